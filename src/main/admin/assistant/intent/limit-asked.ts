// The limit in an administrator's question: 'over half of customers', 'past the 500 mark', 'at least 2 crore', 'five segments'.

import type { Fact } from '../../../assistant/facts'
import { findAmounts } from '../../../assistant/names/amounts'
import { fractionIn, type Limit, limitIn } from '../../../assistant/words/limits'
import { NUMBER_WORDS } from '../../../assistant/words/number-words'
import { AGE_WORDS } from '../names/words'
import type { BankAsk } from '../scope'
import { askedUnit } from './asked-unit'
import { asksWhether } from './asks-whether'

/** 'Most of them', 'the majority': more than half. 'The most' is a place of an order. */
const MAJORITY =
  /(?<!\bthe )\bmost (of (?!which)|(our |the )?(customers|clients|people|accounts)\b)|\bmajority\b|\bthe bulk of\b/i
const MINORITY = /\bminority\b/i

/** The share that a question sets a figure against, 0–1; null where it names none. */
export function shareLimitIn(question: string): number | null {
  const share = findAmounts(question, []).find((each) => each.kind === 'share')?.value ?? fractionIn(question)
  if (share !== null) return share
  return MAJORITY.test(question) || MINORITY.test(question) ? 0.5 : tenthsIn(question)
}

/** Whether a figure is wanted as a share: asked for as one, or set against one. */
export function wantsShare({ question, turn }: Pick<BankAsk, 'question' | 'turn'>): boolean {
  return askedUnit(question) === 'share' || (asksWhether(turn) && shareLimitIn(turn) !== null)
}

/** 'One in ten', '3 out of 4', '1 in 5'. */
function tenthsIn(question: string): number | null {
  const match = new RegExp(`\\b(${WORD}|\\d{1,3}) (?:in|out of)(?: every)? (${WORD}|\\d{1,3})\\b`, 'i').exec(question)
  if (!match) return null
  const [part, whole] = [numberOf(match[1] as string), numberOf(match[2] as string)]
  return part > 0 && whole > part ? part / whole : null
}

/** The limit for a figure of that kind; a bare number of customers has to be reached exactly. Null where there is none. */
export function limitAsked(question: string, kind: Fact['kind']): Limit | 'exactly' | null {
  if (kind === 'share') {
    const share = shareLimitIn(question)
    if (share === null) return null
    if (MAJORITY.test(question) || MINORITY.test(question))
      return { kind: 'share', value: 0.5, side: MINORITY.test(question) ? 'below' : 'above', itself: false }
    return (
      limitIn(question, { share, amountMinor: null }) ?? { kind: 'share', value: share, side: 'above', itself: true }
    )
  }
  if (kind === 'money') {
    const sum = findAmounts(question, []).find((each) => each.kind === 'amount')?.value ?? null
    return limitIn(question, { share: null, amountMinor: sum === null ? null : Math.round(sum * 100) })
  }
  if (kind !== 'count') return null
  const value = countIn(question)
  if (value === null) return null
  const side = limitIn(question.replace(/\bbetter\b/i, 'more').replace(/\bworse\b/i, 'less'), {
    share: null,
    amountMinor: SOME,
  })
  return side && SIDED.test(question) ? { ...side, kind: 'count', value } : 'exactly'
}

/** Any amount: only the side is wanted. */
const SOME = 1
/** Words of a limit. */
export const SIDED =
  /\b(than|over|above|upwards?( of)?|north of|short of|under|below|beyond|past|least|most|exceed\w*|cross\w*|reach\w*|hit|top(ped|s)?|up ?to|within|zyada|kam|beneath|passed|better|worse|fewer|more|less)\b/i
const WORD = Object.keys(NUMBER_WORDS)
  .filter((word) => !['do', 'das', 'char', 'teen', 'bees', 'one', 'ek', 'sau'].includes(word))
  .concat('one')
  .join('|')

function numberOf(text: string): number {
  return NUMBER_WORDS[text.toLowerCase()] ?? Number(text.replaceAll(',', ''))
}

/** The first number that is no age, no time and no share; null where there is none. */
export function countIn(question: string): number | null {
  const bare = Object.values(AGE_WORDS)
    .reduce((text, { asked }) => text.replace(asked, ' '), question)
    .replace(
      /\b\d{1,2}(st|nd|rd|th)\b|\b(19|20)\d\d\b|\b(last|past|next|top|within|every|each) \d+\b|\d+(\.\d+)? ?(%|per ?cent|pct)/gi,
      ' ',
    )
  const large = findAmounts(bare, []).find((each) => each.kind === 'amount')
  if (large) return large.value
  const digits = /(?<![\w.,])(\d[\d,]*(?:\.\d+)?)(?![\w%])(?!\s*(?:months?|weeks?|years?)\b)/.exec(bare)
  if (digits) return numberOf(digits[1] as string)
  const word = new RegExp(`\\b(${WORD})\\b(?! of (?:the|our|them|these|those)\\b)`, 'i').exec(bare)
  return word && word[1]?.toLowerCase() !== 'one' ? numberOf(word[1] as string) : null
}
