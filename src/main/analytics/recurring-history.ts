// What a recurring payment has cost and whether it is still there.
import { daysBetween } from '../../shared/dates'
import type { Figure, IsoDate } from '../../shared/domain'
import type { RecurringPrice, RecurringStatus } from '../../shared/recurring'
import type { BookedRow } from './booked-row'
import { nextDue } from './recurrence'
import { isSameAmount, type RecurringSeries } from './recurring'
import type { GivenAnswer } from './recurring-answers'

/** After this many periods without a payment nobody needs to be asked. */
const ASKED_FOR_PERIODS = 2
const YEAR_DAYS = 365.25

/**
 * 'lapsed' when the payment that was due last is late by more than the tolerance of its period: is this still active? 'ended' when
 * two periods have gone by, or the customer has said so. An answer 'active' holds as long as `withAnswers` believes it.
 */
export function recurringStatus(series: RecurringSeries, given: GivenAnswer | null, asOf: IsoDate): RecurringStatus {
  if (given?.answer === 'not-recurring' || given?.answer === 'ended') return given.answer
  const days = series.rows.map((row) => row.bookedOn)
  const last = days.at(-1) ?? asOf
  const { days: length, toleranceDays } = series.recurrence
  const late = daysBetween(nextDue(days, series.recurrence, last), asOf)
  if (late <= toleranceDays) return series.active ? 'active' : 'ended'
  if (given?.answer === 'active' && series.active) return 'active'
  return late <= length * ASKED_FOR_PERIODS ? 'lapsed' : 'ended'
}

/**
 * The prices of a fixed payment, oldest first, each since the day on which it was first paid; a raise of a salary is one too.
 * Empty where the amount varies. Payments of the same price after another one are a price of their own.
 */
export function priceHistory(series: RecurringSeries): readonly RecurringPrice[] {
  if (!series.fixedAmount) return []
  const prices: BookedRow[][] = []
  for (const row of series.rows) {
    const before = prices.at(-1)?.at(-1)
    if (before && isSameAmount(row.amountMinor, before.amountMinor)) prices.at(-1)?.push(row)
    else prices.push([row])
  }
  return prices.map((rows) => ({
    since: rows[0]?.bookedOn ?? '',
    amountMinor: rows.at(-1)?.amountMinor ?? 0,
    paid: figureOf(rows, series.accountId),
  }))
}

/** The rows that the series was found from, as a signed figure. */
export function paidSoFar(series: RecurringSeries): Figure {
  return figureOf(series.rows, series.accountId)
}

/** What a year of it comes to at its present price, signed; where the amount varies, at the mean of its last year. An estimate. */
export function yearlyMinor(series: RecurringSeries): number {
  const { months, days } = series.recurrence
  const timesAYear = months > 0 ? 12 / months : YEAR_DAYS / days
  if (series.fixedAmount) return Math.round(series.amountMinor * timesAYear)
  const year = series.rows.slice(-Math.max(1, Math.round(timesAYear)))
  const mean = year.reduce((sum, row) => sum + row.amountMinor, 0) / Math.max(1, year.length)
  return Math.round(mean * timesAYear)
}

function figureOf(rows: readonly BookedRow[], accountId: string): Figure {
  return {
    amountMinor: rows.reduce((sum, row) => sum + row.amountMinor, 0),
    transactions: rows.length,
    filter: { accountId, ids: rows.map((row) => row.id) },
  }
}
