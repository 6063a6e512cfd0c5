// What recommendations are made from: the catalogue, a year of the customer's money, and what they owe and at what rate.
import { addMonths, firstOf, lastOf, monthOf } from '../../shared/dates'
import { CATEGORY_KIND, type Figure, type IsoDate, LIQUID_ACCOUNTS, type Month } from '../../shared/domain'
import { median } from '../analytics/median'
import type { CategoryYear, Debt } from '../analytics/product-benefit'
import { type Recommendations, type RecommendInput, recommend } from '../analytics/recommend'
import type { Books } from '../db/books'
import { type AccountMonthSum, accountMonthSums, type OpenedAccount, openedAccounts } from '../db/net-worth'
import type { Db } from '../db/open'
import { uptakes } from '../db/product-events'
import { catalogue, productAnswers, productPerson } from '../db/products'
import { sumsByMonthAndCategory } from '../db/sums'
import { spentMinor } from '../db/transactions'
import { type Money, moneyOf } from './money'

const YEAR = 12
/** What a card has not been paid off in so many months stays on it. */
const CARRIED_MONTHS = 3

/**
 * Recommendations as of a day, from rows up to it. `shortfallAhead`: the forecast goes below zero on a liquid account; then no
 * credit is among them. Without a whole month everything is excluded.
 */
export async function recommendationsView(
  db: Db,
  books: Books,
  asOf: IsoDate,
  shortfallAhead: boolean,
): Promise<Recommendations> {
  const money = await moneyOf(db, books, asOf)
  const situation = await productSituation(db, books, asOf, money)
  return recommend({ ...situation, ...(await productHistory(db, books.customerId, asOf)), shortfallAhead })
}

/** What the customer has of the products, and has said to them: the rest of a recommendation follows from the books alone. */
export type ProductHistory = Pick<RecommendInput, 'has' | 'answers'>

export async function productHistory(db: Db, customerId: string, asOf: IsoDate): Promise<ProductHistory> {
  return { has: await uptakes(db, customerId, asOf), answers: await productAnswers(db, customerId) }
}

export type ProductSituation = Omit<RecommendInput, keyof ProductHistory | 'shortfallAhead'>

/** What the catalogue and the books say about a customer, from `moneyOf` of the same day. */
export async function productSituation(db: Db, books: Books, asOf: IsoDate, money: Money): Promise<ProductSituation> {
  const { customerId, currency } = books
  const person = await productPerson(db, customerId)
  const accounts = await openedAccounts(db, customerId)
  const sums = await accountMonthSums(db, customerId, asOf)
  return {
    catalogue: await catalogue(db),
    currency,
    asOf,
    age: ageOn(person.bornOn, asOf),
    months: money.months,
    spending: spendingOf(money),
    ...money.reserve,
    rateNow: await rateNow(db, books, accounts, sums, money),
    debts: await debtsOf(db, books, accounts, sums, money, asOf),
  }
}

/** Whole years. */
function ageOn(bornOn: IsoDate, asOf: IsoDate): number {
  return Number(asOf.slice(0, 4)) - Number(bornOn.slice(0, 4)) - (asOf.slice(5) < bornOn.slice(5) ? 1 : 0)
}

function spendingOf({ categories, days }: Money): readonly CategoryYear[] {
  if (days === null) return []
  return categories
    .filter((each) => CATEGORY_KIND[each.categoryId] === 'spending')
    .map(({ categoryId, sumMinor, transactions, byMonthMinor }) => ({
      categoryId,
      spent: { amountMinor: spentMinor(sumMinor), transactions, filter: { categoryId, ...days } },
      byMonthMinor: byMonthMinor.map(spentMinor),
    }))
}

/** Interest that liquid accounts earned in the months, against what lay on them at the ends of these months. */
async function rateNow(
  db: Db,
  books: Books,
  accounts: readonly OpenedAccount[],
  sums: readonly AccountMonthSum[],
  { days, months }: Money,
): Promise<number> {
  if (days === null) return 0
  const liquid = accounts.filter((each) => each.currency === books.currency && LIQUID_ACCOUNTS.includes(each.kind))
  let earned = 0
  let lay = 0
  for (const account of liquid) {
    const interest = await sumsByMonthAndCategory(db, books, { accountId: account.id, categoryId: 'interest', ...days })
    earned += interest.reduce((all, sum) => all + sum.sumMinor, 0)
    const balanceAfter = monthEnds(account, sums)
    for (const { month } of months) lay += Math.max(0, balanceAfter(month))
  }
  return lay <= 0 ? 0 : Math.max(0, (earned / lay) * YEAR)
}

async function debtsOf(
  db: Db,
  books: Books,
  accounts: readonly OpenedAccount[],
  sums: readonly AccountMonthSum[],
  { days }: Money,
  asOf: IsoDate,
): Promise<readonly Debt[]> {
  if (days === null) return []
  const debts: Debt[] = []
  for (const account of accounts) {
    if (account.currency !== books.currency || (account.kind !== 'loan' && account.kind !== 'card')) continue
    const filter = { accountId: account.id, categoryId: 'fees', ...days } as const
    const charged = await sumsByMonthAndCategory(db, books, filter)
    const paid = await sumsByMonthAndCategory(db, books, { ...filter, categoryId: 'loan-repayment' })
    const balanceAfter = monthEnds(account, sums)
    debts.push({
      accountId: account.id,
      kind: account.kind,
      name: account.name,
      owedMinor: owed(account, balanceAfter, asOf),
      rates: ratesOf(charged, balanceAfter),
      paymentMinor: account.kind === 'card' ? null : paymentOf(paid),
      interest: figureOf(charged, filter),
    })
  }
  return debts.filter((debt) => debt.owedMinor > 0)
}

/** For a card what stays on it: the least that it owed at the ends of the last months and owes today. */
function owed(account: OpenedAccount, balanceAfter: (month: Month) => number, asOf: IsoDate): number {
  const months = account.kind === 'card' ? CARRIED_MONTHS + 1 : 1
  const all = Array.from({ length: months }, (_, back) => -balanceAfter(addMonths(monthOf(asOf), -back)))
  return Math.max(0, Math.min(...all))
}

/** Interest of a month against what was owed at the end of the month before, by year. */
function ratesOf(
  charged: readonly { readonly month: Month; readonly sumMinor: number }[],
  balanceAfter: (month: Month) => number,
): readonly number[] {
  return charged.flatMap(({ month, sumMinor }) => {
    const before = -balanceAfter(addMonths(month, -1))
    return sumMinor < 0 && before > 0 ? [(-sumMinor / before) * YEAR] : []
  })
}

function paymentOf(paid: readonly { readonly sumMinor: number }[]): number | null {
  return paid.length === 0 ? null : Math.round(median(paid.map((sum) => sum.sumMinor)))
}

function figureOf(
  sums: readonly { readonly sumMinor: number; readonly transactions: number }[],
  filter: Figure['filter'],
): Figure {
  return {
    amountMinor: spentMinor(sums.reduce((all, sum) => all + sum.sumMinor, 0)),
    transactions: sums.reduce((all, sum) => all + sum.transactions, 0),
    filter,
  }
}

/** The balance after a month; before the account was opened there is none. */
function monthEnds(account: OpenedAccount, sums: readonly AccountMonthSum[]): (month: Month) => number {
  const own = sums.filter((sum) => sum.accountId === account.id)
  return (month) =>
    lastOf(month) < firstOf(monthOf(account.openedOn))
      ? 0
      : own.reduce((all, sum) => (sum.month <= month ? all + sum.sumMinor : all), account.openingMinor)
}
