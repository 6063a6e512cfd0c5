// Gathers what health, plans and products are worked out from: a year of whole months, the reserve, living subscriptions.
import { addDays, firstOf, lastOf } from '../../shared/dates'
import {
  type Account,
  type CategoryId,
  type Figure,
  type IsoDate,
  LIQUID_ACCOUNTS,
  type Month,
} from '../../shared/domain'
import { DEBT_MONTHS, HEALTH_MONTHS } from '../analytics/health-score'
import { knownSeries } from '../analytics/known-series'
import { type MoneyMonth, moneyMonths, WANTS } from '../analytics/money-months'
import { RECURRING_DAYS } from '../analytics/recurring'
import { type Reserve, reserveOf, reserveStart } from '../analytics/reserve'
import { wholeMonths } from '../analytics/whole-months'
import type { Books } from '../db/books'
import { openedAccounts } from '../db/net-worth'
import type { Db } from '../db/open'
import { recurringAnswers } from '../db/recurring-answers'
import { firstBookedOn, sumsByDay, sumsByMonthAndCategory } from '../db/sums'
import { type BookedRow, bookedRows, transactionTotals } from '../db/transactions'

/** Where a fixed price that comes back is a subscription and not a bill. */
export const SUBSCRIBED: readonly CategoryId[] = [...WANTS.filter((id) => id !== 'fees'), 'health']
/** As many as a filter may name. */
const MOST_IDS = 200

export interface CategorySums {
  readonly categoryId: CategoryId
  /** Signed, over all months. */
  readonly sumMinor: number
  readonly transactions: number
  /** Signed, one per month. */
  readonly byMonthMinor: readonly number[]
}

export interface Money {
  /** Of the months; null without one. */
  readonly days: { readonly from: IsoDate; readonly to: IsoDate } | null
  /** The last twelve whole months at most, oldest first; those of the bank's currency. */
  readonly months: readonly MoneyMonth[]
  readonly categories: readonly CategorySums[]
  /** Rows of each kind by account, positive for what was paid. */
  readonly debtPayments: readonly Figure[]
  /** Of the last months alone, as the debt ratio looks at them. */
  readonly recentDebtPayments: readonly Figure[]
  readonly investments: readonly Figure[]
  readonly interestInLoans: readonly Figure[]
  /** Null when there are more rows than a filter can name. */
  readonly subscriptions: Figure | null
  readonly reserve: Reserve
}

/** Everything up to `asOf`, in the bank's currency. Months of nothing count as zeros; no whole month gives none. */
export async function moneyOf(db: Db, books: Books, asOf: IsoDate): Promise<Money> {
  const months = wholeMonths(await firstBookedOn(db, books), asOf).slice(-HEALTH_MONTHS)
  const [first, last] = [months[0], months[months.length - 1]]
  if (first === undefined || last === undefined) return NO_MONEY
  const days = { from: firstOf(first), to: lastOf(last) }
  const own = books.accounts.filter((account) => account.currency === books.currency)
  const paying = own.filter((account) => account.kind !== 'loan' && account.kind !== 'investment')
  const loans = own.filter((account) => account.kind === 'loan')
  const flows = [
    ...(await sumsByMonthAndCategory(db, books, { kind: 'spending', ...days })),
    ...(await sumsByMonthAndCategory(db, books, { kind: 'income', ...days })),
  ]
  const debt = await byAccount(db, books, paying, { categoryId: 'loan-repayment', ...days })
  const recent = firstOf(months[Math.max(0, months.length - DEBT_MONTHS)] ?? first)
  const recentDebt = await byAccount(db, books, paying, { categoryId: 'loan-repayment', ...days, from: recent })
  const invested = await byAccount(db, books, paying, { categoryId: 'investment', ...days })
  const interest = await byAccount(db, books, loans, { kind: 'spending', ...days })
  const subscribed = await subscriptionRows(db, books, days, asOf)
  return {
    days,
    months: moneyMonths({
      months,
      flows,
      loanInterest: interest.sums,
      debtPayments: debt.sums,
      investments: invested.sums,
      subscriptions: subscribed.map((row) => ({ month: row.bookedOn.slice(0, 7), sumMinor: row.amountMinor })),
    }),
    categories: categorySums(flows, months),
    debtPayments: debt.figures,
    recentDebtPayments: recentDebt.figures,
    investments: invested.figures,
    interestInLoans: interest.figures,
    subscriptions: subscribed.length > MOST_IDS ? null : figureOfRows(subscribed),
    reserve: await findReserve(db, books, own, months, asOf),
  }
}

