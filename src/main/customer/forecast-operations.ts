import { z } from 'zod'
import type { CustomerOperations } from '../operation'
import type { BooksBackend } from './books-backend'
import { accountIdSchema } from './filter-schema'
import { openBooks, requireAccount, requireAsOf } from './opened-books'
import { keptForecast } from './outlook'

export function forecastOperations(backend: BooksBackend): Pick<CustomerOperations, 'customer.forecast'> {
  return {
    'customer.forecast': {
      request: z.strictObject({
        accountId: accountIdSchema.optional(),
        days: z.union([z.literal(30), z.literal(60), z.literal(90)]),
      }),
      run: async ({ accountId, days }, me) => {
        const { db, books } = await openBooks(backend, me)
        if (accountId !== undefined) requireAccount(books, accountId)
        const view = { accountId: accountId ?? null, days }
        return keptForecast(db, books, await requireAsOf(db), view, backend.refreshOutlook)
      },
    },
  }
}
