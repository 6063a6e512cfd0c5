// What came in, went out and was put away, month by month: the plain input of health, plans and products.
import { CATEGORY_KIND, type CategoryId, categoriesOfKind, type Month } from '../../shared/domain'
import { median } from './median'

/** Amounts are positive, minor units of one currency. */
export interface MoneyMonth {
  readonly month: Month
  readonly incomeMinor: number
  /** Without the interest that is part of an instalment: that counts under debt. */
  readonly needsMinor: number
  readonly wantsMinor: number
  /** Instalments and other repayments, interest included. */
  readonly debtMinor: number
  /** Paid into investments less what was taken out. */
  readonly investedMinor: number
  /** The part of spending that goes to living subscriptions. */
  readonly subscriptionsMinor: number
}

/** Sums are signed, debits negative. */
interface MonthSum {
  readonly month: Month
  readonly sumMinor: number
}

export interface MoneyMonthRows {
  /** Whole months, oldest first. */
  readonly months: readonly Month[]
  /** All accounts, spending and income. */
  readonly flows: readonly (MonthSum & { readonly categoryId: CategoryId })[]
  /** Spending booked in loan accounts. */
  readonly loanInterest: readonly (MonthSum & { readonly categoryId: CategoryId })[]
  /** Of accounts that are neither loan nor investment. */
  readonly debtPayments: readonly MonthSum[]
  readonly investments: readonly MonthSum[]
  readonly subscriptions: readonly MonthSum[]
}

/** What a household cannot do without; cash counts here, because it mostly pays for such things. */
export const NEEDS: readonly CategoryId[] = [
  'home',
  'groceries',
  'transport',
  'bills',
  'health',
  'education',
  'insurance',
  'cash',
]

export const WANTS: readonly CategoryId[] = categoriesOfKind('spending').filter((id) => !NEEDS.includes(id))

/** One entry per month, zeros where nothing was booked. Refunds may make a part negative in a month. */
export function moneyMonths(rows: MoneyMonthRows): readonly MoneyMonth[] {
  const { months } = rows
  const isIncome = (id: CategoryId) => CATEGORY_KIND[id] === 'income'
  const income = byMonth(rows.flows.filter((sum) => isIncome(sum.categoryId)))
  const spent = (ids: readonly CategoryId[]) => {
    const all = byMonth(rows.flows.filter((sum) => ids.includes(sum.categoryId)))
    const inLoans = byMonth(rows.loanInterest.filter((sum) => ids.includes(sum.categoryId)))
    return (month: Month) => positive((inLoans.get(month) ?? 0) - (all.get(month) ?? 0))
  }
  const needs = spent(NEEDS)
  const wants = spent(WANTS)
  const debt = byMonth(rows.debtPayments)
  const invested = byMonth(rows.investments)
  const subscriptions = byMonth(rows.subscriptions)
  return months.map((month) => ({
    month,
    incomeMinor: income.get(month) ?? 0,
    needsMinor: needs(month),
    wantsMinor: wants(month),
    debtMinor: positive(-(debt.get(month) ?? 0)),
    investedMinor: positive(-(invested.get(month) ?? 0)),
    subscriptionsMinor: positive(-(subscriptions.get(month) ?? 0)),
  }))
}

/** Income less spending and debt. */
export function leftOver(month: MoneyMonth): number {
  return month.incomeMinor - month.needsMinor - month.wantsMinor - month.debtMinor
}

/** Median of one part over the months, rounded; 0 without a month. */
export function typicalMonth(months: readonly MoneyMonth[], part: (month: MoneyMonth) => number): number {
  return months.length === 0 ? 0 : Math.round(median(months.map(part)))
}

function byMonth(sums: readonly MonthSum[]): ReadonlyMap<Month, number> {
  const all = new Map<Month, number>()
  for (const sum of sums) all.set(sum.month, (all.get(sum.month) ?? 0) + sum.sumMinor)
  return all
}

/** Never −0. */
function positive(amountMinor: number): number {
  return amountMinor === 0 ? 0 : amountMinor
}
