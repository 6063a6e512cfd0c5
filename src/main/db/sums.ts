// Grouped sums over a filter. Each names its groups; the filter decides which rows take part.
import type { ExpressionBuilder } from 'kysely'
import type { CategoryId, IsoDate, Month, TransactionFilter } from '../../shared/domain'
import type { Books } from './books'
import type { Db } from './open'
import type { BankDatabase } from './schema'
import { matching } from './transaction-filter'

export interface Sum {
  /** Signed, minor units. */
  readonly sumMinor: number
  readonly transactions: number
}

/** One sum per category that has a row, in no particular order. */
export async function sumsByCategory(
  db: Db,
  books: Books,
  filter: TransactionFilter,
): Promise<readonly (Sum & { readonly categoryId: CategoryId })[]> {
  const rows = await db
    .selectFrom('transactions')
    .where(matching(books, filter))
    .groupBy('category_id')
    .select((eb) => ['category_id', ...summed(eb)])
    .execute()
  return rows.map((row) => ({ categoryId: row.category_id as CategoryId, ...asSum(row) }))
}

/** One sum per month and category that has a row, in no particular order. */
export async function sumsByMonthAndCategory(
  db: Db,
  books: Books,
  filter: TransactionFilter,
): Promise<readonly (Sum & { readonly month: Month; readonly categoryId: CategoryId })[]> {
  const rows = await db
    .selectFrom('transactions')
    .where(matching(books, filter))
    .groupBy((eb) => [eb.fn('substr', ['booked_on', eb.lit(1), eb.lit(7)]), 'category_id'])
    .select((eb) => [
      eb.fn<Month>('substr', ['booked_on', eb.lit(1), eb.lit(7)]).as('month'),
      'category_id',
      ...summed(eb),
    ])
    .execute()
  return rows.map((row) => ({ month: row.month, categoryId: row.category_id as CategoryId, ...asSum(row) }))
}

/** One sum per day that has a row, oldest first. */
export async function sumsByDay(
  db: Db,
  books: Books,
  filter: TransactionFilter,
): Promise<readonly (Sum & { readonly on: IsoDate })[]> {
  const rows = await db
    .selectFrom('transactions')
    .where(matching(books, filter))
    .groupBy('booked_on')
    .orderBy('booked_on')
    .select((eb) => ['booked_on', ...summed(eb)])
    .execute()
  return rows.map((row) => ({ on: row.booked_on, ...asSum(row) }))
}

/** One sum per payee that has a row, in no particular order. */
export async function sumsByPayee(
  db: Db,
  books: Books,
  filter: TransactionFilter,
): Promise<readonly (Sum & { readonly payee: string })[]> {
  const rows = await db
    .selectFrom('transactions')
    .where(matching(books, filter))
    .groupBy('payee')
    .select((eb) => ['payee', ...summed(eb)])
    .execute()
  return rows.map((row) => ({ payee: row.payee, ...asSum(row) }))
}

/** Of the payees in a filter those without a row before its first day, one sum each. `filter.from` has to be there. */
export async function newPayees(
  db: Db,
  books: Books,
  { from, ...of }: TransactionFilter,
): Promise<readonly (Sum & { readonly payee: string })[]> {
  const rows = await db
    .selectFrom('transactions')
    .where(matching(books, of))
    .groupBy('payee')
    .having((eb) => eb.fn.min('booked_on'), '>=', from ?? '')
    .select((eb) => ['payee', ...summed(eb)])
    .execute()
  return rows.map((row) => ({ payee: row.payee, ...asSum(row) }))
}

/** One sum per category and payee that has a row, in no particular order. `payments` leaves out credits. */
export async function sumsByCategoryAndPayee(
  db: Db,
  books: Books,
  filter: TransactionFilter,
): Promise<readonly (Sum & { readonly categoryId: CategoryId; readonly payee: string; readonly payments: number })[]> {
  const rows = await db
    .selectFrom('transactions')
    .where(matching(books, filter))
    .groupBy(['category_id', 'payee'])
    .select((eb) => [
      'category_id',
      'payee',
      ...summed(eb),
      eb.fn.sum<number>(eb.case().when('amount_minor', '<', 0).then(1).else(0).end()).as('payments'),
    ])
    .execute()
  return rows.map((row) => ({
    categoryId: row.category_id as CategoryId,
    payee: row.payee,
    payments: Number(row.payments),
    ...asSum(row),
  }))
}

/** The day of the customer's first row, whatever a question is narrowed to; `null` without one. */
export async function firstBookedOn(db: Db, books: Books, accountId?: string): Promise<IsoDate | null> {
  const row = await db
    .selectFrom('transactions')
    .where(matching({ ...books, only: undefined }, { accountId }))
    .select((eb) => eb.fn.min('booked_on').as('on'))
    .executeTakeFirst()
  return row?.on ?? null
}

/** What every group selects; `asSum` reads it. */
function summed({ fn }: ExpressionBuilder<BankDatabase, 'transactions'>) {
  return [fn.sum<number>('amount_minor').as('sumMinor'), fn.countAll<number>().as('transactions')] as const
}

function asSum(row: { readonly sumMinor: number; readonly transactions: number }): Sum {
  return { sumMinor: Number(row.sumMinor), transactions: Number(row.transactions) }
}
