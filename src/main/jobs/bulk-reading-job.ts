// The first half of a bulk import: an extract is read into a file of its own and compared with the bank. The bank's file
// is only read, so nobody waits.
import { statSync } from 'node:fs'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { BulkPreview, MaskedRow, RejectedReason } from '../../shared/bulk-import'
import type { IsoDate } from '../../shared/domain'
import { bookedInAccounts, type KnownRow } from '../db/bulk-imports'
import {
  type BulkAccount,
  type BulkRow,
  type ComparedBulkRow,
  keepCounts,
  makeStaging,
  markCompared,
  nextStagedRows,
  type Place,
  removeStaging,
  START,
  type StagedCounts,
  type StagingDb,
  stageBulkRows,
  stagedOrder,
} from '../db/bulk-staging'
import { type Db, openBank } from '../db/open'
import { AppError } from '../errors'
import { bulkRowMaker } from '../ingest/bulk-rows'
import { isRowError } from '../ingest/extract-accounts'
import { fileHead, fileLines } from '../ingest/file-lines'
import { bulkColumns, maskedReason, maskedRow } from '../ingest/masked'
import type { Merchant } from '../ingest/merchants'
import { refuseOtherBytes } from '../ingest/refused-formats'
import { rejectedReason } from '../ingest/rejected-reasons'
import { type RowFileFormat, rowFileFormat, rowsOfLines } from '../ingest/row-files'
import type { RowError } from '../ingest/statement'
import type { Watch } from './watch'

export interface BulkReadingInput {
  readonly bankFile: string
  /** Made here; what was there before goes. */
  readonly stagingFile: string
  readonly file: string
  readonly fileName: string
  readonly merchants: readonly Merchant[]
  /** Rows dated later are errors. */
  readonly today: string
  /** ISO 4217; holds where a row names none. */
  readonly currency: string
}

export type BulkReading = Omit<BulkPreview, 'token' | 'fileName'>

/** Rows of one transaction, and of one look at the bank. */
const ROWS_AT_ONCE = 5_000
/** Rows that are put in order in memory before they are staged: the more, the fewer places of the file each turn touches. */
const SORTED_AT_ONCE = 50_000
const MOST_ERRORS = 100
const MOST_SAMPLES = 3

/**
 * Reads an extract into `stagingFile`, where publishing finds it. Memory does not grow with the file. Throws AppError
 * 'import-failed' for a file that is no extract over many customers or cannot be opened, 'cancelled' when the signal is
 * aborted; then nothing is left.
 */
export async function readBulkFile(input: BulkReadingInput, { onProgress, signal }: Watch): Promise<BulkReading> {
  const unlessStopped = () => {
    if (signal.aborted) throw new AppError('cancelled', 'Stopped. Nothing was imported.')
  }
  const { format, encoding, header } = extractHead(input)
  const staging = await makeStaging(input.stagingFile)
  try {
    const found = await stageFile(staging, input, format, encoding, (done) => {
      unlessStopped()
      onProgress({ stage: 'reading', done })
    })
    const { rows, rejected, ...read } = found
    const onChecked = (done: number) => {
      unlessStopped()
      onProgress({ stage: 'checking', done })
    }
    const bank = await openBank(input.bankFile)
    try {
      const counts = await compareStaged(bank, staging, (compared) => onChecked(compared / rows))
      await keepCounts(staging, counts)
      await staging.destroy()
      return {
        format,
        ...counts,
        columns: format === 'bulk' ? bulkColumns(header) : [],
        ...read,
        counts: {
          read: rows + read.badRows,
          duplicates: counts.rows - counts.newRows,
          rejected: [...rejected].map(([reason, of]) => ({ reason, rows: of })).sort((a, b) => b.rows - a.rows),
        },
      }
    } finally {
      await bank.destroy()
    }
  } catch (error) {
    await staging.destroy()
    removeStaging(input.stagingFile)
    throw error
  }
}

