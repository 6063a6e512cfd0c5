// Spans of time that questions ask about and that sentences name.

import {
  addDays,
  addMonths,
  dayOfMonth,
  daysBetween,
  daysInMonth,
  firstOf,
  lastOf,
  monthOf,
} from '../../../shared/dates'
import type { IsoDate, Month } from '../../../shared/domain'
import { numberIn } from '../words/number-words'

export interface Period {
  readonly from: IsoDate
  /** Inclusive; never after the as-of date. */
  readonly to: IsoDate
  /** As it follows 'in': 'October', 'October so far', 'the last 3 months', '2026'. `findPeriods` reads it back. */
  readonly name: string
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

/** The as-of month and the months before it: 'the last 3 months' on 31 October starts on 1 August. */
export function lastMonthsPeriod(months: number, asOf: IsoDate): Period {
  return { from: firstOf(addMonths(monthOf(asOf), 1 - months)), to: asOf, name: `the last ${months} months` }
}

export function lastDaysPeriod(days: number, asOf: IsoDate): Period {
  return { from: addDays(asOf, 1 - days), to: asOf, name: `the last ${days} days` }
}

/** Whole months, both ends included; the last may be under way. One month is that month. */
export function monthsPeriod(from: Month, to: Month, asOf: IsoDate): Period {
  if (from === to) return monthPeriod(from, asOf)
  const last = to < monthOf(asOf) ? to : monthOf(asOf)
  if (from === last) return monthPeriod(from, asOf)
  return {
    from: firstOf(from),
    to: lastOf(last) < asOf ? lastOf(last) : asOf,
    name: `the months from ${monthName(from, asOf)} to ${monthName(last, asOf)}`,
  }
}

/** Days, both ends included and cut off at the as-of date; null when they all lie ahead. */
export function daysPeriod(from: IsoDate, to: IsoDate, asOf: IsoDate): Period | null {
  const last = to < asOf ? to : asOf
  if (from > last) return null
  if (from === last) return dayPeriod(from, asOf)
  return { from, to: last, name: `the days from ${dayName(from, asOf)} to ${dayName(last, asOf)}` }
}

export function dayPeriod(on: IsoDate, asOf: IsoDate): Period {
  return { from: on, to: on, name: dayName(on, asOf) }
}

export function sincePeriod(from: IsoDate, asOf: IsoDate): Period {
  const whole = from === firstOf(monthOf(from))
  const name = whole ? monthName(monthOf(from), asOf) : dayName(from, asOf)
  return { from, to: asOf, name: `the time since ${name}` }
}

/** A calendar year up to the as-of date; null when it lies ahead. */
export function yearPeriod(year: string, asOf: IsoDate): Period | null {
  if (year > asOf.slice(0, 4)) return null
  const to = `${year}-12-31`
  return { from: `${year}-01-01`, to: to < asOf ? to : asOf, name: year }
}

/** The first days of a month: what a month that is not over is compared with. */
export function firstDaysPeriod(month: Month, days: number, asOf: IsoDate): Period {
  return {
    from: firstOf(month),
    to: dayOfMonth(month, days),
    name: `the first ${days} days of ${monthName(month, asOf)}`,
  }
}

/** Everything in the books: no bank's rows are older. */
export function allTimePeriod(asOf: IsoDate): Period {
  return { from: '1970-01-01', to: asOf, name: 'all your time here' }
}

export function isAllTime({ from }: Period): boolean {
  return from === '1970-01-01'
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
  return firstDaysPeriod(before, day, asOf)
}

/**
 * What came before a span in a follow-up: the month before a month, as many days before days, as many months before whole
 * months, and the same month a year earlier for 'the year before'. Null for all time.
 */
export function spanBefore(period: Period, question: string, asOf: IsoDate): Period | null {
  const first = monthOf(period.from)
  const whole = period.from === firstOf(first) && period.to === lastOf(monthOf(period.to))
  if (/\byear\b/i.test(question) && whole && period.from.slice(0, 4) === period.to.slice(0, 4)) {
    return monthsPeriod(addMonths(first, -12), addMonths(monthOf(period.to), -12), asOf)
  }
  const inMonth = monthOf(period.to) === first
  // The month before a year, or before some days of one.
  if (ONE_MONTH.test(question) && !(inMonth && whole)) return monthPeriod(addMonths(first, -1), asOf)
  const count = numberIn(SO_MANY_MONTHS.exec(question)?.[1]?.toLowerCase() ?? 'none')
  if (count > 1 && whole) return monthsPeriod(addMonths(first, -count), addMonths(first, -1), asOf)
  const month = periodBefore(period, asOf)
  if (month) return month
  if (period.from <= '1970-01-01') return null
  if (period.from.endsWith('-01-01') && /^\d{4}$/.test(period.name))
    return yearPeriod(String(Number(period.name) - 1), asOf)
  if (whole) {
    const months = monthIndex(monthOf(period.to)) - monthIndex(first) + 1
    return monthsPeriod(addMonths(first, -months), addMonths(first, -1), asOf)
  }
  const days = isOneDay(period) && A_WEEKDAY.test(question) ? 7 : daysBetween(period.from, period.to) + 1
  if (days === 7 && isOneDay(period)) return dayPeriod(addDays(period.from, -days), asOf)
  return daysPeriod(addDays(period.from, -days), addDays(period.from, -1), asOf)
}

/** 'The Tuesday before' a Tuesday. */
const A_WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i
const ONE_MONTH = /\b(?:(?:the|one|a) month (?:before|earlier|prior)|(?:previous|preceding|prior) month)\b/i
/** 'The three months before that' are as many as it says. */
const SO_MANY_MONTHS = /\b(two|three|four|six) months (?:earlier|before|prior)\b/i

function monthIndex(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5))
}

