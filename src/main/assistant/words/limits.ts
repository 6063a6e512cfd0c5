// The limit in a question: 'more than 5,000', 'under a quarter', 'at least 3 times'.
import { anyOf, NUMBER_WORDS, numberIn } from './number-words'

export interface Limit {
  readonly kind: 'money' | 'share' | 'count'
  /** Minor units, a share 0–1, or a number. */
  readonly value: number
  readonly side: 'above' | 'below' | 'at' | 'within'
  /** The other end of a span: 'between 500 and 1,000'. */
  readonly from?: number
  /** Whether the limit itself counts: 'at least'. */
  readonly itself: boolean
}

/** What has been read from the question: positive minor units, and 0–1. */
interface NamedFigures {
  readonly amountMinor: number | null
  readonly fromMinor?: number | null
  readonly share: number | null
}

/** The limit that a question compares a figure with; null where it names none. A bare amount ('do I have 5,000') is a lower one. */
export function limitIn(question: string, { amountMinor, fromMinor, share }: NamedFigures): Limit | null {
  if (amountMinor !== null && fromMinor)
    return { kind: 'money', value: amountMinor, from: fromMinor, side: 'within', itself: true }
  const side = sideIn(question)
  const count = countIn(question)
  const part = share ?? fractionIn(question)
  if (count !== null && side) return { kind: 'count', value: count, ...side }
  if (part !== null && side) return { kind: 'share', value: part, ...side }
  // 'Is my salary 75,000', 'do I pay 299 for it': just that.
  if (amountMinor !== null && !side && JUST.test(question))
    return { kind: 'money', value: amountMinor, side: 'at', itself: true }
  if (amountMinor !== null && (side || HAVE.test(question))) {
    return { kind: 'money', value: amountMinor, ...(side ?? { side: 'above', itself: true }) }
  }
  if (side && ZERO.test(question)) return { kind: 'money', value: 0, ...side }
  return null
}

/** Whether a value is on the side of the limit that the question supposes. */
export function isBeyond(value: number, { side, value: limit, from = 0, itself }: Limit): boolean {
  if (value === limit) return itself
  if (side === 'at') return Math.abs(value - limit) < WHOLE
  if (side === 'within') return value >= from && value <= limit
  return side === 'above' ? value > limit : value < limit
}

/** Minor units: the amount is said in whole ones. */
const WHOLE = 100

const ZERO = /\b(?:zero|nil)\b/i

function sideIn(question: string): Pick<Limit, 'side' | 'itself'> | null {
  if (
    /\b(?:no|not|never) (?:more|higher|over|above|beyond)\b|\bat most\b|\bup ?to\b|\bwithin\b|\bor (?:less|under|below|fewer)\b/i.test(
      question,
    )
  )
    return { side: 'below', itself: true }
  if (
    /\b(?:no|not) (?:less|fewer|lower|under|below)\b|\b(?:at least|as much as|reach\w*|g[eo]t to|touch\w*|hit|or (?:more|over|above|higher))\b/i.test(
      question,
    )
  )
    return { side: 'above', itself: true }
  if (/\b(?:less|lower|fewer|smaller|cheaper|under|below|beneath|short of|kam)\b/i.test(question))
    return { side: 'below', itself: false }
  if (ABOVE.test(question)) return { side: 'above', itself: false }
  return null
}

const ABOVE =
  /\b(?:more|greater|higher|bigger|larger|over|above|beyond|past|exceed\w*|cross\w*|top(?:ped|s)?|upwards? of|north of|zyada|upar|paar)\b/i
const JUST =
  /^\W*(?:so |and )?(?:(?:is|was|are) (?:my|our|the) (?!balance)|do (?:i|we) (?:pay|owe|get|earn)\b|does .* (?:cost|take|charge|pay)\b)/i
const HAVE = /\b(?:have|has|got|is there|are there|hold|is my|hai|hain)\b/i

const COUNTS = { ...NUMBER_WORDS, once: 1, twice: 2, thrice: 3 }
const TIMES = new RegExp(
  `\\b(\\d{1,3}|${anyOf(COUNTS)}) (?:more )?(?:[A-Za-z]+ )?(?:times|payments|orders|transactions|trips|rides|visits|purchases|withdrawals|baar|dafa)\\b|\\bthan (once|twice|thrice)\\b`,
  'i',
)

function countIn(question: string): number | null {
  const match = TIMES.exec(question)
  const text = (match?.[1] ?? match?.[2])?.toLowerCase()
  return text === undefined ? null : numberIn(text, COUNTS)
}

const FRACTIONS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:two|2) thirds\b/i, 2 / 3],
  [/\b(?:three|3) quarters\b/i, 0.75],
  [/(?<!\b(?:first|second|latter|last|other|1st|2nd) )\bhal(?:f|ve[ds]?|ving)\b|\baadh[ae]\b/i, 0.5],
  [/\b(?:a|one) third\b/i, 1 / 3],
  [/\b(?:a|one) (?:quarter|fourth)\b/i, 0.25],
  [/\b(?:a|one) fifth\b/i, 0.2],
  [/\b(?:a|one) tenth\b/i, 0.1],
]

/** 'Over half of my spending': the share that it names in words. */
export function fractionIn(question: string): number | null {
  return FRACTIONS.find(([words]) => words.test(question))?.[1] ?? null
}
