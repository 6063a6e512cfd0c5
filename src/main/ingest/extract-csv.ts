// The extract as CSV: known by its header, read line by line, so that its size does not matter.
import { birthDate, type ExtractCells, type ExtractRow, extractRow } from './extract-rows'
import { PAYEE_LENGTH, type RowError, tidyText } from './statement'

const COLUMNS: Readonly<Record<keyof ExtractCells, string>> = {
  transactionId: 'transactionid',
  customerId: 'customerid',
  birthDate: 'customerdob',
  gender: 'custgender',
  location: 'custlocation',
  balance: 'custaccountbalance',
  date: 'transactiondate',
  time: 'transactiontime',
  amount: 'transactionamount',
}
const NEEDED: readonly (keyof ExtractCells)[] = ['customerId', 'birthDate', 'date', 'amount']

type ColumnIndex = Readonly<Record<keyof ExtractCells, number>>

/** Where the columns of the extract are in a header line, null for any other line. */
export function extractColumns(header: string): ColumnIndex | null {
  const names = cellsOf(header.replace(/^\ufeff/, ''))?.map((name) => name.toLowerCase().replace(/\(.*\)|[^a-z]/g, ''))
  if (!names) return null
  const index = Object.fromEntries(
    Object.entries(COLUMNS).map(([key, name]) => [key, names.indexOf(name)]),
  ) as unknown as ColumnIndex
  return NEEDED.every((key) => index[key] >= 0) ? index : null
}

/** The columns of a header line in their order, and what each is read as; null for one that is not read. */
export function columnsRead(
  header: string,
): readonly { readonly column: string; readonly cell: keyof ExtractCells | null }[] {
  const index = extractColumns(header)
  const names = cellsOf(header.replace(/^\ufeff/, '')) ?? []
  const cells = Object.keys(COLUMNS) as (keyof ExtractCells)[]
  return names.map((name, at) => ({
    column: tidyText(name, PAYEE_LENGTH),
    cell: cells.find((cell) => index?.[cell] === at) ?? null,
  }))
}

/** Payments and errors of the extract's lines, of which the first is the header. Throws nothing; one line is one row. */
export function* extractCsvRows(lines: Iterable<string>): Generator<ExtractRow | RowError> {
  let index: ColumnIndex | null = null
  let width = 0
  let line = 0
  for (const text of lines) {
    line++
    if (!index) {
      index = extractColumns(text)
      width = cellsOf(text)?.length ?? 0
      continue
    }
    if (text.trim() === '') continue
    const cells = cellsOf(text)
    if (cells?.length !== width) {
      const reason = cells
        ? `The row has ${cells.length} cells where the header has ${width}.`
        : 'The quotes of this row are broken.'
      yield { line, reason }
      continue
    }
    const found = index
    const cell = (key: keyof ExtractCells) => cells[found[key]]?.trim() ?? ''
    const row = extractRow(
      {
        transactionId: cell('transactionId'),
        customerId: cell('customerId'),
        birthDate: cell('birthDate'),
        gender: cell('gender'),
        location: cell('location'),
        balance: cell('balance'),
        date: cell('date'),
        time: cell('time'),
        amount: cell('amount'),
      },
      line,
      birthDate,
    )
    yield typeof row === 'string' ? { line, reason: row } : row
  }
}

const CELL = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y

// By hand: the parser that reads other CSVs is set up anew for each line, which a million of them feel.
function cellsOf(line: string): readonly string[] | null {
  if (!line.includes('"')) return line.split(',')
  const cells: string[] = []
  CELL.lastIndex = 0
  for (;;) {
    const match = CELL.exec(line)
    if (!match) return null
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === '') return cells
  }
}
