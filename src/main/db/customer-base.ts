// The whole customer base in a few grouped statements, for jobs. Only jobs may import this: it has rows about everybody.
import { sql } from 'kysely'
import { addDays } from '../../shared/dates'
import {
  type Account,
  type AccountKind,
  type CategoryId,
  categoriesOfKind,
  type IsoDate,
  LIQUID_ACCOUNTS,
  type Month,
} from '../../shared/domain'
import type { Db } from './open'

/** Inclusive. */
export interface Window {
  readonly from: IsoDate
  readonly to: IsoDate
}

export interface CustomerInBase {
  readonly customerId: string
  readonly bornOn: IsoDate
}

/** Everybody with an account in `currency`, by id. */
export async function customersInBase(db: Db, currency: string): Promise<readonly CustomerInBase[]> {
  const rows = await db
    .selectFrom('customers')
    .select(['id', 'born_on'])
    .where('id', 'in', db.selectFrom('accounts').select('customer_id').where('currency', '=', currency))
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ customerId: row.id, bornOn: row.born_on }))
}

/** The first booked day of the whole bank; null without a row. */
export async function firstBookedInBase(db: Db): Promise<IsoDate | null> {
  const row = await db
    .selectFrom('transactions')
    .select((eb) => eb.fn.min('booked_on').as('on'))
    .executeTakeFirst()
  return row?.on ?? null
}

export interface AccountBalances {
  readonly customerId: string
  readonly kind: AccountKind
  /** End of each asked day. */
  readonly balancesMinor: readonly number[]
}

/** The balance of every account in `currency` at the end of each of `days`. */
export async function balancesAt(
  db: Db,
  currency: string,
  days: readonly IsoDate[],
): Promise<readonly AccountBalances[]> {
  const moved = await db
    .selectFrom('transactions')
    .select('account_id')
    .select(
      days.map((day, i) => sql<number>`sum(case when booked_on <= ${day} then amount_minor else 0 end)`.as(`day_${i}`)),
    )
    .groupBy('account_id')
    .execute()
  const byAccount = new Map(moved.map((row) => [row.account_id, row as Readonly<Record<string, unknown>>]))
  const accounts = await db
    .selectFrom('accounts')
    .select(['id', 'customer_id', 'kind', 'opening_minor'])
    .where('currency', '=', currency)
    .orderBy('id')
    .execute()
  return accounts.map((account) => ({
    customerId: account.customer_id,
    kind: account.kind as AccountKind,
    balancesMinor: days.map((_, i) => account.opening_minor + Number(byAccount.get(account.id)?.[`day_${i}`] ?? 0)),
  }))
}

export interface MonthOfCustomer {
  readonly customerId: string
  readonly month: Month
  readonly incomeMinor: number
  /** Positive; refunds taken off. */
  readonly spendingMinor: number
  readonly transactions: number
}

/** Income, spending and bookings of each customer and month with at least one booking. */
export async function monthsOfCustomers(db: Db, currency: string, window: Window): Promise<readonly MonthOfCustomer[]> {
  const sumOf = (categories: readonly CategoryId[]) =>
    sql<number>`sum(case when t.category_id in (${sql.join(categories)}) then t.amount_minor else 0 end)`
  const month = sql<string>`substr(t.booked_on, 1, 7)`
  const rows = await db
    .selectFrom('transactions as t')
    .innerJoin('accounts as a', 'a.id', 't.account_id')
    .select(['t.customer_id', month.as('month')])
    .select([
      sumOf(categoriesOfKind('income')).as('income'),
      sumOf(categoriesOfKind('spending')).as('spending'),
      sql<number>`count(*)`.as('transactions'),
    ])
    .where('a.currency', '=', currency)
    .where('t.booked_on', '>=', window.from)
    .where('t.booked_on', '<=', window.to)
    .groupBy(['t.customer_id', month])
    .orderBy('t.customer_id')
    .orderBy(month)
    .execute()
  return rows.map((row) => ({
    customerId: row.customer_id,
    month: row.month,
    incomeMinor: Number(row.income),
    spendingMinor: 0 - Number(row.spending),
    transactions: Number(row.transactions),
  }))
}

export interface CategoryOfCustomer {
  readonly customerId: string
  readonly categoryId: CategoryId
  readonly kind: AccountKind
  /** Signed. */
  readonly amountMinor: number
}

