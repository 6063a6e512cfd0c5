// The first half of a bulk import: an extract is read into a file of its own and compared with the bank. The bank's file
// is only read, so nobody waits.
import type { BulkPreview, MaskedRow, RejectedReason } from '../../shared/bulk-import'
import type { Progress } from '../../shared/contract'
import {
  keepCounts,
  makeStaging,
  newRowsStager,
  removeRuns,
  removeStaging,
  runsFile,
  type StagedCounts,
} from '../db/bulk-staging'
import { openBank } from '../db/open'
import { AppError } from '../errors'
import { fileHead, fileParts } from '../ingest/file-lines'
import { bulkColumns } from '../ingest/masked'
import type { Merchant } from '../ingest/merchants'
import { refuseOtherBytes } from '../ingest/refused-formats'
import { type RowFileFormat, rowFileFormat } from '../ingest/row-files'
import type { RowError } from '../ingest/statement'
import { compareRows } from './bulk-comparing'
import { type BulkPart, MOST_ERRORS, MOST_SAMPLES, readBulkPart } from './bulk-part-job'
import { type RunFile, rowsInOrder } from './sorted-runs'
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

/** A file is read in parts from this size on, by several threads where the machine has them. */
const SMALLEST_PART = 4_000_000
/** Each costs a thread's memory; what comes after reading is the work of one. */
const MOST_PARTS = 2

/**
 * Reads an extract into `stagingFile`, where publishing finds it. Memory does not grow with the file. Throws AppError
 * 'import-failed' for a file that is no extract over many customers or cannot be opened, 'cancelled' when the signal is
 * aborted; then nothing is left.
 */
export async function readBulkFile(input: BulkReadingInput, watch: Watch): Promise<BulkReading> {
  const { onProgress, signal } = watch
  const unlessStopped = () => {
    if (signal.aborted) throw new AppError('cancelled', 'Stopped. Nothing was imported.')
  }
  const head = extractHead(input)
  removeStaging(input.stagingFile)
  try {
    const parts = await readParts(input, head, {
      ...watch,
      onProgress(progress) {
        unlessStopped()
        onProgress(progress)
      },
    })
    const rows = parts.reduce((sum, part) => sum + part.rows, 0)
    const counts = await stageNewRows(
      input,
      parts.map(({ runs }) => runs),
      (done) => {
        unlessStopped()
        onProgress({ stage: 'checking', done: done / rows })
      },
    )
    removeRuns(input.stagingFile)
    const { rejected, ...read } = together(parts)
    return {
      format: head.format,
      ...counts,
      columns: head.format === 'bulk' ? bulkColumns(head.header) : [],
      ...read,
      counts: {
        read: rows + read.badRows,
        duplicates: counts.rows - counts.newRows,
        rejected: [...rejected].map(([reason, of]) => ({ reason, rows: of })).sort((a, b) => b.rows - a.rows),
      },
    }
  } catch (error) {
    removeStaging(input.stagingFile)
    throw error
  }
}

interface ExtractHead {
  readonly format: RowFileFormat
  readonly encoding: string
  readonly header: string
}

async function readParts(
  { file, stagingFile, merchants, today, currency }: BulkReadingInput,
  head: ExtractHead,
  { onProgress, readElsewhere }: Watch,
): Promise<readonly BulkPart[]> {
  const places = openable(() => fileParts(file, head.encoding, readElsewhere ? MOST_PARTS : 1, SMALLEST_PART))
  const done = places.map(() => 0)
  const ended = await Promise.allSettled(
    places.map((part, at) => {
      const input = { file, ...head, part, runsFile: runsFile(stagingFile, at), merchants, today, currency }
      const followed = (progress: Progress) => {
        done[at] = progress.done
        onProgress({ stage: 'reading', done: done.reduce((sum, share) => sum + share, 0) / done.length })
      }
      return at > 0 && readElsewhere ? readElsewhere(input, followed) : readBulkPart(input, followed)
    }),
  )
  // Each has closed its files by now, also where another one has failed.
  return ended.map((end) => {
    if (end.status === 'rejected') throw end.reason
    return end.value
  })
}

async function stageNewRows(
  { bankFile, stagingFile }: BulkReadingInput,
  runs: readonly RunFile[],
  onCompared: (rows: number) => void,
): Promise<StagedCounts> {
  const staging = await makeStaging(stagingFile)
  try {
    const bank = await openBank(bankFile)
    try {
      const counts = await compareRows(bank, rowsInOrder(runs), newRowsStager(staging), onCompared)
      await keepCounts(staging, counts)
      return counts
    } finally {
      await bank.destroy()
    }
  } finally {
    await staging.destroy()
  }
}

function together(parts: readonly BulkPart[]): {
  readonly badRows: number
  readonly errors: readonly RowError[]
  readonly samples: readonly MaskedRow[]
  readonly rejected: ReadonlyMap<RejectedReason, number>
} {
  let linesBefore = 0
  let badRows = 0
  const errors: RowError[] = []
  const rejected = new Map<RejectedReason, number>()
  for (const part of parts) {
    for (const { line, reason } of part.errors) errors.push({ line: linesBefore + line, reason })
    for (const [reason, rows] of part.rejected) rejected.set(reason, (rejected.get(reason) ?? 0) + rows)
    linesBefore += part.lines
    badRows += part.badRows
  }
  const samples = parts.flatMap((part) => part.samples).slice(0, MOST_SAMPLES)
  return { badRows, errors: errors.slice(0, MOST_ERRORS), samples, rejected }
}

function extractHead({ file, fileName }: BulkReadingInput): ExtractHead {
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
