import type { Transaction, TransactionFilter } from '../../shared/domain'
import type { Books } from '../db/books'
import type { Db } from '../db/open'
import { transactionById } from '../db/transactions'
import { AppError } from '../errors'
import { requireAccount } from './opened-books'

/** A row of the caller. Throws 'not-found' for any other, without telling whether it exists. */
export async function requireTransaction(db: Db, books: Books, id: number): Promise<Transaction> {
  const transaction = await transactionById(db, books.customerId, id)
  if (!transaction) throw new AppError('not-found', 'This transaction is not among yours. It may have been removed.')
  return transaction
}

/** Other rows of the same payee whose category the customer has not set, in one currency: that of the row. */
export function similarTo(books: Books, transaction: Pick<Transaction, 'id' | 'accountId'>): TransactionFilter {
  const account = requireAccount(books, transaction.accountId)
  const isMain = account.currency === books.currency
  return { similarTo: transaction.id, ...(isMain ? {} : { accountId: account.id }) }
}
