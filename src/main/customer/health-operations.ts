import { z } from 'zod'
import type { CustomerOperations } from '../operation'
import type { BooksBackend } from './books-backend'
import { openBooks, requireAsOf } from './opened-books'
import { outlookOf } from './outlook'

export function healthOperations(backend: BooksBackend): Pick<CustomerOperations, 'customer.health'> {
  return {
    'customer.health': {
      request: z.strictObject({}),
      run: async (_request, me) => {
        const { db, books } = await openBooks(backend, me)
        return (await outlookOf(db, books, await requireAsOf(db), backend.refreshOutlook)).health
      },
    },
  }
}
