// Conditions that a question leaves out: 'not by card', 'other than by UPI', 'excluding payments above 5,000', 'except at weekends'.
import type { Span } from '../words/question-words'
import type { Narrowed } from './condition'

const DENIES =
  '(?:not|never|excluding|exclude|except(?:ing)?(?: for)?|apart from|aside from|other than|besides|without(?: counting| including| using)?|leav(?:e|ing) out|not counting|not including|ignor(?:e|ing)|outside(?: of)?|barring|minus)'
const BETWEEN =
  '(?:what|those|these|ones|all|any|anything|the|my|our|i|we|that|which|is|are|was|were|went|goes|made|paid|spen[dt]|done|bought|of|using|on|in|single)'
const ROWS =
  '(?:payments?|purchases?|transactions?|txns?|debits?|expenses?|spends?|spending|swipes?|transfers?|credits?|ones?|amounts?|items?)'
const LED = new RegExp(`\\b${DENIES}(?: ${BETWEEN}| ${ROWS})*[ ]$`, 'i')
const FOLLOWED = new RegExp(`^ ${ROWS}(?! (?:to|at|for|of)\\b)`, 'i')

/** The condition with the words that leave it out; null where it is none that is left out. */
export function deniedWith(question: string, { start, end }: Span): Span | null {
  const led = LED.exec(question.slice(0, start))
  return led && { start: led.index, end: end + (FOLLOWED.exec(question.slice(end))?.[0].length ?? 0) }
}

/** What a word alone after 'excluding' means: 'excluding UPI', 'without the card'. */
export function namedAfterDenial(question: string, words: string): Span | null {
  const match = new RegExp(`(?<=\\b${DENIES} (?:${BETWEEN} )*)(?:${words})(?![\\p{L}\\d])`, 'iu').exec(question)
  return match && { start: match.index, end: match.index + match[0].length }
}

const DAYS = [0, 1, 2, 3, 4, 5, 6]

/** All but what a condition narrows to; null for one that has no other side. */
export function denied({
  account,
  channels,
  weekDays,
  hours,
  monthDays,
  minMinor,
  maxMinor,
  ...others
}: Narrowed): Narrowed | null {
  if (Object.keys(others).length > 0) return null
  if (account) return channels ? null : { withoutAccount: account }
  if (channels) return { withoutChannels: channels }
  if (weekDays) return { weekDays: DAYS.filter((day) => !weekDays.includes(day)) }
  if (hours) return { hours: [hours[1], hours[0]] }
  if (monthDays) {
    const [first, last] = monthDays
    return first === 1 ? { monthDays: [last + 1, 31] } : last === 31 ? { monthDays: [1, first - 1] } : null
  }
  if (minMinor !== undefined && maxMinor === undefined) return { maxMinor: minMinor - 1 }
  return maxMinor !== undefined && minMinor === undefined ? { minMinor: maxMinor + 1 } : null
}
