import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AccountRow, groupedAccounts, isRowError } from './extract-accounts'
import { fileHead, fileLines } from './file-lines'
import { refuseOtherBytes } from './refused-formats'
import { type RowFileFormat, rowFileFormat, rowsOfLines } from './row-files'
import type { RowError, StatementAccount } from './statement'

export interface LargeRowFile {
  readonly format: RowFileFormat
  /** One account after the other, each once. Those of a small file are in order of appearance. */
  readonly accounts: Iterable<StatementAccount>
  /** At most MOST_ERRORS, then one that counts the rest; complete once the accounts were read. */
  readonly errors: readonly RowError[]
}

/** A part of the file that is grouped in memory; rows as objects are a few times as large. */
const PART_BYTES = 4 * 1024 * 1024
const MOST_ERRORS = 1_000
const BUFFERED_ROWS = 2_000

/**
 * Reads a bulk extract or JSON lines of any size with the memory for a part of it: rows are first dealt out to temporary
 * files by account, then each is grouped. The files are removed when the accounts are read, or reading is given up.
 * Null when the file is in another format. Throws AppError 'import-failed' for a pickle and for what is no text.
 */
export function readLargeRowFile(path: string, fileName: string): LargeRowFile | null {
  const head = fileHead(path)
  refuseOtherBytes(head.bytes, fileName)
  const format = rowFileFormat(head.text.replace(/^\ufeff/, ''))
  if (format === null) return null
  const errors: RowError[] = []
  const rows = readableRows(rowsOfLines(fileLines(path, head.encoding), format), errors)
  const parts = Math.ceil(statSync(path).size / PART_BYTES)
  return { format, accounts: parts <= 1 ? groupedAccounts([...rows]) : accountsByParts(rows, parts), errors }
}

function* readableRows(items: Iterable<AccountRow | RowError>, errors: RowError[]): Generator<AccountRow> {
  let failed = 0
  let last = 0
  for (const item of items) {
    if (!isRowError(item)) {
      yield item
      continue
    }
    failed++
    last = item.line
    if (failed <= MOST_ERRORS) errors.push(item)
  }
  const rest = failed - MOST_ERRORS
  if (rest > 0) errors.push({ line: last, reason: `${rest} more rows up to this one could not be read.` })
}

function* accountsByParts(rows: Iterable<AccountRow>, parts: number): Generator<StatementAccount> {
  const folder = mkdtempSync(join(tmpdir(), 'teller-import-'))
  try {
    const files = Array.from({ length: parts }, (_, part) => join(folder, `${part}.jsonl`))
    for (const file of files) writeFileSync(file, '', { mode: 0o600 })
    const waiting = files.map((): string[] => [])
    const flush = (part: number) => {
      const lines = waiting[part]?.splice(0) ?? []
      if (lines.length > 0) appendFileSync(files[part] as string, `${lines.join('\n')}\n`)
    }
    for (const row of rows) {
      const part = partOf(row.account, parts)
      waiting[part]?.push(JSON.stringify(row))
      if ((waiting[part]?.length ?? 0) >= BUFFERED_ROWS) flush(part)
    }
    for (const part of files.keys()) flush(part)
    for (const file of files) yield* groupedAccounts(storedRows(file))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function* storedRows(file: string): Generator<AccountRow> {
  for (const line of readFileSync(file, 'utf8').split('\n')) if (line !== '') yield JSON.parse(line) as AccountRow
}

function partOf(account: string, parts: number): number {
  let mixed = 0
  for (let at = 0; at < account.length; at++) mixed = (Math.imul(mixed, 31) + account.charCodeAt(at)) >>> 0
  return mixed % parts
}
