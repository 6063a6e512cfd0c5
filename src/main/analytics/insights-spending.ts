// Whole months: what they came to, which categories moved, whether more went out than came in.
import { lastOf } from '../../shared/dates'
import { type CategoryId, categoriesOfKind, type Figure, type Month } from '../../shared/domain'
import { FOR_GOOD, type Found, type InsightBooks, type InsightRule, monthFigure, monthInNews } from './insight-books'
import { median } from './median'

const SUMMARY_NEWS_DAYS = 10
const NEWS_DAYS = 20
const COMPARED_MONTHS = 6
const LEAST_COMPARED = 4
/** A move has to be of this share of a usual month's spending … */
const OF_WEIGHT = 0.05
/** … this far from the category's own usual month … */
const FAR = 0.4
/** … and beyond what its months differ by anyway, in median deviations. */
const BEYOND = 3
const RECORD_MONTHS = 6
const RECORD_ABOVE = 1.1
/** Told when it reaches so many months, not every month. */
const STREAKS = [3, 6, 12, 18, 24]

export const SPENDING_RULES: readonly InsightRule[] = [
  { kind: 'month-summary', severity: 'info', action: 'spending', quietDays: FOR_GOOD, find: summary },
  { kind: 'category-up', severity: 'info', action: 'rows', quietDays: FOR_GOOD, find: (books) => moved(books, 1) },
  { kind: 'category-down', severity: 'info', action: 'rows', quietDays: FOR_GOOD, find: (books) => moved(books, -1) },
  { kind: 'spending-record', severity: 'info', action: 'spending', quietDays: FOR_GOOD, find: records },
  { kind: 'overspending', severity: 'warning', action: 'spending', quietDays: 30, find: overspent },
  { kind: 'saving-streak', severity: 'info', action: 'rows', quietDays: 90, find: streaks },
]

/** What went out and came in, for ten days after the month. */
function summary(books: InsightBooks): readonly Found[] {
  const month = monthInNews(books, SUMMARY_NEWS_DAYS)
  if (!month) return []
  const figure = monthFigure(books, month, { kind: 'spending' })
  if (figure.transactions === 0) return []
  return [
    { key: month, on: lastOf(month), figure, usual: monthFigure(books, month, { kind: 'income' }), valueMinor: 0 },
  ]
}

/** A category far above (1) or below (−1) the middle one of up to six whole months before, and beyond all of them. */
function moved(books: InsightBooks, direction: 1 | -1): readonly Found[] {
  const month = monthInNews(books, NEWS_DAYS)
  const whole = books.usualSpendingMinor
  const before = books.months.filter((each) => month && each < month).slice(-COMPARED_MONTHS)
  if (!month || !whole || before.length < LEAST_COMPARED) return []
  return categoriesOfKind('spending').flatMap((categoryId) => {
    const figure = monthFigure(books, month, { categoryId })
    const usual = middle(before.map((each) => monthFigure(books, each, { categoryId })))
    const amounts = before.map((each) => monthFigure(books, each, { categoryId }).amountMinor)
    const spread = median(amounts.map((amount) => Math.abs(amount - usual.amountMinor)))
    const difference = (figure.amountMinor - usual.amountMinor) * direction
    const isFar = difference >= Math.max(whole * OF_WEIGHT, usual.amountMinor * FAR, spread * BEYOND)
    const isFurthest = amounts.every((amount) => (figure.amountMinor - amount) * direction > 0)
    if (!isFar || !isFurthest || usual.amountMinor <= 0 || isYearly(books, month, categoryId)) return []
    const valueMinor = direction > 0 ? difference : Math.round(difference * 0.1)
    return [{ key: `${categoryId}:${month}`, on: lastOf(month), categoryId, figure, usual, valueMinor }]
  })
}

/** A fee or premium that comes by the quarter or the year is no change of habit. */
function isYearly({ series }: InsightBooks, month: Month, categoryId: CategoryId): boolean {
  return series.some(
    (each) =>
      each.categoryId === categoryId &&
      each.recurrence.months >= 3 &&
      each.rows.some((row) => row.bookedOn.startsWith(month)),
  )
}

/** A month that was, not a mean: its rows can be opened. */
function middle(figures: readonly Figure[]): Figure {
  const sorted = [...figures].sort((a, b) => a.amountMinor - b.amountMinor)
  return sorted[(sorted.length - 1) >> 1] as Figure
}

/** The dearest month of at least six, a tenth above the next. */
function records(books: InsightBooks): readonly Found[] {
  const month = monthInNews(books, NEWS_DAYS)
  const before = books.months.filter((each) => month && each < month).slice(-23)
  if (!month || before.length < RECORD_MONTHS - 1) return []
  const figure = monthFigure(books, month, { kind: 'spending' })
  const figures = before.map((each) => monthFigure(books, each, { kind: 'spending' }))
  const next = figures.reduce((most, each) => (each.amountMinor > most.amountMinor ? each : most))
  if (next.amountMinor <= 0 || figure.amountMinor < next.amountMinor * RECORD_ABOVE) return []
  const valueMinor = Math.round((figure.amountMinor - next.amountMinor) * 0.5)
  return [{ key: month, on: lastOf(month), figure, usual: next, count: before.length + 1, valueMinor }]
}

/** Two months in a row in which at least 5 % more went out than came in. */
function overspent(books: InsightBooks): readonly Found[] {
  const month = monthInNews(books, NEWS_DAYS)
  const [first, last] = books.months.slice(-2)
  if (!month || !first || !last) return []
  const over = [first, last].map((each) => {
    const spent = monthFigure(books, each, { kind: 'spending' })
    const earned = monthFigure(books, each, { kind: 'income' })
    return { spent, earned, byMinor: spent.amountMinor - earned.amountMinor }
  })
  // Who has no income here is paid elsewhere.
  if (!over.every(({ spent, earned, byMinor }) => earned.amountMinor > 0 && byMinor >= spent.amountMinor * 0.05))
    return []
  const { spent, earned, byMinor } = over[1] as (typeof over)[number]
  return [{ key: month, on: lastOf(month), figure: spent, usual: earned, valueMinor: byMinor }]
}

/** Whole months in a row in which more came in than went out. */
function streaks(books: InsightBooks): readonly Found[] {
  const month = monthInNews(books, NEWS_DAYS)
  if (!month) return []
  const saved = (each: Month) =>
    monthFigure(books, each, { kind: 'income' }).amountMinor -
    monthFigure(books, each, { kind: 'spending' }).amountMinor
  const broken = books.months.findLastIndex((each) => saved(each) <= 0)
  const streak = books.months.slice(broken + 1)
  const begun = streak[0]
  if (!begun || !STREAKS.includes(streak.length)) return []
  const figure = monthFigure(books, month, { kind: 'income' })
  const usual = monthFigure(books, month, { kind: 'spending' })
  return [
    {
      key: `${begun}:${streak.length}`,
      on: lastOf(month),
      figure,
      usual,
      count: streak.length,
      valueMinor: Math.round(saved(month) * 0.02),
    },
  ]
}
