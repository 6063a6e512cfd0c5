// Usual months from whole ones: where every 'what if' starts from.
import { CATEGORY_KIND, type CategoryId, type IsoDate, type Month } from '../../shared/domain'
import type { WhatIf } from '../../shared/what-if'
import { quantile } from './forecast-measures'
import { median } from './median'
import type { MoneyMonth } from './money-months'
import type { RecurringSeries } from './recurring'
import type { WhatIfBaseline } from './what-if'
import type { PlannedGoal } from './what-if-goals'

/** Under so many whole months nothing is usual yet. */
export const USUAL_MONTHS_NEEDED = 3

const MEAN_MONTH = 30.4375
const LOAN_MONTHS = 3
const HIGHEST_RATE = 1

export interface LoanMonth {
  readonly month: Month
  /** Positive: paid into the loan account, and charged by it. */
  readonly paidMinor: number
  readonly interestMinor: number
  /** Everything booked in the month, signed. */
  readonly sumMinor: number
}

export interface BaselineInput {
  readonly asOf: IsoDate
  /** Whole months, oldest first; at least three. */
  readonly months: readonly MoneyMonth[]
  /** Signed sums over all accounts, by spending or income category, over the same months. */
  readonly categories: readonly {
    readonly categoryId: CategoryId
    /** One for each of the months. */
    readonly byMonthMinor: readonly number[]
  }[]
  /** Of the whole of those months, positive: part of instalments, so no spending of its own. */
  readonly loanInterestMinor: number
  readonly series: readonly RecurringSeries[]
  readonly cashMinor: number
  readonly investedMinor: number
  readonly cardDebtMinor: number
  /** Loan accounts: signed balance at the end of the as-of date, and their months up to the running one, oldest first. */
  readonly loans: readonly { readonly balanceMinor: number; readonly months: readonly LoanMonth[] }[]
  readonly goals: readonly PlannedGoal[]
}

/**
 * Median income and spending of the whole months, their quartiles for the less and more favourable scenario, and what is
 * owned and owed. A category's share of spending is its share of all months' sum, so that a yearly payment counts by the month; no
 * month of a category counts more than all spending of a usual one, so that one that was very dear does not leave the others nothing. A loan's rate is the median of a month's interest over what was owed before it. Throws RangeError under three whole months.
 */
export function whatIfBaseline(input: BaselineInput): WhatIfBaseline {
  const { months } = input
  if (months.length < USUAL_MONTHS_NEEDED) throw new RangeError('a baseline takes three whole months')
  const incomes = months.map((month) => month.incomeMinor)
  const spent = months.map((month) => month.needsMinor + month.wantsMinor)
  const usualSpent = Math.max(0, Math.round(median(spent)))
  const loans = input.loans.map(({ balanceMinor, months: own }) => ({
    owedMinor: Math.max(0, -balanceMinor),
    ...loanTerms(balanceMinor, own),
  }))
  const instalments = loans.reduce((sum, loan) => sum + (loan.owedMinor > 0 ? loan.instalmentMinor : 0), 0)
  const factor = (at: number) => (usualSpent === 0 ? 1 : Math.max(0, quantile(spent, at)) / usualSpent)
  return {
    asOf: input.asOf,
    basedOnMonths: months.length,
    incomeMinor: {
      conservative: wholeOf(quantile(incomes, 0.25)),
      expected: wholeOf(median(incomes)),
      optimistic: wholeOf(quantile(incomes, 0.75)),
    },
    spending: shares(input, usualSpent),
    spendingFactor: { conservative: Math.max(1, factor(0.75)), expected: 1, optimistic: Math.min(1, factor(0.25)) },
    bills: billsOf(input.series),
    cashMinor: input.cashMinor,
    investedMonthlyMinor: wholeOf(median(months.map((month) => month.investedMinor))),
    investedMinor: input.investedMinor,
    cardDebtMinor: input.cardDebtMinor,
    loans: loans.filter((loan) => loan.owedMinor > 0),
    otherRepaidMinor: wholeOf(median(months.slice(-LOAN_MONTHS).map((month) => month.debtMinor)) - instalments),
    goals: input.goals,
  }
}

function wholeOf(amountMinor: number): number {
  return Math.max(0, Math.round(amountMinor))
}

function shares(
  { categories, loanInterestMinor, months }: BaselineInput,
  usualMinor: number,
): WhatIfBaseline['spending'] {
  const mostMinor = usualMinor === 0 ? Number.POSITIVE_INFINITY : usualMinor
  const spent = categories
    .filter(({ categoryId }) => CATEGORY_KIND[categoryId] === 'spending')
    .map(({ categoryId, byMonthMinor }) => {
      // The interest of loan accounts is booked as fees.
      const interestMinor = categoryId === 'fees' ? loanInterestMinor : 0
      const most = mostMinor + interestMinor / months.length
      const spentMinor = byMonthMinor.reduce((sum, minor) => sum + Math.min(-minor, most), 0) - interestMinor
      return { categoryId, spentMinor: Math.max(0, Math.round(spentMinor)) }
    })
    .filter(({ spentMinor }) => spentMinor > 0)
    .sort((a, b) => b.spentMinor - a.spentMinor)
  const all = spent.reduce((sum, { spentMinor }) => sum + spentMinor, 0)
  let left = usualMinor
  let leftOfAll = all
  // The last takes what rounding leaves, so that the parts are the whole.
  return spent.map(({ categoryId, spentMinor }) => {
    const monthlyMinor = leftOfAll === 0 ? 0 : Math.round((left * spentMinor) / leftOfAll)
    left -= monthlyMinor
    leftOfAll -= spentMinor
    return { categoryId, monthlyMinor }
  })
}

function billsOf(series: readonly RecurringSeries[]): WhatIf['usual']['bills'] {
  return series
    .filter((each) => each.active && each.amountMinor < 0 && CATEGORY_KIND[each.categoryId] === 'spending')
    .map(({ payee, categoryId, amountMinor, recurrence }) => ({
      payee,
      categoryId,
      monthlyMinor: Math.round((-amountMinor * MEAN_MONTH) / recurrence.days),
    }))
    .sort((a, b) => b.monthlyMinor - a.monthlyMinor)
}

function loanTerms(
  balanceMinor: number,
  months: readonly LoanMonth[],
): { readonly annualRate: number; readonly instalmentMinor: number } {
  const paid = months.map(({ paidMinor }) => paidMinor).filter((paidMinor) => paidMinor > 0)
  const rates: number[] = []
  let owedAfter = -balanceMinor
  for (const { interestMinor, sumMinor } of [...months].reverse()) {
    const owedBefore = owedAfter + sumMinor
    if (owedBefore > 0 && interestMinor > 0) rates.push((12 * interestMinor) / owedBefore)
    owedAfter = owedBefore
  }
  return {
    annualRate: rates.length === 0 ? 0 : Math.min(HIGHEST_RATE, median(rates)),
    instalmentMinor: paid.length === 0 ? 0 : Math.round(median(paid.slice(-LOAN_MONTHS))),
  }
}
