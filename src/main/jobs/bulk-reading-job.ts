// The first half of a bulk import: an extract is read into a file of its own and compared with the bank. The bank's file
// is only read, so nobody waits.
import type { BulkPreview, MaskedRow, RejectedReason } from '../../shared/bulk-import'
import type { Progress } from '../../shared/contract'
import {
  countsTogether,
  MOST_SHARES,
  removeRuns,
  removeStaging,
  runsFile,
  type StagedCounts,
  stagedHalf,
} from '../db/bulk-staging'
import { AppError } from '../errors'
import { isRowError } from '../ingest/extract-accounts'
import { fileHead, fileParts } from '../ingest/file-lines'
import { bulkColumns } from '../ingest/masked'
import type { Merchant } from '../ingest/merchants'
import { refuseOtherBytes } from '../ingest/refused-formats'
import { type RowFileFormat, rowFileFormat, rowsOfLines } from '../ingest/row-files'
import type { RowError } from '../ingest/statement'
import { type BulkHalfInput, stageBulkHalf } from './bulk-half-job'
import { type BulkPart, MOST_ERRORS, MOST_SAMPLES, readBulkPart } from './bulk-part-job'
import type { Half } from './sorted-runs'
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

/** A file is shared between threads from twice this size on. */
const SMALLEST_PART = 4_000_000

/**
 * Reads an extract into `stagingFile`, where publishing finds it. Memory does not grow with the file. Throws AppError
 * 'import-failed' for a file that is no extract over many customers or cannot be opened, 'cancelled' when the signal is
 * aborted; then nothing is left.
 */
export async function readBulkFile(
  input: BulkReadingInput,
  { onProgress, signal, beside }: Watch,
): Promise<BulkReading> {
  const followed = (progress: Progress) => {
    if (signal.aborted) throw new AppError('cancelled', 'Stopped. Nothing was imported.')
    onProgress(progress)
  }
  const watch = { onProgress: followed, signal, beside }
  const head = extractHead(input)
  removeStaging(input.stagingFile)
  try {
    const parts = await readParts(input, head, watch)
    const rows = parts.reduce((sum, part) => sum + part.rows, 0)
    const runs = parts.map((part) => part.runs)
    const counts = await stageHalves({ bankFile: input.bankFile, runs, rows }, input.stagingFile, watch)
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
  readonly text: string
}

async function readParts(
  { file, stagingFile, merchants, today, currency }: BulkReadingInput,
  { text, ...head }: ExtractHead,
  { onProgress, beside }: Watch,
): Promise<readonly BulkPart[]> {
  const places = openable(() => fileParts(file, head.encoding, beside ? MOST_SHARES : 1, SMALLEST_PART))
  const divide = places.length > 1 ? middleCustomer(text, head.format) : ''
  const share = shares(places.length, 'reading', onProgress)
  return allEnded(
    places.map((part, at) => {
      const input = { file, ...head, part, runsFile: runsFile(stagingFile, at), divide, merchants, today, currency }
      const followed = ({ done }: Progress) => share(at, done / places.length)
      return at > 0 && beside ? beside.readPart(input, followed) : readBulkPart(input, followed)
    }),
  )
}

async function stageHalves(
  input: Omit<BulkHalfInput, 'stagingFile' | 'half'>,
  stagingFile: string,
  { onProgress, beside }: Watch,
): Promise<StagedCounts> {
  const isDivided = beside && input.runs.some(({ halves }) => halves[0].some((run) => run.length > 0))
  const halves: readonly Half[] = isDivided ? [0, 1] : [1]
  const share = shares(halves.length, 'checking', onProgress)
  return countsTogether(
    await allEnded(
      halves.map((half, at) => {
        const own = { ...input, stagingFile: stagedHalf(stagingFile, at), half }
        const followed = ({ done }: Progress) => share(at, done)
        return at > 0 && beside ? beside.stageHalf(own, followed) : stageBulkHalf(own, followed)
      }),
    ),
  )
}

/** Tells the sum of what each of several has done. */
function shares(count: number, stage: Progress['stage'], onProgress: Watch['onProgress']) {
  const done = new Array<number>(count).fill(0)
  return (at: number, share: number) => {
    done[at] = share
    onProgress({ stage, done: done.reduce((sum, each) => sum + each, 0) })
  }
}

/** Like Promise.all, but a failure waits for the others: each has closed its files then. */
async function allEnded<Result>(works: readonly Promise<Result>[]): Promise<readonly Result[]> {
  return (await Promise.allSettled(works)).map((end) => {
    if (end.status === 'rejected') throw end.reason
    return end.value
  })
}

/** Of the first rows: where a file is in no order, about half of all rows are of customers before this one. */
function middleCustomer(text: string, format: RowFileFormat): string {
  const ids: string[] = []
  for (const item of rowsOfLines(text.split('\n'), format)) if (!isRowError(item)) ids.push(item.row.customer?.id ?? '')
  return ids.sort()[ids.length >> 1] ?? ''
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
  if (format) return { format, text, encoding: head.encoding, header: text.trimStart().split('\n', 1)[0] ?? '' }
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
