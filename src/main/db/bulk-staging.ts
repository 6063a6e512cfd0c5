// The rows of an extract on their way in. They wait in a file of their own beside the bank's, so that nobody else waits
// while a million of them are read and compared.
import { existsSync, rmSync } from 'node:fs'
import type { Kysely } from 'kysely'
import type { CategoryId, CategorySource, IsoDate } from '../../shared/domain'
import { openScratch, strictTable } from './dialects/sqlite'
import { rowInserter } from './row-inserter'

/** In the order in which they enter the bank. What rows share is in the other tables: each value that is written costs. */
export interface StagedRowsTable {
  /** 1, 2, 3 … */
  place: number
  /** Of the account. */
  account: number
  /** Of the telling. */
  told: number
  booked_on: string
  occurred_at: string | null
  amount_minor: number
  reference: string
  note: string
  bank_reference: string | null
}

/** What printed lines were taken for. */
export interface StagedTellingsTable {
  number: number
  payee: string
  category_id: string
  category_source: string
  category_confidence: number | null
}

/** Accounts that have rows to enter the bank, numbered in the order of their rows. */
export interface StagedAccountsTable {
  number: number
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
  tellings: StagedTellingsTable
  accounts: StagedAccountsTable
  counts: StagedCountsTable
}

export type StagingDb = Kysely<StagingDatabase>

