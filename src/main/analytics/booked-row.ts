import type { Transaction } from '../../shared/domain'

/** As much of a transaction as the analyses look at. */
export type BookedRow = Pick<
  Transaction,
  'id' | 'accountId' | 'bookedOn' | 'occurredAt' | 'amountMinor' | 'payee' | 'categoryId'
>

/** Oldest first, rows of one day in the order in which they were booked. */
export function inBookedOrder<Row extends Pick<BookedRow, 'bookedOn' | 'id'>>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => (a.bookedOn < b.bookedOn ? -1 : a.bookedOn > b.bookedOn ? 1 : a.id - b.id))
}
