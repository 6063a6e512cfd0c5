// Sums by account, which stand for balances over time. Over all accounts of the customer, whatever their currency.
import type { AccountKind, IsoDate, Month } from '../../shared/domain'
import type { Db } from './open'

export interface OpenedAccount {
  readonly id: string
  readonly kind: AccountKind
  readonly name: string
  readonly currency: string
  readonly openedOn: IsoDate
  /** Before the first row, minor units of the account's currency. */
  readonly openingMinor: number
}

/** The customer's accounts with what they began with, oldest first. */
export async function openedAccounts(db: Db, customerId: string): Promise<readonly OpenedAccount[]> {
  const rows = await db
    .selectFrom('accounts')
    .select(['id', 'kind', 'name', 'currency', 'opened_on as openedOn', 'opening_minor as openingMinor'])
    .where('customer_id', '=', customerId)
    .orderBy('opened_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as AccountKind, openingMinor: Number(row.openingMinor) }))
}

export interface AccountMonthSum {
  readonly accountId: string
  readonly month: Month
  /** Signed. */
  readonly sumMinor: number
  readonly transactions: number
}

/** One sum per account and month that has a row up to `to`, in no particular order. */
export async function accountMonthSums(db: Db, customerId: string, to: IsoDate): Promise<readonly AccountMonthSum[]> {
  const rows = await db
    .selectFrom('accounts')
    .innerJoin('transactions', 'transactions.account_id', 'accounts.id')
    .where('accounts.customer_id', '=', customerId)
    .where('transactions.booked_on', '<=', to)
    .groupBy((eb) => ['accounts.id', eb.fn('substr', ['transactions.booked_on', eb.lit(1), eb.lit(7)])])
    .select((eb) => [
      'accounts.id as accountId',
      eb.fn<Month>('substr', ['transactions.booked_on', eb.lit(1), eb.lit(7)]).as('month'),
      eb.fn.sum<number>('transactions.amount_minor').as('sumMinor'),
      eb.fn.countAll<number>().as('transactions'),
    ])
    .execute()
  return rows.map((row) => ({ ...row, sumMinor: Number(row.sumMinor), transactions: Number(row.transactions) }))
}

export interface AccountDaySum {
  readonly accountId: string
  readonly on: IsoDate
  /** Signed. */
  readonly sumMinor: number
}

/** One sum per account and day that has a row, both days inclusive, in no particular order. */
export async function accountDaySums(
  db: Db,
  customerId: string,
  from: IsoDate,
  to: IsoDate,
): Promise<readonly AccountDaySum[]> {
  const rows = await db
    .selectFrom('accounts')
    .innerJoin('transactions', 'transactions.account_id', 'accounts.id')
    .where('accounts.customer_id', '=', customerId)
    .where('transactions.booked_on', '>=', from)
    .where('transactions.booked_on', '<=', to)
    .groupBy(['accounts.id', 'transactions.booked_on'])
    .select((eb) => [
      'accounts.id as accountId',
      'transactions.booked_on as on',
      eb.fn.sum<number>('transactions.amount_minor').as('sumMinor'),
    ])
    .execute()
  return rows.map((row) => ({ ...row, sumMinor: Number(row.sumMinor) }))
}
