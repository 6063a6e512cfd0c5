import { daysBetween } from '../../shared/dates'
import { CATEGORY_KIND } from '../../shared/domain'
import { type BookedRow, inBookedOrder } from './booked-row'

/** The other side is booked within this many days. */
const DAYS_APART = 3

/**
 * The rows without those that only move money between the accounts they belong to: two rows of a neutral category in
 * two accounts, of opposite amounts, at most three days apart; each row is paired once, with the earliest that fits. A
 * row whose other side lies elsewhere stays. `rows`: of all accounts that are looked at together, any order.
 */
export function withoutTransfersWithin(rows: readonly BookedRow[]): readonly BookedRow[] {
  const paired = new Set<number>()
  const waiting = new Map<number, BookedRow[]>()
  for (const row of inBookedOrder(rows)) {
    if (CATEGORY_KIND[row.categoryId] !== 'neutral' || row.amountMinor === 0) continue
    const others = (waiting.get(-row.amountMinor) ?? []).filter(
      (other) => daysBetween(other.bookedOn, row.bookedOn) <= DAYS_APART,
    )
    const other = others.find((each) => each.accountId !== row.accountId)
    waiting.set(
      -row.amountMinor,
      others.filter((each) => each !== other),
    )
    if (other) {
      paired.add(other.id)
      paired.add(row.id)
    } else {
      const same = waiting.get(row.amountMinor)
      if (same) same.push(row)
      else waiting.set(row.amountMinor, [row])
    }
  }
  return rows.filter((row) => !paired.has(row.id))
}
