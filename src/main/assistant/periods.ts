// The spans of time that customers ask about and that sentences name.

import { addDays, addMonths, dayOfMonth, daysInMonth, firstOf, isIsoDate, lastOf, monthOf } from '../../shared/dates'
import type { IsoDate, Month } from '../../shared/domain'

export interface Period {
  readonly from: IsoDate
  /** Inclusive; never after the as-of date. */
  readonly to: IsoDate
  /** As it follows 'in': 'October', 'October so far', 'the last 3 months', '2026'. */
  readonly name: string
}

export interface FoundPeriod {
  readonly period: Period
  readonly start: number
  readonly end: number
}

/**
 * The periods that a text names, in order, without overlaps: question or sentence, any case, English and some Hindi.
 * Month names mean their latest occurrence that is not in the future. `asOf` is today as the books know it.
 */
export function findPeriods(text: string, asOf: IsoDate): readonly FoundPeriod[] {
  const found: FoundPeriod[] = []
  for (const { pattern, read } of READERS) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (found.some((other) => start < other.end && other.start < end)) continue
      const period = read(match, asOf)
      if (period) found.push({ period, start, end })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** A calendar month up to the as-of date. */
export function monthPeriod(month: Month, asOf: IsoDate): Period {
  const complete = lastOf(month) <= asOf
  return {
    from: firstOf(month),
    to: complete ? lastOf(month) : asOf,
    name: monthName(month, asOf) + (complete ? '' : ' so far'),
  }
}

/**
 * What a period is compared with: the month before for a month (its same days while the month is not over), otherwise
 * `null`: ranges have no settled predecessor.
 */
export function periodBefore(period: Period, asOf: IsoDate): Period | null {
  const month = monthOf(period.from)
  if (period.from !== firstOf(month) || monthOf(period.to) !== month) return null
  const before = addMonths(month, -1)
  if (period.to === lastOf(month)) return monthPeriod(before, asOf)
  const day = Number(period.to.slice(8))
  if (day >= daysInMonth(before)) return monthPeriod(before, asOf)
  return firstDays(before, day, asOf)
}

export function samePeriod(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to
}

/** 'October', or 'October 2025' when the year is not that of the as-of date. */
export function monthName(month: Month, asOf: IsoDate): string {
  const name = MONTHS[Number(month.slice(5)) - 1] as string
  return month.slice(0, 4) === asOf.slice(0, 4) ? name : `${name} ${month.slice(0, 4)}`
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const MONTH =
  '(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)'
const COUNT_WORDS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, six: 6, twelve: 12 }
const COUNT = '(\\d{1,2}|two|three|four|six|twelve)'

interface Reader {
  readonly pattern: RegExp
  readonly read: (match: RegExpMatchArray, asOf: IsoDate) => Period | null
}

/** More particular expressions first: what one has taken, no later one reads again. */
const READERS: readonly Reader[] = [
  reader(`the first (\\d{1,2}) days of ${MONTH}(?: (\\d{4}))?`, (match, asOf) => {
    const month = namedMonth(match[2], match[3], asOf)
    return month ? firstDays(month, Number(match[1]), asOf) : null
  }),
  reader(`(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? (\\d{4}))?`, (match, asOf) =>
    day(namedMonth(match[2], match[3], asOf), Number(match[1]), asOf),
  ),
  reader(`since ${MONTH}(?: (\\d{4}))?`, (match, asOf) => {
    const month = namedMonth(match[1], match[2], asOf)
    return month ? { from: firstOf(month), to: asOf, name: `the time since ${monthName(month, asOf)}` } : null
  }),
  reader(`${MONTH},? (\\d{4})(?: so far)?`, (match, asOf) => pastMonth(namedMonth(match[1], match[2], asOf), asOf)),
  reader(`(?:the )?(?:last|past|previous|pichle) ${COUNT} (days|weeks|months|din|hafte|mahine)`, (match, asOf) => {
    const count = COUNT_WORDS[(match[1] as string).toLowerCase()] ?? Number(match[1])
    const unit = (match[2] as string).toLowerCase()
    if (count < 2) return null
    if (unit === 'months' || unit === 'mahine') return lastMonths(count, asOf)
    return lastDays(unit === 'weeks' || unit === 'hafte' ? count * 7 : count, asOf)
  }),
  reader('(?:the )?(?:last|past|this) quarter', (_, asOf) => lastMonths(3, asOf)),
  reader('(?:this|current|is) (?:month|mahine|mahina)(?: so far)?|month to date', (_, asOf) =>
    monthPeriod(monthOf(asOf), asOf),
  ),
  reader('(?:the )?(?:last|previous|past|pichle|pichhle) (?:month|mahine|mahina)|the month before', (_, asOf) =>
    monthPeriod(addMonths(monthOf(asOf), -1), asOf),
  ),
  reader('(?:this|current|is) (?:year|saal)|year to date', (_, asOf) => year(asOf.slice(0, 4), asOf)),
  reader('(?:the )?(?:last|previous|pichle) (?:year|saal)', (_, asOf) =>
    year(String(Number(asOf.slice(0, 4)) - 1), asOf),
  ),
  reader('(?:this|last|past|previous|is|pichle) (?:week|hafte)', (_, asOf) => lastDays(7, asOf)),
  reader('yesterday|kal', (_, asOf) => oneDay(addDays(asOf, -1), asOf)),
  reader('today|aaj', (_, asOf) => oneDay(asOf, asOf)),
  reader(
    `(?:(?<=\\b(?:in|for|of|during|and|about|vs|versus|with|from|until) )|^)may(?=[ ?.,!]*$| (?:so far|ka|ki|mein))|(?<=\\b(?:in|of|during) )may\\b`,
    (_, asOf) => pastMonth(namedMonth('may', undefined, asOf), asOf),
  ),
  reader(MONTH.replace('|may|', '|').concat('(?: so far)?'), (match, asOf) =>
    pastMonth(namedMonth(match[1], undefined, asOf), asOf),
  ),
  reader('(20\\d{2})', (match, asOf) => year(match[1] as string, asOf)),
]

function reader(expression: string, read: Reader['read']): Reader {
  return { pattern: new RegExp(`(?<![\\p{L}\\d])(?:${expression})(?![\\p{L}\\d])`, 'giu'), read }
}

/** The named month's latest occurrence up to the as-of month, or that of the year given. */
function namedMonth(name: string | undefined, yearText: string | undefined, asOf: IsoDate): Month | null {
  const index = MONTHS.findIndex((month) => month.toLowerCase().startsWith((name ?? '?').toLowerCase().slice(0, 3)))
  if (index < 0) return null
  const number = String(index + 1).padStart(2, '0')
  if (yearText) return `${yearText}-${number}`
  const thisYear = `${asOf.slice(0, 4)}-${number}`
  return thisYear <= monthOf(asOf) ? thisYear : addMonths(thisYear, -12)
}

function pastMonth(month: Month | null, asOf: IsoDate): Period | null {
  return month && month <= monthOf(asOf) ? monthPeriod(month, asOf) : null
}

function firstDays(month: Month, days: number, asOf: IsoDate): Period {
  return {
    from: firstOf(month),
    to: dayOfMonth(month, days),
    name: `the first ${days} days of ${monthName(month, asOf)}`,
  }
}

function day(month: Month | null, number: number, asOf: IsoDate): Period | null {
  const on = `${month}-${String(number).padStart(2, '0')}`
  return month && isIsoDate(on) && on <= asOf ? oneDay(on, asOf) : null
}

function oneDay(on: IsoDate, asOf: IsoDate): Period {
  return { from: on, to: on, name: `the day of ${Number(on.slice(8))} ${monthName(monthOf(on), asOf)}` }
}

function lastDays(days: number, asOf: IsoDate): Period {
  return { from: addDays(asOf, 1 - days), to: asOf, name: `the last ${days} days` }
}

/** The as-of month and the months before it: 'the last 3 months' on 31 October starts on 1 August. */
function lastMonths(months: number, asOf: IsoDate): Period {
  return { from: firstOf(addMonths(monthOf(asOf), 1 - months)), to: asOf, name: `the last ${months} months` }
}

function year(text: string, asOf: IsoDate): Period | null {
  if (text > asOf.slice(0, 4)) return null
  const to = `${text}-12-31`
  return { from: `${text}-01-01`, to: to < asOf ? to : asOf, name: text }
}
