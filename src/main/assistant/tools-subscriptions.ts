// Subscriptions: what comes back by itself at a fixed price and could be cancelled.
import { addDays } from '../../shared/dates'
import type { CategoryId, Figure, RecurrencePeriod } from '../../shared/domain'
import { knownSeries } from '../analytics/known-series'
import { RECURRING_DAYS, type RecurringSeries } from '../analytics/recurring'
import { recurringAnswers } from '../db/recurring-answers'
import { bookedRows } from '../db/transactions'
import { aboutPayee, displayName, type Fact } from './facts'
import type { Tool } from './findings'
import { draft, nothing, present } from './spending-facts'

/** Rent, instalments, premiums, fees and own savings come back, too, but nobody calls them subscriptions. */
const SUBSCRIBED: readonly CategoryId[] = ['entertainment', 'bills', 'shopping', 'health', 'education']

/** How many months a payment is for. What is paid by the week is a habit or help at home, no subscription. */
const MONTHS: Partial<Record<RecurrencePeriod, number>> = { monthly: 1, quarterly: 3, yearly: 12 }

export const subscriptionsNow: Tool = async (scope) => {
  const rows = await bookedRows(scope.db, scope.books, { from: addDays(scope.asOf, -RECURRING_DAYS) })
  // What cards and loans say is due makes no difference to a subscription.
  const balances = new Map<string, number>()
  const answers = await recurringAnswers(scope.db, scope.books.customerId)
  const found = knownSeries(rows, { balances, answers }, scope.asOf)
    .filter(
      (series) =>
        series.active &&
        series.fixedAmount &&
        series.amountMinor < 0 &&
        series.period in MONTHS &&
        SUBSCRIBED.includes(series.categoryId),
    )
    .map((series) => ({
      payee: series.payee,
      categoryId: series.categoryId,
      monthlyMinor: monthlyMinor(series),
      last: lastPayment(series),
    }))
    .sort((a, b) => b.monthlyMinor - a.monthlyMinor || (a.payee < b.payee ? -1 : 1))
  const suggestions = ['What bills are coming up?', 'How can I save money?', 'Will I run out of money?']
  const [top] = found
  if (!top) return nothing([], 'No subscriptions were found in your transactions.', null, suggestions)
  const totalMinor = found.reduce((sum, each) => sum + each.monthlyMinor, 0)
  const latest: Figure = {
    amountMinor: found.reduce((sum, each) => sum + each.last.amountMinor, 0),
    transactions: found.length,
    filter: { ids: found.flatMap((each) => each.last.filter.ids ?? []) },
  }
  const { write } = scope
  const total = { about: 'all', measure: 'per-month' } as const
  const facts: Fact[] = [
    write.count(
      'sub_count',
      found.length,
      ['subscription', 'subscriptions'],
      { transactions: latest.transactions, filter: latest.filter },
      { about: 'all', measure: 'count' },
    ),
    // The last payments add up to a month only when every one of them is paid by the month.
    latest.amountMinor === totalMinor
      ? write.figure('sub_total', latest, total)
      : write.estimate('sub_total', totalMinor, total),
    write.estimate('sub_yearly', totalMinor * 12, { about: 'all', measure: 'per-year' }),
    write.payee('sub_top', top.payee, { measure: 'payment', rank: 1 }),
    write.figure('sub_top_amount', top.last, { about: aboutPayee(top.payee), measure: 'payment', rank: 1 }),
  ]
  return {
    facts,
    wording: present(facts, [
      'You have {sub_count} at a total of {sub_total} a month.',
      ...(found.length > 1
        ? ['The largest is {sub_top}, with a last payment of {sub_top_amount}.']
        : ['It is {sub_top}: the last payment was {sub_top_amount}.']),
      'Over a year, that comes to {sub_yearly}.',
    ]),
    draft: draft(
      'subscriptions',
      'what subscriptions do I have?',
      facts,
      ['sub_count', 'sub_total'],
      ['sub_yearly', ...(found.length > 1 ? ['sub_top', 'sub_top_amount'] : [])],
    ),
    headline: 'sub_count',
    table:
      found.length < 2
        ? []
        : found
            .slice(0, 4)
            .map((each) => ({ label: displayName(each.payee), categoryId: each.categoryId, figure: each.last })),
    suggestions,
  }
}

function monthlyMinor(series: RecurringSeries): number {
  return Math.round(-series.amountMinor / (MONTHS[series.period] ?? 1))
}

function lastPayment(series: RecurringSeries): Figure {
  const last = series.rows.at(-1)
  return { amountMinor: -(last?.amountMinor ?? 0), transactions: 1, filter: { ids: last ? [last.id] : [] } }
}
