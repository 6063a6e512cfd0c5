// The rows of an extract on their way in. They wait in a file of their own beside the bank's, so that nobody else waits
// while a million of them are read and compared.
import { existsSync, rmSync } from 'node:fs'
import { type Kysely, sql } from 'kysely'
import type { CategoryId, CategorySource, IsoDate } from '../../shared/domain'
import { openScratch, strictTable, strictTableInOrder } from './dialects/sqlite'
import { rowInserter } from './row-inserter'

/** In the order in which they enter the bank: by customer, moment and line. What the bank has already is taken out. */
export interface StagedRowsTable {
  customer_id: string
  /** Date and time where the clock is known, else the day: then it comes first on its day. */
  at: string
  line: number
  account_id: string
  currency: string
  booked_on: string
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
}

/** Accounts that have rows to enter the bank. */
export interface StagedAccountsTable {
  customer_id: string
  account_id: string
  currency: string
  tail: string
  opened_on: string
  opening_minor: number
  joined_on: string
  born_on: string
  gender: string
  city: string
}

interface StagedCountsTable {
  rows: number
  new_rows: number
  customers: number
  accounts: number
  from_on: string | null
  to_on: string | null
}

export interface StagingDatabase {
  rows: StagedRowsTable
  accounts: StagedAccountsTable
  counts: StagedCountsTable
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

/** An account of the extract with something new, and what the extract says about its customer; '' for what it does not know. */
export interface BulkAccount {
  readonly accountId: string
  readonly customerId: string
  readonly currency: string
  readonly openedOn: IsoDate
  readonly openingMinor: number
  readonly joinedOn: IsoDate
  readonly bornOn: IsoDate | ''
  readonly gender: string
  readonly city: string
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

export function openStaging(file: string): StagingDb {
  return openScratch<StagingDatabase>(file)
}

export async function makeStaging(file: string): Promise<StagingDb> {
  if (existsSync(file)) removeStaging(file)
  const staging = openStaging(file)
  await strictTableInOrder(
    staging.schema
      .createTable('rows')
      .addColumn('customer_id', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('line', 'integer', (c) => c.notNull())
      .addColumn('account_id', 'text', (c) => c.notNull())
      .addColumn('currency', 'text', (c) => c.notNull())
      .addColumn('booked_on', 'text', (c) => c.notNull())
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
      .addPrimaryKeyConstraint('rows_key', ['customer_id', 'at', 'line']),
  ).execute()
  await strictTableInOrder(
    staging.schema
      .createTable('accounts')
      .addColumn('customer_id', 'text', (c) => c.notNull())
      .addColumn('account_id', 'text', (c) => c.notNull())
      .addColumn('currency', 'text', (c) => c.notNull())
      .addColumn('tail', 'text', (c) => c.notNull())
      .addColumn('opened_on', 'text', (c) => c.notNull())
      .addColumn('opening_minor', 'integer', (c) => c.notNull())
      .addColumn('joined_on', 'text', (c) => c.notNull())
      .addColumn('born_on', 'text', (c) => c.notNull())
      .addColumn('gender', 'text', (c) => c.notNull())
      .addColumn('city', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('accounts_key', ['customer_id', 'account_id']),
  ).execute()
  await strictTable(
    staging.schema
      .createTable('counts')
      .addColumn('rows', 'integer', (c) => c.notNull())
      .addColumn('new_rows', 'integer', (c) => c.notNull())
      .addColumn('customers', 'integer', (c) => c.notNull())
      .addColumn('accounts', 'integer', (c) => c.notNull())
      .addColumn('from_on', 'text')
      .addColumn('to_on', 'text'),
  ).execute()
  return staging
}

export function removeStaging(file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(file + end, { force: true })
}

const insertRows = rowInserter<StagingDatabase, 'rows'>('rows', [
  ...(['customer_id', 'at', 'line', 'account_id', 'currency', 'booked_on', 'amount_minor', 'payee'] as const),
  ...(['category_id', 'category_source', 'category_confidence', 'reference', 'note', 'bank_reference'] as const),
  ...(['balance_minor', 'born_on', 'gender', 'city'] as const),
])

/**
 * Writes rows of an extract. Their table is in order, so they come faster the more of them are given in `stagedOrder`. One
 * transaction: give at most 5,000 at a time.
 */
export function stageBulkRows(staging: StagingDb, rows: readonly BulkRow[]): Promise<void> {
  return staging.transaction().execute((step) =>
    insertRows(
      step,
      rows.map((row) => [
        row.customerId,
        momentOf(row),
        row.line,
        row.accountId,
        row.currency,
        row.bookedOn,
        row.amountMinor,
        row.payee,
        row.categoryId,
        row.categorySource,
        row.categoryConfidence,
        row.reference,
        row.note,
        row.bankReference,
        row.balanceMinor,
        row.bornOn,
        row.gender,
        row.city,
      ]),
    ),
  )
}

/** The order of the staged rows. */
export function stagedOrder(a: BulkRow, b: BulkRow): number {
  if (a.customerId !== b.customerId) return a.customerId < b.customerId ? -1 : 1
  const [atA, atB] = [momentOf(a), momentOf(b)]
  return atA === atB ? a.line - b.line : atA < atB ? -1 : 1
}

function momentOf({ bookedOn, occurredAt }: BulkRow): string {
  return occurredAt ?? bookedOn
}

const insertAccounts = rowInserter<StagingDatabase, 'accounts'>('accounts', [
  ...(['customer_id', 'account_id', 'currency', 'tail', 'opened_on', 'opening_minor'] as const),
  ...(['joined_on', 'born_on', 'gender', 'city'] as const),
])

/** Takes out what the bank has already, and puts down the accounts that were looked at, in one transaction. */
export function markCompared(
  staging: StagingDb,
  known: readonly Place[],
  accounts: readonly BulkAccount[],
): Promise<void> {
  return staging.transaction().execute(async (step) => {
    for (let from = 0; from < known.length; from += PLACES_AT_ONCE) {
      const places = known.slice(from, from + PLACES_AT_ONCE).map(placeText)
      await step
        .deleteFrom('rows')
        .where(sql<boolean>`${PLACE} in (values ${sql.join(places)})`)
        .execute()
    }
    await insertAccounts(
      step,
      accounts.map((account) => [
        ...[account.customerId, account.accountId, account.currency, lastDigits(account.customerId)],
        ...[account.openedOn, account.openingMinor, account.joinedOn, account.bornOn, account.gender, account.city],
      ]),
    )
  })
}

const PLACES_AT_ONCE = 300

function lastDigits(customerId: string): string {
  return customerId.replace(/\D/g, '').slice(-4).padStart(4, '0')
}

/** Where a row stands among the staged ones. */
export type Place = Pick<StagedRowsTable, 'customer_id' | 'at' | 'line'>

/** Before every row. */
export const START: Place = { customer_id: '', at: '', line: 0 }

export const PLACE = sql`(customer_id, at, line)`

export function placeText({ customer_id, at, line }: Place) {
  return sql`(${customer_id}, ${at}, ${line})`
}

const COMPARED = [
  ...(['customer_id', 'at', 'line', 'account_id', 'currency', 'booked_on', 'amount_minor'] as const),
  ...(['bank_reference', 'balance_minor', 'born_on', 'gender', 'city'] as const),
] as const

export type ComparedBulkRow = Pick<StagedRowsTable, (typeof COMPARED)[number]>

/** The next rows behind a place, in their order, with what comparing needs. Nothing at the end. */
export function nextStagedRows(staging: StagingDb, behind: Place, most: number): Promise<readonly ComparedBulkRow[]> {
  return staging
    .selectFrom('rows')
    .select(COMPARED)
    .where(sql<boolean>`${PLACE} > ${placeText(behind)}`)
    .orderBy('customer_id')
    .orderBy('at')
    .orderBy('line')
    .limit(most)
    .execute()
}

/** Belongs to the end of comparing: publishing finds them again. */
export async function keepCounts(staging: StagingDb, counts: StagedCounts): Promise<void> {
  const { rows, newRows: new_rows, customers, accounts, from: from_on, to: to_on } = counts
  await staging.insertInto('counts').values({ rows, new_rows, customers, accounts, from_on, to_on }).execute()
}

/** Of a file that was compared. Throws where it was not. */
export async function stagedCounts(staging: StagingDb): Promise<StagedCounts> {
  const counts = await staging.selectFrom('counts').selectAll().executeTakeFirstOrThrow()
  return {
    rows: Number(counts.rows),
    newRows: Number(counts.new_rows),
    customers: Number(counts.customers),
    accounts: Number(counts.accounts),
    from: counts.from_on,
    to: counts.to_on,
  }
}
