// Spans that are open at one end, or at both: 'from January on', 'since we began', 'twelve months'; and parts of a month by word.
import { addDays, addMonths, firstOf, lastOf, monthOf, weekday } from '../../../shared/dates'
import type { IsoDate } from '../../../shared/domain'
import { anyOf, NUMBER_WORDS, numberIn } from '../words/number-words'
import { dayIn, isAhead, namedMonth, pastMonth, sinceDay } from './period-parts'
import { MONTH_NAME as MONTH, type Reader, reader } from './period-reader'
import { allTimePeriod, daysPeriod, lastMonthsPeriod, monthsPeriod, type Period, sincePeriod } from './periods'

const YEAR = '(?: (?:of )?(\\d{4}|last year|this year))?'
/** How a span goes on until today. */
const TO_NOW =
  '(?:till|until|to|up ?to|through|thru|right up to) (?:now|date|today|this (?:very )?day|the present|present)(?: day)?'
const ON = `(?:on|onwards?|forwards?|forth|${TO_NOW})`
/** What begins together with the books. */
const BEGAN = [
  "(?:i|we)(?:[’']ve| have)? (?:first )?(?:began|begun|started|joined|opened (?:it|(?:the|my|our|this) account)|became (?:a )?customers?|came here|signed up|banked? here)",
  '(?:the|my|our|this) (?:account|books?|records?) (?:was |were |has been )?(?:began|begins?|started|starts?|opened)',
  'joining(?: here| the bank| you)?',
  // 'Since the start' alone is said of the programme too: see `ofAllTime`.
  '(?:the )?(?:(?:very )?(?:first day|day one|outset|opening)|very (?:start|beginning))(?! of)',
].join('|')
const ALWAYS = [
  '(?:since|from) the (?:very )?(?:start|beginning|opening) of (?:the|my|our|your|this) (?:books?|records?|account|history)',
  `(?:(?:right |all the way )?(?:since|from|ever since) )(?:${BEGAN})(?: ${TO_NOW})?`,
  '(?:over |in |across |during |for )?(?:the )?(?:whole|entire|full) (?:time|history|record|stretch)(?: here)?',
  '(?:in|across|over) (?:all (?:of )?(?:the|my|our)|(?:the|my|our) (?:whole|entire)) (?:books|records)|(?:across|over) (?:the|my|our) (?:books|records)',
].join('|')
const COUNT = `(\\d{1,2}|${anyOf(NUMBER_WORDS)})`
const MIDDLE = 15
/** Days of a month that are its beginning, its middle and its end. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = { early: [1, 10], mid: [11, 20], late: [21, 31] }

/** 'Up to today' by itself, where no reader before has found a beginning. */
export const UNTIL_NOW: Reader = reader(`(?<!\\bup )${TO_NOW}(?<!up to date)`, (match, asOf) =>
  isAhead(match) ? null : allTimePeriod(asOf),
)

/** Read before all others: a month alone, and 'today', stand in them. */
export const OPEN_READERS: readonly Reader[] = [
  // 'Since the middle of June'
  reader(`(?:since|from) (?:the )?(middle|mid|end)(?: of)?[- ]${MONTH}${YEAR}(?:,? ${ON})?`, (match, asOf) => {
    const month = namedMonth(match[2], yearOf(match[3], asOf), asOf)
    if (!month) return null
    return sinceDay(/^mid/i.test(match[1] as string) ? dayIn(month, MIDDLE) : lastOf(month), asOf)
  }),
  reader(
    `(?:starting |beginning )?(?:from|since|as of|starting|after) (?:the )?(?:(?:start|beginning|month) of )?${MONTH}${YEAR},? ${ON}`,
    (match, asOf) => sinceMonth(match[1], match[2], asOf),
  ),
  reader(`(?:since|starting from|right from) ${MONTH} (last year|this year)`, (match, asOf) =>
    sinceMonth(match[1], match[2], asOf),
  ),
  reader(`${MONTH}${YEAR} (?:and )?(?:onwards?|on(?= *[?.!,;]| *$)|${TO_NOW})`, (match, asOf) =>
    sinceMonth(match[1], match[2], asOf),
  ),
  reader(ALWAYS, (match, asOf) => (isAhead(match) ? null : allTimePeriod(asOf))),
  reader(
    `(?:over|in|across|during|within|for) (?:the |a )?(?:span of )?${COUNT} months(?! (?:ago|back|from|time|before|later|ahead|to come|more|to|up to|until|till|ending|ended))`,
    (match, asOf) => (isAhead(match) ? null : lastMonthsPeriod(numberIn(match[1] as string), asOf)),
  ),
  reader(
    '(?:since|from) (?:the )?(?:turn of the year|(year|month|week) (?:began|begun|started|opened))',
    (match, asOf) => {
      const unit = (match[1] ?? 'year').toLowerCase()
      if (unit === 'week') return sincePeriod(addDays(asOf, -weekday(asOf)), asOf)
      return sincePeriod(unit === 'month' ? firstOf(monthOf(asOf)) : `${asOf.slice(0, 4)}-01-01`, asOf)
    },
  ),
  // 'Since the schools reopened in June'
  reader(`since (?:(?!the (?:start|beginning)|last|this)\\S+ ){2,6}in ${MONTH}${YEAR}`, (match, asOf) =>
    sinceMonth(match[1], match[2], asOf),
  ),
  reader(
    `(?:in |over )?(?:the )?${COUNT} months (?:to|up to|ending|ended|until|till)(?: in)?(?: the end of)? ${MONTH}${YEAR}`,
    (match, asOf) => {
      const last = namedMonth(match[2], yearOf(match[3], asOf), asOf)
      return last === null ? null : monthsPeriod(addMonths(last, 1 - numberIn(match[1] as string)), last, asOf)
    },
  ),
  reader(
    `(?<!\\b(?:until|till|to|by|before|upto) )(?:in )?(early|mid|late)[- ](?:in )?${MONTH}${YEAR}`,
    (match, asOf) => {
      const month = namedMonth(match[2], yearOf(match[3], asOf), asOf)
      const [from, to] = PARTS[(match[1] as string).toLowerCase()] ?? [1, 31]
      if (!month || !pastMonth(month, asOf) || isAhead(match)) return null
      return daysPeriod(dayIn(month, from) ?? firstOf(month), dayIn(month, to) ?? lastOf(month), asOf)
    },
  ),
]

function sinceMonth(name: string | undefined, year: string | undefined, asOf: IsoDate): Period | null {
  const month = namedMonth(name, yearOf(year, asOf), asOf)
  return month ? sinceDay(firstOf(month), asOf) : null
}

function yearOf(text: string | undefined, asOf: IsoDate): string | undefined {
  if (!text || /^\d/.test(text)) return text
  return String(Number(asOf.slice(0, 4)) - (/^last/i.test(text) ? 1 : 0))
}
