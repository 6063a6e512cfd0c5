// Extracts over many customers in the bank's file: what of them is there, adding rows, and taking an import out again.
// Only jobs and the composition may import this: it has rows about everybody.
import type { CompiledQuery } from 'kysely'
import type { BulkReadingCounts } from '../../shared/bulk-import'
import type { IsoDate } from '../../shared/domain'
import type { Db } from './open'
import type { TransactionsTable } from './schema'

export interface BulkImportRow {
  readonly id: string
  readonly fileName: string
  /** ISO, UTC. */
  readonly importedAt: string
  readonly rows: number
  readonly from: IsoDate
  readonly to: IsoDate
  /** Null for an import of an earlier Teller. */
  readonly counts: BulkReadingCounts | null
}

/** What was imported and is whole, latest first. */
export async function bulkImports(db: Db): Promise<readonly BulkImportRow[]> {
  const rows = await db
    .selectFrom('bulk_imports')
    .selectAll()
    .where('published', '=', 1)
    .orderBy('imported_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    fileName: row.file_name,
    importedAt: row.imported_at,
    rows: Number(row.row_count),
    from: row.from_on,
    to: row.to_on,
    counts: row.reading === null ? null : (JSON.parse(row.reading) as BulkReadingCounts),
  }))
}

/** Imports that were ended in the middle, of coming in or of going out. */
export async function unfinishedBulkImports(db: Db): Promise<readonly string[]> {
  const rows = await db.selectFrom('bulk_imports').select('id').where('published', '=', 0).execute()
  return rows.map(({ id }) => id)
}

export type KnownRow = Pick<
  TransactionsTable,
  'account_id' | 'booked_on' | 'occurred_at' | 'amount_minor' | 'bank_reference'
>

const ACCOUNTS_AT_ONCE = 500

/** What the bank has in some accounts between two days, both inclusive. */
export async function bookedInAccounts(
  db: Db,
  accountIds: readonly string[],
  from: IsoDate,
  to: IsoDate,
): Promise<readonly KnownRow[]> {
  // Hundreds of thousands are asked for: the statement is put into words once for each number of them.
  const queries = new Map<number, CompiledQuery<KnownRow>>()
  const known: KnownRow[] = []
  for (let at = 0; at < accountIds.length; at += ACCOUNTS_AT_ONCE) {
    const some = accountIds.slice(at, at + ACCOUNTS_AT_ONCE)
    const query = queries.get(some.length) ?? bookedQuery(db, some, from, to)
    queries.set(some.length, query)
    const { rows } = await db.executeQuery<KnownRow>({ ...query, parameters: [...some, from, to] })
    for (const row of rows) known.push(row)
  }
  return known
}

function bookedQuery(db: Db, accountIds: readonly string[], from: IsoDate, to: IsoDate): CompiledQuery<KnownRow> {
  return db
    .selectFrom('transactions')
    .select(['account_id', 'booked_on', 'occurred_at', 'amount_minor', 'bank_reference'])
    .where('account_id', 'in', accountIds)
    .where('booked_on', '>=', from)
    .where('booked_on', '<=', to)
    .compile()
}

/** How many rows an import has, or was to have; 0 for an unknown one. */
export async function rowsOfBulkImport(db: Db, id: string): Promise<number> {
  const row = await db.selectFrom('bulk_imports').select('row_count').where('id', '=', id).executeTakeFirst()
  return Number(row?.row_count ?? 0)
}

/** Begins an import: until it is published it counts as not there. */
export async function beginBulkImport(db: Db, row: BulkImportRow): Promise<void> {
  const { id, fileName: file_name, importedAt: imported_at, rows: row_count, from: from_on, to: to_on } = row
  const reading = row.counts && JSON.stringify(row.counts)
  await db
    .insertInto('bulk_imports')
    .values({ id, file_name, imported_at, row_count, from_on, to_on, published: 0, reading })
    .execute()
}

export async function markBulkImport(db: Db, id: string, published: 0 | 1): Promise<void> {
  await db.updateTable('bulk_imports').set({ published }).where('id', '=', id).execute()
}

