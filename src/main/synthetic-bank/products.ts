// The catalogue that a bank brings with it. Events and, later, recommendations point to its entries by id.
import type { CategoryId } from '../../shared/domain'

export interface BankProduct {
  readonly id: string
  readonly kind: 'account' | 'deposit' | 'card' | 'loan' | 'insurance' | 'investment'
  readonly name: string
  readonly summary: string
  /** A share; earned on accounts and deposits, paid on cards and loans. */
  readonly annualRate: number | null
  readonly annualFeeMinor: number
  readonly cashbackRate: number | null
  readonly cashbackCategories: readonly CategoryId[]
  readonly minAge: number | null
  readonly maxAge: number | null
  readonly minMonthlyIncomeMinor: number | null
  /** The most cashback, or the most that can be paid in, a month. */
  readonly monthlyLimitMinor?: number
  /** The rate is earned from this balance on. */
  readonly fromBalanceMinor?: number
  /** A deposit that is paid in by the month, not once. */
  readonly byMonth?: boolean
}

/** Whether somebody of that age and monthly income may have it. */
export function isEligible(product: BankProduct, age: number, incomeMinor: number): boolean {
  const { minAge, maxAge, minMonthlyIncomeMinor } = product
  return age >= (minAge ?? 0) && age <= (maxAge ?? 200) && incomeMinor >= (minMonthlyIncomeMinor ?? 0)
}
