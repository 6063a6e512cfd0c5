// Spending by category. What counts as spending is decided by the category's kind, in shared/domain.ts alone.
import type { Spending } from '../../shared/contract'
import { addMonths, dayOfMonth, firstOf, lastOf, monthOf } from '../../shared/dates'
import { CATEGORY_IDS, type CategoryId, type Figure, type IsoDate, type Month } from '../../shared/domain'
import type { CategorySpending } from '../../shared/spending'
import { isComplete } from './whole-months'

const MONTHS_SHOWN = 12

export interface CategorySum {
  readonly categoryId: CategoryId
  /** Signed: debits negative. */
  readonly sumMinor: number
  readonly transactions: number
}

export interface SpendingRows {
  readonly month: Month
  readonly asOf: IsoDate
  /** Of the days `spendingDays(month, asOf)` and of those before. Spending categories only. */
  readonly sums: readonly CategorySum[]
  readonly sumsBefore: readonly CategorySum[]
  /** Of the months `spendingMonths(asOf)`. */
  readonly sumsByMonth: readonly (CategorySum & { readonly month: Month })[]
}

/**
 * Where the money of a month went, against the month before and over the last twelve. Refunds reduce their category.
 * Shares are of all categories with net spending, so a category with more refunds than purchases has a share of 0.
 * Without rows the total is 0 and there are no categories.
 */
export function spendingByCategory(rows: SpendingRows): Spending {
  const { month, asOf } = rows
  const days = spendingDays(month, asOf)
  const daysBefore = daysOfMonthBefore(month, asOf)
  const months = spendingMonths(asOf)
  const spentInAll = rows.sums.reduce((all, sum) => all + Math.max(0, -sum.sumMinor), 0)
  const before = new Map(rows.sumsBefore.map((sum) => [sum.categoryId, sum]))
  const categories = rows.sums
    .filter((sum) => sum.transactions > 0)
    .map(
      (sum): CategorySpending => ({
        categoryId: sum.categoryId,
        spent: spent([sum], { categoryId: sum.categoryId, ...days }),
        shareOfSpend: spentInAll === 0 ? 0 : Math.max(0, -sum.sumMinor) / spentInAll,
        before: spent([before.get(sum.categoryId)], { categoryId: sum.categoryId, ...daysBefore }),
        byMonthMinor: monthly(
          months,
          rows.sumsByMonth.filter((entry) => entry.categoryId === sum.categoryId),
        ),
      }),
    )
  categories.sort(
    (a, b) =>
      b.spent.amountMinor - a.spent.amountMinor ||
      CATEGORY_IDS.indexOf(a.categoryId) - CATEGORY_IDS.indexOf(b.categoryId),
  )
  return {
    month,
    complete: isComplete(month, asOf),
    total: spent(rows.sums, { kind: 'spending', ...days }),
    before: spent(rows.sumsBefore, { kind: 'spending', ...daysBefore }),
    months,
    totalByMonthMinor: monthly(months, rows.sumsByMonth),
    categories,
  }
}

export interface Days {
  readonly from: IsoDate
  readonly to: IsoDate
}

/** The days of a month up to the as-of date. */
export function spendingDays(month: Month, asOf: IsoDate): Days {
  return { from: firstOf(month), to: monthOf(asOf) === month ? asOf : lastOf(month) }
}

/** The days of the month before that compare: all of them, or up to the same day while the month is not over. */
export function daysOfMonthBefore(month: Month, asOf: IsoDate): Days {
  const before = addMonths(month, -1)
  const isRunning = monthOf(asOf) === month && !isComplete(month, asOf)
  return { from: firstOf(before), to: isRunning ? dayOfMonth(before, Number(asOf.slice(8))) : lastOf(before) }
}

/** Twelve months, oldest first; the last is the month of the as-of date. */
export function spendingMonths(asOf: IsoDate): readonly Month[] {
  return Array.from({ length: MONTHS_SHOWN }, (_, index) => addMonths(monthOf(asOf), index + 1 - MONTHS_SHOWN))
}

function spent(sums: readonly (CategorySum | undefined)[], filter: Figure['filter']): Figure {
  return {
    amountMinor: sums.reduce((all, sum) => all - (sum?.sumMinor ?? 0), 0),
    transactions: sums.reduce((all, sum) => all + (sum?.transactions ?? 0), 0),
    filter,
  }
}

function monthly(months: readonly Month[], sums: SpendingRows['sumsByMonth']): readonly number[] {
  return months.map((month) => sums.reduce((all, sum) => (sum.month === month ? all - sum.sumMinor : all), 0))
}
