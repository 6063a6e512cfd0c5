// The first half of a bulk import: an extract is read into a file of its own and compared with the bank. The bank's file
// is only read, so nobody waits.
import { statSync } from 'node:fs'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { BulkPreview, MaskedRow } from '../../shared/bulk-import'
import { bookedInAccounts, type KnownRow } from '../db/bulk-imports'
import {
  type BulkAccount,
  type BulkRow,
  countStaged,
  indexStaging,
  makeStaging,
  markCompared,
  nextStagedRows,
  removeStaging,
  type StagingDb,
  stageBulkRows,
} from '../db/bulk-staging'
import { type Db, openBank } from '../db/open'
import { AppError } from '../errors'
import { bulkRowMaker } from '../ingest/bulk-rows'
import { isRowError } from '../ingest/extract-accounts'
import { fileHead, fileLines } from '../ingest/file-lines'
import { bulkColumns, maskedReason, maskedRow } from '../ingest/masked'
import type { Merchant } from '../ingest/merchants'
import { refuseOtherBytes } from '../ingest/refused-formats'
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
    await indexStaging(staging)
    const { rows } = await countStaged(staging)
    const bank = await openBank(input.bankFile)
    try {
      await compareStaged(bank, staging, (compared) => {
        unlessStopped()
        onProgress({ stage: 'checking', done: compared / rows })
      })
    } finally {
      await bank.destroy()
    }
    const counts = await countStaged(staging)
    await staging.destroy()
    return { format, ...counts, columns: format === 'bulk' ? bulkColumns(header) : [], ...found }
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
): Promise<{ readonly samples: readonly MaskedRow[]; readonly badRows: number; readonly errors: readonly RowError[] }> {
  const { size } = openable(() => statSync(file))
  let read = 0
  const makeRow = bulkRowMaker(target)
  const errors: RowError[] = []
  const samples: MaskedRow[] = []
  let badRows = 0
  let waiting: BulkRow[] = []
  const write = async () => {
    await stageBulkRows(staging, waiting)
    waiting = []
    onDone(Math.min(1, read / size))
    // Everything here is synchronous underneath: let a cancellation in.
    await nextTurn()
  }
  const lines = fileLines(file, encoding, (bytes) => {
    read = bytes
  })
  for (const item of rowsOfLines(lines, format)) {
    const row = isRowError(item) ? item : makeRow(item)
    if ('reason' in row) {
      badRows++
      if (errors.length < MOST_ERRORS) errors.push({ line: row.line, reason: maskedReason(row.reason) })
      if (badRows % ROWS_AT_ONCE === 0) await write()
      continue
    }
    if (samples.length < MOST_SAMPLES && !isRowError(item)) samples.push(maskedRow(item))
    waiting.push(row)
    if (waiting.length >= ROWS_AT_ONCE) await write()
  }
  await write()
  return { samples, badRows, errors }
}

/**
 * Marks what the bank has already, and puts down each account. A row with the bank's own id is there when one of that id,
 * day and amount is, in the bank or above it in the file; of rows without, each row of the bank answers for one.
 */
async function compareStaged(bank: Db, staging: StagingDb, onCompared: (rows: number) => void): Promise<void> {
  let compared = 0
  let customer = null as CustomerTally | null
  let last: BulkRow | null = null
  for (;;) {
    const page = await nextStagedRows(staging, last, ROWS_AT_ONCE, false)
    const known = await knownRows(bank, page)
    const knownLines: number[] = []
    const accounts: BulkAccount[] = []
    for (const row of page) {
      if (customer?.customerId !== row.customerId) {
        if (customer) accounts.push(...accountsOf(customer))
        customer = { customerId: row.customerId, day: '', onDay: new Map(), accounts: new Map(), who: UNKNOWN }
      }
      if (customer.day !== row.bookedOn) Object.assign(customer, { day: row.bookedOn, onDay: new Map() })
      const key = rowKey(row)
      const before = customer.onDay.get(key) ?? 0
      customer.onDay.set(key, before + 1)
      const inBank = known.get(key) ?? 0
      const isThere = row.bankReference === null ? before < inBank : before > 0 || inBank > 0
      if (isThere) knownLines.push(row.line)
      tally(customer, row, isThere && before > 0)
    }
    last = page.at(-1) ?? last
    if (page.length === 0 && customer) accounts.push(...accountsOf(customer))
    await markCompared(staging, knownLines, accounts)
    if (page.length === 0) return
    compared += page.length
    onCompared(compared)
    await nextTurn()
  }
}

interface CustomerTally {
  readonly customerId: string
  /** The day that rows are at, and how many of each kind it has had. */
  day: string
  onDay: Map<string, number>
  readonly accounts: Map<string, AccountTally>
  who: { readonly bornOn: string; readonly gender: string; readonly city: string }
}

interface AccountTally {
  readonly currency: string
  readonly openedOn: string
  sumMinor: number
  /** Before the first row, by the newest row that names a balance. */
  openingMinor: number
}

const UNKNOWN = { bornOn: '', gender: 'other', city: '' }

/** `again`: the file has the row twice, so it moves no balance. */
function tally(customer: CustomerTally, row: BulkRow, again: boolean): void {
  const { who, accounts } = customer
  customer.who = {
    bornOn: row.bornOn ?? who.bornOn,
    gender: row.gender ?? who.gender,
    city: row.city ?? who.city,
  }
  const known = accounts.get(row.accountId)
  const account = known ?? { currency: row.currency, openedOn: row.bookedOn, sumMinor: 0, openingMinor: 0 }
  if (!known) accounts.set(row.accountId, account)
  if (again) return
  account.sumMinor += row.amountMinor
  const opening = row.balanceMinor === null ? Number.NaN : row.balanceMinor - account.sumMinor
  if (Number.isSafeInteger(opening)) account.openingMinor = opening
}

function accountsOf({ customerId, accounts, who }: CustomerTally): readonly BulkAccount[] {
  return [...accounts].map(([accountId, { currency, openedOn, openingMinor }]) => {
    return { accountId, customerId, currency, openedOn, openingMinor, ...who }
  })
}

async function knownRows(bank: Db, page: readonly BulkRow[]): Promise<ReadonlyMap<string, number>> {
  if (page.length === 0) return new Map()
  const days = page.map(({ bookedOn }) => bookedOn)
  const from = days.reduce((a, b) => (a < b ? a : b))
  const to = days.reduce((a, b) => (a > b ? a : b))
  const known = new Map<string, number>()
  for (const row of await bookedInAccounts(bank, [...new Set(page.map(({ accountId }) => accountId))], from, to)) {
    known.set(rowKey(row), (known.get(rowKey(row)) ?? 0) + 1)
  }
  return known
}

function rowKey({ accountId, bookedOn, occurredAt, amountMinor, bankReference }: KnownRow): string {
  return [accountId, bookedOn, amountMinor, bankReference === null ? `at ${occurredAt}` : `id ${bankReference}`].join(
    '\n',
  )
}
