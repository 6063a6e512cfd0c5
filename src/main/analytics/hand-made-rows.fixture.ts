// For tests: rows of one account, written short.
import { addDays, addMonths, dayOfMonth } from '../../shared/dates'
import type { CategoryId, IsoDate } from '../../shared/domain'
import type { BookedRow } from './booked-row'

type Row = Partial<BookedRow> & { readonly bookedOn: IsoDate; readonly amountMinor: number }

/** Rows with ids from `firstId` on. */
export function rowsOf(rows: readonly Row[], firstId = 1): readonly BookedRow[] {
  return rows.map((row, index) => ({
    id: firstId + index,
    accountId: 'A1',
    occurredAt: null,
    payee: 'Swiggy',
    categoryId: 'eating-out',
    ...row,
  }))
}

/** One row a month on that day (or the month's last), the last in `lastMonth`; `amounts` oldest first. */
export function monthly(
  payee: string,
  categoryId: CategoryId,
  day: number,
  amounts: readonly number[],
  lastMonth: string,
): readonly Row[] {
  return amounts.map((amountMinor, index) => ({
    payee,
    categoryId,
    bookedOn: dayOfMonth(addMonths(lastMonth, index + 1 - amounts.length), day),
    amountMinor,
  }))
}

/** One row every so many days, the last on `lastOn`. */
export function everyDays(
  payee: string,
  categoryId: CategoryId,
  days: number,
  amounts: readonly number[],
  lastOn: IsoDate,
): readonly Row[] {
  return amounts.map((amountMinor, index) => ({
    payee,
    categoryId,
    bookedOn: addDays(lastOn, (index + 1 - amounts.length) * days),
    amountMinor,
  }))
}

/** The same amount so many times. */
export function times(count: number, amountMinor: number): readonly number[] {
  return Array.from({ length: count }, () => amountMinor)
}
