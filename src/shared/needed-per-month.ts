import { daysBetween } from './dates'
import type { IsoDate } from './domain'

/** Mean length of a month of the Gregorian calendar. */
const DAYS_PER_MONTH = 30.436_875

/**
 * What has to be put aside each month from `asOf` to `dueOn` for what is missing (minor units, not negative). In the last month,
 * and once the date has passed, all of it. 0 when nothing is missing, else `null` without a date.
 */
export function neededPerMonth(missing: number, dueOn: IsoDate | null, asOf: IsoDate): number | null {
  if (missing === 0) return 0
  if (dueOn === null) return null
  const months = Math.max(1, daysBetween(asOf, dueOn) / DAYS_PER_MONTH)
  return Math.ceil(missing / months)
}