/** Takes out at most `most` rows of an import, in one transaction. Returns how many; 0 when there are no more. */
export async function removeBulkRows(db: Db, id: string, most: number): Promise<number> {
  return db.transaction().execute(async (step) => {
    const rows = await step
      .selectFrom('transactions')
      .select(['id', 'customer_id'])
      .where('bulk_import_id', '=', id)
      .orderBy('id')
      .limit(most)
      .execute()
    const [first, last] = [rows[0], rows.at(-1)]
    if (!first || !last) return 0
    // What imports remember of these rows; their numbers may be given to new rows.
    await step
      .deleteFrom('import_relabels')
      .where('transaction_id', '>=', first.id)
      .where('transaction_id', '<=', last.id)
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('transactions')
            .select('id')
            .whereRef('transactions.id', '=', 'import_relabels.transaction_id')
            .where('bulk_import_id', '=', id),
        ),
      )
      .execute()
    await step
      .deleteFrom('transactions')
      .where('id', '>=', first.id)
      .where('id', '<=', last.id)
      .where('bulk_import_id', '=', id)
      .execute()
    await bumpOthers(step, id, [...new Set(rows.map(({ customer_id }) => customer_id))])
    return rows.length
  })
}

/** What jobs have found out about customers; it goes with them. */
const FOUND_OUT = ['outlooks', 'segment_members', 'recurring_payments', 'alerts', 'recommendations'] as const

/** Makes what is stored about customers stale, except those that the import has made: nothing is stored about them yet. */
export async function bumpOthers(step: Db, id: string, customers: readonly string[]): Promise<void> {
  await step
    .updateTable('customers')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', 'in', customers)
    .where((eb) => eb.or([eb('bulk_import_id', 'is', null), eb('bulk_import_id', '<>', id)]))
    .execute()
}

/**
 * Takes out at most `most` of the customers that an import has made, with their accounts, in one transaction; those after
 * `after`, by id. Returns the last id that was looked at, null when there are no more. Whoever has something that did not
 * come with the import stays: a row of another one, a budget, a goal.
 */
export async function removeBulkCustomers(db: Db, id: string, after: string, most: number): Promise<string | null> {
  const customers = await ofImport(db, 'customers', id, after, most)
  const last = customers.at(-1)
  if (last === undefined) return null
  try {
    await db.transaction().execute((step) => removeCustomers(step, id, customers))
  } catch (error) {
    if (!isHeld(error)) throw error
    for (const customer of customers) {
      await db
        .transaction()
        .execute((step) => removeCustomers(step, id, [customer]))
        .catch(unlessHeld)
    }
  }
  return last
}

/** Accounts that an import has made for customers who were there. Like `removeBulkCustomers`. */
export async function removeBulkAccounts(db: Db, id: string, after: string, most: number): Promise<string | null> {
  const accounts = await ofImport(db, 'accounts', id, after, most)
  for (const account of accounts) {
    await db.deleteFrom('accounts').where('id', '=', account).execute().catch(unlessHeld)
  }
  return accounts.at(-1) ?? null
}

/** The last step: what has stayed belongs to nobody's import from now on. */
export async function forgetBulkImport(db: Db, id: string): Promise<void> {
  await db.transaction().execute(async (step) => {
    for (const table of ['accounts', 'customers'] as const) {
      await step.updateTable(table).set({ bulk_import_id: null }).where('bulk_import_id', '=', id).execute()
    }
    await step.deleteFrom('bulk_imports').where('id', '=', id).execute()
  })
}

async function ofImport(
  db: Db,
  table: 'customers' | 'accounts',
  id: string,
  after: string,
  most: number,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom(table)
    .select('id')
    .where('bulk_import_id', '=', id)
    .where('id', '>', after)
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map((row) => row.id)
}

async function removeCustomers(step: Db, id: string, customers: readonly string[]): Promise<void> {
  for (const table of FOUND_OUT) await step.deleteFrom(table).where('customer_id', 'in', customers).execute()
  await step.deleteFrom('accounts').where('customer_id', 'in', customers).where('bulk_import_id', '=', id).execute()
  await step.deleteFrom('customers').where('id', 'in', customers).execute()
}

function unlessHeld(error: unknown): void {
  if (!isHeld(error)) throw error
}

/** Another row speaks of the one that should go. */
function isHeld(error: unknown): boolean {
  return error instanceof Error && /foreign key/i.test(error.message)
}
