import type { Cell } from '../../../shared/contract'
import { VerifiedCell } from '../../ui/verified-figure'

interface CellWithBarProps {
  readonly cell: Cell
  /** The largest value of the column. */
  readonly most: number
  readonly write: (value: number) => string
}

/** A figure of a column, and how it compares with the largest one. */
export function CellWithBar({ cell, most, write }: CellWithBarProps) {
  if ('suppressed' in cell) return <VerifiedCell cell={cell} write={write} />
  const share = most > 0 ? Math.max(0, cell.value / most) : 0
  return (
    <>
      <span className="bar" aria-hidden="true">
        <i style={{ width: `${share * 100}%` }} />
      </span>
      {/* As wide as the longest of the column, so that all of them end at one edge. */}
      <span className="num" style={{ minWidth: `${write(most).length}ch` }}>
        <VerifiedCell cell={cell} write={write} />
      </span>
    </>
  )
}

export function largest(cells: readonly Cell[]): number {
  return Math.max(0, ...cells.map((cell) => ('suppressed' in cell ? 0 : cell.value)))
}
