// What is worth telling now: kept by a job or found in the plans, less what the customer has answered.
import type { Insight, IsoDate } from '../../shared/domain'
import type { RaisedInsight } from '../../shared/insights'
import { isQuiet } from '../analytics/insight-quiet'
import { findPlanInsights, inOrder } from '../analytics/insights'
import type { Books } from '../db/books'
import { storedBudgets } from '../db/budgets'
import { goalsOf } from '../db/goals'
import { type KeptInsight, keptInsights } from '../db/insights'
import type { Db } from '../db/open'
import { budgetsView, goalsView } from './plans'

/** `found`: those of the customer's kept outlook. The order is that of `inOrder`, the read and the unread together. */
export async function currentInsights(
  db: Db,
  books: Books,
  asOf: IsoDate,
  found: readonly Insight[],
): Promise<readonly RaisedInsight[]> {
  const kept = new Map((await keptInsights(db, books.customerId)).map((each) => [each.key, each]))
  const told = inOrder([...found, ...(await planInsights(db, books, asOf))])
  return told
    .filter((insight) => !isAnswered(insight, kept.get(insight.key), asOf))
    .map((insight) => {
      const before = kept.get(insight.key)
      // One that has come back after its answer is news again.
      return { ...insight, read: before !== undefined && before.answer === null }
    })
}

function isAnswered(insight: Insight, kept: KeptInsight | undefined, asOf: IsoDate): boolean {
  if (!kept?.answer || kept.answeredOn === null) return false
  const valueMinor = kept.insight?.valueMinor ?? insight.valueMinor
  return isQuiet(insight, { on: kept.answeredOn, valueMinor }, asOf)
}

async function planInsights(db: Db, books: Books, asOf: IsoDate): Promise<readonly Insight[]> {
  const hasBudgets = (await storedBudgets(db, books.customerId)).length > 0
  const hasGoals = (await goalsOf(db, books.customerId)).length > 0
  const budgets = hasBudgets ? (await budgetsView(db, books, asOf)).budgets : []
  const goals = hasGoals ? (await goalsView(db, books, asOf)).goals : []
  // An amount in another currency has no place among those that are ranked by money.
  const own = goals.filter(({ currency }) => currency === books.currency)
  return findPlanInsights({ budgets, goals: own }, asOf)
}