/** As many days as a week or less has, after it. */
function daysAfter({ from, to }: Period, asOf: IsoDate): Period | null {
  const days = daysBetween(from, to) + 1
  return days <= 7 && to < asOf ? daysPeriod(addDays(to, 1), addDays(to, days), asOf) : null
}

/** The month after a whole month, as many days after some days; null for other spans, and where it lies ahead. */
export function periodAfter(period: Period, asOf: IsoDate): Period | null {
  const month = monthOf(period.from)
  if (period.from !== firstOf(month) || period.to !== lastOf(month)) return daysAfter(period, asOf)
  const after = addMonths(month, 1)
  return after <= monthOf(asOf) ? monthPeriod(after, asOf) : null
}

/** Whether a span is a year, or nearly. */
export function isYear({ from, to }: Period): boolean {
  return daysBetween(from, to) > 360
}

export function isOneDay({ from, to }: Period): boolean {
  return from === to
}

export function samePeriod(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to
}

/** 'October', or 'October 2025' when the year is not that of the as-of date. */
export function monthName(month: Month, asOf: IsoDate): string {
  const name = MONTHS[Number(month.slice(5)) - 1] as string
  return month.slice(0, 4) === asOf.slice(0, 4) ? name : `${name} ${month.slice(0, 4)}`
}

/** '3 May', or '3 May 2025' when the year is not that of the as-of date. */
export function dayName(on: IsoDate, asOf: IsoDate): string {
  return `${Number(on.slice(8))} ${monthName(monthOf(on), asOf)}`
}

/** '3 May' or '3 May 2025' as short as a line of a table has room for: '13 Oct'. */
export function shortDayName(on: IsoDate, asOf: IsoDate): string {
  const [day, month = '', ...year] = dayName(on, asOf).split(' ')
  return [day, month.slice(0, 3), ...year].join(' ')
}

export const MONTHS = [
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

/** The same span a year earlier: of January to October of this year January to October of the last. */
export function yearBefore({ from, to }: Period, asOf: IsoDate): Period | null {
  const back = (on: IsoDate): IsoDate => {
    const month = addMonths(monthOf(on), -12)
    return on === lastOf(monthOf(on)) ? lastOf(month) : (`${month}${on.slice(7)}` as IsoDate)
  }
  const [start, end] = [back(from), back(to)]
  return start === firstOf(monthOf(start)) && end === lastOf(monthOf(end))
    ? monthsPeriod(monthOf(start), monthOf(end), asOf)
    : daysPeriod(start, end, asOf)
}

/** The same days a month earlier; of a month the month before. */
export function monthEarlier({ from, to }: Period, asOf: IsoDate): Period | null {
  const back = (on: IsoDate): IsoDate => dayOfMonth(addMonths(monthOf(on), -1), Number(on.slice(8)))
  return from === firstOf(monthOf(from)) && to === lastOf(monthOf(to))
    ? monthsPeriod(addMonths(monthOf(from), -1), addMonths(monthOf(to), -1), asOf)
    : daysPeriod(back(from), back(to), asOf)
}
