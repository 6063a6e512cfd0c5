import { CATEGORY_KIND, type Transaction } from '../../../../shared/domain'
import type { Format } from '../../../ui/format'

/** A credit in a spending category: it gives back what was spent. */
export function isRefund(transaction: Pick<Transaction, 'amountMinor' | 'categoryId'>): boolean {
  return transaction.amountMinor > 0 && CATEGORY_KIND[transaction.categoryId] === 'spending'
}

/** Income is green. */
export function isIncome(transaction: Pick<Transaction, 'amountMinor' | 'categoryId'>): boolean {
  return transaction.amountMinor > 0 && CATEGORY_KIND[transaction.categoryId] === 'income'
}

/** Money in carries '+'; money out is the rule in a list of payments and stands without its minus sign. */
export function writeRowAmount(format: Format, amountMinor: number): string {
  return amountMinor > 0 ? format.signed(amountMinor) : format.exact(Math.abs(amountMinor))
}
