// A customer's books as the rules of insights look at them: ordered, cut into months, with what is usual.
import { addDays, addMonths, daysBetween, firstOf, lastOf, monthOf } from '../../shared/dates'
import {
  type AccountKind,
  CATEGORY_KIND,
  type CategoryId,
  type CategoryKind,
  type Figure,
  type Forecast,
  type Insight,
  type InsightAction,
  type InsightKind,
  type InsightSeverity,
  type IsoDate,
  type Month,
} from '../../shared/domain'
import type { Budget, Goal } from '../../shared/plans'
import type { NormalPayment, ScoredPayment } from './anomalies'
import type { Prior } from './anomaly-prior'
import { type BookedRow, inBookedOrder } from './booked-row'
import { median } from './median'
import type { RecurringSeries } from './recurring'
import { unusualPurchases } from './unusual-purchases'
import { wholeMonths } from './whole-months'

export interface InsightAccount {
  readonly id: string
  readonly kind: AccountKind
  readonly name: string
  readonly balanceMinor: number
  /** Null where there is none. */
  readonly forecast: Forecast | null
}

/** What else there is to look at; a rule without its input tells nothing. All in the currency of the rows. */
export interface InsightContext {
  readonly accounts?: readonly InsightAccount[]
  readonly budgets?: readonly Budget[]
  readonly goals?: readonly Goal[]
  /** Payments that the customer has called normal. */
  readonly normal?: readonly NormalPayment[]
  /** What payments in the bank are like; null where that is not known. */
  readonly habits?: Prior | null
}

export interface InsightBooks extends Required<InsightContext> {
  readonly asOf: IsoDate
  /** Oldest first, none after the as-of date. */
  readonly rows: readonly BookedRow[]
  readonly debits: readonly BookedRow[]
  readonly series: readonly RecurringSeries[]
  /** Rows of a series. */
  readonly recurring: ReadonlySet<number>
  /** Debits that are spending and do not come back by themselves. */
  readonly purchases: readonly BookedRow[]
  /** Those of them that are far out of the ordinary, the furthest first. */
  readonly unusual: readonly ScoredPayment[]
  /** Whole months, oldest first. */
  readonly months: readonly Month[]
  /** What comes in and goes out in the middle one of the last whole months; null under three of them. */
  readonly usualSpendingMinor: number | null
  readonly usualIncomeMinor: number | null
  /** Rows by month, those without one left out. */
  readonly byMonth: ReadonlyMap<Month, readonly BookedRow[]>
}

/** What a rule has found; the rest of an insight comes from its kind. */
export type Found = Pick<Insight, 'key' | 'on' | 'valueMinor'> &
  Partial<
    Pick<
      Insight,
      'payee' | 'categoryId' | 'figure' | 'usual' | 'estimate' | 'count' | 'times' | 'signs' | 'rules' | 'severity'
    >
  >

/** One kind of insight: how serious, what to do, how long it stays quiet, and the rule that finds it. */
export interface InsightRule {
  readonly kind: InsightKind
  readonly severity: InsightSeverity
  readonly action: InsightAction
  readonly quietDays: number
  /** The key of each is unique among those of its kind. */
  readonly find: (books: InsightBooks) => readonly Found[]
}

/** What is about one row or one month is never told again once it is answered. */
export const FOR_GOOD = 36_500
const USUAL_MONTHS = 6
const LEAST_MONTHS = 3

export function insightBooks(
  rows: readonly BookedRow[],
  series: readonly RecurringSeries[],
  asOf: IsoDate,
  context: InsightContext,
): InsightBooks {
  const ordered = inBookedOrder(rows.filter((row) => row.bookedOn <= asOf))
  const byMonth = new Map<Month, BookedRow[]>()
  for (const row of ordered) {
    const ofMonth = byMonth.get(monthOf(row.bookedOn))
    if (ofMonth) ofMonth.push(row)
    else byMonth.set(monthOf(row.bookedOn), [row])
  }
  const months = wholeMonths(ordered[0]?.bookedOn ?? null, asOf)
  const usual = (kind: CategoryKind) =>
    months.length < LEAST_MONTHS
      ? null
      : Math.abs(median(months.slice(-USUAL_MONTHS).map((month) => sumOf(byMonth.get(month) ?? [], kind))))
  const debits = ordered.filter((row) => row.amountMinor < 0)
  const recurring = new Set(series.flatMap((each) => each.rows.map((row) => row.id)))
  const purchases = debits.filter((row) => CATEGORY_KIND[row.categoryId] === 'spending' && !recurring.has(row.id))
  return {
    accounts: [],
    budgets: [],
    goals: [],
    normal: [],
    habits: null,
    ...context,
    asOf,
    rows: ordered,
    debits,
    series,
    recurring,
    purchases,
    unusual: unusualPurchases(purchases, asOf, context.normal ?? [], context.habits ?? null),
    months,
    usualSpendingMinor: usual('spending'),
    usualIncomeMinor: usual('income'),
    byMonth,
  }
}

