// Import batches, and what an import compares its rows with. Everything is one customer's.
import type { Account, CategoryId, IsoDate } from '../../shared/domain'
import { bumpBooksVersion } from './books'
import type { Db } from './open'

/** Payees of one query: below every engine's limit of parameters. */
const PAYEES_AT_ONCE = 500

export interface BookedRow {
  readonly bookedOn: IsoDate
  readonly amountMinor: number
  readonly payee: string
  /** The line as printed. */
  readonly printed: string
  readonly bankReference: string | null
  readonly categoryId: CategoryId
}

export interface BookedWindow {
  readonly customerId: string
  readonly account: Account
  readonly from: IsoDate
  /** Inclusive. */
  readonly to: IsoDate
}

/** The rows of one account between two days. */
export async function bookedInAccount(
  db: Db,
  { customerId, account, from, to }: BookedWindow,
): Promise<readonly BookedRow[]> {
  const rows = await db
    .selectFrom('transactions')
    .select(BOOKED)
    .where('account_id', '=', account.id)
    .where('customer_id', '=', customerId)
    .where('booked_on', '>=', from)
    .where('booked_on', '<=', to)
    .execute()
  return rows.map(bookedRow)
}

/** The rows between two days of the customer's other accounts in the same currency. */
export async function bookedInOtherAccounts(
  db: Db,
  { customerId, account, from, to }: BookedWindow,
): Promise<readonly BookedRow[]> {
  const rows = await db
    .selectFrom('transactions')
    .innerJoin('accounts', 'accounts.id', 'transactions.account_id')
    .select(BOOKED)
    .where('accounts.customer_id', '=', customerId)
    .where('accounts.currency', '=', account.currency)
    .where('accounts.id', '<>', account.id)
    .where('booked_on', '>=', from)
    .where('booked_on', '<=', to)
    .execute()
  return rows.map(bookedRow)
}

/** The customer's own rules: payee → category. */
export async function customerRules(db: Db, customerId: string): Promise<ReadonlyMap<string, CategoryId>> {
  const rows = await db
    .selectFrom('category_rules')
    .select(['payee', 'category_id'])
    .where('customer_id', '=', customerId)
    .execute()
  return new Map(rows.map((row) => [row.payee, row.category_id as CategoryId]))
}

/**
 * What the customer's rows of each payee are mostly booked as, and the share of them (0–1) that are. Payees without a
 * row are left out; guesses do not count, they would confirm themselves.
 */
export async function pastCategories(
  db: Db,
  customerId: string,
  payees: readonly string[],
): Promise<ReadonlyMap<string, { readonly categoryId: CategoryId; readonly share: number }>> {
  const past = new Map<string, { categoryId: CategoryId; rows: number; all: number }>()
  for (let from = 0; from < payees.length; from += PAYEES_AT_ONCE) {
    const counts = await db
      .selectFrom('transactions')
      .select((eb) => ['payee', 'category_id', eb.fn.countAll<number>().as('rows')])
      .where('customer_id', '=', customerId)
      .where('payee', 'in', payees.slice(from, from + PAYEES_AT_ONCE))
      .where('category_source', '<>', 'guess')
      .groupBy(['payee', 'category_id'])
      .orderBy('category_id')
      .execute()
    for (const { payee, category_id, rows } of counts) {
      const known = past.get(payee)
      const most =
        known && known.rows >= Number(rows) ? known : { categoryId: category_id as CategoryId, rows: Number(rows) }
      past.set(payee, { ...most, all: (known?.all ?? 0) + Number(rows) })
    }
  }
  return new Map([...past].map(([payee, { categoryId, rows, all }]) => [payee, { categoryId, share: rows / all }]))
}

export interface BatchRow {
  readonly id: string
  readonly fileName: string
  readonly accountId: string
  readonly importedAt: string
  readonly transactions: number
  readonly sumMinor: number
  readonly from: IsoDate
  readonly to: IsoDate
}

/** The customer's imports that have rows, latest first. */
export async function importBatches(db: Db, customerId: string): Promise<readonly BatchRow[]> {
  const rows = await db
    .selectFrom('import_batches')
    .innerJoin('transactions', 'transactions.import_batch_id', 'import_batches.id')
    .where('import_batches.customer_id', '=', customerId)
    .groupBy([
      'import_batches.id',
      'import_batches.file_name',
      'import_batches.account_id',
      'import_batches.imported_at',
    ])
    .select((eb) => [
      'import_batches.id as id',
      'import_batches.file_name as fileName',
      'import_batches.account_id as accountId',
      'import_batches.imported_at as importedAt',
      eb.fn.countAll<number>().as('transactions'),
      eb.fn.sum<number>('transactions.amount_minor').as('sumMinor'),
      eb.fn.min('transactions.booked_on').as('from'),
      eb.fn.max('transactions.booked_on').as('to'),
    ])
    .orderBy('import_batches.imported_at', 'desc')
    .orderBy('import_batches.id')
    .execute()
  return rows.map((row) => ({ ...row, transactions: Number(row.transactions), sumMinor: Number(row.sumMinor) }))
}

/**
 * Takes an import's rows out of the books again, all in one transaction. Returns how many; null when the customer has no
 * such import (any more).
 */
export async function removeBatch(db: Db, customerId: string, batchId: string): Promise<number | null> {
  return db.transaction().execute(async (step) => {
    const batch = await step
      .selectFrom('import_batches')
      .select('id')
      .where('id', '=', batchId)
      .where('customer_id', '=', customerId)
      .executeTakeFirst()
    if (!batch) return null
    const removed = await step
      .deleteFrom('transactions')
      .where('import_batch_id', '=', batchId)
      .where('customer_id', '=', customerId)
      .executeTakeFirst()
    await step.deleteFrom('import_batches').where('id', '=', batchId).execute()
    await bumpBooksVersion(step, customerId)
    return Number(removed.numDeletedRows)
  })
}

/** Deletes what an import left behind that was ended in the middle. Belongs before the first import after opening. */
export async function cleanStaging(db: Db): Promise<void> {
  await db.deleteFrom('import_staging').execute()
}

const BOOKED = ['booked_on', 'amount_minor', 'payee', 'reference', 'bank_reference', 'category_id'] as const

function bookedRow(row: {
  booked_on: string
  amount_minor: number
  payee: string
  reference: string
  bank_reference: string | null
  category_id: string
}): BookedRow {
  return {
    bookedOn: row.booked_on,
    amountMinor: row.amount_minor,
    payee: row.payee,
    printed: row.reference,
    bankReference: row.bank_reference,
    categoryId: row.category_id as CategoryId,
  }
}
