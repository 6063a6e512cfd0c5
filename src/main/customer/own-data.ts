// What a customer may see and take along of what the bank's file holds about them: rules and all data.
import { z } from 'zod'
import { categoryRules, deleteRule, restoreRule } from '../db/category-rules'
import { type OwnTransaction, ownData, ownTransactions } from '../db/customer-data'
import type { Db } from '../db/open'
import { figureOver } from '../db/transactions'
import { AppError } from '../errors'
import type { CustomerOperations } from '../operation'
import type { BooksBackend } from './books-backend'
import { categoryIdSchema } from './filter-schema'
import { openBooks } from './opened-books'

/** Rows read and written at once: the window waits no longer than for these. */
const ROWS_AT_ONCE = 1_000

export function ownDataOperations(
  backend: BooksBackend,
): Pick<
  CustomerOperations,
  'customer.rules' | 'customer.rule.delete' | 'customer.rule.restore' | 'customer.data.export'
> {
  return {
    'customer.rules': {
      request: z.strictObject({}),
      run: async (_request, me) => {
        const { db, books } = await openBooks(backend, me)
        const rules = await categoryRules(db, me.customerId)
        return Promise.all(
          rules.map(async ({ payee, categoryId }) => ({
            payee,
            categoryId,
            rows: await figureOver(db, books, { payee, categoryId }, 'signed'),
          })),
        )
      },
    },
    'customer.rule.delete': {
      request: z.strictObject({ payee: z.string().max(200) }),
      run: async ({ payee }, me) => {
        const { db, books } = await openBooks(backend, me)
        if (await deleteRule(db, books, payee)) return null
        throw new AppError('not-found', 'There is no such rule of yours (any more).')
      },
    },
    'customer.rule.restore': {
      request: z.strictObject({ payee: z.string().max(200), categoryId: categoryIdSchema }),
      run: async (rule, me) => {
        const { db, books } = await openBooks(backend, me)
        if (await restoreRule(db, books, rule)) return null
        throw new AppError('invalid-request', 'There is another rule for this payee by now. It stays as it is.')
      },
    },
    'customer.data.export': {
      request: z.strictObject({}),
      run: async (_request, me) => {
        const exportedAt = (backend.now?.() ?? new Date()).toISOString()
        // One transaction: what others change meanwhile is in all of it or in none.
        const json = await backend
          .db()
          .transaction()
          .execute((step) => everything(step, me.customerId, exportedAt))
        return { json }
      },
    },
  }
}

/** One transaction a line, oldest first. Nothing in it tells the bank's number of the customer. */
async function everything(db: Db, customerId: string, exportedAt: string): Promise<string> {
  const own = await ownData(db, customerId)
  const pieces: string[] = []
  for (let after: OwnTransaction | null = null; ; ) {
    const rows: readonly OwnTransaction[] = await ownTransactions(db, customerId, after, ROWS_AT_ONCE)
    if (rows.length > 0) pieces.push(rows.map((row) => `\n    ${JSON.stringify(row)}`).join(','))
    if (rows.length < ROWS_AT_ONCE) break
    after = rows.at(-1) ?? null
    await new Promise((resolve) => setImmediate(resolve))
  }
  const head = {
    about: 'All data that this bank holds about you. Amounts are in minor units (paise, cents); credits are positive.',
    exportedAt,
    ...own,
  }
  const written = JSON.stringify(head, null, 2).replace(/\n}$/, '')
  return `${written},\n  "transactions": [${pieces.join(',')}\n  ]\n}\n`
}
