import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { RecategoriseEffect } from '../../shared/contract'
import { monthOf } from '../../shared/dates'
import { CATEGORY_KIND, type CategoryId, type Transaction } from '../../shared/domain'
import { spendingDays } from '../analytics/spending'
import type { Books } from '../db/books'
import { type ChangedCategories, setCategory, undoSetCategory } from '../db/category-rules'
import type { Db } from '../db/open'
import { figureOver, transactionTotals } from '../db/transactions'
import { AppError } from '../errors'
import type { CustomerOperations, CustomerSession } from '../operation'
import type { BooksBackend } from './books-backend'
import { categoryIdSchema, transactionIdSchema } from './filter-schema'
import { openBooks, requireAsOf } from './opened-books'
import { requireTransaction, similarTo } from './own-transaction'

/** Changes that can be taken back, of everybody together; the oldest is forgotten first. */
const UNDOS_KEPT = 100

const changeSchema = z.strictObject({
  id: transactionIdSchema,
  categoryId: categoryIdSchema,
  similar: z.boolean(),
})

export function categoryOperations(
  backend: BooksBackend,
): Pick<CustomerOperations, 'customer.category.preview' | 'customer.category.set' | 'customer.category.undo'> {
  // By session, so that nothing is left of it once it has ended.
  const undosOf = new WeakMap<CustomerSession, Map<string, ChangedCategories>>()
  return {
    'customer.category.preview': {
      request: changeSchema,
      run: async ({ id, categoryId, similar }, me) => {
        const { db, books } = await openBooks(backend, me)
        return effectOf(db, books, await requireTransaction(db, books, id), categoryId, similar)
      },
    },
    'customer.category.set': {
      request: changeSchema,
      run: async ({ id, categoryId, similar }, me) => {
        const { db, books } = await openBooks(backend, me)
        const { accountId, payee } = await requireTransaction(db, books, id)
        const changed = await setCategory(db, books, {
          id,
          accountId,
          payee,
          categoryId,
          similar: similar ? similarTo(books, { id, accountId }) : null,
        })
        const undo = randomUUID()
        const undos = undosOf.get(me) ?? new Map<string, ChangedCategories>()
        undosOf.set(me, undos)
        if (undos.size >= UNDOS_KEPT) undos.delete(undos.keys().next().value as string)
        undos.set(undo, changed)
        return { moved: changed.rows.length, undo }
      },
    },
    'customer.category.undo': {
      request: z.strictObject({ undo: z.string().max(100) }),
      run: async ({ undo }, me) => {
        const changed = undosOf.get(me)?.get(undo)
        if (!changed) {
          throw new AppError('not-found', 'This change can no longer be undone. Set the category again instead.')
        }
        const { db, books } = await openBooks(backend, me)
        const moved = await undoSetCategory(db, books, changed)
        undosOf.get(me)?.delete(undo)
        return { moved }
      },
    },
  }
}

/** The month of the row before and after, for the category that it would move to. */
async function effectOf(
  db: Db,
  books: Books,
  transaction: Transaction,
  categoryId: CategoryId,
  similar: boolean,
): Promise<RecategoriseEffect> {
  const month = monthOf(transaction.bookedOn)
  const days = spendingDays(month, await requireAsOf(db))
  const as = CATEGORY_KIND[categoryId] === 'spending' ? 'spent' : 'signed'
  const { similarTo: id, ...sameCurrency } = similarTo(books, transaction)
  const before = await figureOver(db, books, { ...sameCurrency, categoryId, ...days }, as)
  const others = { ...sameCurrency, similarTo: id }
  const othersMoved = similar ? (await transactionTotals(db, books, others)).transactions : 0
  const othersMinor = similar
    ? (await transactionTotals(db, books, { ...others, ...days })).amountMinor -
      (await transactionTotals(db, books, { ...others, ...days, categoryId })).amountMinor
    : 0
  const movedMinor = othersMinor + (transaction.categoryId === categoryId ? 0 : transaction.amountMinor)
  return {
    month,
    moved: 1 + othersMoved,
    before,
    afterMinor: before.amountMinor + (as === 'spent' ? -movedMinor : movedMinor),
  }
}
