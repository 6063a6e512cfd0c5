// The rows of an extract on their way in. They wait in a file of their own beside the bank's, so that nobody else waits
// while a million of them are read and compared.
import { existsSync, rmSync } from 'node:fs'
import { type Kysely, sql } from 'kysely'
import type { CategoryId, CategorySource, IsoDate } from '../../shared/domain'
import { openScratch, strictTable } from './dialects/sqlite'
import { rowInserter } from './row-inserter'

/** As they are read. */
interface IncomingTable {
  line: number
  customer_id: string
  account_id: string
  currency: string
  booked_on: string
  occurred_at: string | null
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

/** In the order in which they enter the bank: by customer, day and clock. What the bank has already is taken out. */
export interface StagedRowsTable extends IncomingTable {
  /** 1 for the first. */
  place: number
}

/** Accounts that have rows to enter the bank. */
export interface StagedAccountsTable {
  /** Of its first such row. */
  place: number
  /** Of the last row of its customer. */
  ends: number
  account_id: string
  customer_id: string
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
  incoming: IncomingTable
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
  readonly place: number
  readonly ends: number
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
  for (const [table, key] of [
    ['incoming', 'line'],
    ['rows', 'place'],
  ] as const) {
    const keyed = staging.schema.createTable(table).addColumn(key, 'integer', (c) => c.primaryKey())
    await strictTable(
      (key === 'line' ? keyed : keyed.addColumn('line', 'integer', (c) => c.notNull()))
        .addColumn('customer_id', 'text', (c) => c.notNull())
        .addColumn('account_id', 'text', (c) => c.notNull())
        .addColumn('currency', 'text', (c) => c.notNull())
        .addColumn('booked_on', 'text', (c) => c.notNull())
        .addColumn('occurred_at', 'text')
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
        .addColumn('city', 'text'),
    ).execute()
  }
  await strictTable(
    staging.schema
      .createTable('accounts')
      .addColumn('place', 'integer', (c) => c.primaryKey())
      .addColumn('ends', 'integer', (c) => c.notNull())
      .addColumn('account_id', 'text', (c) => c.notNull())
      .addColumn('customer_id', 'text', (c) => c.notNull())
      .addColumn('currency', 'text', (c) => c.notNull())
      .addColumn('tail', 'text', (c) => c.notNull())
      .addColumn('opened_on', 'text', (c) => c.notNull())
      .addColumn('opening_minor', 'integer', (c) => c.notNull())
      .addColumn('joined_on', 'text', (c) => c.notNull())
      .addColumn('born_on', 'text', (c) => c.notNull())
      .addColumn('gender', 'text', (c) => c.notNull())
      .addColumn('city', 'text', (c) => c.notNull()),
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

const COLUMNS = [
  ...(['line', 'customer_id', 'account_id', 'currency', 'booked_on', 'occurred_at', 'amount_minor', 'payee'] as const),
  ...(['category_id', 'category_source', 'category_confidence', 'reference', 'note', 'bank_reference'] as const),
  ...(['balance_minor', 'born_on', 'gender', 'city'] as const),
] as const

const insertIncoming = rowInserter<StagingDatabase, 'incoming'>('incoming', COLUMNS)

/** Writes rows of an extract as they are read. One transaction: give at most 5,000 at a time. */
export function stageBulkRows(staging: StagingDb, rows: readonly BulkRow[]): Promise<void> {
  return staging.transaction().execute((step) =>
    insertIncoming(
      step,
      rows.map((row) => [
        row.line,
        row.customerId,
        row.accountId,
        row.currency,
        row.bookedOn,
        row.occurredAt,
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

/** By customer, day and clock; rows without a clock come before those of their day that have one. */
const ORDER = ['customer_id', sql<string>`coalesce(occurred_at, booked_on)`, 'line'] as const

/**
 * Brings what was read into the order in which it enters the bank. `onDone` hears how many rows are, after each piece, and may
 * throw to end it there.
 */
export async function sortStaged(staging: StagingDb, onDone: (rows: number) => void): Promise<void> {
  const [customer, at, line] = ORDER
  await sql`create index incoming_in_order on incoming (customer_id, ${at}, line)`.execute(staging)
  for (let sorted = 0; ; ) {
    const last = await staging
      .selectFrom('rows')
      .select(['customer_id', sql<string>`coalesce(occurred_at, booked_on)`.as('at'), 'line'])
      .where('place', '=', sorted)
      .executeTakeFirst()
    const { numInsertedOrUpdatedRows } = await staging
      .insertInto('rows')
      .columns(COLUMNS)
      .expression((eb) =>
        eb
          .selectFrom('incoming')
          .select(COLUMNS)
          .$if(last !== undefined, (rows) =>
            rows.where(sql<boolean>`(customer_id, ${at}, line) > (${last?.customer_id}, ${last?.at}, ${last?.line})`),
          )
          .orderBy(customer)
          .orderBy(at)
          .orderBy(line)
          .limit(SORTED_AT_ONCE),
      )
      .executeTakeFirstOrThrow()
    if (!numInsertedOrUpdatedRows) break
    sorted += Number(numInsertedOrUpdatedRows)
    onDone(sorted)
  }
  await staging.schema.dropTable('incoming').execute()
}

const SORTED_AT_ONCE = 20_000

const insertAccounts = rowInserter<StagingDatabase, 'accounts'>('accounts', [
  ...(['place', 'ends', 'account_id', 'customer_id', 'currency', 'tail', 'opened_on', 'opening_minor'] as const),
  ...(['joined_on', 'born_on', 'gender', 'city'] as const),
])

/** Takes out what the bank has already, and puts down the accounts that were looked at, in one transaction. */
export function markCompared(
  staging: StagingDb,
  knownPlaces: readonly number[],
  accounts: readonly BulkAccount[],
): Promise<void> {
  return staging.transaction().execute(async (step) => {
    for (let from = 0; from < knownPlaces.length; from += PLACES_AT_ONCE) {
      const places = knownPlaces.slice(from, from + PLACES_AT_ONCE)
      await step.deleteFrom('rows').where('place', 'in', places).execute()
    }
    await insertAccounts(
      step,
      accounts.map((account) => [
        ...[account.place, account.ends, account.accountId, account.customerId, account.currency],
        ...[lastDigits(account.customerId), account.openedOn, account.openingMinor, account.joinedOn],
        ...[account.bornOn, account.gender, account.city],
      ]),
    )
  })
}

const PLACES_AT_ONCE = 500

function lastDigits(customerId: string): string {
  return customerId.replace(/\D/g, '').slice(-4).padStart(4, '0')
}

const COMPARED = [
  ...(['place', 'customer_id', 'account_id', 'currency', 'booked_on', 'occurred_at', 'amount_minor'] as const),
  ...(['bank_reference', 'balance_minor', 'born_on', 'gender', 'city'] as const),
] as const

export type ComparedBulkRow = Pick<StagedRowsTable, (typeof COMPARED)[number]>

/** The next rows behind a place, in their order, with what comparing needs. Nothing at the end. */
export function nextStagedRows(staging: StagingDb, behind: number, most: number): Promise<readonly ComparedBulkRow[]> {
  return staging.selectFrom('rows').select(COMPARED).where('place', '>', behind).orderBy('place').limit(most).execute()
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

/** The place of the last row; 0 without one. */
export async function lastPlace(staging: StagingDb): Promise<number> {
  const { place } = await staging
    .selectFrom('rows')
    .select((eb) => eb.fn.max<number | null>('place').as('place'))
    .executeTakeFirstOrThrow()
  return Number(place ?? 0)
}

/**
 * Where a piece of at most `most` rows behind a place ends, so that customers stay in one piece. One who alone has more rows is
 * divided.
 */
export async function endOfPiece(staging: StagingDb, behind: number, most: number): Promise<number> {
  const target = behind + most
  const { ends } = await staging
    .selectFrom('accounts')
    .select((eb) => eb.fn.max<number | null>('ends').as('ends'))
    // One that is divided began before.
    .where('place', '>=', (eb) =>
      eb
        .selectFrom('accounts')
        .select((inner) => inner.fn.coalesce(inner.fn.max('place'), sql<number>`0`).as('place'))
        .where('place', '<=', behind),
    )
    .where('place', '<=', target)
    .where('ends', '>', behind)
    .where('ends', '<=', target)
    .executeTakeFirstOrThrow()
  return Number(ends ?? target)
}