/** Signed. */
function sumOf(rows: readonly BookedRow[], kind: CategoryKind): number {
  return rows.reduce((sum, row) => (CATEGORY_KIND[row.categoryId] === kind ? sum + row.amountMinor : sum), 0)
}

/** What a kind or a category of a whole month adds up to: positive for spending that was spent and income that came. */
export function monthFigure(
  books: InsightBooks,
  month: Month,
  of: { readonly kind: 'spending' | 'income' } | { readonly categoryId: CategoryId },
): Figure {
  const rows = (books.byMonth.get(month) ?? []).filter((row) =>
    'kind' in of ? CATEGORY_KIND[row.categoryId] === of.kind : row.categoryId === of.categoryId,
  )
  const kind = 'kind' in of ? of.kind : CATEGORY_KIND[of.categoryId]
  const sum = rows.reduce((all, row) => all + row.amountMinor, 0)
  return {
    amountMinor: kind === 'income' || sum === 0 ? sum : -sum,
    transactions: rows.length,
    filter: { ...of, from: firstOf(month), to: lastOf(month) },
  }
}

/** Rows by their ids, as a positive amount whichever way they go; at most 200 of them open. */
export function figureOf(rows: readonly BookedRow[]): Figure {
  return {
    amountMinor: Math.abs(rows.reduce((all, row) => all + row.amountMinor, 0)),
    transactions: rows.length,
    filter: { ids: rows.map((row) => row.id) },
  }
}

/** An insight about one row, without its worth. */
export function ofRow(row: BookedRow): Omit<Found, 'valueMinor'> {
  return {
    key: String(row.id),
    on: row.bookedOn,
    payee: row.payee,
    categoryId: row.categoryId,
    figure: figureOf([row]),
  }
}
/** True within so many days before the as-of date. */
export function isNews(books: InsightBooks, on: IsoDate, days: number): boolean {
  return on > addDays(books.asOf, -days) && on <= books.asOf
}

/** The last whole month while it is news, else null. */
export function monthInNews(books: InsightBooks, days: number): Month | null {
  const last = books.months.at(-1)
  return last && daysBetween(lastOf(last), books.asOf) <= days ? last : null
}

/** The quarter of the calendar before the as-of date's, while it is news and lies in whole months; else null. */
export function quarterInNews(books: InsightBooks, days: number): readonly Month[] | null {
  const last = monthInNews(books, days)
  if (!last || Number(last.slice(5)) % 3 !== 0) return null
  const quarter = [addMonths(last, -2), addMonths(last, -1), last]
  return quarter.every((month) => books.months.includes(month)) ? quarter : null
}

/** The account that most spending goes from: the one of daily life. */
export function dailyAccount(books: InsightBooks): InsightAccount | null {
  return (
    bySpending(
      books,
      books.accounts.filter(({ forecast }) => forecast !== null),
    )[0] ?? null
  )
}

/** Those first that most has been spent from in the last 90 days. */
export function bySpending<Of extends { readonly id: string }>(
  { asOf, debits }: Pick<InsightBooks, 'asOf' | 'debits'>,
  accounts: readonly Of[],
): readonly Of[] {
  const spent = new Map<string, number>()
  const from = addDays(asOf, -90)
  for (const row of debits) {
    if (row.bookedOn > from) spent.set(row.accountId, (spent.get(row.accountId) ?? 0) - row.amountMinor)
  }
  return [...accounts].sort((a, b) => (spent.get(b.id) ?? 0) - (spent.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1))
}
