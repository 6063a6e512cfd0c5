// The parts that expressions for spans of time have in common: a month by name, a day of it, a quarter.
import { addMonths, firstOf, isIsoDate, monthOf } from '../../../shared/dates'
import type { IsoDate, Month } from '../../../shared/domain'
import { MONTHS, monthPeriod, monthsPeriod, type Period, sincePeriod } from './periods'

/** 1 for 'jan' or 'January', 12 for December; 0 for any other word. */
export function monthNumber(name: string | undefined): number {
  const start = (name ?? '?').toLowerCase().slice(0, 3)
  return MONTHS.findIndex((month) => month.toLowerCase().startsWith(start)) + 1
}

/** The named month of the year given, otherwise its latest one up to the as-of month; null for any other word. */
export function namedMonth(name: string | undefined, year: string | undefined, asOf: IsoDate): Month | null {
  const number = monthNumber(name)
  if (number === 0) return null
  const month = `${year ?? asOf.slice(0, 4)}-${String(number).padStart(2, '0')}`
  return year || month <= monthOf(asOf) ? month : addMonths(month, -12)
}

/** The month as far as it has come; null for none, and where it lies ahead. */
export function pastMonth(month: Month | null, asOf: IsoDate): Period | null {
  return month && month <= monthOf(asOf) ? monthPeriod(month, asOf) : null
}

/** Null where the month has no such day. */
export function dayIn(month: Month | null, number: string | number | undefined): IsoDate | null {
  const on = `${month}-${String(Number(number)).padStart(2, '0')}`
  return month && isIsoDate(on) ? on : null
}

/** Null for no day, and for one that lies ahead. */
export function sinceDay(from: IsoDate | null, asOf: IsoDate): Period | null {
  return from !== null && isIsoDate(from) && from <= asOf ? sincePeriod(from, asOf) : null
}

/** The first month of the calendar quarter that a month belongs to. */
export function quarterStart(month: Month): Month {
  return addMonths(month, -((Number(month.slice(5)) - 1) % 3))
}

/** The three months from the first one on; null where they lie ahead. */
export function quarterFrom(first: Month, asOf: IsoDate): Period | null {
  return firstOf(first) <= asOf ? monthsPeriod(first, addMonths(first, 2), asOf) : null
}

/** 'On the 15th' after 'will' or 'due' is a day to come. */
export function isAhead({ input = '' }: RegExpMatchArray): boolean {
  return /\b(will|wo?n['’]t|going to|gonna|would|expect\w*|forecast|predict\w*|due|next|upcoming|can i|could i|afford|left|have (?:on|by)|balance|hoga|honge|rahega|bachega|ll)\b|['’]ll\b/i.test(
    input,
  )
}
