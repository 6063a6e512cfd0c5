// Finds what comes back: rent, instalments, subscriptions, salaries. Habits (weekly shopping, daily coffee) are not it.
import { dayNumber, daysBetween } from '../../shared/dates'
import { CATEGORY_KIND, type CategoryId, type IsoDate, type RecurringPayment } from '../../shared/domain'
import { type BookedRow, inBookedOrder } from './booked-row'
import { median } from './median'
import { byDueDay, byPrice, bySeason } from './payee-parts'
import { nextDue, type Recurrence, recurrenceOf } from './recurrence'
import { expectedAmount } from './recurring-amount'

/** A recurring payment with the rows it was found from, oldest first. */
export interface RecurringSeries extends RecurringPayment {
  readonly recurrence: Recurrence
  readonly rows: readonly BookedRow[]
  /** False when it has not been seen for so long that it has ended. */
  readonly active: boolean
}

/** How far back rows are worth loading: far enough for a yearly payment to be seen twice, with room for its tolerance. */
export const RECURRING_DAYS = 800

/** Older occurrences say little about the next one. */
const RECENT = 26
/** Between weekly payments, one of them early. */
const SHORTEST_GAP = 6
/** Rows of a payee that are told apart from others of the same payee. */
const LEAST_APART = 3
/** What comes more often is a habit, or quarterly. */
const MOST_A_YEAR = 3
/** An amount counts as the same up to this difference. */
const SAME_AMOUNT = 0.005
/** Between own accounts and into funds, what varies is moved by hand and falls due on no day. */
const MOVED: readonly CategoryId[] = ['own-transfer', 'savings', 'investment']
/** How alike two payments a year apart must be: prices and taxes rise by less than a tenth, premiums follow the risk. */
const YEARLY_PRICES = 0.9
const YEARLY_BILLS = 0.7
/** Bought again and again at will: only a fixed amount by the month or longer makes a bill of these. */
const HABITS: readonly CategoryId[] = [
  'groceries',
  'eating-out',
  'transport',
  'shopping',
  'entertainment',
  'health',
  'travel',
  'other',
]

/**
 * Recurring payments and incomes of one customer that are still alive on the as-of date, most occurrences first.
 * `rows`: booked rows of any accounts, any order, ideally of the last `RECURRING_DAYS` days. Rows are grouped by account,
 * payee and sign, and by amount where a payee has several prices. Too little history gives an empty list.
 */
export function recurringPayments(rows: readonly BookedRow[], asOf: IsoDate): readonly RecurringPayment[] {
  return recurringSeries(rows, asOf)
    .filter((series) => series.active)
    .map(({ recurrence: _, rows: __, active: ___, ...payment }) => payment)
}

