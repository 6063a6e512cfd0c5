// What comes in: late, more than before, more than usual, or not at all.
import { daysBetween, lastOf, monthOf } from '../../shared/dates'
import { CATEGORY_KIND } from '../../shared/domain'
import type { BookedRow } from './booked-row'
import {
  FOR_GOOD,
  type Found,
  figureOf,
  type InsightBooks,
  type InsightRule,
  isNews,
  monthFigure,
  monthInNews,
  ofRow,
} from './insight-books'
import { median } from './median'
import { isSameAmount, type RecurringSeries } from './recurring'

/** Weekends and holidays move a salary by so many days. */
const LATE_AFTER_DAYS = 4
const RAISE = 1.03
const LARGE_SHARE = 0.5

export const INCOME_RULES: readonly InsightRule[] = [
  { kind: 'salary-late', severity: 'warning', action: 'rows', quietDays: 14, find: lateSalaries },
  { kind: 'salary-raise', severity: 'info', action: 'rows', quietDays: FOR_GOOD, find: raises },
  { kind: 'large-income', severity: 'info', action: 'rows', quietDays: FOR_GOOD, find: largeIncomes },
  { kind: 'no-income', severity: 'warning', action: 'spending', quietDays: 30, find: noIncome },
]

/** A salary that has not come by some days after its day, and has not ended either. */
function lateSalaries(books: InsightBooks): readonly Found[] {
  return salaries(books).flatMap((each) => {
    const last = each.rows.at(-1)
    if (!last || !each.active || each.recurrence.months > 1) return []
    const late = daysBetween(last.bookedOn, books.asOf) - Math.ceil(each.recurrence.days)
    if (late < LATE_AFTER_DAYS) return []
    return [
      {
        key: String(last.id),
        on: books.asOf,
        payee: each.payee,
        categoryId: each.categoryId,
        figure: figureOf([last]),
        count: late,
        valueMinor: each.amountMinor,
      },
    ]
  })
}

/** The last two are alike, and both at least 3 % above the middle of the three before: no bonus is paid twice. */
function raises(books: InsightBooks): readonly Found[] {
  return salaries(books).flatMap((each) => {
    const [second, last] = each.rows.slice(-2)
    const before = each.rows.slice(-5, -2)
    if (!second || !last || before.length < 3 || !isNews(books, last.bookedOn, 31)) return []
    const usual = median(before.map((row) => row.amountMinor))
    const isRaise = isSameAmount(last.amountMinor, second.amountMinor) && second.amountMinor >= usual * RAISE
    if (!isRaise) return []
    const previous = before.at(-1) as BookedRow
    const valueMinor = Math.max(0, Math.round((last.amountMinor - usual) * 2))
    return [{ ...ofRow(second), on: last.bookedOn, figure: figureOf([last]), usual: figureOf([previous]), valueMinor }]
  })
}

/** One income of the last 30 days that does not come back, of at least half a usual month's. */
function largeIncomes(books: InsightBooks): readonly Found[] {
  const usual = books.usualIncomeMinor
  if (!usual) return []
  return books.rows
    .filter((row) => row.amountMinor >= usual * LARGE_SHARE && CATEGORY_KIND[row.categoryId] === 'income')
    .filter((row) => isNews(books, row.bookedOn, 30) && !books.recurring.has(row.id))
    .map((row) => ({ ...ofRow(row), valueMinor: Math.round(row.amountMinor * 0.05) }))
}

/** Last month brought less than a tenth of what is usual, and this month nothing so far. */
function noIncome(books: InsightBooks): readonly Found[] {
  const month = monthInNews(books, 31)
  const usual = books.usualIncomeMinor
  if (!month || !usual) return []
  const figure = monthFigure(books, month, { kind: 'income' })
  const current = monthOf(books.asOf)
  const since = current === month ? 0 : monthFigure(books, current, { kind: 'income' }).amountMinor
  if (figure.amountMinor >= usual * 0.1 || since >= usual * 0.1) return []
  return [
    { key: month, on: lastOf(month), figure, estimate: { amountMinor: usual, on: books.asOf }, valueMinor: usual },
  ]
}

function salaries({ series }: InsightBooks): readonly RecurringSeries[] {
  return series.filter((each) => each.categoryId === 'salary' && each.amountMinor > 0)
}
