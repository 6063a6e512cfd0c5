// Rows of a statement's table that are no transactions.
import { isNothing } from './csv-amounts'
import { type CsvLayout, cellOf } from './csv-layout'
import type { CsvRecord } from './csv-records'

/** Rulers ('*****', '-----') and repeated headers. */
export function isDecoration(record: CsvRecord, layout: CsvLayout): boolean {
  if (record.cells.every((cell) => /^[-=*_.\s]*$/.test(cell))) return true
  return record.cells.every((cell, at) => cell === (layout.columns[at] ?? ''))
}

/** Long narrations run on in the next row, with every other cell empty. */
export function isContinuation(record: CsvRecord, layout: CsvLayout): boolean {
  const payee = layout.roles.get('payee')
  return payee !== undefined && record.cells.every((cell, at) => (at === payee) === (cell !== ''))
}

const TOTALS =
  /\b(?:total|opening|closing|brought forward|carried forward|b\/f|c\/f|summary|end of statement|saldo|summe|anfangssaldo|endsaldo)\b|कुल|प्रारंभिक|अंतिम/i

/** Opening and closing balances, totals and footnotes are no transactions: they have no date or no amount. */
export function isTotal(record: CsvRecord, layout: CsvLayout): boolean {
  const date = cellOf(record, layout, 'date')
  const withoutAmount = (['amount', 'debit', 'credit'] as const).every((role) =>
    isNothing(cellOf(record, layout, role)),
  )
  if (!/\d/.test(date) && withoutAmount) return true
  return (!/\d/.test(date) || withoutAmount) && record.cells.some((cell) => TOTALS.test(cell))
}