function extractHead({ file, fileName }: BulkReadingInput): {
  readonly format: RowFileFormat
  readonly encoding: string
  readonly header: string
} {
  const head = openable(() => fileHead(file))
  refuseOtherBytes(head.bytes, fileName)
  const text = head.text.replace(/^\ufeff/, '')
  const format = rowFileFormat(text)
  if (format) return { format, encoding: head.encoding, header: text.trimStart().split('\n', 1)[0] ?? '' }
  throw new AppError(
    'import-failed',
    'This is no extract over many customers: a CSV with the columns CustomerID, CustomerDOB, TransactionDate and TransactionAmount, or JSON lines. Statements of one account are imported by their customer.',
  )
}

function openable<Result>(open: () => Result): Result {
  try {
    return open()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new AppError('import-failed', 'The file cannot be opened any more. Choose it again.', { cause: error })
  }
}

async function stageFile(
  staging: StagingDb,
  { file, ...target }: BulkReadingInput,
  format: RowFileFormat,
  encoding: string,
  onDone: (done: number) => void,
): Promise<{
  readonly rows: number
  readonly samples: readonly MaskedRow[]
  readonly badRows: number
  readonly errors: readonly RowError[]
  readonly rejected: ReadonlyMap<RejectedReason, number>
}> {
  const { size } = openable(() => statSync(file))
  let read = 0
  const makeRow = bulkRowMaker(target)
  const errors: RowError[] = []
  const samples: MaskedRow[] = []
  const rejected = new Map<RejectedReason, number>()
  let badRows = 0
  let staged = 0
  let waiting: BulkRow[] = []
  const breathe = async () => {
    onDone(Math.min(1, read / size))
    // Everything here is synchronous underneath: let a cancellation in.
    await nextTurn()
  }
  const write = async () => {
    waiting.sort(stagedOrder)
    for (let from = 0; from < waiting.length; from += ROWS_AT_ONCE) {
      await stageBulkRows(staging, waiting.slice(from, from + ROWS_AT_ONCE))
      await breathe()
    }
    staged += waiting.length
    waiting = []
  }
  const lines = fileLines(file, encoding, (bytes) => {
    read = bytes
  })
  for (const item of rowsOfLines(lines, format)) {
    const row = isRowError(item) ? item : makeRow(item)
    if ('reason' in row) {
      badRows++
      const kind = rejectedReason(row.reason)
      rejected.set(kind, (rejected.get(kind) ?? 0) + 1)
      if (errors.length < MOST_ERRORS) errors.push({ line: row.line, reason: maskedReason(row.reason) })
      if (badRows % ROWS_AT_ONCE === 0) await breathe()
      continue
    }
    if (samples.length < MOST_SAMPLES && !isRowError(item)) samples.push(maskedRow(item))
    waiting.push(row)
    if (waiting.length >= SORTED_AT_ONCE) await write()
    else if (waiting.length % ROWS_AT_ONCE === 0) await breathe()
  }
  await write()
  return { rows: staged, samples, badRows, errors, rejected }
}

/**
 * Marks what the bank has already, and puts down each account. A row with the bank's own id is there when one of that id,
 * day and amount is, in the bank or above it in the file; of rows without, each row of the bank answers for one.
 */
async function compareStaged(bank: Db, staging: StagingDb, onCompared: (rows: number) => void): Promise<StagedCounts> {
  const all = newTotals()
  let customer = null as CustomerTally | null
  let accounts: BulkAccount[] = []
  const finish = () => {
    if (!customer) return
    all.customers++
    all.accounts += customer.accounts.size
    accounts.push(...accountsOf(customer))
  }
  for (let behind = START; ; ) {
    const page = await nextStagedRows(staging, behind, ROWS_AT_ONCE)
    const known = await knownRows(bank, page)
    const knownPlaces: Place[] = []
    for (const row of page) {
      if (customer?.customerId !== row.customer_id) {
        finish()
        customer = newCustomer(row)
      }
      if (customer.day !== row.booked_on) Object.assign(customer, { day: row.booked_on, onDay: new Map() })
      const key = stagedKey(row)
      const before = customer.onDay.get(key) ?? 0
      customer.onDay.set(key, before + 1)
      const inBank = known.get(key) ?? 0
      const isThere = row.bank_reference === null ? before < inBank : before > 0 || inBank > 0
      if (isThere) knownPlaces.push(row)
      tally(customer, row, isThere, isThere && before > 0)
      count(all, row.booked_on, isThere)
    }
    if (page.length === 0) finish()
    await markCompared(staging, knownPlaces, accounts)
    accounts = []
    behind = page.at(-1) ?? behind
    if (page.length === 0) return countsOf(all)
    onCompared(all.rows)
    await nextTurn()
  }
}

