// One part of an extract: its rows read, named, categorised, and written down in order.
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { MaskedRow, RejectedReason } from '../../shared/bulk-import'
import type { Progress } from '../../shared/contract'
import type { BulkRow } from '../db/bulk-staging'
import { bulkRowMaker } from '../ingest/bulk-rows'
import { isRowError } from '../ingest/extract-accounts'
import { type FilePart, fileLines } from '../ingest/file-lines'
import { maskedReason, maskedRow } from '../ingest/masked'
import type { Merchant } from '../ingest/merchants'
import { rejectedReason } from '../ingest/rejected-reasons'
import { type RowFileFormat, rowsOfLines } from '../ingest/row-files'
import type { RowError } from '../ingest/statement'
import { type RunFile, runWriter } from './sorted-runs'

export interface BulkPartInput {
  readonly file: string
  readonly encoding: string
  readonly part: FilePart
  readonly format: RowFileFormat
  /** Of a file that has one; only the first part begins with it. */
  readonly header: string
  /** Made here. */
  readonly runsFile: string
  /** The customer with whom the second half of the runs begins. */
  readonly divide: string
  readonly merchants: readonly Merchant[]
  /** Rows dated later are errors. */
  readonly today: string
  /** ISO 4217; holds where a row names none. */
  readonly currency: string
}

export interface BulkPart {
  readonly runs: RunFile
  readonly rows: number
  /** Of the part, rows or not. */
  readonly lines: number
  readonly badRows: number
  /** The first ones; their lines are counted from the beginning of the part. */
  readonly errors: readonly RowError[]
  readonly samples: readonly MaskedRow[]
  readonly rejected: ReadonlyMap<RejectedReason, number>
}

/** Rows of a run: the more, the fewer have to be read side by side; but rows that wait for long are costly to keep. */
const ROWS_OF_RUN = 10_000
/** Rows between two moments in which a cancellation gets in. */
const ROWS_AT_ONCE = 5_000
export const MOST_ERRORS = 100
export const MOST_SAMPLES = 3

/** Throws what writing throws, and what `onProgress` does; the file that was made stays. */
export async function readBulkPart(input: BulkPartInput, onProgress: (progress: Progress) => void): Promise<BulkPart> {
  const { file, encoding, part, format, header } = input
  let done = 0
  let lines = 0
  const counted = function* (found: Iterable<string>): Generator<string> {
    for (const line of found) {
      lines++
      yield line
    }
  }
  const found = counted(
    fileLines(file, encoding, part, (bytes) => {
      done = part.bytes === 0 ? 1 : Math.min(1, bytes / part.bytes)
    }),
  )
  // Each part is read with the header before it.
  const isHeaded = format === 'bulk' && part.from > 0
  const runs = runWriter(input.runsFile, input.divide)
  try {
    const makeRow = bulkRowMaker(input)
    const errors: RowError[] = []
    const samples: MaskedRow[] = []
    const rejected = new Map<RejectedReason, number>()
    let badRows = 0
    let rows = 0
    let waiting: BulkRow[] = []
    const write = () => {
      if (waiting.length > 0) runs.write(waiting)
      waiting = []
    }
    for (const item of rowsOfLines(isHeaded ? behind(header, found) : found, format)) {
      const row = isRowError(item) ? item : makeRow(item)
      if ('reason' in row) {
        badRows++
        const kind = rejectedReason(row.reason)
        rejected.set(kind, (rejected.get(kind) ?? 0) + 1)
        const line = isHeaded ? row.line - 1 : row.line
        if (errors.length < MOST_ERRORS) errors.push({ line, reason: maskedReason(row.reason) })
      } else {
        rows++
        if (samples.length < MOST_SAMPLES && !isRowError(item)) samples.push(maskedRow(item))
        waiting.push(row)
        if (waiting.length >= ROWS_OF_RUN) write()
      }
      if ((rows + badRows) % ROWS_AT_ONCE > 0) continue
      onProgress({ stage: 'reading', done })
      await nextTurn()
    }
    write()
    return { runs: runs.end(), rows, lines, badRows, errors, samples, rejected }
  } catch (error) {
    runs.end()
    throw error
  }
}

function* behind(first: string, rest: Iterable<string>): Generator<string> {
  yield first
  yield* rest
}
