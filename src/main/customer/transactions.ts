import { z } from 'zod'
import type { TransactionDetail, TransactionPage } from '../../shared/contract'
import type { Transaction, TransactionFilter } from '../../shared/domain'
import { type Books, bumpBooksVersion } from '../db/books'
import type { Db } from '../db/open'
import { spentMinor, transactions, transactionTotals } from '../db/transactions'
import type { CustomerOperations } from '../operation'
import type { BooksBackend } from './books-backend'
import { transactionFilterSchema, transactionIdSchema } from './filter-schema'
import { openBooks, requireAccount } from './opened-books'
import { requireTransaction, similarTo } from './own-transaction'
import { transactionsCsv } from './transactions-csv'

const MOST_ROWS = 500
const MOST_NOTE = 500
const SIMILAR_SHOWN = 3

const pageSchema = { offset: z.int().nonnegative(), limit: z.int().positive().max(MOST_ROWS) }

export function transactionOperations(
  backend: BooksBackend,
): Pick<
  CustomerOperations,
  | 'customer.transactions'
  | 'customer.transactions.export'
  | 'customer.review'
  | 'customer.transaction'
  | 'customer.transaction.note'
> {
  return {
    'customer.transactions': {
      request: z.strictObject({ filter: transactionFilterSchema, ...pageSchema }),
      run: async ({ filter, offset, limit }, me) => {
        const { db, books } = await openBooks(backend, me)
        return pageOf(db, books, filter, offset, limit)
      },
    },
    'customer.review': {
      request: z.strictObject(pageSchema),
      run: async ({ offset, limit }, me) => {
        const { db, books } = await openBooks(backend, me)
        return pageOf(db, books, { review: true }, offset, limit)
      },
    },
    'customer.transactions.export': {
      request: z.strictObject({ filter: transactionFilterSchema }),
      run: async ({ filter }, me) => {
        const { db, books } = await openBooks(backend, me)
        return { csv: transactionsCsv(await transactions(db, books, filter), books.accounts) }
      },
    },
    'customer.transaction': {
      request: z.strictObject({ id: transactionIdSchema }),
      run: async ({ id }, me) => {
        const { db, books } = await openBooks(backend, me)
        return detailOf(db, books, await requireTransaction(db, books, id))
      },
    },
    'customer.transaction.note': {
      request: z.strictObject({ id: transactionIdSchema, note: z.string().max(MOST_NOTE) }),
      run: async ({ id, note }, me) => {
        const { db, books } = await openBooks(backend, me)
        const transaction = await requireTransaction(db, books, id)
        await writeNote(db, books, id, note.trim())
        return { ...transaction, note: note.trim() }
      },
    },
  }
}

async function pageOf(
  db: Db,
  books: Books,
  filter: TransactionFilter,
  offset: number,
  limit: number,
): Promise<TransactionPage> {
  const totals = await transactionTotals(db, books, filter)
  const rows = await transactions(db, books, filter, { offset, limit })
  return {
    rows,
    offset,
    transactions: totals.transactions,
    moneyIn: {
      amountMinor: totals.inMinor,
      transactions: totals.inTransactions,
      filter: oneWay(filter, 'in'),
    },
    moneyOut: {
      amountMinor: spentMinor(totals.outMinor),
      transactions: totals.outTransactions,
      filter: oneWay(filter, 'out'),
    },
  }
}

/** A filter for debits has no credits: the figure of those opens nothing. */
function oneWay(filter: TransactionFilter, direction: 'in' | 'out'): TransactionFilter {
  const isOtherWay = filter.direction !== undefined && filter.direction !== direction
  return isOtherWay ? { ...filter, ids: [] } : { ...filter, direction }
}

async function detailOf(db: Db, books: Books, transaction: Transaction): Promise<TransactionDetail> {
  const account = requireAccount(books, transaction.accountId)
  const filter = similarTo(books, transaction)
  const totals = await transactionTotals(db, books, filter)
  return {
    transaction,
    account,
    similar: {
      sum: { amountMinor: totals.amountMinor, transactions: totals.transactions, filter },
      since: totals.firstOn,
      recent: await transactions(db, books, filter, { offset: 0, limit: SIMILAR_SHOWN }),
    },
  }
}

async function writeNote(db: Db, books: Books, id: number, note: string): Promise<void> {
  await db.transaction().execute(async (step) => {
    await step
      .updateTable('transactions')
      .set({ note })
      .where('customer_id', '=', books.customerId)
      .where('id', '=', id)
      .execute()
    await bumpBooksVersion(step, books.customerId)
  })
}
