import type { Selectable } from 'kysely'
import type { CategoryId, CategorySource, Figure, IsoDate, Transaction, TransactionFilter } from '../../shared/domain'
import type { Books } from './books'
import type { Db } from './open'
import type { TransactionsTable } from './schema'
import { matching } from './transaction-filter'

/** The rows of a filter, newest first. `page` cuts out at most `limit` rows from `offset` on; without it all of them. */
export async function transactions(
  db: Db,
  books: Books,
  filter: TransactionFilter,
  page?: { readonly offset: number; readonly limit: number },
): Promise<readonly Transaction[]> {
  let query = db
    .selectFrom('transactions')
    .select(TRANSACTION_COLUMNS)
    .where(matching(books, filter))
    .orderBy('booked_on', 'desc')
    .orderBy('id', 'desc')
  if (page) query = query.limit(page.limit).offset(page.offset)
  return (await query.execute()).map(asTransaction)
}

export type BookedRow = Pick<
  Transaction,
  'id' | 'accountId' | 'bookedOn' | 'occurredAt' | 'amountMinor' | 'payee' | 'categoryId'
>

/** The rows of a filter as the analyses need them: without texts, in no particular order. */
export async function bookedRows(db: Db, books: Books, filter: TransactionFilter): Promise<readonly BookedRow[]> {
  const rows = await db
    .selectFrom('transactions')
    .select(['id', 'account_id', 'booked_on', 'occurred_at', 'amount_minor', 'payee', 'category_id'])
    .where(matching(books, filter))
    .execute()
  return rows.map(asBookedRow)
}

/** A row of `transactions` as the analyses need it. */
export function asBookedRow(
  row: Pick<
    Selectable<TransactionsTable>,
    'id' | 'account_id' | 'booked_on' | 'occurred_at' | 'amount_minor' | 'payee' | 'category_id'
  >,
): BookedRow {
  return {
    id: Number(row.id),
    accountId: row.account_id,
    bookedOn: row.booked_on,
    occurredAt: row.occurred_at,
    amountMinor: Number(row.amount_minor),
    payee: row.payee,
    categoryId: row.category_id as CategoryId,
  }
}

/** One row of the customer in any currency; `null` when it does not exist or belongs to somebody else. */
export async function transactionById(db: Db, customerId: string, id: number): Promise<Transaction | null> {
  const row = await db
    .selectFrom('transactions')
    .select(TRANSACTION_COLUMNS)
    .where('id', '=', id)
    .where('customer_id', '=', customerId)
    .executeTakeFirst()
  return row ? asTransaction(row) : null
}

export interface Totals {
  readonly transactions: number
  /** Signed sum of all rows. */
  readonly amountMinor: number
  readonly inMinor: number
  readonly inTransactions: number
  /** Zero or negative. */
  readonly outMinor: number
  readonly outTransactions: number
  readonly firstOn: IsoDate | null
  readonly lastOn: IsoDate | null
}

/** What the rows of a filter add up to, credits and debits apart. Zeros and nulls for a filter without rows. */
export async function transactionTotals(db: Db, books: Books, filter: TransactionFilter): Promise<Totals> {
  const row = await db
    .selectFrom('transactions')
    .where(matching(books, filter))
    .select((eb) => [
      eb.fn.countAll<number>().as('transactions'),
      eb.fn.sum<number | null>('amount_minor').as('amountMinor'),
      eb.fn
        .sum<number | null>(eb.case().when('amount_minor', '>', 0).then(eb.ref('amount_minor')).else(0).end())
        .as('inMinor'),
      eb.fn.sum<number | null>(eb.case().when('amount_minor', '>', 0).then(1).else(0).end()).as('inTransactions'),
      eb.fn.sum<number | null>(eb.case().when('amount_minor', '<', 0).then(1).else(0).end()).as('outTransactions'),
      eb.fn.min('booked_on').as('firstOn'),
      eb.fn.max('booked_on').as('lastOn'),
    ])
    .executeTakeFirstOrThrow()
  const amountMinor = Number(row.amountMinor ?? 0)
  const inMinor = Number(row.inMinor ?? 0)
  return {
    transactions: Number(row.transactions),
    amountMinor,
    inMinor,
    inTransactions: Number(row.inTransactions ?? 0),
    outMinor: amountMinor - inMinor,
    outTransactions: Number(row.outTransactions ?? 0),
    firstOn: row.firstOn,
    lastOn: row.lastOn,
  }
}

/** The figure of a filter: its sum as it stands ('signed'), or turned round so that spending is positive ('spent'). */
export async function figureOver(
  db: Db,
  books: Books,
  filter: TransactionFilter,
  as: 'signed' | 'spent',
): Promise<Figure> {
  const totals = await transactionTotals(db, books, filter)
  return {
    amountMinor: as === 'spent' ? spentMinor(totals.amountMinor) : totals.amountMinor,
    transactions: totals.transactions,
    filter,
  }
}

/** How many rows at least one of some filters matches. */
export async function transactionsInAny(db: Db, books: Books, filters: readonly TransactionFilter[]): Promise<number> {
  const { count } = await db
    .selectFrom('transactions')
    .where((eb) => eb.or(filters.map((filter) => matching(books, filter)(eb))))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** A signed sum as spending: −500 is 500 spent, and nothing spent is 0, never −0. */
export function spentMinor(sumMinor: number): number {
  return sumMinor === 0 ? 0 : -sumMinor
}

/** What a Transaction is made of. */
export const TRANSACTION_COLUMNS = [
  'id',
  'account_id',
  'booked_on',
  'occurred_at',
  'amount_minor',
  'payee',
  'category_id',
  'category_source',
  'category_confidence',
  'reference',
  'channel',
  'note',
] as const satisfies readonly (keyof TransactionsTable)[]

type Row = Pick<Selectable<TransactionsTable>, (typeof TRANSACTION_COLUMNS)[number]>

export function asTransaction(row: Row): Transaction {
  return {
    id: Number(row.id),
    accountId: row.account_id,
    bookedOn: row.booked_on,
    occurredAt: row.occurred_at,
    amountMinor: Number(row.amount_minor),
    payee: row.payee,
    categoryId: row.category_id as CategoryId,
    categorySource: row.category_source as CategorySource,
    categoryConfidence: row.category_confidence,
    reference: row.reference,
    channel: row.channel,
    note: row.note,
  }
}
