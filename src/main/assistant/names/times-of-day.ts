// Hours of the day that a question is narrowed to: 'after midnight', 'before 9 am', 'between 5 and 10 in the evening', 'at lunchtime'.
import { anyOf, NUMBER_WORDS, numberIn } from '../words/number-words'
import type { Span } from '../words/question-words'

export interface TimesOfDay extends Span {
  /** 'HH:MM', the first within and the second not. */
  readonly hours: readonly [string, string]
}

/** Parts of the day as they are said in general; 'this morning' and 'last night' are times. */
const PARTS: readonly (readonly [string, readonly [number, number]])[] = [
  ['(?:past|after) midnight|(?:late )?in the small hours|in the dead of (?:the )?night', [0, 5]],
  [
    '(?:late )?(?:at|in the) night(?: hours)?|night hours|(?:late[- ])night|during the night|raat (?:ko|me|mein)',
    [22, 5],
  ],
  ['(?:early )?in the mornings?|early mornings?|of a morning|subah (?:ko|me|mein)', [5, 12]],
  ['before (?:noon|lunch)', [5, 12]],
  ['(?:at|around|over) lunch ?-?time|at lunch|during lunch(?: hours)?', [12, 15]],
  ['in the afternoons?|of an afternoon|dopahar (?:ko|me|mein)', [12, 17]],
  ['in the evenings?|of an evening|(?:sha+m|shyam) (?:ko|me|mein)', [17, 22]],
  ['after dark', [19, 5]],
  ['(?:during|in) (?:office|working|business) hours', [9, 18]],
]

const HOUR = `(\\d{1,2}|${anyOf(NUMBER_WORDS)}|noon|midnight)(?:[:.]([0-5]\\d))?`
const HALF = "(?: ?([ap])\\.?m\\b\\.?| ?o['’ ]?clock)?(?: (?:in the|at) (morning|afternoon|evening|night))?"
const CLOCK = `${HOUR}${HALF}`
const SPAN = new RegExp(`\\b(?:between|from) ${CLOCK} ?(?:and|to|till|until|-|–) ?${CLOCK}(?![\\p{L}\\d])`, 'iu')
const SIDE = new RegExp(
  `\\b(after|past|later than|from|since|before|until|till|earlier than|by) ${CLOCK}(?: onwards?)?(?![\\p{L}\\d])`,
  'iu',
)

/** The hours that a question names; null for none, and for figures that say no hour by themselves: 'after 8' may be a day. */
export function timesOfDay(question: string): TimesOfDay | null {
  return spanIn(question) ?? sideIn(question) ?? partIn(question)
}

function partIn(question: string): TimesOfDay | null {
  for (const [words, [from, to]] of PARTS) {
    const match = new RegExp(`(?<![\\p{L}\\d])(?:${words})(?![\\p{L}\\d])`, 'iu').exec(question)
    if (match) return at(match, [clock(from, 0), clock(to, 0)])
  }
  return null
}

function spanIn(question: string): TimesOfDay | null {
  const match = SPAN.exec(question)
  if (!match) return null
  const [, hour, minute, half, part, toHour, toMinute, toHalf, toPart] = match
  // 'Between 5 and 10 in the evening' is said of both.
  const last = halfOf(toHalf, toPart)
  const first = halfOf(half, part) ?? last
  if (!isClock(match, [hour, half, part], [toHour, toHalf, toPart])) return null
  const [from, to] = [inDay(hour, first), inDay(toHour, last)]
  if (from === null || to === null) return null
  // 'Between 11 and 2 in the afternoon' begins before noon.
  const begun = from > to && half === undefined && part === undefined && from >= 12 ? from - 12 : from
  return at(match, [clock(begun, minute), clock(to, toMinute)])
}

function sideIn(question: string): TimesOfDay | null {
  const match = SIDE.exec(question)
  if (!match) return null
  const [, side, hour, minute, half, part] = match
  if (!isClock(match, [hour, half, part])) return null
  const on = inDay(hour, halfOf(half, part))
  if (on === null) return null
  const before = /^(?:before|until|till|earlier than|by)$/i.test(side ?? '')
  // The night belongs to the day before: 'after 10 pm' goes on until 5, 'before 8 am' begins there.
  if (before) return at(match, [on <= 5 ? '00:00' : NIGHT_ENDS, clock(on, minute)])
  return at(match, [clock(on, minute), on < 5 ? NIGHT_ENDS : on >= 17 ? NIGHT_ENDS : '24:00'])
}

const NIGHT_ENDS = '05:00'

function at(match: RegExpExecArray, hours: readonly [string, string]): TimesOfDay {
  return { hours, start: match.index, end: match.index + match[0].length }
}

type Said = readonly [string | undefined, string | undefined, string | undefined]

/** Whether an hour is meant, and no day or amount. */
function isClock({ 0: text }: RegExpExecArray, ...said: readonly Said[]): boolean {
  const named = said.some(
    ([hour, half, part]) => half ?? part ?? (/noon|midnight/i.test(hour ?? '') ? hour : undefined),
  )
  return named || /o['’ ]?clock|\d[:]\d\d/i.test(text)
}

function halfOf(half: string | undefined, part: string | undefined): 'am' | 'pm' | 'night' | null {
  if (half) return half.toLowerCase() === 'p' ? 'pm' : 'am'
  if (!part) return null
  return part === 'morning' ? 'am' : part === 'night' ? 'night' : 'pm'
}

/** 0 to 24; null for no hour. */
function inDay(said: string | undefined, half: ReturnType<typeof halfOf>): number | null {
  if (/noon/i.test(said ?? '')) return 12
  if (/midnight/i.test(said ?? '')) return 0
  const hour = numberIn(said ?? '')
  if (!Number.isInteger(hour) || hour < 0 || hour > 24) return null
  if (hour > 12 || half === null) return hour
  if (half === 'night') return hour >= 6 && hour < 12 ? hour + 12 : hour % 12
  return (hour % 12) + (half === 'pm' ? 12 : 0)
}

function clock(hour: number, minute: string | number | undefined): string {
  return `${String(hour % 24 || (hour === 24 ? 24 : 0)).padStart(2, '0')}:${String(minute ?? 0).padStart(2, '0')}`
}
