// The figures of a chart as text: for its table view, for the one who hears it, and for spreadsheets.
import type { Format } from './format'

/** Words and estimates as they are written, or an exact amount. */
export type ChartCell = string | { readonly amountMinor: number }

export interface ChartTable<Cell extends ChartCell = ChartCell> {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

export function writtenCell(cell: ChartCell, format: Format): string {
  return typeof cell === 'string' ? cell : format.exact(cell.amountMinor)
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

/** Amounts as plain decimals, with the currency in the heading; what the privacy eye hides stays hidden. */
export function spreadsheetRows({ columns, rows }: ChartTable, format: Format): readonly (readonly string[])[] {
  const isMoney = columns.map((_, index) => rows.some((row) => typeof row[index] === 'object'))
  const heading = columns.map((column, index) => (isMoney[index] ? `${column} (${format.currency})` : column))
  const plain = (cell: ChartCell) => (typeof cell === 'string' ? cell : format.plain(cell.amountMinor))
  return [heading, ...rows.map((row) => row.map(plain))]
}
