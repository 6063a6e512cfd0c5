// Rows of an extract put in order without having them all in memory: parts of it are sorted and written down one behind the
// other, and then read side by side.
import { closeSync, openSync, readSync, writeFileSync } from 'node:fs'
import type { BulkRow } from '../db/bulk-staging'

/** A file with sorted runs of rows, those of the first customers apart from those of the rest: two threads can go on with them. */
export interface RunFile {
  readonly file: string
  readonly halves: readonly [readonly Run[], readonly Run[]]
}

export type Half = 0 | 1

/** The blocks of a run in their order: where each begins in the file, and its bytes. */
type Run = readonly { readonly at: number; readonly bytes: number }[]

export interface RunWriter {
  /** Writes down one run; the rows are put in order on the way. Throws the system's error, for one of a full disk too. */
  readonly write: (rows: BulkRow[]) => void
  /** Closes the file, also in the middle. */
  readonly end: () => RunFile
}

/** Rows of a block: as many of each run are in memory while the runs are read. */
const BLOCK_ROWS = 64

/** Makes `file`, which nobody else on this machine may read. The second half begins with the customer `divide`, '' for all in it. */
export function runWriter(file: string, divide: string): RunWriter {
  const target = openSync(file, 'w', 0o600)
  const halves: [Run[], Run[]] = [[], []]
  let at = 0
  const writeRun = (half: Half, rows: readonly BulkRow[]) => {
    const run: { at: number; bytes: number }[] = []
    const blocks: Buffer[] = []
    for (let from = 0; from < rows.length; from += BLOCK_ROWS) {
      const block = Buffer.from(JSON.stringify(rows.slice(from, from + BLOCK_ROWS).map(packed)))
      run.push({ at, bytes: block.length })
      blocks.push(block)
      at += block.length
    }
    writeFileSync(target, Buffer.concat(blocks))
    halves[half].push(run)
  }
  return {
    write(rows) {
      rows.sort(rowOrder)
      const second = rows.findIndex(({ customerId }) => customerId >= divide)
      const division = second < 0 ? rows.length : second
      writeRun(0, rows.slice(0, division))
      writeRun(1, rows.slice(division))
    },
    end() {
      closeSync(target)
      return { file, halves }
    },
  }
}

/**
 * The rows of one half of the files by customer and moment, those of one moment in the order in which they were written. The files
 * are closed when it ends, or reading is given up.
 */
export function* rowsInOrder(files: readonly RunFile[], half: Half): Generator<BulkRow> {
  const open: number[] = []
  try {
    const heads: Head[] = []
    for (const { file, halves } of files) {
      const source = openSync(file, 'r')
      open.push(source)
      for (const run of halves[half]) heads.push({ place: heads.length, source, run, block: 0, rows: [], at: 0 })
    }
    yield* merged(heads.filter(hasRow))
  } finally {
    for (const source of open) closeSync(source)
  }
}

/** What has no clock comes first on its day. */
function rowOrder(a: BulkRow, b: BulkRow): number {
  if (a.customerId !== b.customerId) return a.customerId < b.customerId ? -1 : 1
  const [atA, atB] = [a.occurredAt ?? a.bookedOn, b.occurredAt ?? b.bookedOn]
  return atA === atB ? 0 : atA < atB ? -1 : 1
}

/** Where the reading of a run is. */
interface Head {
  /** Among the runs. */
  readonly place: number
  readonly source: number
  readonly run: Run
  /** The next block to be read. */
  block: number
  rows: readonly BulkRow[]
  /** In `rows`. */
  at: number
}

/** Whether the run goes on; reads its next block where it has to. */
function hasRow(head: Head): boolean {
  if (head.at < head.rows.length) return true
  const block = head.run[head.block++]
  if (!block) return false
  const buffer = Buffer.allocUnsafe(block.bytes)
  readSync(head.source, buffer, 0, block.bytes, block.at)
  head.rows = (JSON.parse(buffer.toString()) as PackedRow[]).map(unpacked)
  head.at = 0
  return true
}

/** `heads` as a heap: no head is behind the two below it. */
function* merged(heads: Head[]): Generator<BulkRow> {
  for (let place = heads.length >> 1; place >= 0; place--) sink(heads, place)
  for (let first = heads[0]; first; first = heads[0]) {
    yield first.rows[first.at++] as BulkRow
    if (!hasRow(first)) {
      const last = heads.pop() as Head
      if (last === first) continue
      heads[0] = last
    }
    sink(heads, 0)
  }
}

function sink(heads: Head[], from: number): void {
  const head = heads[from]
  if (!head) return
  let place = from
  for (;;) {
    let next = 2 * place + 1
    const [left, right] = [heads[next], heads[next + 1]]
    if (!left) break
    const nearest = right && isBefore(right, left) ? right : left
    if (nearest === right) next++
    if (!isBefore(nearest, head)) break
    heads[place] = nearest
    place = next
  }
  heads[place] = head
}

function isBefore(a: Head, b: Head): boolean {
  return (rowOrder(a.rows[a.at] as BulkRow, b.rows[b.at] as BulkRow) || a.place - b.place) < 0
}

type PackedRow = ReturnType<typeof packed>

// Without the names of the fields, which are longer than what is in them.
function packed(row: BulkRow) {
  return [
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
  ] as const
}

function unpacked(row: PackedRow): BulkRow {
  return {
    customerId: row[0],
    accountId: row[1],
    currency: row[2],
    bookedOn: row[3],
    occurredAt: row[4],
    amountMinor: row[5],
    payee: row[6],
    categoryId: row[7],
    categorySource: row[8],
    categoryConfidence: row[9],
    reference: row[10],
    note: row[11],
    bankReference: row[12],
    balanceMinor: row[13],
    bornOn: row[14],
    gender: row[15],
    city: row[16],
  }
}
