// The rows of an extract on their way in. They wait in a file of their own beside the bank's, so that nobody else waits
// while a million of them are read and compared.
import { existsSync, rmSync } from 'node:fs'
import { type Kysely, sql } from 'kysely'
import type { CategoryId, CategorySource, IsoDate } from '../../shared/domain'
import { openSqlite, strictTable } from './dialects/sqlite'
import { rowInserter } from './row-inserter'

interface StagedRowsTable {
  line: number
  customer_id: string
  account_id: string
  currency: string
  booked_on: string
  occurred_at: string | null
  /** `occurred_at` where it is known, else the day: rows are in this order. */
  sort_at: string
  amount_minor: number
  payee: string
  category_id: string
  category_source: string
  category_confidence: number | null
  reference: string
  note: string
  bank_reference: string | null
  balance_minor: number | null
  born_on: string | null
  gender: string | null
  city: string | null
  /** 0 | 1: 0 for what the bank has already. */
  is_new: number
}

interface StagedAccountsTable {
  account_id: string
  customer_id: string
  currency: string
  opened_on: string
  opening_minor: number
  born_on: string
  gender: string
  city: string
}

export interface StagingDatabase {
  rows: StagedRowsTable
  accounts: StagedAccountsTable
}

export type StagingDb = Kysely<StagingDatabase>

export interface BulkRow {
  readonly line: number
  readonly customerId: string
  readonly accountId: string
  readonly currency: string
  readonly bookedOn: IsoDate
  readonly occurredAt: string | null
  readonly amountMinor: number
  readonly payee: string
  readonly categoryId: CategoryId
  readonly categorySource: CategorySource
  readonly categoryConfidence: number | null
  readonly reference: string
  readonly note: string
  readonly bankReference: string | null
  /** After the row, null when unknown. */
  readonly balanceMinor: number | null
  readonly bornOn: IsoDate | null
  readonly gender: string | null
  readonly city: string | null
}

/** An account of the extract, and what it says about its customer; '' for what it does not know. */
export interface BulkAccount {
  readonly accountId: string
  readonly customerId: string
  readonly currency: string
  readonly openedOn: IsoDate
  readonly openingMinor: number
  readonly bornOn: IsoDate | ''
  readonly gender: string
  readonly city: string
}

export function openStaging(file: string): StagingDb {
  return openSqlite<StagingDatabase>(file)
}

