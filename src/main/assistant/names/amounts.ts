// Amounts and shares in a question: '5k', '2 lakh', '£20', '1,20,000', 'five thousand', '20 %'.

import { anyOf, NUMBER_WORDS } from '../words/number-words'

export interface FoundAmount {
  /** In whole units of the currency, or a share 0–1. */
  readonly value: number
  readonly kind: 'amount' | 'share'
  readonly start: number
  readonly end: number
}

const UNITS: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  thousands: 1e3,
  hazaar: 1e3,
  hazar: 1e3,
  grand: 1e3,
  hundred: 100,
  sau: 100,
  l: 1e5,
  lac: 1e5,
  lakh: 1e5,
  lakhs: 1e5,
  lacs: 1e5,
  cr: 1e7,
  crore: 1e7,
  crores: 1e7,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
}

const SMALL: Readonly<Record<string, number>> = { ...NUMBER_WORDS, hundred: 100, a: 1, half: 0.5, dedh: 1.5, dhai: 2.5 }

const SIGN = '[₹£$€]|rs\\.?|inr|gbp|usd|rupees|rupaye'
const NUMBER = '\\d+(?:,\\d{2,3})*(?:\\.\\d+)?'
const UNIT = anyOf(UNITS)
const WORD = anyOf(SMALL)
const AFTER = 'rupees|rupaye|rupee|rs|bucks|quid|pounds?|dollars?|inr|gbp|usd|/-'

const FIGURE = new RegExp(
  `(?<![\\p{L}\\d.,])(?:(${SIGN})\\s*)?(${NUMBER})(?:\\s*(${UNIT})(?![\\p{L}\\d]))?(?:\\s*(${AFTER})(?![\\p{L}\\d]))?(?![\\p{L}\\d%])`,
  'giu',
)
const WORDS = new RegExp(
  `(?<![\\p{L}\\d])((?:${WORD})(?:[ -](?:${WORD}))?) (${UNIT})(?: (?:${AFTER}))?(?![\\p{L}\\d])`,
  'giu',
)
const SHARE = /(?<![\p{L}\d.,])(\d{1,3}(?:\.\d+)?)\s*(?:%|per ?cent|pct|pratishat)/giu
/** A bare number after these is money, however small. */
const MONEY_BEFORE =
  /\b(over|above|below|under|than|exceeding|save|saving|afford|spend|cost|costs|costing|exceeds?|exceeded|pay|worth|least|most|put|aside|invest|budget of|max|min|zyada|kam)\s+(?:about |around |only |just |up to |an extra |extra )?$/i
const MANY = 1000
/** What is counted, not paid: 'top 5', '3 biggest', '12 months'. */
const COUNTED_AFTER =
  /^\s*(?:more |other |biggest |largest |top |most )?(months?|weeks?|days?|years?|times?|payments?|transactions?|subscriptions?|biggest|largest|latest|recent|mahine|din|saal|hafte|orders?|people|customers?|accounts?|segments?|clusters?|groups?|goals?|bills?|merchants?|shops?|categories)\b/i

const A_MONTH_BEFORE = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* $/i

/**
 * Amounts and shares, in order. A bare number counts from 100 on, or after a word of money ('over 50'), unless it counts
 * something else; years and numbers inside of `taken` (periods, names) are left alone.
 */
export function findAmounts(
  question: string,
  taken: readonly { readonly start: number; readonly end: number }[],
): readonly FoundAmount[] {
  const found: FoundAmount[] = []
  const add = (match: RegExpMatchArray, value: number, kind: FoundAmount['kind']) => {
    const start = match.index ?? 0
    const span = { value, kind, start, end: start + match[0].trimEnd().length }
    const overlaps = [...taken, ...found].some((other) => span.start < other.end && other.start < span.end)
    if (!overlaps && Number.isFinite(value)) found.push(span)
  }
  for (const match of question.matchAll(SHARE)) add(match, Number(match[1]) / 100, 'share')
  for (const match of question.matchAll(FIGURE)) {
    const [text, sign, digits, unit, after] = match
    const value = Number((digits as string).replaceAll(',', '')) * (unit ? (UNITS[unit.toLowerCase()] as number) : 1)
    const before = question.slice(0, match.index)
    // '14,980 payment' is no number of payments.
    const counted = value < MANY && COUNTED_AFTER.test(question.slice(match.index + text.length))
    const money = sign || unit || after || MONEY_BEFORE.test(before) || value >= 100
    // 'By June 2027'.
    const year = !sign && !unit && !after && value >= 2000 && value < 2100 && A_MONTH_BEFORE.test(before)
    // 'A score out of 100' is a scale.
    const scale = !sign && !after && /\bout of $/i.test(before)
    if (money && !scale && !year && !(counted && !sign && !unit && !after)) add(match, value, 'amount')
  }
  for (const match of question.matchAll(WORDS)) {
    const number = (match[1] as string)
      .toLowerCase()
      .split(/[ -]/)
      .reduce((sum, word) => sum + (SMALL[word] ?? 0), 0)
    add(match, number * (UNITS[(match[2] as string).toLowerCase()] as number), 'amount')
  }
  return found.sort((a, b) => a.start - b.start)
}
