// What the customer has planned: budgets of this month and goals.
import { monthOf } from '../../shared/dates'
import type { BudgetState, Goal } from '../../shared/plans'
import { FOR_GOOD, type Found, type InsightBooks, type InsightRule } from './insight-books'

/** A budget is at risk from here on: the first days of a month say little. */
const FROM_DAY = 8

export const PLAN_RULES: readonly InsightRule[] = [
  {
    kind: 'budget-over',
    severity: 'warning',
    action: 'rows',
    quietDays: FOR_GOOD,
    find: (books) => budgets(books, 'over'),
  },
  {
    kind: 'budget-pace',
    severity: 'info',
    action: 'rows',
    quietDays: FOR_GOOD,
    find: (books) => budgets(books, 'at-risk'),
  },
  { kind: 'goal-behind', severity: 'info', action: 'spending', quietDays: 30, find: goalsBehind },
  { kind: 'goal-reached', severity: 'info', action: 'spending', quietDays: FOR_GOOD, find: goalsReached },
]

function budgets({ budgets, asOf }: InsightBooks, state: BudgetState): readonly Found[] {
  if (state === 'at-risk' && Number(asOf.slice(8)) < FROM_DAY) return []
  return budgets
    .filter((budget) => budget.state === state)
    .map(({ categoryId, spent, amountMinor, carriedMinor, projectedMinor }) => {
      const mayCost = Math.max(0, amountMinor + carriedMinor)
      const overMinor = Math.max(0, (state === 'over' ? spent.amountMinor : projectedMinor) - mayCost)
      return {
        key: `${categoryId}:${monthOf(asOf)}`,
        on: asOf,
        categoryId,
        figure: spent,
        estimate: { amountMinor: overMinor, on: asOf },
        valueMinor: overMinor,
      }
    })
}

function goalsBehind(books: InsightBooks): readonly Found[] {
  return books.goals
    .filter(({ state }) => state === 'behind' || state === 'overdue')
    .map((goal) => {
      const missing = Math.max(0, (goal.expectedMinor ?? goal.targetMinor) - goal.savedMinor)
      return {
        ...ofGoal(goal, books),
        estimate: { amountMinor: missing, on: goal.dueOn ?? books.asOf },
        valueMinor: missing,
      }
    })
}

function goalsReached(books: InsightBooks): readonly Found[] {
  return books.goals
    .filter(({ state }) => state === 'reached')
    .map((goal) => ({
      ...ofGoal(goal, books),
      estimate: { amountMinor: goal.targetMinor, on: books.asOf },
      valueMinor: Math.round(goal.targetMinor * 0.01),
    }))
}

function ofGoal({ id, name }: Goal, { asOf }: InsightBooks): Found {
  return { key: String(id), on: asOf, payee: name, valueMinor: 0 }
}
