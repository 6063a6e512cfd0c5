import { addDays, daysBetween, firstOf, monthOf } from '../../shared/dates'
import type { DailyBalance, IsoDate } from '../../shared/domain'
import type { BookedRow } from './booked-row'

const LEAST_DAYS_BACK = 30
/** A row is named when it moves the line by this share of the height that the line covers … */
const STANDS_OUT = 0.15
/** … and at most so many of them are. */
const MOST_NAMED = 6

/** The first day of the line: the first of the as-of month, or 30 days back when that is further. */
export function pastStart(asOf: IsoDate): IsoDate {
  const first = firstOf(monthOf(asOf))
  const back = addDays(asOf, -LEAST_DAYS_BACK)
  return first < back ? first : back
}

interface Days {
  /** `pastStart(asOf)` when not said. */
  readonly from?: IsoDate
  /** The rows that may be named; all when not said. */
  readonly named?: readonly BookedRow[]
}

/**
 * End-of-day balances of one account, or of several together, one per day up to the as-of date. `balanceMinor`: the
 * balance at the end of the as-of date; `rows`: of those accounts, any order, of those days at least.
 */
export function dailyBalances(
  rows: readonly BookedRow[],
  balanceMinor: number,
  asOf: IsoDate,
  { from = pastStart(asOf), named: nameable = rows }: Days = {},
): DailyBalance[] {
  const length = daysBetween(from, asOf) + 1
  const flows = new Array<number>(length).fill(0)
  const largest = new Array<BookedRow | null>(length).fill(null)
  for (const row of rows) {
    if (row.bookedOn < from || row.bookedOn > asOf) continue
    const day = daysBetween(from, row.bookedOn)
    flows[day] = (flows[day] ?? 0) + row.amountMinor
  }
  for (const row of nameable) {
    if (row.bookedOn < from || row.bookedOn > asOf) continue
    const day = daysBetween(from, row.bookedOn)
    if (isLarger(row, largest[day] ?? null)) largest[day] = row
  }
  const balances = new Array<number>(length).fill(0)
  let balance = balanceMinor
  for (let day = length - 1; day >= 0; day--) {
    balances[day] = balance
    balance -= flows[day] ?? 0
  }
  const named = standingOut(largest, balances)
  return balances.map((endOfDay, day) => {
    const row = largest[day] ?? null
    return {
      on: addDays(from, day),
      balanceMinor: endOfDay,
      event:
        row && named.has(row.id)
          ? { payee: row.payee, categoryId: row.categoryId, amountMinor: row.amountMinor }
          : null,
    }
  })
}

function isLarger(row: BookedRow, than: BookedRow | null): boolean {
  if (than === null) return true
  const difference = Math.abs(row.amountMinor) - Math.abs(than.amountMinor)
  return difference > 0 || (difference === 0 && row.id < than.id)
}

function standingOut(largest: readonly (BookedRow | null)[], balances: readonly number[]): ReadonlySet<number> {
  const height = Math.max(...balances) - Math.min(...balances)
  const rows = largest.filter((row) => row !== null && Math.abs(row.amountMinor) >= height * STANDS_OUT)
  rows.sort((a, b) => Math.abs(b?.amountMinor ?? 0) - Math.abs(a?.amountMinor ?? 0) || (a?.id ?? 0) - (b?.id ?? 0))
  return new Set(rows.slice(0, MOST_NAMED).map((row) => row?.id ?? 0))
}
