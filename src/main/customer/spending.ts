import { z } from 'zod'
import { firstOf, monthOf } from '../../shared/dates'
import { daysOfMonthBefore, spendingByCategory, spendingDays, spendingMonths } from '../analytics/spending'
import { sumsByCategory, sumsByMonthAndCategory, sumsByPayee } from '../db/sums'
import { spentMinor } from '../db/transactions'
import type { CustomerOperations } from '../operation'
import type { BooksBackend } from './books-backend'
import { monthSchema, spendingCategoryIdSchema } from './filter-schema'
import { openBooks, requireAsOf } from './opened-books'

export function spendingOperations(
  backend: BooksBackend,
): Pick<CustomerOperations, 'customer.spending' | 'customer.spending.payees'> {
  return {
    'customer.spending': {
      request: z.strictObject({ month: monthSchema.optional() }),
      run: async (request, me) => {
        const { db, books } = await openBooks(backend, me)
        const asOf = await requireAsOf(db)
        const month = request.month ?? monthOf(asOf)
        const from = firstOf(spendingMonths(asOf)[0] ?? month)
        return spendingByCategory({
          month,
          asOf,
          sums: await sumsByCategory(db, books, { kind: 'spending', ...spendingDays(month, asOf) }),
          sumsBefore: await sumsByCategory(db, books, { kind: 'spending', ...daysOfMonthBefore(month, asOf) }),
          sumsByMonth: await sumsByMonthAndCategory(db, books, { kind: 'spending', from, to: asOf }),
        })
      },
    },
    'customer.spending.payees': {
      request: z.strictObject({ categoryId: spendingCategoryIdSchema, month: monthSchema.optional() }),
      run: async ({ categoryId, month }, me) => {
        const { db, books } = await openBooks(backend, me)
        const asOf = await requireAsOf(db)
        const filter = { categoryId, ...spendingDays(month ?? monthOf(asOf), asOf) }
        const sums = await sumsByPayee(db, books, filter)
        return sums
          .map((sum) => ({
            payee: sum.payee,
            spent: {
              amountMinor: spentMinor(sum.sumMinor),
              transactions: sum.transactions,
              filter: { ...filter, payee: sum.payee },
            },
          }))
          .sort((a, b) => b.spent.amountMinor - a.spent.amountMinor || (a.payee < b.payee ? -1 : 1))
      },
    },
  }
}
