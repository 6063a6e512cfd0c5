import type { Cell } from '../../../../shared/contract'
import { useFormat } from '../../../ui/format'
import { VerifiedCell } from '../../../ui/verified-figure'

interface FunnelCellProps {
  readonly cell: Cell
  /** The length of the longest bar. */
  readonly most: number
}

/** A count with a bar for its size; a suppressed one says so. */
export function FunnelCell({ cell, most }: FunnelCellProps) {
  const format = useFormat()
  const count = writtenCount(cell)
  if (count === null) return <VerifiedCell cell={cell} write={format.count} />
  return (
    <span className="funnel-cell">
      <span className="funnel-bar" aria-hidden="true">
        <i style={{ width: `${(count / most) * 100}%` }} />
      </span>
      <span className="num" style={{ minWidth: `${format.count(most).length}ch` }}>
        <VerifiedCell cell={cell} write={format.count} />
      </span>
    </span>
  )
}

/** Null for a suppressed cell. */
export function writtenCount(cell: Cell): number | null {
  return 'suppressed' in cell ? null : cell.value
}
