import { addDays, firstOf, monthOf } from '../../shared/dates'
import type { AccountBalance, Insight, InsightKind, IsoDate, Month } from '../../shared/domain'
import type { HealthScore } from '../../shared/plans'
import type { MonthlyReport, ReportBudget, ReportPayment } from '../../shared/report'
import { type Days, daysOfMonthBefore, spendingByCategory, spendingDays, spendingMonths } from '../analytics/spending'
import { isComplete } from '../analytics/whole-months'
import { largestPayments } from '../assistant/tools/largest-payments'
import type { Books } from '../db/books'
import { accountMonthSums, openedAccounts } from '../db/net-worth'
import type { Db } from '../db/open'
import { firstBookedOn, sumsByCategory } from '../db/sums'
import { figureOver } from '../db/transactions'
import { AppError } from '../errors'
import { currentInsights } from './current-insights'
import { outlookOf, type RefreshOutlook } from './outlook'
import { budgetsView, goalsView } from './plans'
import { recurringView } from './recurring-operations'

const LARGEST = 8
const MOST_RECURRING = 10
const MOST_UNUSUAL = 5
const UNUSUAL: readonly InsightKind[] = ['fraud-suspect', 'unusual-payment', 'duplicate', 'merchant-new-large']
/** Older payments are no longer looked at. */
const LOOKED_AT_DAYS = 30

interface Asked {
  readonly name: string
  readonly asOf: IsoDate
  /** The last whole month when left out, or the running one when there is no whole one. */
  readonly month: Month | undefined
}

/**
 * A month of a customer's money for paper. Every figure is that of the page it stands on: the same queries, the same
 * definitions. Throws 'not-found' for a month before the first row, over a year ago or yet to come.
 */
export async function monthlyReport(
  db: Db,
  books: Books,
  { name, asOf, month: asked }: Asked,
  refresh: RefreshOutlook,
): Promise<MonthlyReport> {
  const months = await reportMonths(db, books, asOf)
  const month = asked ?? months.findLast((each) => isComplete(each, asOf)) ?? monthOf(asOf)
  if (!months.includes(month)) {
    throw new AppError('not-found', 'There is no report of this month. Choose one of the last twelve months.')
  }
  const days = spendingDays(month, asOf)
  const daysBefore = daysOfMonthBefore(month, asOf)
  const { total, before, categories } = spendingByCategory({
    month,
    asOf,
    sums: await sumsByCategory(db, books, { kind: 'spending', ...days }),
    sumsBefore: await sumsByCategory(db, books, { kind: 'spending', ...daysBefore }),
    sumsByMonth: [],
  })
  const outlook = await outlookOf(db, books, asOf, refresh)
  const insights = await currentInsights(db, books, asOf, outlook.insights)
  return {
    asOf,
    name,
    month,
    ...days,
    complete: isComplete(month, asOf),
    months,
    accounts: await balancesAt(db, books, days.to),
    income: await figureOver(db, books, { kind: 'income', ...days }, 'signed'),
    spent: total,
    incomeBefore: await figureOver(db, books, { kind: 'income', ...daysBefore }, 'signed'),
    spentBefore: before,
    categories: categories.map(({ byMonthMinor: _, ...category }) => category),
    largest: await largest(db, books, days),
    budgets: await budgetsOf(db, books, month, days.to),
    now: await now(db, books, asOf, outlook.health.score),
    unusual: unusual(insights, days, asOf),
  }
}

/** The last twelve months, as far as there are rows. */
async function reportMonths(db: Db, books: Books, asOf: IsoDate): Promise<readonly Month[]> {
  const first = monthOf((await firstBookedOn(db, books)) ?? asOf)
  return spendingMonths(asOf).filter((month) => month >= first)
}

/** What was on each account in the evening of that day. An account that was opened later is left out. */
async function balancesAt(db: Db, books: Books, to: IsoDate): Promise<readonly AccountBalance[]> {
  const sums = await accountMonthSums(db, books.customerId, to)
  const opened = new Map((await openedAccounts(db, books.customerId)).map((each) => [each.id, each]))
  return books.accounts.flatMap((account) => {
    const { openingMinor = 0, openedOn = to } = opened.get(account.id) ?? {}
    const own = sums.filter((sum) => sum.accountId === account.id)
    if (own.length === 0 && openedOn > to) return []
    const balance = {
      amountMinor: own.reduce((all, sum) => all + sum.sumMinor, openingMinor),
      transactions: own.reduce((all, sum) => all + sum.transactions, 0),
      filter: { accountId: account.id, to },
    }
    return [{ account, balance }]
  })
}

async function largest(db: Db, books: Books, days: Days): Promise<readonly ReportPayment[]> {
  const payments = await largestPayments({ db, books }, { kind: 'spending', direction: 'out', ...days }, LARGEST)
  return payments.map(({ id, payee, categoryId, bookedOn, amountMinor }) => ({
    payee,
    categoryId,
    bookedOn,
    paid: { amountMinor, transactions: 1, filter: { ids: [id] } },
  }))
}

/** As they were on that day; those that were set for the first time later are left out. */
async function budgetsOf(db: Db, books: Books, month: Month, on: IsoDate): Promise<readonly ReportBudget[]> {
  const { budgets } = await budgetsView(db, books, on)
  return budgets
    .filter(({ since }) => since <= month)
    .map(({ categoryId, amountMinor, carriedMinor, spent, leftMinor }) => ({
      categoryId,
      availableMinor: amountMinor + carriedMinor,
      spent: { ...spent, filter: { ...spent.filter, from: firstOf(month), to: on } },
      leftMinor,
    }))
}

async function now(db: Db, books: Books, asOf: IsoDate, score: HealthScore | null): Promise<MonthlyReport['now']> {
  const recurring = (await recurringView(db, books, asOf)).filter(
    ({ status, amountMinor, categoryId }) => status === 'active' && amountMinor < 0 && categoryId !== 'own-transfer',
  )
  return {
    recurring: recurring.slice(0, MOST_RECURRING),
    recurringInAll: recurring.length,
    goals: (await goalsView(db, books, asOf)).goals,
    health: score && { score: score.score, band: score.band },
  }
}

function unusual(insights: readonly Insight[], { from, to }: Days, asOf: IsoDate): readonly Insight[] | null {
  if (to <= addDays(asOf, -LOOKED_AT_DAYS)) return null
  return insights.filter(({ kind, on }) => UNUSUAL.includes(kind) && on >= from && on <= to).slice(0, MOST_UNUSUAL)
}
