// When a payment comes back: the period of a series of days, and the day on which it is due next.
import { addDays, addMonths, dayOfMonth, daysBetween, firstOf, lastOf, monthOf, weekday } from '../../shared/dates'
import type { IsoDate, Month, RecurrencePeriod } from '../../shared/domain'
import { median } from './median'

export interface Recurrence {
  readonly period: RecurrencePeriod
  /** Mean length. */
  readonly days: number
  /** Calendar months per step; 0 for periods counted in days. */
  readonly months: number
  /** How far a gap may be from `days`: weekends, holidays and months of different length move payments. */
  readonly toleranceDays: number
  readonly leastOccurrences: number
  /** Not seen for longer than this: it has ended. */
  readonly lapsedAfterDays: number
}

export const RECURRENCES: readonly Recurrence[] = [
  { period: 'weekly', days: 7, months: 0, toleranceDays: 1, leastOccurrences: 4, lapsedAfterDays: 12 },
  { period: 'fortnightly', days: 14, months: 0, toleranceDays: 2, leastOccurrences: 4, lapsedAfterDays: 23 },
  // Before the month, which it resembles: four weeks keep their weekday, a month does not.
  { period: 'four-weekly', days: 28, months: 0, toleranceDays: 1, leastOccurrences: 4, lapsedAfterDays: 38 },
  { period: 'monthly', days: 30.4375, months: 1, toleranceDays: 5, leastOccurrences: 3, lapsedAfterDays: 45 },
  { period: 'quarterly', days: 91.3125, months: 3, toleranceDays: 9, leastOccurrences: 3, lapsedAfterDays: 120 },
  { period: 'yearly', days: 365.25, months: 12, toleranceDays: 12, leastOccurrences: 2, lapsedAfterDays: 400 },
]

/** The share of gaps that must have the length of the period; the rest may be a missed or a late payment. */
const GAPS_THAT_FIT = 0.75
const MEDIAN_DUE_DAY_DEVIATION = 3
/** From this share of payments on a month's last day on, the last day is the rule. */
const AT_MONTH_END = 0.6
const MEAN_MONTH = 30.4375
/** Two days, and a bank holiday beside them. */
const WEEKEND_SHIFT = 3

/**
 * The period in which `days` (distinct, ascending) follow each other; `null` when they do not or are too few.
 * At least three quarters of the gaps fit, and the day of the month moves by at most 3 days in the median.
 */
export function recurrenceOf(days: readonly IsoDate[]): Recurrence | null {
  if (days.length < 2) return null
  const gaps = days.slice(1).map((day, index) => daysBetween(days[index] as IsoDate, day))
  const usual = median(gaps)
  return (
    RECURRENCES.filter(({ days: length, toleranceDays }) => Math.abs(usual - length) <= toleranceDays).find(
      (candidate) => follows(days, gaps, candidate),
    ) ?? null
  )
}

function follows(days: readonly IsoDate[], gaps: readonly number[], recurrence: Recurrence): boolean {
  if (days.length < recurrence.leastOccurrences) return false
  const fitting = gaps.filter((gap) => Math.abs(gap - recurrence.days) <= recurrence.toleranceDays)
  if (fitting.length < gaps.length * GAPS_THAT_FIT) return false
  if (recurrence.months === 0) return true
  // Twice is little to go by: a year apart to the day, or as far from it as a weekend moves a payment.
  if (days.length === 2) return fitting.every((gap) => Math.abs(gap - recurrence.days) <= WEEKEND_SHIFT)
  const due = dueDays(days)
  const usualDue = median(due)
  return median(due.map((day) => Math.abs(day - usualDue))) <= MEDIAN_DUE_DAY_DEVIATION
}

/** Days after the as-of date, up to `until`, on which the series is due. `days` as given to `recurrenceOf`. */
export function dueDates(
  days: readonly IsoDate[],
  recurrence: Recurrence,
  asOf: IsoDate,
  until: IsoDate,
): readonly IsoDate[] {
  return [...duesBetween(days, recurrence, asOf, until)]
}

