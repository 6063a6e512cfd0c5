// Rows to budgets and goals, as of a day.
import { addDays, addMonths, firstOf, lastOf, monthOf } from '../../shared/dates'
import { type CategoryId, categoriesOfKind, type Figure, type IsoDate, type Month } from '../../shared/domain'
import { minorDigits } from '../../shared/money'
import type { BudgetSuggestion, Budgets, GoalPath, GoalsWithPaths } from '../../shared/plans'
import {
  budgetFeasibility,
  budgetsStart,
  budgetThisMonth,
  type MonthlySpending,
  suggestBudget,
} from '../analytics/budgets'
import { goalPath } from '../analytics/goal-path'
import { goalsToday } from '../analytics/goals'
import { wholeMonths } from '../analytics/whole-months'
import type { Books } from '../db/books'
import { storedBudgets, sumsLaterInMonth } from '../db/budgets'
import { goalsOf } from '../db/goals'
import type { Db } from '../db/open'
import { firstBookedOn, sumsByDay, sumsByMonthAndCategory } from '../db/sums'
import { figureOver, spentMinor } from '../db/transactions'
import { moneyOf } from '../jobs/money'

/** Two years and the running one: a season is seen twice. */
const SUGGEST_MONTHS = 36
const PACE_MONTHS = 6

/** Budgets in the order of their categories. Without one the list is empty. */
export async function budgetsView(db: Db, books: Books, asOf: IsoDate): Promise<Budgets> {
  const month = monthOf(asOf)
  const stored = await storedBudgets(db, books.customerId)
  const entries = stored.filter((entry) => entry.currency === books.currency)
  const months = wholeMonths(await firstBookedOn(db, books), asOf).filter((each) => each < month)
  const from = budgetsStart(entries, asOf)
  const since = firstOf(addMonths(month, -PACE_MONTHS))
  const days = { from: from < since ? from : since, to: addDays(firstOf(month), -1) }
  const before = await sumsByMonthAndCategory(db, books, { kind: 'spending', ...days })
  const later = await sumsLaterInMonth(db, books, { from: since, to: days.to, afterDay: Number(asOf.slice(8)) })
  const paceMonths = months.filter((each) => firstOf(each) >= since)
  const spentIn = (sums: typeof later, categoryId: CategoryId, each: Month) =>
    spentMinor(sums.find((sum) => sum.month === each && sum.categoryId === categoryId)?.sumMinor ?? 0)
  const budgeted = categoriesOfKind('spending').filter((id) => entries.some((entry) => entry.categoryId === id))
  const budgets = await Promise.all(
    budgeted.map(async (categoryId) =>
      budgetThisMonth({
        asOf,
        entries: entries.filter((entry) => entry.categoryId === categoryId),
        before: before
          .filter((sum) => sum.categoryId === categoryId)
          .map((sum) => ({ month: sum.month, spentMinor: spentMinor(sum.sumMinor) })),
        spent: await figureOver(db, books, { categoryId, from: firstOf(month), to: asOf }, 'spent'),
        laterMinor: paceMonths.map((each) => spentIn(later, categoryId, each)),
      }),
    ),
  )
  const budgetedMinor = budgets.reduce((all, budget) => all + budget.amountMinor, 0)
  const money = await moneyOf(db, books, asOf)
  const otherMinor = money.months.map(
    (each) =>
      each.needsMinor +
      each.wantsMinor -
      money.categories.reduce((all, sums) => {
        const at = money.months.indexOf(each)
        return budgeted.includes(sums.categoryId) ? all - (sums.byMonthMinor[at] ?? 0) : all
      }, 0),
  )
  return { month, budgets, budgetedMinor, feasibility: budgetFeasibility(money.months, otherMinor, budgetedMinor) }
}

/** Of all that suggestions come to: what costs less is not worth a plan of its own. */
const WORTH_PLANNING = 0.01

/**
 * For the running month, largest first. Left out are categories without enough history, fees, which nobody plans, and what makes
 * less than a hundredth of all suggestions.
 */
export async function suggestionsView(db: Db, books: Books, asOf: IsoDate): Promise<readonly BudgetSuggestion[]> {
  const month = monthOf(asOf)
  const months = wholeMonths(await firstBookedOn(db, books), asOf)
    .filter((each) => each < month)
    .slice(-SUGGEST_MONTHS)
  const [first, last] = [months[0], months[months.length - 1]]
  if (first === undefined || last === undefined) return []
  const days = { from: firstOf(first), to: lastOf(last) }
  const sums = await sumsByMonthAndCategory(db, books, { kind: 'spending', ...days })
  const digits = minorDigits(books.currency)
  const history = (categoryId: CategoryId): MonthlySpending => {
    const own = new Map(sums.filter((sum) => sum.categoryId === categoryId).map((sum) => [sum.month, sum.sumMinor]))
    return months.map((each) => ({ month: each, spentMinor: spentMinor(own.get(each) ?? 0) }))
  }
  const all = categoriesOfKind('spending')
    .filter((categoryId) => categoryId !== 'fees')
    .flatMap((categoryId) => suggestBudget(categoryId, history(categoryId), month, digits) ?? [])
    .sort((a, b) => b.amountMinor - a.amountMinor)
  const together = all.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  return all.filter(({ amountMinor }) => amountMinor >= together * WORTH_PLANNING)
}

/** Goals with the growth of their accounts since the day after they were begun. */
export async function goalsView(db: Db, books: Books, asOf: IsoDate): Promise<GoalsWithPaths> {
  const goals = await goalsOf(db, books.customerId)
  const growth = new Map<number, Figure>()
  for (const { id, accountId, begunOn } of goals) {
    if (accountId === null) continue
    const filter = { accountId, from: addDays(begunOn, 1), to: asOf }
    growth.set(id, await figureOver(db, books, filter, 'signed'))
  }
  const { months } = await moneyOf(db, books, asOf)
  const today = goalsToday(goals, growth, months, books.currency, asOf)
  const paths: GoalPath[] = []
  for (const goal of today.goals) {
    if (goal.growth === null) continue
    paths.push({ goalId: goal.id, points: goalPath(goal, await sumsByDay(db, books, goal.growth.filter), asOf) })
  }
  return { ...today, paths }
}
