import type { CsvMapping } from '../../shared/contract'
import { plainCsvText } from '../../shared/csv'
import { type DecimalMark, decimalsOf, parseAmount } from './amounts'
import { type AmountSigns, amountSigns, readAmount, roundedAmount } from './csv-amounts'
import type { ColumnRole } from './csv-columns'
import { type CsvLayout, cellOf, csvLayout } from './csv-layout'
import { isContinuation, isDecoration, isTotal } from './csv-other-rows'
import { aboutAccount } from './csv-preamble'
import type { CsvRecord } from './csv-records'
import { withoutPlaceholderClocks } from './placeholder-clocks'
import {
  NOTE_LENGTH,
  PAYEE_LENGTH,
  type RowError,
  type StatementAccount,
  type StatementFile,
  type StatementRow,
  tidyText,
} from './statement'
import { dateProblem, readClock, readDate } from './written-dates'

/**
 * Reads a CSV statement ('\n' line ends) as `csvLayout` finds it or `mapping` says. Blank rows, rulers, repeated headers
 * and total lines are passed over; a row that only continues the text above is joined to it; every other row that
 * cannot be read is an error, and an amount that had to be rounded is told with them. Throws AppError 'import-failed' when there is no table in the text.
 */
export function readCsv(
  text: string,
  encoding: string,
  mapping: CsvMapping | undefined,
  currency: string | null,
): StatementFile {
  const layout = csvLayout(text, encoding, mapping)
  const about = aboutAccount(layout)
  const context: Context = {
    layout,
    account: about.id,
    currency: about.currency ?? currency,
    signs: amountSigns(layout),
  }
  const read: ReadRow[] = []
  const errors: RowError[] = [...layout.broken]
  let continues = false
  for (const [at, record] of layout.body.entries()) {
    if (isDecoration(record, layout)) continue
    const cutOff = at === layout.body.length - 1 && !text.endsWith('\n') && record.cells.length < layout.columns.length
    const row = cutOff ? 'The file ends in the middle of this row: it was cut off.' : readRow(record, context)
    const last = read.at(-1)
    if (typeof row === 'string' && last && continues && isContinuation(record, layout)) {
      read[read.length - 1] = continued(last, record, layout)
      continue
    }
    continues = typeof row !== 'string'
    if (typeof row !== 'string') {
      read.push(row)
      if (row.rounded) errors.push({ line: record.line, reason: row.rounded })
    } else if (!isTotal(record, layout)) errors.push({ line: record.line, reason: row })
  }
  const { columns, dateOrderCertain, header } = layout
  return {
    format: 'csv',
    csv: { mapping: layout.mapping, columns, header, dateOrderCertain },
    accounts: accountsOf(read, layout.mapping.decimalMark),
    errors: errors.sort((a, b) => a.line - b.line),
  }
}

interface ReadRow {
  readonly account: string
  readonly currency: string | null
  /** As written; only the newest is ever read. */
  readonly balance: string
  /** Said when the amount is not the written one; null when it is. */
  readonly rounded: string | null
  readonly row: StatementRow
}

interface Context {
  readonly layout: CsvLayout
  /** Where a row does not name its own. */
  readonly account: string
  readonly currency: string | null
  readonly signs: AmountSigns
}

function readRow(record: CsvRecord, { layout, account, currency, signs }: Context): ReadRow | string {
  const { mapping, columns } = layout
  const surplus = record.cells.slice(columns.length)
  if (surplus.some((cell) => cell !== '')) {
    return `The row has ${record.cells.length} cells where the header has ${columns.length}: a text with “${shownDelimiter(mapping.delimiter)}” in it needs quotes.`
  }
  const cell = (role: ColumnRole) => cellOf(record, layout, role)
  const date = readDate(cell('date'), mapping.dateOrder)
  if (!date) return dateProblem(cell('date'), mapping.dateOrder)
  const own = /^[A-Z]{3}$/i.exec(cell('currency'))?.[0].toUpperCase() ?? currency
  const digits = decimalsOf(own)
  const amountMinor = readAmount(cell, mapping, digits, signs)
  if (typeof amountMinor === 'string') return amountMinor
  const clock = date.clock ?? readClock(cell('time'))
  return {
    account: tidyText(cell('account'), 60) || account,
    currency: own,
    balance: cell('balance'),
    rounded: roundedAmount(cell, mapping, digits),
    row: {
      line: record.line,
      bookedOn: date.on,
      occurredAt: clock === null ? null : `${date.on}T${clock}`,
      amountMinor,
      payee: tidyText(plainCsvText(cell('payee')), PAYEE_LENGTH),
      reference: tidyText(plainCsvText(cell('reference')), PAYEE_LENGTH),
      note: tidyText(plainCsvText(cell('note')), NOTE_LENGTH),
      bankReference: null,
    },
  }
}

function shownDelimiter(delimiter: string): string {
  return delimiter === '\t' ? 'tab' : delimiter
}

function continued(above: ReadRow, record: CsvRecord, layout: CsvLayout): ReadRow {
  const payee = tidyText(`${above.row.payee} ${cellOf(record, layout, 'payee')}`, PAYEE_LENGTH)
  return { ...above, row: { ...above.row, payee } }
}

function accountsOf(read: readonly ReadRow[], mark: DecimalMark): readonly StatementAccount[] {
  const groups = new Map<string, ReadRow[]>()
  for (const row of read) {
    const key = JSON.stringify([row.account, row.currency])
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return [...groups.values()].map((group) => {
    const [first, last] = [group[0] as ReadRow, group.at(-1) as ReadRow]
    // Newest first or oldest first: the closing balance stands in the newest row.
    const newest = first.row.bookedOn > last.row.bookedOn ? first : last
    const balanceMinor = parseAmount(newest.balance, mark, decimalsOf(first.currency))
    return {
      id: first.account,
      currency: first.currency,
      balanceMinor,
      balanceOn: balanceMinor !== null ? newest.row.bookedOn : null,
      rows: withoutPlaceholderClocks(group.map((row) => row.row)),
    }
  })
}
