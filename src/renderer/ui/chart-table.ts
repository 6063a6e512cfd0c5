// The figures of a chart as text: for its table view, for the one who hears it, and for spreadsheets.
import type { Month } from '../../shared/domain'
import type { Format } from './format'

/** Words and estimates as they are written, an exact amount, or a time that a spreadsheet gets in a form it can sort. */
export type ChartCell = string | { readonly amountMinor: number } | { readonly text: string; readonly plain: string }

export interface ChartTable<Cell extends ChartCell = ChartCell> {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

export function writtenCell(cell: ChartCell, format: Format): string {
  if (typeof cell === 'string') return cell
  return 'text' in cell ? cell.text : format.exact(cell.amountMinor)
}

/** 'October 2026', and '2026-10' in a spreadsheet. */
export function monthCell(month: Month, format: Format): ChartCell {
  return { text: format.monthYear(month), plain: month }
}

/** 'October 2026: ₹78,466.62'; with several columns each is named. Empty cells are not spoken of. */
export function spokenRow(columns: readonly string[], row: readonly ChartCell[], format: Format): string {
  const [first = '', ...rest] = row.map((cell) => writtenCell(cell, format))
  const said = rest.flatMap((cell, index) => {
    if (cell === '') return []
    return rest.length === 1 ? cell : `${columns[index + 1]} ${cell}`
  })
  return said.length === 0 ? first : `${first}: ${said.join(', ')}`
}

/** Amounts as plain decimals and times as ISO has them, with the currency in the heading; what the privacy eye hides stays hidden. */
export function spreadsheetRows({ columns, rows }: ChartTable, format: Format): readonly (readonly string[])[] {
  const isMoney = columns.map((_, index) => rows.some((row) => isAmount(row[index])))
  const heading = columns.map((column, index) => (isMoney[index] ? `${column} (${format.currency})` : column))
  const plain = (cell: ChartCell) => {
    if (typeof cell === 'string') return cell
    return 'plain' in cell ? cell.plain : format.plain(cell.amountMinor)
  }
  return [heading, ...rows.map((row) => row.map(plain))]
}

function isAmount(cell: ChartCell | undefined): boolean {
  return typeof cell === 'object' && 'amountMinor' in cell
}
