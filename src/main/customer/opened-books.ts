import type { Account, IsoDate } from '../../shared/domain'
import { asOfDate } from '../db/as-of'
import { type Books, booksOf } from '../db/books'
import type { Db } from '../db/open'
import { AppError } from '../errors'
import type { CustomerSession } from '../operation'
import type { BooksBackend } from './books-backend'

export interface OpenedBooks {
  readonly db: Db
  readonly books: Books
}

/** The caller's own books. */
export async function openBooks(backend: BooksBackend, me: CustomerSession): Promise<OpenedBooks> {
  const db = backend.db()
  return { db, books: await booksOf(db, me.customerId, backend.bank().currency) }
}

/** The as-of date. Throws 'not-ready' for a bank without a transaction: there is nothing to say yet. */
export async function requireAsOf(db: Db): Promise<IsoDate> {
  const asOf = await asOfDate(db)
  if (asOf === null) {
    throw new AppError('not-ready', 'There are no transactions yet. Import a statement to begin.')
  }
  return asOf
}

/** An account of the caller. Throws 'not-found' for any other, without telling whether it exists. */
export function requireAccount(books: Books, accountId: string): Account {
  const account = books.accounts.find((each) => each.id === accountId)
  if (!account) throw new AppError('not-found', 'This account is not among yours. Choose one of your accounts.')
  return account
}
