// The first half of a bulk import: an extract is read into a file of its own and compared with the bank. The bank's file
// is only read, so nobody waits.
import { statSync } from 'node:fs'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { BulkPreview, MaskedRow, RejectedReason } from '../../shared/bulk-import'
import {
  type BulkRow,
  keepCounts,
  makeStaging,
  removeStaging,
  type StagingDb,
  stageBulkRows,
  stagedOrder,
} from '../db/bulk-staging'
import { openBank } from '../db/open'
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
import { compareStaged } from './bulk-comparing'
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

/** Rows of one transaction. */
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
