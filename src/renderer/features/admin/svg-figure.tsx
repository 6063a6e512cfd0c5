// A chart that is drawn by hand rather than by the chart library, with the same tools: as a table, and as CSV.
import { type ReactNode, useState } from 'react'
import type { ChartTable } from '../../ui/chart'
import { ChartTableView } from '../../ui/chart-table-view'
import { ChartTools } from '../../ui/chart-tools'

interface SvgFigureProps {
  /** What the chart shows; also the file name. */
  readonly label: string
  readonly table: ChartTable
  readonly children: ReactNode
}

export function SvgFigure({ label, table, children }: SvgFigureProps) {
  const [asTable, setAsTable] = useState(false)
  return (
    <figure className="chart">
      {asTable ? (
        <div className="chart-table segments-figure-table">
          <ChartTableView label={label} table={table} />
        </div>
      ) : (
        children
      )}
      <ChartTools label={label} table={table} asTable={asTable} onAsTable={setAsTable} />
    </figure>
  )
}
