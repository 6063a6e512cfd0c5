// What is paid now and then, asked of without a time: this month has none of it, and 'nothing in October' answers nobody.
import { addMonths, firstOf, lastOf, monthOf } from '../../../shared/dates'
import { CATEGORY_KIND, type CategoryId, type TransactionFilter } from '../../../shared/domain'
import { transactions } from '../../db/transactions'
import type { Ask, Findings, Scope, Tool } from '../findings'
import type { Answerable } from '../intents'
import { allTimePeriod, lastMonthsPeriod, type Period } from '../periods/periods'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { paymentFacts, spent } from './spending-facts'
import { asksOfOnePayment } from './tools-when'
import { topicOf } from './topic'

/** What is told of a category in a time. */
const IN_A_TIME: readonly Answerable[] = [
  ...(['spending-category', 'spending-count', 'spending-share', 'fees', 'cash', 'instalments'] as const),
  ...(['largest-payments', 'smallest-payments', 'top-merchants'] as const),
]

/** Kinds of question that are about a category whatever they name. */
const OF_CATEGORY: Partial<Record<Answerable, CategoryId>> = {
  fees: 'fees',
  cash: 'cash',
  instalments: 'loan-repayment',
}

/** A tool that looks at the last twelve months, or at all, where the question leaves the time out and this month has nothing of what it names. */
export function inItsOwnTime(tool: Tool, intent: Answerable): Tool {
  return async (scope, ask) => {
    const found = IN_A_TIME.includes(intent) && isTimeless(ask) ? await timeMeant(scope, intent, ask) : null
    if (!found) return tool(scope, ask)
    const told = await tool(scope, { ...ask, period: found.period, periodGiven: true })
    return withLatest(scope, told, found)
  }
}

function isTimeless({ periodGiven, against, other, without, times, weekDays, ahead, only }: Ask): boolean {
  return !periodGiven && !against && !other && !times && !weekDays && ahead === null && !only && without.length === 0
}

interface Meant {
  readonly period: Period
  readonly filter: TransactionFilter
}

async function timeMeant(scope: Scope, intent: Answerable, ask: Ask): Promise<Meant | null> {
  if (asksOfOnePayment(ask) || ask.payee !== null || ask.amountMinor !== null) return null
  const categoryId = ask.categoryId ?? ask.hintedCategoryId ?? OF_CATEGORY[intent] ?? null
  if (categoryId === null) return null
  const { filter: topic } = topicOf(scope, { ...ask, categoryId }, null)
  const filter: TransactionFilter = CATEGORY_KIND[categoryId] === 'income' ? { categoryId, direction: 'in' } : topic
  const inTime = async ({ from, to }: Pick<Period, 'from' | 'to'>) =>
    (await spent(scope, { ...filter, from, to })).transactions > 0
  if (await inTime(ask.period)) return null
  // Whether what is paid every month has been paid is asked of this month.
  if (asksYesOrNo(ask.question)) {
    const month = monthOf(scope.asOf)
    const before = [1, 2, 3].map((months) => addMonths(month, -months))
    const paid = await Promise.all(before.map((each) => inTime({ from: firstOf(each), to: lastOf(each) })))
    if (paid.filter(Boolean).length >= MOSTLY) return null
  }
  const year = lastMonthsPeriod(12, scope.asOf)
  return { period: (await inTime(year)) ? year : allTimePeriod(scope.asOf), filter }
}

/** Of three months. */
const MOSTLY = 2

/** The latest of what was found, with its day, after the first sentence. */
async function withLatest(scope: Scope, told: Findings, { period, filter }: Meant): Promise<Findings> {
  const [first, ...rest] = told.wording
  const [latest] = await transactions(scope.db, scope.books, filter, { offset: 0, limit: 1 })
  if (!first || !latest || told.facts.some(({ slot }) => slot.startsWith('latest_'))) return told
  const payment = { ...latest, amountMinor: Math.abs(latest.amountMinor) }
  const side = latest.amountMinor > 0 ? 'from' : 'to'
  return {
    ...told,
    facts: [...told.facts, ...paymentFacts(scope, 'latest', payment, period, null)],
    wording: [first, `The latest payment ${side} {latest_payee} was {latest_amount} on {latest_date}.`, ...rest],
  }
}