/** The same with their rows, and with those that have ended. */
export function recurringSeries(rows: readonly BookedRow[], asOf: IsoDate): readonly RecurringSeries[] {
  const groups = new Map<string, BookedRow[]>()
  for (const row of inBookedOrder(rows)) {
    if (row.amountMinor === 0 || row.bookedOn > asOf) continue
    const key = `${row.amountMinor > 0 ? '+' : '-'}${row.accountId.length} ${row.accountId} ${row.payee}`
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return [...groups.values()]
    .flatMap((group) => seriesOf(group, asOf))
    .sort((a, b) => b.occurrences - a.occurrences || (a.rows[0]?.id ?? 0) - (b.rows[0]?.id ?? 0))
}

/** The whole group, or what can be told apart in it: by due day first, what is left by price; else tax that is due twice a year. */
function seriesOf(group: readonly BookedRow[], asOf: IsoDate): readonly RecurringSeries[] {
  // Most payees are paid once.
  if (group.length < 2) return []
  const whole = seriesFrom(group, asOf)
  if (whole) return [whole]
  if (group.length < LEAST_APART) return []
  const onDays = byDueDay(group).flatMap((part) => partFrom(part, asOf))
  const taken = new Set(onDays.flatMap((series) => series.rows.map((row) => row.id)))
  const ofPrices = byPrice(group.filter((row) => !taken.has(row.id))).flatMap((part) => partFrom(part, asOf))
  if (onDays.length + ofPrices.length > 0) return [...onDays, ...ofPrices]
  const seasons = bySeason(group).map((part) => seriesFrom(part, asOf))
  const isSo = seasons.length <= MOST_A_YEAR && seasons.every((series) => series?.period === 'yearly')
  return isSo ? seasons.filter((series) => series !== null) : []
}

/** Picked out of a payee's rows, dates alone prove nothing: the amount must be fixed too. */
function partFrom(part: readonly BookedRow[], asOf: IsoDate): readonly RecurringSeries[] {
  const series = part.length < LEAST_APART ? null : seriesFrom(part, asOf)
  if (!series?.fixedAmount) return []
  const isIncome = CATEGORY_KIND[series.categoryId] === 'income'
  if (series.recurrence.months === 0 && !isIncome) return []
  return series.occurrences > LEAST_APART || !HABITS.includes(series.categoryId) ? [series] : []
}

function seriesFrom(group: readonly BookedRow[], asOf: IsoDate): RecurringSeries | null {
  const found = regular(group.slice(-RECENT))
  if (!found) return null
  const { recurrence, rows } = found
  const last = rows.at(-1) as BookedRow
  const amounts = rows.map((row) => row.amountMinor)
  const fixedAmount = isFixed(amounts)
  if (!isPlausible(last, recurrence, amounts, fixedAmount)) return null
  const days = rows.map((row) => row.bookedOn)
  const nextOn = nextDue(days, recurrence, asOf)
  return {
    payee: last.payee,
    accountId: last.accountId,
    categoryId: last.categoryId,
    period: recurrence.period,
    amountMinor: fixedAmount ? last.amountMinor : expectedAmount(rows, recurrence, nextOn),
    fixedAmount,
    nextOn,
    occurrences: rows.length,
    recurrence,
    rows,
    active: daysBetween(last.bookedOn, asOf) <= recurrence.lapsedAfterDays,
  }
}

/** The period of a group, a few rows that follow too soon (a charge made twice) left out. */
function regular(
  group: readonly BookedRow[],
): { readonly recurrence: Recurrence; readonly rows: readonly BookedRow[] } | null {
  const days = group.map((row) => dayNumber(row.bookedOn))
  const usual = median(days.slice(1).map((day, index) => day - (days[index] ?? day)))
  // Also where there is no gap at all: most payees go this way, and it must be a short one.
  if (!(usual >= SHORTEST_GAP)) return null
  let last = Number.NEGATIVE_INFINITY
  const rows = group.filter((_, index) => {
    const day = days[index] ?? last
    if (day - last <= usual / 3) return false
    last = day
    return true
  })
  if (group.length - rows.length > Math.max(1, group.length * 0.15)) return null
  const recurrence = recurrenceOf(rows.map((row) => row.bookedOn))
  return recurrence && { recurrence, rows }
}

function isPlausible(
  last: BookedRow,
  recurrence: Recurrence,
  amounts: readonly number[],
  fixedAmount: boolean,
): boolean {
  const kind = CATEGORY_KIND[last.categoryId]
  // A credit in a spending category is a refund; cash is drawn when it is needed.
  if ((last.amountMinor > 0 && kind === 'spending') || last.categoryId === 'cash') return false
  const sizes = amounts.map(Math.abs)
  const alike = Math.min(...sizes) / Math.max(...sizes)
  if (last.amountMinor < 0 && HABITS.includes(last.categoryId)) {
    return recurrence.months > 0 && (fixedAmount || (recurrence.period === 'yearly' && alike >= YEARLY_PRICES))
  }
  if (MOVED.includes(last.categoryId)) return fixedAmount
  if (recurrence.months === 0) return fixedAmount || kind === 'income'
  // Two payments a year apart are a yearly one only when they look alike.
  return amounts.length > 2 || alike >= YEARLY_BILLS
}

/** A price that changes now and then is still fixed: at most one step in six, and not the whole history. */
function isFixed(amounts: readonly number[]): boolean {
  const steps = amounts.slice(1).filter((amount, index) => !isSameAmount(amount, amounts[index] ?? 0)).length
  return steps <= 1 + Math.floor((amounts.length - 1) / 6) && steps * 2 <= amounts.length - 1
}

/** True when two amounts differ by no more than rounding does. */
export function isSameAmount(amountMinor: number, otherMinor: number): boolean {
  return Math.abs(amountMinor - otherMinor) <= Math.abs(otherMinor) * SAME_AMOUNT
}