export async function makeStaging(file: string): Promise<StagingDb> {
  if (existsSync(file)) removeStaging(file)
  const staging = openStaging(file)
  await strictTable(
    staging.schema
      .createTable('rows')
      .addColumn('line', 'integer', (c) => c.primaryKey())
      .addColumn('customer_id', 'text', (c) => c.notNull())
      .addColumn('account_id', 'text', (c) => c.notNull())
      .addColumn('currency', 'text', (c) => c.notNull())
      .addColumn('booked_on', 'text', (c) => c.notNull())
      .addColumn('occurred_at', 'text')
      .addColumn('sort_at', 'text', (c) => c.notNull())
      .addColumn('amount_minor', 'integer', (c) => c.notNull())
      .addColumn('payee', 'text', (c) => c.notNull())
      .addColumn('category_id', 'text', (c) => c.notNull())
      .addColumn('category_source', 'text', (c) => c.notNull())
      .addColumn('category_confidence', 'real')
      .addColumn('reference', 'text', (c) => c.notNull())
      .addColumn('note', 'text', (c) => c.notNull())
      .addColumn('bank_reference', 'text')
      .addColumn('balance_minor', 'integer')
      .addColumn('born_on', 'text')
      .addColumn('gender', 'text')
      .addColumn('city', 'text')
      .addColumn('is_new', 'integer', (c) => c.notNull()),
  ).execute()
  await strictTable(
    staging.schema
      .createTable('accounts')
      .addColumn('customer_id', 'text', (c) => c.notNull())
      .addColumn('account_id', 'text', (c) => c.notNull())
      .addColumn('currency', 'text', (c) => c.notNull())
      .addColumn('opened_on', 'text', (c) => c.notNull())
      .addColumn('opening_minor', 'integer', (c) => c.notNull())
      .addColumn('born_on', 'text', (c) => c.notNull())
      .addColumn('gender', 'text', (c) => c.notNull())
      .addColumn('city', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('accounts_key', ['customer_id', 'account_id']),
  ).execute()
  return staging
}

export function removeStaging(file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(file + end, { force: true })
}

const insertRows = rowInserter<StagingDatabase, 'rows'>('rows', [
  ...(['line', 'customer_id', 'account_id', 'currency', 'booked_on', 'occurred_at', 'sort_at'] as const),
  ...(['amount_minor', 'payee', 'category_id', 'category_source', 'category_confidence', 'reference', 'note'] as const),
  ...(['bank_reference', 'balance_minor', 'born_on', 'gender', 'city', 'is_new'] as const),
])

/** Writes rows of an extract, all of them new until they are compared. One transaction: give at most 5,000 at a time. */
export function stageBulkRows(staging: StagingDb, rows: readonly BulkRow[]): Promise<void> {
  return staging.transaction().execute((step) =>
    insertRows(
      step,
      rows.map((row) => [
        ...[row.line, row.customerId, row.accountId, row.currency, row.bookedOn, row.occurredAt, sortedAt(row)],
        ...[
          row.amountMinor,
          row.payee,
          row.categoryId,
          row.categorySource,
          row.categoryConfidence,
          row.reference,
          row.note,
        ],
        ...[row.bankReference, row.balanceMinor, row.bornOn, row.gender, row.city, 1],
      ]),
    ),
  )
}

/** Belongs between staging and comparing: rows are read by customer from then on. */
export async function indexStaging(staging: StagingDb): Promise<void> {
  await staging.schema.createIndex('rows_by_customer').on('rows').columns(['customer_id', 'sort_at', 'line']).execute()
}

const insertAccounts = rowInserter<StagingDatabase, 'accounts'>('accounts', [
  ...(['account_id', 'customer_id', 'currency', 'opened_on', 'opening_minor', 'born_on', 'gender', 'city'] as const),
])

/** What the bank has already, and the accounts that were looked at, in one transaction. */
export function markCompared(
  staging: StagingDb,
  knownLines: readonly number[],
  accounts: readonly BulkAccount[],
): Promise<void> {
  return staging.transaction().execute(async (step) => {
    for (let from = 0; from < knownLines.length; from += LINES_AT_ONCE) {
      const lines = knownLines.slice(from, from + LINES_AT_ONCE)
      await step.updateTable('rows').set({ is_new: 0 }).where('line', 'in', lines).execute()
    }
    await insertAccounts(
      step,
      accounts.map((account) => [
        ...[account.accountId, account.customerId, account.currency, account.openedOn, account.openingMinor],
        ...[account.bornOn, account.gender, account.city],
      ]),
    )
  })
}

const LINES_AT_ONCE = 500

/** Where reading goes on: behind the row that was read last. */
export type Place = Pick<BulkRow, 'customerId' | 'bookedOn' | 'occurredAt' | 'line'>

/**
 * The next rows by customer, day and clock. A customer is in one piece, unless they alone have more than `most` rows. `onlyNew`
 * leaves out what the bank has. Nothing at the end.
 */
export async function nextStagedRows(
  staging: StagingDb,
  after: Place | null,
  most: number,
  onlyNew: boolean,
): Promise<readonly BulkRow[]> {
  let query = staging.selectFrom('rows').selectAll().orderBy('customer_id').orderBy('sort_at').orderBy('line')
  if (after) {
    query = query.where(
      sql<boolean>`(customer_id, sort_at, line) > (${after.customerId}, ${sortedAt(after)}, ${after.line})`,
    )
  }
  if (onlyNew) query = query.where('is_new', '=', 1)
  const page = (await query.limit(most).execute()).map(bulkRow)
  const last = page.at(-1)
  if (!last || page.length < most || page[0]?.customerId === last.customerId) return page
  return page.filter(({ customerId }) => customerId !== last.customerId)
}

/** The accounts of the customers between two ids, both inclusive. */
export async function stagedAccounts(staging: StagingDb, first: string, last: string): Promise<readonly BulkAccount[]> {
  const accounts = await staging
    .selectFrom('accounts')
    .selectAll()
    .where('customer_id', '>=', first)
    .where('customer_id', '<=', last)
    .execute()
  return accounts.map((account) => ({
    accountId: account.account_id,
    customerId: account.customer_id,
    currency: account.currency,
    openedOn: account.opened_on,
    openingMinor: Number(account.opening_minor),
    bornOn: account.born_on,
    gender: account.gender,
    city: account.city,
  }))
}

export interface StagedCounts {
  readonly rows: number
  readonly newRows: number
  readonly customers: number
  readonly accounts: number
  /** Of the new rows, or of all without a new one. */
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}

export async function countStaged(staging: StagingDb): Promise<StagedCounts> {
  const days = (onlyNew: boolean) =>
    staging
      .selectFrom('rows')
      .$if(onlyNew, (rows) => rows.where('is_new', '=', 1))
      .select((eb) => [
        eb.fn.countAll<number>().as('rows'),
        eb.fn.min<string | null>('booked_on').as('from'),
        eb.fn.max<string | null>('booked_on').as('to'),
      ])
      .executeTakeFirstOrThrow()
  const [all, fresh] = [await days(false), await days(true)]
  const { accounts, customers } = await staging
    .selectFrom('accounts')
    .select((eb) => [
      eb.fn.countAll<number>().as('accounts'),
      eb.fn.count<number>('customer_id').distinct().as('customers'),
    ])
    .executeTakeFirstOrThrow()
  return {
    rows: Number(all.rows),
    newRows: Number(fresh.rows),
    customers: Number(customers),
    accounts: Number(accounts),
    from: fresh.from ?? all.from,
    to: fresh.to ?? all.to,
  }
}

function sortedAt({ bookedOn, occurredAt }: Pick<BulkRow, 'bookedOn' | 'occurredAt'>): string {
  return occurredAt ?? bookedOn
}

function bulkRow(row: StagedRowsTable): BulkRow {
  return {
    line: row.line,
    customerId: row.customer_id,
    accountId: row.account_id,
    currency: row.currency,
    bookedOn: row.booked_on,
    occurredAt: row.occurred_at,
    amountMinor: row.amount_minor,
    payee: row.payee,
    categoryId: row.category_id as CategoryId,
    categorySource: row.category_source as CategorySource,
    categoryConfidence: row.category_confidence,
    reference: row.reference,
    note: row.note,
    bankReference: row.bank_reference,
    balanceMinor: row.balance_minor,
    bornOn: row.born_on,
    gender: row.gender,
    city: row.city,
  }
}