const NO_MONEY: Money = {
  days: null,
  months: [],
  categories: [],
  debtPayments: [],
  recentDebtPayments: [],
  investments: [],
  interestInLoans: [],
  subscriptions: null,
  reserve: { reserveMinor: 0, lowsMinor: [] },
}

/** One query and one figure per account: a payment and its other side must not cancel out, and rows must stay countable. */
async function byAccount(db: Db, books: Books, accounts: readonly Account[], filter: Figure['filter']) {
  const sums: { readonly month: Month; readonly categoryId: CategoryId; readonly sumMinor: number }[] = []
  const figures: Figure[] = []
  for (const account of accounts) {
    const own = await sumsByMonthAndCategory(db, books, { ...filter, accountId: account.id })
    if (own.length === 0) continue
    sums.push(...own)
    figures.push({
      amountMinor: 0 - own.reduce((all, sum) => all + sum.sumMinor, 0),
      transactions: own.reduce((all, sum) => all + sum.transactions, 0),
      filter: { ...filter, accountId: account.id },
    })
  }
  return { sums, figures }
}

/** Rows of subscriptions that are alive today, as far as rows and the customer tell, within the months. */
async function subscriptionRows(
  db: Db,
  books: Books,
  days: { readonly from: IsoDate; readonly to: IsoDate },
  asOf: IsoDate,
): Promise<readonly BookedRow[]> {
  const rows: BookedRow[] = []
  for (const categoryId of SUBSCRIBED) {
    const from = addDays(asOf, -RECURRING_DAYS)
    rows.push(...(await bookedRows(db, books, { categoryId, direction: 'out', from, to: asOf })))
  }
  // What cards and loans owe is no subscription, so their balances do not matter here.
  const known = { balances: new Map<string, number>(), answers: await recurringAnswers(db, books.customerId) }
  return knownSeries(rows, known, asOf)
    .filter((series) => series.active && series.fixedAmount)
    .flatMap((series) => series.rows as readonly BookedRow[])
    .filter((row) => row.bookedOn >= days.from && row.bookedOn <= days.to)
}

function figureOfRows(rows: readonly BookedRow[]): Figure {
  return {
    amountMinor: 0 - rows.reduce((all, row) => all + row.amountMinor, 0),
    transactions: rows.length,
    filter: { ids: rows.map((row) => row.id) },
  }
}

function categorySums(
  flows: readonly {
    readonly month: Month
    readonly categoryId: CategoryId
    readonly sumMinor: number
    readonly transactions: number
  }[],
  months: readonly Month[],
): readonly CategorySums[] {
  return [...new Set(flows.map((flow) => flow.categoryId))].map((categoryId) => {
    const own = flows.filter((flow) => flow.categoryId === categoryId)
    const byMonth = new Map(own.map((flow) => [flow.month, flow.sumMinor]))
    return {
      categoryId,
      sumMinor: own.reduce((all, flow) => all + flow.sumMinor, 0),
      transactions: own.reduce((all, flow) => all + flow.transactions, 0),
      byMonthMinor: months.map((month) => byMonth.get(month) ?? 0),
    }
  })
}

async function findReserve(
  db: Db,
  books: Books,
  own: readonly Account[],
  months: readonly Month[],
  asOf: IsoDate,
): Promise<Reserve> {
  const liquid = own.filter((account) => LIQUID_ACCOUNTS.includes(account.kind))
  const opened = new Map((await openedAccounts(db, books.customerId)).map((each) => [each.id, each.openingMinor]))
  const from = reserveStart(months) ?? asOf
  const days: { readonly on: IsoDate; readonly sumMinor: number }[] = []
  let balance = 0
  for (const { id: accountId } of liquid) {
    days.push(...(await sumsByDay(db, books, { accountId, from, to: asOf })))
    const { amountMinor } = await transactionTotals(db, books, { accountId, to: asOf })
    balance += (opened.get(accountId) ?? 0) + amountMinor
  }
  return reserveOf(days, balance, months, asOf)
}
