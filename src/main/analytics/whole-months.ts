import { addMonths, lastOf, monthOf } from '../../shared/dates'
import type { IsoDate, Month } from '../../shared/domain'

/** A history that starts by then has its first month whole: nothing need happen on the very first days. */
const STARTS_BY_DAY = 3

/**
 * The whole months of a history, oldest first: from the month of its first row (when that lies in the first three
 * days) to the last month that is over on the as-of date. Empty without a row.
 */
export function wholeMonths(firstOn: IsoDate | null, asOf: IsoDate): readonly Month[] {
  if (firstOn === null || firstOn > asOf) return []
  const months: Month[] = []
  const first = monthOf(firstOn)
  let month = Number(firstOn.slice(8)) <= STARTS_BY_DAY ? first : addMonths(first, 1)
  for (; lastOf(month) <= asOf; month = addMonths(month, 1)) months.push(month)
  return months
}

/** True when the month is over on the as-of date, its last day included. */
export function isComplete(month: Month, asOf: IsoDate): boolean {
  return lastOf(month) <= asOf
}
