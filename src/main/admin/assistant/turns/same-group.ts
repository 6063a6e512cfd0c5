// A short turn that asks another figure of the group that the thread is about: 'and loans?', 'who saves more?', 'typical spend?'.

import { namesAnything } from '../intent/readings'
import { measureOf } from '../intent/settled-segments'
import type { BankAnswerable } from '../intents'
import type { BankNames } from '../names/names'
import type { BankAsk } from '../scope'

/** The figure that is asked of it; null where the turn names something itself, or no figure of such a group. */
export function measureOfSame(question: string, named: BankNames, before: BankAsk): BankAnswerable | null {
  if (question.split(' ').length > FEW_WORDS || namesAnything(named) || named.period || STANDS_ALONE.test(question))
    return null
  if (before.segments.length > 0)
    return (OF_SEGMENTS.find(({ asked }) => asked.test(question))?.intent ?? measureOf(question)) || null
  if (before.rfm.length > 0) return OF_RFM.find(({ asked }) => asked.test(question))?.intent ?? null
  return null
}

const FEW_WORDS = 7
/** It is about all customers, or about something else altogether. */
const STANDS_ALONE =
  /\b(?:all|total|overall|bank|everyone|which (?:segment|cluster|group)|by|segments|clusters|inflows?|outflows?|balances?|alerts?|simulate|card|why)\b/i

interface Asked {
  readonly intent: BankAnswerable
  readonly asked: RegExp
}

const OF_SEGMENTS: readonly Asked[] = [
  { intent: 'churn-value', asked: /\bat (?:stake|risk)\b/i },
  { intent: 'view-age', asked: /\b(?:how old|ages?|older|younger)\b/i },
  { intent: 'view-need', asked: /\bneeds?\b/i },
  {
    intent: 'segment-biggest',
    asked: /\b(?:how (?:many|big|large) (?:are|is) (?:they|it|that|those|there)|headcount|size|bigger|larger)\b/i,
  },
]
const OF_RFM: readonly Asked[] = [
  { intent: 'rfm-value', asked: /\b(?:spen[dt]\w*|bought|buy|buys|purchas\w*|worth|value|spends?)\b/i },
  { intent: 'rfm', asked: /\b(?:how many|number|count|headcount|size)\b/i },
]
