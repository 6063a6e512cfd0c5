// Files with one row a line and rows of many accounts: the bulk extract and JSON lines.
import { type AccountRow, groupedAccounts, isRowError } from './extract-accounts'
import { extractColumns, extractCsvRows } from './extract-csv'
import { jsonRows, looksLikeJsonLine } from './jsonl'
import type { RowError, StatementFile } from './statement'

export type RowFileFormat = 'bulk' | 'jsonl'

/** Which of the two a file is that begins with `head`, null for any other. */
export function rowFileFormat(head: string): RowFileFormat | null {
  const first = head.trimStart().split('\n', 1)[0] ?? ''
  if (looksLikeJsonLine(first)) return 'jsonl'
  return extractColumns(first) ? 'bulk' : null
}

/** Rows and errors of the lines of a file. Lines are numbered from 1. */
export function* rowsOfLines(lines: Iterable<string>, format: RowFileFormat): Generator<AccountRow | RowError> {
  if (format === 'jsonl') yield* jsonRows(lines)
  else {
    for (const item of extractCsvRows(lines)) {
      yield isRowError(item) ? item : { ...item, account: item.row.customer?.id ?? '', currency: 'INR' }
    }
  }
}

/** Reads a whole row file. `currency` holds where a JSON line names none. */
export function readRowFile(text: string, format: RowFileFormat, currency: string | null): StatementFile {
  const errors: RowError[] = []
  const rows: AccountRow[] = []
  for (const item of rowsOfLines(text.split('\n'), format)) {
    if (isRowError(item)) errors.push(item)
    else rows.push(item.currency === null ? { ...item, currency } : item)
  }
  return { format, csv: null, accounts: groupedAccounts(rows), errors }
}
