// How one CSV is laid out: found by itself, or as a mapping says.
import { createHash } from 'node:crypto'
import type { CsvMapping } from '../../shared/contract'
import { AppError } from '../errors'
import { guessDecimalMark, parseAmount } from './amounts'
import { foundAmountSign } from './csv-amount-sign'
import { type ColumnRole, isHeader, rolesOf } from './csv-columns'
import { type CsvRecord, type CsvRecords, csvRecords } from './csv-records'
import { inferDateOrder, readDate } from './written-dates'

export interface CsvLayout {
  readonly mapping: CsvMapping
  readonly columns: readonly string[]
  readonly dateOrderCertain: boolean
  /** The header that is found without a mapping: its line, and what is the same in every file of the layout. */
  readonly header: { readonly line: number; readonly fingerprint: string }
  /** Column index of each role. */
  readonly roles: ReadonlyMap<ColumnRole, number>
  /** The cells of the lines above the header. */
  readonly preamble: readonly (readonly string[])[]
  /** The records under the header. */
  readonly body: readonly CsvRecord[]
  readonly broken: CsvRecords['errors']
}

/** The text under a role in one row, '' where there is none. */
export function cellOf(record: CsvRecord, layout: CsvLayout, role: ColumnRole): string {
  return record.cells[layout.roles.get(role) ?? -1] ?? ''
}

const DELIMITERS = [',', ';', '\t', '|']
/** A preamble longer than this is no preamble. */
const HEAD_LINES = 100

/**
 * Finds delimiter, header, columns, date order and decimal mark of a CSV text. Columns are known by their names, or, in
 * a file with unknown names or none, by what stands in them. A `given` mapping is taken as it is.
 * Throws AppError 'import-failed' when there is no table, or the mapping names a column that the header has not.
 */
export function csvLayout(text: string, encoding: string, given?: CsvMapping): CsvLayout {
  const found = findHeader(text)
  const start = given ? { delimiter: given.delimiter, headerLine: given.headerLine } : found
  if (start === null) {
    throw new AppError(
      'import-failed',
      'No statement was found in the file: it needs a column with dates and one with amounts. Download it again as CSV, OFX or QFX.',
    )
  }
  const { records, errors } = csvRecords(text, start.delimiter)
  const header = records.find((record) => record.line === start.headerLine)
  if (start.headerLine > 0 && !header) {
    throw new AppError('import-failed', `Line ${start.headerLine} is not a header: the file has no row there.`)
  }
  const body = records.filter((record) => record.line > start.headerLine && record.cells.some((cell) => cell !== ''))
  const preamble = records.filter((record) => record.line < start.headerLine).map((record) => record.cells)
  const width = header?.cells.length ?? Math.max(0, ...body.slice(0, HEAD_LINES).map((record) => record.cells.length))
  const columns = columnNames(header?.cells ?? [], width)
  const roles = given ? givenRoles(given, columns, header) : foundRoles(header, body)
  const order = inferDateOrder(cellsOf(body, roles.get('date')))
  const amountCells = (['amount', 'debit', 'credit'] as const).flatMap((role) => cellsOf(body, roles.get(role)))
  const name = (role: ColumnRole) => columns[roles.get(role) ?? -1] ?? null
  const mapping: CsvMapping = given ?? {
    headerLine: start.headerLine,
    delimiter: start.delimiter,
    encoding,
    dateColumn: name('date') ?? '',
    dateOrder: order.order,
    payeeColumn: name('payee') ?? '',
    amountColumn: name('amount'),
    debitColumn: name('debit'),
    creditColumn: name('credit'),
    decimalMark: guessDecimalMark(amountCells),
    amountSign: 'credit-positive',
  }
  return {
    mapping: given ?? { ...mapping, amountSign: amountSignOf(mapping, roles, preamble, body) },
    columns,
    header: { line: found?.headerLine ?? 0, fingerprint: fingerprintOf(found) },
    dateOrderCertain: given ? true : order.certain,
    roles,
    preamble,
    body,
    broken: errors,
  }
}

function amountSignOf(
  mapping: CsvMapping,
  roles: ReadonlyMap<ColumnRole, number>,
  preamble: CsvLayout['preamble'],
  body: readonly CsvRecord[],
): CsvMapping['amountSign'] {
  if (mapping.amountColumn === null) return 'credit-positive'
  const cell = (record: CsvRecord, role: ColumnRole) => record.cells[roles.get(role) ?? -1] ?? ''
  return foundAmountSign({
    name: mapping.amountColumn,
    above: preamble.flat().join(' '),
    rows: body.slice(0, HEAD_LINES).map((record) => ({
      amount: cell(record, 'amount'),
      balance: cell(record, 'balance'),
      text: cell(record, 'payee'),
    })),
    decimalMark: mapping.decimalMark,
  })
}

// Files without a header are told apart by their width.
function fingerprintOf(found: Start | null): string {
  const { delimiter = '', headerLine = 0, cells = [] } = found ?? {}
  const told = headerLine === 0 ? [cells.length] : cells
  return createHash('sha256')
    .update(JSON.stringify([delimiter, ...told]))
    .digest('hex')
}

interface Start {
  readonly delimiter: string
  /** 0 in a file without a header. */
  readonly headerLine: number
  /** Of the header, or of the first row where there is none. */
  readonly cells: readonly string[]
}

type Candidate = Omit<Start, 'delimiter'> & { readonly score: number }

