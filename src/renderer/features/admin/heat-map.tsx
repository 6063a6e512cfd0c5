import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { Cell } from '../../../shared/contract'
import { Chart } from '../../ui/chart'
import { useChartTokens } from '../../ui/chart-theme'
import { tooltipOf } from '../../ui/chart-tooltip'
import { useFormat } from '../../ui/format'
import { heatMapOption } from './heat-map-option'

interface HeatMapProps {
  readonly label: string
  readonly height: number
  readonly columnTitle: string
  readonly rowTitle: string
  readonly columns: readonly string[]
  readonly rows: readonly string[]
  /** Numbers of customers, row by row. */
  readonly cells: readonly Cell[]
  /** What a cell is called, when it is pointed at. */
  readonly nameOf: (row: number, column: number) => string
  readonly left: number
}

/** Numbers of customers by two things. Hidden cells are hatched and say why when they are pointed at. */
export function HeatMap({ label, height, columnTitle, rowTitle, columns, rows, cells, nameOf, left }: HeatMapProps) {
  const t = useTranslations('admin.heatMap')
  const common = useTranslations('common')
  const format = useFormat()
  const tokens = useChartTokens()
  const written = (cell: Cell) =>
    'suppressed' in cell
      ? common('suppressed', { count: format.smallestGroup })
      : t('customers', { count: format.count(cell.value) })
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is written follows from the format.
  const option = useMemo(
    () =>
      heatMapOption({ columns, rows, cells }, tokens, {
        columnTitle,
        rowTitle,
        left,
        write: format.count,
        tooltip: (at) => {
          const name = nameOf(Math.floor(at / columns.length), at % columns.length)
          return tooltipOf(written(cells[at] ?? { suppressed: true }), [], name)
        },
      }),
    [columns, rows, cells, tokens, columnTitle, rowTitle, nameOf, left, format, t, common],
  )
  return (
    <Chart
      label={label}
      option={option}
      height={height}
      stride={{ across: 1, down: columns.length }}
      table={{
        columns: [rowTitle, columnTitle, t('title')],
        rows: cells.map((cell, at) => [
          rows[Math.floor(at / columns.length)] ?? '',
          (columns[at % columns.length] ?? '').replace('-\n', '').replace('\n', ' '),
          written(cell),
        ]),
      }}
    />
  )
}
