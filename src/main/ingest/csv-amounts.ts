// The amount of a CSV row: one signed column, one column and a side, or a debit and a credit column.
import type { CsvMapping } from '../../shared/contract'
import { parseAmount, toldRounding } from './amounts'
import { saysItsSide } from './csv-amount-sign'
import type { ColumnRole } from './csv-columns'
import { type CsvLayout, cellOf } from './csv-layout'

/** Minor units of a row, or why it has none. `cell` gives the text under a role, '' without one. */
export function readAmount(
  cell: (role: ColumnRole) => string,
  mapping: CsvMapping,
  digits: number,
  signs: AmountSigns,
): number | string {
  if (mapping.amountColumn !== null) {
    const written = cell('amount')
    const minor = parseAmount(written, mapping.decimalMark, digits)
    if (minor === null) return notAnAmount(written)
    if (!signs.bySideColumn) {
      const isTurned = mapping.amountSign === 'debit-positive' && minor !== 0 && !saysItsSide(written)
      return isTurned ? -minor : minor
    }
    const side = sideOf(cell('side'))
    return side === null ? `“${cell('side').slice(0, 40)}” says neither debit nor credit.` : side * Math.abs(minor)
  }
  const written = { debit: cell('debit'), credit: cell('credit') }
  const [debit, credit] = (['debit', 'credit'] as const).map((side) =>
    isNothing(written[side]) ? 0 : parseAmount(written[side], mapping.decimalMark, digits),
  )
  if (debit === null || debit === undefined) return notAnAmount(written.debit)
  if (credit === null || credit === undefined) return notAnAmount(written.credit)
  if (isNothing(written.debit) && isNothing(written.credit)) return notAnAmount('')
  if (debit !== 0 && credit !== 0) return 'The row has a debit and a credit.'
  if (debit === 0) return credit
  return signs.debitsNegative ? debit : -debit
}

/** What is told of a row that was read but whose amount had to be rounded; null where it had not. */
export function roundedAmount(
  cell: (role: ColumnRole) => string,
  { amountColumn, decimalMark }: CsvMapping,
  digits: number,
): string | null {
  const written = amountColumn === null ? [cell('debit'), cell('credit')] : [cell('amount')]
  return toldRounding(written[0] ?? '', decimalMark, digits) ?? toldRounding(written[1] ?? '', decimalMark, digits)
}

export interface AmountSigns {
  /** Amounts carry no sign: a column beside them says debit or credit. */
  readonly bySideColumn: boolean
  /** The debit column repeats the sign; a positive amount there gives money back. */
  readonly debitsNegative: boolean
}

/** How this file writes debits: found over all its rows. */
export function amountSigns(layout: CsvLayout): AmountSigns {
  const cells = (role: ColumnRole) =>
    layout.body.map((record) => cellOf(record, layout, role)).filter((cell) => !isNothing(cell))
  const sides = cells('side')
  const debits = cells('debit')
  const negative = debits.filter((cell) => (parseAmount(cell, layout.mapping.decimalMark, 2) ?? 0) < 0).length
  return {
    // 'Type' may as well hold 'UPI' and 'Card': it is a side only where nearly every row says one.
    bySideColumn: sides.length > 0 && sides.filter((cell) => sideOf(cell) !== null).length >= sides.length * 0.9,
    debitsNegative: negative * 2 > debits.length,
  }
}

function sideOf(cell: string): 1 | -1 | null {
  if (/^(?:dr?|debit|withdrawal|s|soll|out|नामे|डेबिट)\.?$/i.test(cell)) return -1
  if (/^(?:cr?|credit|deposit|h|haben|in|जमा|क्रेडिट)\.?$/i.test(cell)) return 1
  return null
}

function notAnAmount(written: string): string {
  const shown = written.trim().slice(0, 40)
  return shown === '' ? 'The row has no amount.' : `“${shown}” is not an amount.`
}

/** Blank, or the dash that banks print for it. */
export function isNothing(cell: string): boolean {
  return cell === '' || /^[-–—]+$/.test(cell)
}
