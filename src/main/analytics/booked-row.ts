import type { Transaction } from '../../shared/domain'

/** As much of a transaction as the analyses look at. */
export type BookedRow = Pick<
  Transaction,
  'id' | 'accountId' | 'bookedOn' | 'occurredAt' | 'amountMinor' | 'payee' | 'categoryId'
>

/** Oldest first, rows of one day in the order in which they were booked. */
export function inBookedOrder<Row extends Pick<BookedRow, 'bookedOn' | 'id'>>(rows: readonly Row[]): Row[] {
  // Most lists are in order already, and looking is cheaper than sorting.
  const isInOrder = rows.every((row, at) => at === 0 || order(rows[at - 1] as Row, row) <= 0)
  return isInOrder ? [...rows] : [...rows].sort(order)
}

function order(a: Pick<BookedRow, 'bookedOn' | 'id'>, b: Pick<BookedRow, 'bookedOn' | 'id'>): number {
  return a.bookedOn < b.bookedOn ? -1 : a.bookedOn > b.bookedOn ? 1 : a.id - b.id
}
