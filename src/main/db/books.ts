// Whose rows a query reads, and in which currency it may add them up.
import type { Account, OnlyRows } from '../../shared/domain'
import { accountsOf } from './accounts'
import type { Db } from './open'

/** One customer's books: every query over transactions takes them, so that no figure can leave the customer. */
export interface Books {
  readonly customerId: string
  /** The bank's main currency. Accounts in another one stay out of every sum over several accounts. */
  readonly currency: string
  readonly accounts: readonly Account[]
  /** Where a question is narrowed: no other rows take part in any query. */
  readonly only?: OnlyRows
}

/** Opens the books of one customer. An unknown customer has books without accounts. */
export async function booksOf(db: Db, customerId: string, currency: string): Promise<Books> {
  return { customerId, currency, accounts: await accountsOf(db, customerId) }
}

/** Counts the changes to a customer's books: results are stored under it. 0 for an unknown customer. */
export async function booksVersion(db: Db, customerId: string): Promise<number> {
  const row = await db.selectFrom('customers').select('version').where('id', '=', customerId).executeTakeFirst()
  return row?.version ?? 0
}

/** Makes stored results of a customer stale. Belongs into the transaction that changes the books. */
export async function bumpBooksVersion(db: Db, customerId: string): Promise<void> {
  await db
    .updateTable('customers')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', customerId)
    .execute()
}