interface Totals {
  rows: number
  newRows: number
  customers: number
  accounts: number
  /** First and last day; of the new rows second. */
  readonly days: { from: IsoDate | null; to: IsoDate | null }
  readonly newDays: { from: IsoDate | null; to: IsoDate | null }
}

function newTotals(): Totals {
  const none = { from: null, to: null }
  return { rows: 0, newRows: 0, customers: 0, accounts: 0, days: { ...none }, newDays: { ...none } }
}

function count(all: Totals, day: IsoDate, isThere: boolean): void {
  all.rows++
  if (!isThere) all.newRows++
  for (const days of isThere ? [all.days] : [all.days, all.newDays]) {
    if (days.from === null || day < days.from) days.from = day
    if (days.to === null || day > days.to) days.to = day
  }
}

function countsOf({ days, newDays, ...counts }: Totals): StagedCounts {
  return { ...counts, ...(newDays.from === null ? days : newDays) }
}

interface CustomerTally {
  readonly customerId: string
  readonly joinedOn: IsoDate
  /** The day that rows are at, and how many of each kind it has had. */
  day: string
  onDay: Map<string, number>
  readonly accounts: Map<string, AccountTally>
  bornOn: string
  gender: string
  city: string
}

interface AccountTally {
  readonly currency: string
  readonly openedOn: string
  hasNew: boolean
  sumMinor: number
  /** Before the first row, by the newest row that names a balance. */
  openingMinor: number
}

function newCustomer({ customer_id: customerId, booked_on: joinedOn }: ComparedBulkRow): CustomerTally {
  const unknown = { bornOn: '', gender: 'other', city: '' }
  return { customerId, joinedOn, day: '', onDay: new Map(), accounts: new Map(), ...unknown }
}

/** `isThere`: it adds nothing. `again`: the file has the row twice, so it moves no balance. */
function tally(customer: CustomerTally, row: ComparedBulkRow, isThere: boolean, again: boolean): void {
  customer.bornOn = row.born_on ?? customer.bornOn
  customer.gender = row.gender ?? customer.gender
  customer.city = row.city ?? customer.city
  let account = customer.accounts.get(row.account_id)
  if (!account) {
    account = { currency: row.currency, openedOn: row.booked_on, hasNew: false, sumMinor: 0, openingMinor: 0 }
    customer.accounts.set(row.account_id, account)
  }
  if (!isThere) account.hasNew = true
  if (again) return
  account.sumMinor += row.amount_minor
  const opening = row.balance_minor === null ? Number.NaN : row.balance_minor - account.sumMinor
  if (Number.isSafeInteger(opening)) account.openingMinor = opening
}

function accountsOf({ accounts, onDay: _, day: __, ...customer }: CustomerTally): readonly BulkAccount[] {
  return [...accounts].flatMap(([accountId, { currency, openedOn, openingMinor, hasNew }]) =>
    !hasNew ? [] : [{ ...customer, accountId, currency, openedOn, openingMinor }],
  )
}

async function knownRows(bank: Db, page: readonly ComparedBulkRow[]): Promise<ReadonlyMap<string, number>> {
  if (page.length === 0) return new Map()
  const days = page.map(({ booked_on }) => booked_on)
  const from = days.reduce((a, b) => (a < b ? a : b))
  const to = days.reduce((a, b) => (a > b ? a : b))
  const known = new Map<string, number>()
  for (const row of await bookedInAccounts(bank, [...new Set(page.map(({ account_id }) => account_id))], from, to)) {
    known.set(rowKey(row), (known.get(rowKey(row)) ?? 0) + 1)
  }
  return known
}

function stagedKey(row: ComparedBulkRow): string {
  return rowKey({ ...row, occurred_at: row.at === row.booked_on ? null : row.at })
}

function rowKey({ account_id, booked_on, occurred_at, amount_minor, bank_reference }: KnownRow): string {
  const who = bank_reference === null ? `at ${occurred_at}` : `id ${bank_reference}`
  return `${account_id}\n${booked_on}\n${amount_minor}\n${who}`
}
