// The customer's own usual months, and what changes to them would come to.
import { addDays, addMonths, firstOf, monthOf } from '../../shared/dates'
import { type Account, type AccountKind, type IsoDate, LIQUID_ACCOUNTS } from '../../shared/domain'
import type { WhatIf, WhatIfChanges } from '../../shared/what-if'
import { knownSeries } from '../analytics/known-series'
import { RECURRING_DAYS } from '../analytics/recurring'
import { whatIf } from '../analytics/what-if'
import { type BaselineInput, type LoanMonth, USUAL_MONTHS_NEEDED, whatIfBaseline } from '../analytics/what-if-baseline'
import type { PlannedGoal } from '../analytics/what-if-goals'
import { whatIfHealth } from '../analytics/what-if-health'
import { whatIfProducts } from '../analytics/what-if-products'
import { accountSums } from '../db/accounts'
import type { Books } from '../db/books'
import type { Db } from '../db/open'
import { productPerson } from '../db/products'
import { recurringAnswers } from '../db/recurring-answers'
import { sumsByMonthAndCategory } from '../db/sums'
import { bookedRows } from '../db/transactions'
import { AppError } from '../errors'
import { type Money, moneyOf } from '../jobs/money'
import { type ProductSituation, productHistory, productSituation } from '../jobs/recommendations'
import { outlookOf, type RefreshOutlook } from './outlook'
import { goalsView } from './plans'

const LOAN_MONTHS_SEEN = 6

/** What usual months are worked out from: all of it in the books, so that it holds until they change. */
export interface UsualMonths {
  readonly input: Omit<BaselineInput, 'goals'>
  readonly situation: ProductSituation
  readonly shortfallAhead: boolean
}

/** In the bank's currency, from `usualMonths` of the same day. Products are ranked for those who want them recommended. */
export async function whatIfView(
  db: Db,
  books: Books,
  { input, situation, shortfallAhead }: UsualMonths,
  { changes, months }: { readonly changes: WhatIfChanges; readonly months: number },
): Promise<WhatIf> {
  const { customerId } = books
  const baseline = whatIfBaseline({ ...input, goals: await plannedGoals(db, books, input.asOf) })
  const healthScore = whatIfHealth({ months: input.months, reserveMinor: situation.reserveMinor }, baseline)
  if (!(await productPerson(db, customerId)).recommendations) return whatIf(baseline, changes, months, { healthScore })
  const history = await productHistory(db, customerId, input.asOf)
  const products = whatIfProducts({ ...situation, ...history, shortfallAhead }, baseline)
  return whatIf(baseline, changes, months, { healthScore, products })
}

/** In the bank's currency. Throws 'not-ready' under three whole months. */
export async function usualMonths(
  db: Db,
  books: Books,
  asOf: IsoDate,
  refreshOutlook: RefreshOutlook,
): Promise<UsualMonths> {
  const money = await moneyOf(db, books, asOf)
  if (money.months.length < USUAL_MONTHS_NEEDED) {
    throw new AppError('not-ready', 'This takes three whole months of transactions. There are not enough of them yet.')
  }
  const { accounts } = await outlookOf(db, books, asOf, refreshOutlook)
  return {
    input: await inputOf(db, books, asOf, money),
    situation: await productSituation(db, books, asOf, money),
    shortfallAhead: accounts.some(({ forecast }) => forecast?.shortfall),
  }
}

async function inputOf(db: Db, books: Books, asOf: IsoDate, money: Money): Promise<UsualMonths['input']> {
  const own = books.accounts.filter((account) => account.currency === books.currency)
  const balances = new Map((await accountSums(db, books.customerId)).map((sum) => [sum.accountId, sum.balanceMinor]))
  const answers = await recurringAnswers(db, books.customerId)
  const rows = await bookedRows(db, books, { from: addDays(asOf, -RECURRING_DAYS) })
  const balanceOf = (account: Account) => balances.get(account.id) ?? 0
  const worth = (kinds: readonly AccountKind[]) =>
    own.reduce((sum, account) => (kinds.includes(account.kind) ? sum + balanceOf(account) : sum), 0)
  return {
    asOf,
    months: money.months,
    categories: money.categories,
    loanInterestMinor: money.interestInLoans.reduce((sum, figure) => sum + figure.amountMinor, 0),
    series: knownSeries(rows, { balances, answers }, asOf),
    cashMinor: worth(LIQUID_ACCOUNTS),
    investedMinor: worth(['investment']),
    cardDebtMinor: -worth(['card']),
    loans: await Promise.all(
      own
        .filter((account) => account.kind === 'loan')
        .map(async (account) => ({
          balanceMinor: balanceOf(account),
          months: await loanMonths(db, books, account, asOf),
        })),
    ),
  }
}

/** Those that are reached already stay reached. */
async function plannedGoals(db: Db, books: Books, asOf: IsoDate): Promise<readonly PlannedGoal[]> {
  const { goals } = await goalsView(db, books, asOf)
  return goals
    .filter((goal) => goal.currency === books.currency && goal.state !== 'reached')
    .map(({ id, name, targetMinor, savedMinor, dueOn }) => ({
      goalId: id,
      name,
      missingMinor: Math.max(0, targetMinor - savedMinor),
      dueOn,
    }))
}

async function loanMonths(db: Db, books: Books, account: Account, asOf: IsoDate): Promise<readonly LoanMonth[]> {
  const from = firstOf(addMonths(monthOf(asOf), -LOAN_MONTHS_SEEN))
  const sums = await sumsByMonthAndCategory(db, books, { accountId: account.id, from, to: asOf })
  const months = [...new Set(sums.map(({ month }) => month))].sort()
  return months.map((month) => {
    const ofMonth = sums.filter((sum) => sum.month === month)
    const of = (categoryId: string) => ofMonth.find((sum) => sum.categoryId === categoryId)?.sumMinor ?? 0
    return {
      month,
      paidMinor: Math.max(0, of('loan-repayment')),
      interestMinor: Math.max(0, -of('fees')),
      sumMinor: ofMonth.reduce((sum, each) => sum + each.sumMinor, 0),
    }
  })
}