function findHeader(text: string): Start | null {
  let best: (Candidate & { readonly delimiter: string }) | null = null
  const head = text.split('\n', HEAD_LINES).join('\n')
  for (const delimiter of DELIMITERS) {
    const { records } = csvRecords(head, delimiter)
    const found = headerByName(records) ?? headerByContent(records)
    if (found && (best === null || found.score > best.score)) best = { delimiter, ...found }
  }
  return best
}

function headerByName(records: readonly CsvRecord[]): Candidate | null {
  for (const record of records) {
    const roles = rolesOf(record.cells)
    if (record.cells.length > 1 && isHeader(roles))
      return { headerLine: record.line, cells: record.cells, score: 100 + roles.size }
  }
  return null
}

// The first row with a date and an amount; what stands right above it, as wide and without either, is its header.
function headerByContent(records: readonly CsvRecord[]): Candidate | null {
  const at = records.findIndex((record) => looksLikeRow(record.cells))
  if (at < 0) return null
  const [above, first] = [records[at - 1], records[at] as CsvRecord]
  const titled =
    above !== undefined &&
    above.cells.length === first.cells.length &&
    above.cells.every((cell) => cell !== '' && !isDate(cell) && !isAmount(cell))
  const header = titled ? { headerLine: above.line, cells: above.cells } : { headerLine: 0, cells: first.cells }
  return { ...header, score: first.cells.length }
}

function looksLikeRow(cells: readonly string[]): boolean {
  return cells.some(isDate) && cells.some((cell) => !isDate(cell) && isAmount(cell))
}

function isDate(cell: string): boolean {
  return (['day-first', 'month-first', 'year-first'] as const).some((order) => readDate(cell, order) !== null)
}

function isAmount(cell: string): boolean {
  return parseAmount(cell, '.', 2) !== null || parseAmount(cell, ',', 2) !== null
}

/** Every column has a name of its own: an empty one is called by its number, a repeated one gets its count. */
function columnNames(cells: readonly string[], width: number): readonly string[] {
  const seen = new Map<string, number>()
  return Array.from({ length: width }, (_, at) => {
    const name = cells[at] || `Column ${at + 1}`
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
}

function givenRoles(
  given: CsvMapping,
  columns: readonly string[],
  header: CsvRecord | undefined,
): ReadonlyMap<ColumnRole, number> {
  const chosen: readonly (readonly [ColumnRole, string | null])[] = [
    ['date', given.dateColumn],
    ['payee', given.payeeColumn],
    ['amount', given.amountColumn],
    ['debit', given.debitColumn],
    ['credit', given.creditColumn],
  ]
  const roles = new Map<ColumnRole, number>()
  for (const [role, name] of chosen) {
    if (name === null || name === '') continue
    const column = columns.indexOf(name)
    if (column < 0) {
      throw new AppError('import-failed', `The file has no column “${name}”. Its columns are: ${columns.join(', ')}.`)
    }
    roles.set(role, column)
  }
  if (!isHeader(roles)) {
    throw new AppError('import-failed', 'Choose the column with the dates and the one (or two) with the amounts.')
  }
  // Balance, currency, reference and the rest are not chosen: their names say what they are.
  const taken = new Set(roles.values())
  for (const [role, column] of rolesOf(header?.cells ?? [])) {
    const chosenRole = chosen.some(([candidate]) => candidate === role)
    if (!chosenRole && !taken.has(column)) roles.set(role, column)
  }
  return roles
}

// By name first; what the names leave open, by content.
function foundRoles(header: CsvRecord | undefined, body: readonly CsvRecord[]): ReadonlyMap<ColumnRole, number> {
  const roles = new Map(rolesOf(header?.cells ?? []))
  // One signed column says everything; a debit column beside it would count twice.
  if (roles.has('debit') && roles.has('credit')) roles.delete('amount')
  else if (roles.has('amount')) for (const side of ['debit', 'credit'] as const) roles.delete(side)
  const sample = body.slice(0, HEAD_LINES).filter((record) => looksLikeRow(record.cells))
  const width = Math.max(0, ...sample.map((record) => record.cells.length))
  const columns = Array.from({ length: width }, (_, column) => sample.map((record) => record.cells[column] ?? ''))
  if (!roles.has('date')) {
    const taken = new Set(roles.values())
    const date = columns.findIndex((cells, at) => !taken.has(at) && cells.every(isDate))
    if (date >= 0) roles.set('date', date)
  }
  if (!isHeader(roles)) {
    const taken = new Set(roles.values())
    const amounts = [...columns.keys()].filter((at) => !taken.has(at) && columns[at]?.every(isAmount))
    // A column with minus signs goes before one without: that may be a number of something, or the balance.
    const amount = amounts.find((at) => columns[at]?.some((cell) => /[-−(]/.test(cell))) ?? amounts[0]
    if (amount !== undefined) roles.set('amount', amount)
  }
  if (!roles.has('payee')) setText(roles, sample)
  return roles
}

// The column with the longest texts that are neither dates nor amounts.
function setText(roles: Map<ColumnRole, number>, body: readonly CsvRecord[]): void {
  const taken = new Set(roles.values())
  const lengths = new Map<number, number>()
  for (const record of body.slice(0, HEAD_LINES)) {
    record.cells.forEach((cell, at) => {
      if (taken.has(at) || isDate(cell) || isAmount(cell)) return
      lengths.set(at, (lengths.get(at) ?? 0) + cell.length)
    })
  }
  const longest = [...lengths].sort((a, b) => b[1] - a[1])[0]
  if (longest && longest[1] > 0) roles.set('payee', longest[0])
}

function cellsOf(body: readonly CsvRecord[], column: number | undefined): string[] {
  if (column === undefined) return []
  return body.map((record) => record.cells[column] ?? '').filter((cell) => cell !== '')
}
