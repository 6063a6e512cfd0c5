// Whether somebody would gain from a product, told from a year's sums alone: for the whole base, where the books of each
// customer cannot be gone through.
import type { CategoryId } from '../../shared/domain'
import type { Product } from '../../shared/products'
import { isOpenTo } from './product-lab'

export interface YearOfCustomer {
  readonly age: number | null
  readonly monthlyIncomeMinor: number
  readonly monthlySpendingMinor: number
  /** A year's spending less refunds. */
  readonly spendingByCategoryMinor: Partial<Readonly<Record<CategoryId, number>>>
  /** What stayed on current and savings accounts on the lowest day of the last three months. */
  readonly idleMinor: number
}

const YEAR = 12
/** Of spending, kept at hand before money is put away for long. */
const KEPT_MONTHS = 3
/** A payment every month lies half a year on average. */
const YEARS_OF_PAYMENTS = 6.5
/** Of a year's income, as for recommendations: less is not worth a form. */
const LEAST_GAIN = 0.001

/** Products whose need can be told: cashback, and interest on what lies idle or is left over. */
export function needIsKnown(product: Product): boolean {
  if (product.kind === 'card') return (product.cashbackRate ?? 0) > 0
  return (product.kind === 'account' || product.kind === 'deposit') && product.annualRate !== null
}

/**
 * True when the customer may have the product and would gain at least a thousandth of a year's income from it, after its fee.
 * `rateNow`: what deposits earn now, a share a year. False where the need cannot be told.
 */
export function wouldGain(product: Product, customer: YearOfCustomer, rateNow: number): boolean {
  if (!needIsKnown(product) || !isOpenTo(customer, product)) return false
  const gain = yearlyGain(product, customer, rateNow) - product.annualFeeMinor
  return gain > 0 && gain >= LEAST_GAIN * YEAR * customer.monthlyIncomeMinor
}

function yearlyGain(product: Product, customer: YearOfCustomer, rateNow: number): number {
  const { monthlyIncomeMinor, monthlySpendingMinor, spendingByCategoryMinor, idleMinor } = customer
  if (product.kind === 'card') {
    const spent = product.cashbackCategories.reduce(
      (sum, category) => sum + Math.max(0, spendingByCategoryMinor[category] ?? 0),
      0,
    )
    return Math.min(spent * (product.cashbackRate ?? 0), YEAR * (product.monthlyLimitMinor ?? Number.POSITIVE_INFINITY))
  }
  const more = Math.max(0, (product.annualRate ?? 0) - rateNow)
  if (product.byMonth) {
    const left = Math.max(0, monthlyIncomeMinor - monthlySpendingMinor)
    return Math.min(left, product.monthlyLimitMinor ?? Number.POSITIVE_INFINITY) * YEARS_OF_PAYMENTS * more
  }
  const kept = product.kind === 'deposit' ? KEPT_MONTHS * monthlySpendingMinor : 0
  const idle = idleMinor - kept
  return idle < (product.fromBalanceMinor ?? 0) ? 0 : Math.max(0, idle) * more
}
