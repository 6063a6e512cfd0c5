import type { Account, AccountKind, IsoDate } from '../../shared/domain'
import type { Db } from './open'

/** The accounts of one customer in every currency, oldest first. */
export async function accountsOf(db: Db, customerId: string): Promise<readonly Account[]> {
  const rows = await db
    .selectFrom('accounts')
    .select(['id', 'kind', 'name', 'tail', 'currency'])
    .where('customer_id', '=', customerId)
    .orderBy('opened_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as AccountKind }))
}

/** The day on which the customer's oldest account was opened; null for a customer without accounts. */
export async function customerSince(db: Db, customerId: string): Promise<IsoDate | null> {
  const row = await db
    .selectFrom('accounts')
    .select((eb) => eb.fn.min('opened_on').as('on'))
    .where('customer_id', '=', customerId)
    .executeTakeFirst()
  return row?.on ?? null
}

export interface AccountSum {
  readonly accountId: string
  /** Opening balance and all rows, minor units of the account's currency. */
  readonly balanceMinor: number
  readonly transactions: number
}

/** What is on each of the customer's accounts; an account without rows has its opening balance. */
export async function accountSums(db: Db, customerId: string): Promise<readonly AccountSum[]> {
  const rows = await db
    .selectFrom('accounts')
    .leftJoin('transactions', 'transactions.account_id', 'accounts.id')
    .where('accounts.customer_id', '=', customerId)
    .groupBy(['accounts.id', 'accounts.opening_minor'])
    .select((eb) => [
      'accounts.id as accountId',
      'accounts.opening_minor as openingMinor',
      eb.fn.sum<number | null>('transactions.amount_minor').as('sumMinor'),
      eb.fn.count<number>('transactions.booked_on').as('transactions'),
    ])
    .execute()
  return rows.map((row) => ({
    accountId: row.accountId,
    balanceMinor: Number(row.openingMinor) + Number(row.sumMinor ?? 0),
    transactions: Number(row.transactions),
  }))
}

/** How many rows each account has had since a day; accounts without one are left out. */
export async function accountActivity(db: Db, customerId: string, from: IsoDate): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('accounts')
    .innerJoin('transactions', 'transactions.account_id', 'accounts.id')
    .where('accounts.customer_id', '=', customerId)
    .where('transactions.booked_on', '>=', from)
    .groupBy('accounts.id')
    .select((eb) => ['accounts.id as accountId', eb.fn.count<number>('transactions.booked_on').as('transactions')])
    .execute()
  return new Map(rows.map((row) => [row.accountId, Number(row.transactions)]))
}