/** What each customer booked in each category, by kind of account. */
export async function categoriesOfCustomers(
  db: Db,
  currency: string,
  window: Window,
): Promise<readonly CategoryOfCustomer[]> {
  const rows = await db
    .selectFrom('transactions as t')
    .innerJoin('accounts as a', 'a.id', 't.account_id')
    .select(['t.customer_id', 't.category_id', 'a.kind', sql<number>`sum(t.amount_minor)`.as('amount')])
    .where('a.currency', '=', currency)
    .where('t.booked_on', '>=', window.from)
    .where('t.booked_on', '<=', window.to)
    .groupBy(['t.customer_id', 't.category_id', 'a.kind'])
    .orderBy('t.customer_id')
    .execute()
  return rows.map((row) => ({
    customerId: row.customer_id,
    categoryId: row.category_id as CategoryId,
    kind: row.kind as AccountKind,
    amountMinor: Number(row.amount),
  }))
}

export interface LowestOfMonth {
  readonly customerId: string
  readonly month: Month
  /** Against the balance on the eve of the window: add that to get the balance. */
  readonly lowestMinor: number
}

/** The lowest end-of-day position of each customer's current and savings accounts together, in each month of the window. */
export async function lowestOfMonths(db: Db, currency: string, window: Window): Promise<readonly LowestOfMonth[]> {
  const rows = await db
    .with('days', (cte) =>
      cte
        .selectFrom('transactions as t')
        .innerJoin('accounts as a', 'a.id', 't.account_id')
        .select(['t.customer_id', 't.booked_on', sql<number>`sum(t.amount_minor)`.as('net')])
        .where('a.currency', '=', currency)
        .where('a.kind', 'in', [...LIQUID_ACCOUNTS])
        .where('t.booked_on', '>=', window.from)
        .where('t.booked_on', '<=', window.to)
        .groupBy(['t.customer_id', 't.booked_on']),
    )
    .with('positions', (cte) =>
      cte
        .selectFrom('days')
        .select(['customer_id', 'booked_on'])
        .select(sql<number>`sum(net) over (partition by customer_id order by booked_on)`.as('position_minor')),
    )
    .selectFrom('positions')
    .select(['customer_id', sql<string>`substr(booked_on, 1, 7)`.as('month')])
    .select(sql<number>`min(position_minor)`.as('lowest'))
    .groupBy(['customer_id', sql`substr(booked_on, 1, 7)`])
    .orderBy('customer_id')
    .execute()
  return rows.map((row) => ({ customerId: row.customer_id, month: row.month, lowestMinor: Number(row.lowest) }))
}

/** Customers with a booking in the window that the bank did not make itself (interest, fees). */
export async function activeCustomers(db: Db, currency: string, window: Window): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('transactions as t')
    .innerJoin('accounts as a', 'a.id', 't.account_id')
    .select('t.customer_id')
    .distinct()
    .where('a.currency', '=', currency)
    .where('t.booked_on', '>=', window.from)
    .where('t.booked_on', '<=', window.to)
    .where('t.category_id', 'not in', ['interest', 'fees'])
    .execute()
  return new Set(rows.map((row) => row.customer_id))
}

export interface LeadAccount {
  readonly customerId: string
  readonly account: Account
  readonly balanceMinor: number
}

const LEAD_DAYS = 90

/** Each customer's current or savings account with most bookings in the last 90 days, the oldest of equals. */
export async function leadAccounts(db: Db, currency: string, asOf: IsoDate): Promise<readonly LeadAccount[]> {
  const accounts = await db
    .selectFrom('accounts as a')
    .leftJoin('transactions as t', 't.account_id', 'a.id')
    .select(['a.id', 'a.customer_id', 'a.kind', 'a.name', 'a.tail', 'a.currency', 'a.opened_on', 'a.opening_minor'])
    .select([
      sql<number>`sum(t.amount_minor)`.as('moved'),
      sql<number>`sum(case when t.booked_on >= ${addDays(asOf, -LEAD_DAYS)} then 1 else 0 end)`.as('bookings'),
    ])
    .where('a.currency', '=', currency)
    .where('a.kind', 'in', [...LIQUID_ACCOUNTS])
    .groupBy(['a.id', 'a.customer_id', 'a.kind', 'a.name', 'a.tail', 'a.currency', 'a.opened_on', 'a.opening_minor'])
    .orderBy('a.customer_id')
    .orderBy('bookings', 'desc')
    .orderBy('a.opened_on')
    .orderBy('a.id')
    .execute()
  const leads = new Map<string, LeadAccount>()
  for (const row of accounts) {
    if (leads.has(row.customer_id)) continue
    leads.set(row.customer_id, {
      customerId: row.customer_id,
      account: { id: row.id, kind: row.kind as AccountKind, name: row.name, tail: row.tail, currency: row.currency },
      balanceMinor: Number(row.opening_minor) + Number(row.moved ?? 0),
    })
  }
  return [...leads.values()]
}