function* duesBetween(
  days: readonly IsoDate[],
  recurrence: Recurrence,
  asOf: IsoDate,
  until: IsoDate,
): Generator<IsoDate, void> {
  for (let step = 1; ; step++) {
    const on = dueAfter(days, recurrence, step)
    if (on > until) return
    if (on > asOf) yield on
    // Due and not seen: within the tolerance it is late and may come any day, later than that it was left out.
    else if (step === 1 && daysBetween(on, asOf) <= recurrence.toleranceDays && asOf < until) yield addDays(asOf, 1)
  }
}

/** The first day after the as-of date on which the series is due. */
export function nextDue(days: readonly IsoDate[], recurrence: Recurrence, asOf: IsoDate): IsoDate {
  const horizon = addDays(asOf, Math.ceil(recurrence.days) + recurrence.lapsedAfterDays + 31)
  for (const on of duesBetween(days, recurrence, asOf, horizon)) return on
  return horizon
}

function dueAfter(days: readonly IsoDate[], recurrence: Recurrence, steps: number): IsoDate {
  const last = days.at(-1) as IsoDate
  if (recurrence.months === 0) return addDays(last, recurrence.days * steps)
  const recent = days.slice(-6)
  const month = addMonths(monthsAround(recent).at(-1) ?? monthOf(last), recurrence.months * steps)
  const atEnd = (day: IsoDate) => day === lastOf(monthOf(day)) || day === lastWorkingDay(monthOf(day))
  if (recent.filter(atEnd).length >= recent.length * AT_MONTH_END) {
    const end = atEnd(last) ? addMonths(monthOf(last), recurrence.months * steps) : month
    return recent.every((day) => !isWeekend(day)) ? lastWorkingDay(end) : lastOf(end)
  }
  const due = Math.round(median(dueDays(recent)))
  const on = due < 1 || due > 31 ? addDays(firstOf(month), due - 1) : dayOfMonth(month, due)
  return isWeekend(on) ? addDays(on, weekendShift(days, due, on)) : on
}

/** By how many days the payment has left a weekend before: to the Monday after, to the Friday before, or not at all. */
function weekendShift(days: readonly IsoDate[], due: number, on: IsoDate): number {
  const [toFriday, toMonday] = weekday(on) === 5 ? [-1, 2] : [-2, 1]
  const months = monthsAround(days)
  let after = 0
  for (const [index, day] of days.entries()) {
    const month = months[index] ?? monthOf(day)
    const usual = addDays(firstOf(month), due - 1)
    if (!isWeekend(usual)) continue
    if (isWeekend(day)) return 0
    after += day > usual ? 1 : -1
  }
  return after === 0 ? 0 : after > 0 ? toMonday : toFriday
}

function isWeekend(day: IsoDate): boolean {
  return weekday(day) > 4
}

function lastWorkingDay(month: Month): IsoDate {
  const last = lastOf(month)
  return addDays(last, -Math.max(0, weekday(last) - 4))
}

/**
 * Days of the month, unwrapped at its ends: a payment of the 1st that a weekend moves to the 30th of the month before
 * is due on day 0, not on day 30.
 */
function dueDays(days: readonly IsoDate[]): readonly number[] {
  const months = monthsAround(days)
  return days.map((day, index) => daysBetween(firstOf(months[index] ?? monthOf(day)), day) + 1)
}

/** The month to which each payment belongs: where it lies within half a month of the usual day. */
function monthsAround(days: readonly IsoDate[]): readonly Month[] {
  const usual = usualDayOfMonth(days)
  return days.map((day) => {
    const distance = Number(day.slice(8)) - usual
    return addMonths(monthOf(day), distance > MEAN_MONTH / 2 ? 1 : distance < -MEAN_MONTH / 2 ? -1 : 0)
  })
}

/** The day of the month around which most payments fall, on the circle of the month: 1 … 31, in fractions. */
function usualDayOfMonth(days: readonly IsoDate[]): number {
  let east = 0
  let north = 0
  for (const day of days) {
    const angle = ((Number(day.slice(8)) - 0.5) / MEAN_MONTH) * 2 * Math.PI
    east += Math.cos(angle)
    north += Math.sin(angle)
  }
  const turn = Math.atan2(north, east) / (2 * Math.PI)
  return (turn < 0 ? turn + 1 : turn) * MEAN_MONTH + 0.5
}
