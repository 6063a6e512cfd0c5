// A turn about two names or times that a thread has asked one after the other: their sum, their difference, the larger one.

import type { BankAnswerable } from '../intents'
import type { BankAsk, BankUnderstood } from '../scope'
import { otherOf } from '../tools/compared-names'
import { asksIfMore, isUnitAlone } from './follow-up'

/** The question before of both its names or times, or of its own and those of the one before it; null where there is one alone. */
export function bothOf({ ask, earlier = null }: BankUnderstood, turn: string): BankAsk | null {
  if (otherOf(ask)) return { ...ask, turn }
  if (!earlier) return null
  // 'Is that more?' sets the newer one against the older.
  const [first, second] = asksIfMore(turn) ? [ask, earlier] : [earlier, ask]
  const joined = <Name>(before: readonly Name[], now: readonly Name[]) => [...new Set([...before, ...now])]
  const both: BankAsk = {
    ...ask,
    ...{ categoryId: first.categoryId, age: first.age, band: first.band, alert: first.alert },
    ...{ activity: first.activity, activities: joined(first.activities, second.activities) },
    ...{ segments: joined(first.segments, second.segments), products: joined(first.products, second.products) },
    ...{ rfm: joined(first.rfm, second.rfm), categories: joined(first.categories, second.categories) },
    ...{ ages: joined(first.ages, second.ages), bands: joined(first.bands, second.bands) },
    alerts: joined(first.alerts, second.alerts),
    against: earlier.period?.from === ask.period?.from ? null : earlier.period,
    turn,
  }
  return otherOf(both) ? both : null
}

/** 'In percent?' after the difference of two: the same of both in that unit; of two times how it moved. */
export function bothInUnit({ intent, ask }: BankUnderstood, question: string): BankUnderstood | null {
  if (!otherOf(ask) || !isUnitAlone(question)) return null
  const turn = `${ask.turn} ${question}`
  return {
    intent: (ask.against && MOVED[intent]) ?? intent,
    ask: { ...ask, question: `${ask.question} ${turn}`, turn },
  }
}

const MOVED: Partial<Record<BankAnswerable, BankAnswerable>> = {
  ...({ inflow: 'flow-trend', outflow: 'flow-trend', balances: 'balance-trend' } as const),
}
