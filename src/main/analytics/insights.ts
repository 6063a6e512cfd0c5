// What a customer would want to be told. Each kind is a small rule of its own; this gathers them and puts them in order.
import type { Insight, InsightKind, InsightSeverity, IsoDate } from '../../shared/domain'
import type { BookedRow } from './booked-row'
import { type Found, type InsightBooks, type InsightContext, type InsightRule, insightBooks } from './insight-books'
import { BALANCE_RULES } from './insights-balance'
import { FEE_RULES } from './insights-fees'
import { INCOME_RULES } from './insights-income'
import { PAYMENT_RULES } from './insights-payments'
import { PLAN_RULES } from './insights-plans'
import { RECURRING_RULES } from './insights-recurring'
import { SPENDING_RULES } from './insights-spending'
import type { RecurringSeries } from './recurring'

export const INSIGHT_RULES: readonly InsightRule[] = [
  ...PAYMENT_RULES,
  ...FEE_RULES,
  ...RECURRING_RULES,
  ...INCOME_RULES,
  ...SPENDING_RULES,
  ...BALANCE_RULES,
  ...PLAN_RULES,
]

const URGENCY: Readonly<Record<InsightSeverity, number>> = { urgent: 2, warning: 1, info: 0 }

/**
 * Everything worth telling on the as-of date: the best of each kind first, then the rest; among them the most severe, then
 * what is worth most money to the customer. `rows`: all rows of one currency in the last `RECURRING_DAYS` days, any order;
 * `series`: the recurring ones among them; `context`: what else is known in that currency. Under three whole months only
 * the rules that need no 'usual' tell anything. The same input gives the same list.
 */
export function findInsights(
  rows: readonly BookedRow[],
  series: readonly RecurringSeries[],
  asOf: IsoDate,
  context: InsightContext = {},
): readonly Insight[] {
  const books = insightBooks(rows, series, asOf, context)
  return inOrder(INSIGHT_RULES.flatMap((rule) => foundBy(rule, books)))
}

/** The kinds that come from plans alone. They change without any change of the books, so they are found when asked for. */
export function findPlanInsights(
  { budgets, goals }: Required<Pick<InsightContext, 'budgets' | 'goals'>>,
  asOf: IsoDate,
): readonly Insight[] {
  const books = insightBooks([], [], asOf, { budgets, goals })
  return PLAN_RULES.flatMap((rule) => foundBy(rule, books))
}

/** The best of each kind first, then the rest; among them the most severe, then what is worth most money. */
export function inOrder(insights: readonly Insight[]): readonly Insight[] {
  const told = new Set<InsightKind>()
  const best: Insight[] = []
  const rest: Insight[] = []
  for (const insight of [...insights].sort(bySeverityAndValue)) {
    if (told.has(insight.kind)) rest.push(insight)
    else best.push(insight)
    told.add(insight.kind)
  }
  return [...best, ...rest]
}

function bySeverityAndValue(a: Insight, b: Insight): number {
  return URGENCY[b.severity] - URGENCY[a.severity] || b.valueMinor - a.valueMinor || (a.key < b.key ? -1 : 1)
}

function foundBy(rule: InsightRule, books: InsightBooks): readonly Insight[] {
  return rule.find(books).map((found) => asInsight(rule, found))
}

function asInsight({ kind, severity, action, quietDays }: InsightRule, found: Found): Insight {
  return {
    kind,
    severity,
    payee: '',
    categoryId: null,
    figure: null,
    usual: null,
    estimate: null,
    count: null,
    times: [],
    signs: [],
    rules: [],
    action,
    quietDays,
    ...found,
    key: `${kind}:${found.key}`,
  }
}
