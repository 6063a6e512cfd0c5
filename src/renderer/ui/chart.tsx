// The one chart component: ECharts as SVG, sized by its place, with a table view and PNG and CSV export.
import { Menu } from '@mantine/core'
import { DotsThree } from '@phosphor-icons/react'
import type { EChartsOption } from 'echarts'
import { BarChart, CustomChart, LineChart } from 'echarts/charts'
import {
  AriaComponent,
  GridComponent,
  MarkLineComponent,
  MarkPointComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components'
import { type ECharts, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { csvOf, saveFile, svgToPng } from './save-file'

use([
  BarChart,
  CustomChart,
  LineChart,
  AriaComponent,
  GridComponent,
  MarkLineComponent,
  MarkPointComponent,
  TooltipComponent,
  VisualMapComponent,
  SVGRenderer,
])

export interface ChartTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

interface ChartProps {
  /** Read by screen readers and used as the file name: what the chart shows. */
  readonly label: string
  readonly option: EChartsOption
  readonly height: number
  /** The same figures as text. */
  readonly table: ChartTable
  /** A click on a mark: its index in the data, and the series it belongs to. */
  readonly onPick?: (dataIndex: number, seriesName: string) => void
}

export function Chart({ label, option, height, table, onPick }: ChartProps) {
  const t = useTranslations('common')
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<ECharts | null>(null)
  const pick = useRef(onPick)
  pick.current = onPick
  const [asTable, setAsTable] = useState(false)

  useEffect(() => {
    const element = place.current
    if (!element || asTable) return
    const instance = init(element, undefined, { renderer: 'svg' })
    chart.current = instance
    instance.on('click', (event) => pick.current?.(event.dataIndex, event.seriesName ?? ''))
    // The observer also reports the size at the start, and resizing would end the first animation.
    const observer = new ResizeObserver(() => {
      const { clientWidth, clientHeight } = element
      if (instance.getWidth() !== clientWidth || instance.getHeight() !== clientHeight) instance.resize()
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
      instance.dispose()
      chart.current = null
    }
  }, [asTable])

  // biome-ignore lint/correctness/useExhaustiveDependencies: coming back from the table makes a new instance.
  useEffect(() => {
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    chart.current?.setOption({ ...option, ...(still ? { animation: false } : {}) }, { notMerge: true })
  }, [option, asTable])

  return (
    <figure className="chart">
      {asTable ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard.
        <div key="table" className="chart-table" style={{ height }} tabIndex={0}>
          <Table label={label} table={table} />
        </div>
      ) : (
        // A key of its own: React would put the table into this very element, which the leaving chart then empties.
        <div key="chart" ref={place} role="img" aria-label={label} style={{ height }} />
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <button type="button" className="icon-button chart-menu" aria-label={t('chartMenu', { label })}>
            <DotsThree size={20} />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setAsTable(!asTable)}>{asTable ? t('showChart') : t('showTable')}</Menu.Item>
          <Menu.Item onClick={() => saveFile(`${label}.csv`, 'text/csv', csvOf([table.columns, ...table.rows]))}>
            {t('saveCsv')}
          </Menu.Item>
          {!asTable && (
            <Menu.Item
              onClick={async () => {
                const svg = place.current?.querySelector('svg')
                if (svg) saveFile(`${label}.png`, 'image/png', await svgToPng(svg))
              }}
            >
              {t('savePng')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </figure>
  )
}

function Table({ label, table }: { readonly label: string; readonly table: ChartTable }) {
  return (
    <table className="plain-table" aria-label={label}>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows do not move, and their first cells may repeat.
          <tr key={place}>
            {row.map((value, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns do not move.
              <td key={index}>{value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