export interface BulkRow {
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

/** A row that the bank does not have, and the number of its account. */
export interface NewBulkRow {
  readonly row: BulkRow
  readonly account: number
}

/** An account of the extract with something new, and what the extract says about its customer; '' for what it does not know. */
export interface BulkAccount {
  readonly number: number
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

function openStaging(file: string): StagingDb {
  return openScratch<StagingDatabase>(file)
}

/** The file must not be there. */
export async function makeStaging(file: string): Promise<StagingDb> {
  const staging = openStaging(file)
  await strictTable(
    staging.schema
      .createTable('rows')
      .addColumn('place', 'integer', (c) => c.primaryKey())
      .addColumn('account', 'integer', (c) => c.notNull())
      .addColumn('told', 'integer', (c) => c.notNull())
      .addColumn('booked_on', 'text', (c) => c.notNull())
      .addColumn('occurred_at', 'text')
      .addColumn('amount_minor', 'integer', (c) => c.notNull())
      .addColumn('reference', 'text', (c) => c.notNull())
      .addColumn('note', 'text', (c) => c.notNull())
      .addColumn('bank_reference', 'text'),
  ).execute()
  await strictTable(
    staging.schema
      .createTable('tellings')
      .addColumn('number', 'integer', (c) => c.primaryKey())
      .addColumn('payee', 'text', (c) => c.notNull())
      .addColumn('category_id', 'text', (c) => c.notNull())
      .addColumn('category_source', 'text', (c) => c.notNull())
      .addColumn('category_confidence', 'real'),
  ).execute()
  await strictTable(
    staging.schema
      .createTable('accounts')
      .addColumn('number', 'integer', (c) => c.primaryKey())
      .addColumn('customer_id', 'text', (c) => c.notNull())
      .addColumn('account_id', 'text', (c) => c.notNull())
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

/** Of an extract that is read by two threads, each has files of its own; all have the name of the first one and something behind it. */
export const MOST_SHARES = 2

/** Where the rows of one half of the customers wait. */
export function stagedHalf(stagingFile: string, half: number): string {
  return half === 0 ? stagingFile : `${stagingFile}-half-${half}`
}

/** Where the rows of a part of the file are put down until they are compared. */
export function runsFile(stagingFile: string, part: number): string {
  return `${stagingFile}-runs-${part}`
}

export function removeStaging(file: string): void {
  for (let half = 0; half < MOST_SHARES; half++) {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(stagedHalf(file, half) + end, { force: true })
  }
  removeRuns(file)
}

export function removeRuns(stagingFile: string): void {
  for (let part = 0; part < MOST_SHARES; part++) rmSync(runsFile(stagingFile, part), { force: true })
}

const insertRows = rowInserter<StagingDatabase, 'rows'>('rows', [
  ...(['account', 'told', 'booked_on', 'occurred_at', 'amount_minor', 'reference', 'note', 'bank_reference'] as const),
])
const insertTellings = rowInserter<StagingDatabase, 'tellings'>('tellings', [
  ...(['number', 'payee', 'category_id', 'category_source', 'category_confidence'] as const),
])
const insertAccounts = rowInserter<StagingDatabase, 'accounts'>('accounts', [
  ...(['number', 'customer_id', 'account_id', 'currency', 'tail', 'opened_on', 'opening_minor'] as const),
  ...(['joined_on', 'born_on', 'gender', 'city'] as const),
])

/** Distinct tellings that are remembered; one that was forgotten is put down again. */
const MOST_REMEMBERED = 20_000

export type StageNew = (rows: readonly NewBulkRow[], accounts: readonly BulkAccount[]) => Promise<void>

/**
 * Puts down new rows behind those that were put down before, and accounts that are complete, in one transaction: give some
 * thousands at a time.
 */
export function newRowsStager(staging: StagingDb): StageNew {
  const known = new Map<string, number>()
  let tellings = 0
  return (rows, accounts) =>
    staging.transaction().execute(async (step) => {
      const told: unknown[][] = []
      const numberOf = ({ payee, categoryId, categorySource, categoryConfidence }: BulkRow): number => {
        const key = `${categoryId} ${categorySource} ${categoryConfidence} ${payee}`
        const before = known.get(key)
        if (before !== undefined) return before
        if (known.size >= MOST_REMEMBERED) known.clear()
        known.set(key, ++tellings)
        told.push([tellings, payee, categoryId, categorySource, categoryConfidence])
        return tellings
      }
      await insertRows(
        step,
        rows.map(({ row, account }) => [
          ...[account, numberOf(row), row.bookedOn, row.occurredAt, row.amountMinor],
          ...[row.reference, row.note, row.bankReference],
        ]),
      )
      await insertTellings(step, told)
      await insertAccounts(
        step,
        accounts.map((account) => [
          ...[account.number, account.customerId, account.accountId, account.currency, lastDigits(account.customerId)],
          ...[account.openedOn, account.openingMinor, account.joinedOn, account.bornOn, account.gender, account.city],
        ]),
      )
    })
}

function lastDigits(customerId: string): string {
  return customerId.replace(/\D/g, '').slice(-4).padStart(4, '0')
}

/** Belongs to the end of comparing: publishing finds them again. */
export async function keepCounts(staging: StagingDb, counts: StagedCounts): Promise<void> {
  const { rows, newRows: new_rows, customers, accounts, from: from_on, to: to_on } = counts
  await staging.insertInto('counts').values({ rows, new_rows, customers, accounts, from_on, to_on }).execute()
}

/** The files that wait, each with its counts. Throws for one that was not compared. */
export async function stagedHalves(
  stagingFile: string,
): Promise<readonly { readonly file: string; readonly counts: StagedCounts }[]> {
  const halves = []
  for (let half = 0; half < MOST_SHARES; half++) {
    const file = stagedHalf(stagingFile, half)
    if (half > 0 && !existsSync(file)) continue
    const staging = openStaging(file)
    try {
      halves.push({ file, counts: await stagedCounts(staging) })
    } finally {
      await staging.destroy()
    }
  }
  return halves
}

/** Of halves that share no customer. */
export function countsTogether(halves: readonly StagedCounts[]): StagedCounts {
  const sum = (of: 'rows' | 'newRows' | 'customers' | 'accounts') => halves.reduce((all, half) => all + half[of], 0)
  const newRows = sum('newRows')
  const dated = halves.filter((half) => newRows === 0 || half.newRows > 0)
  const from = dated.flatMap((half) => half.from ?? []).sort()[0] ?? null
  const to =
    dated
      .flatMap((half) => half.to ?? [])
      .sort()
      .at(-1) ?? null
  return { rows: sum('rows'), newRows, customers: sum('customers'), accounts: sum('accounts'), from, to }
}

async function stagedCounts(staging: StagingDb): Promise<StagedCounts> {
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
