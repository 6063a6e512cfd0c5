// The one chart component: ECharts as SVG, sized by its place, walked with the arrow keys, with a table view of the same
// height, PNG and CSV export, and a question for the assistant.
import type { EChartsOption } from 'echarts'
import { BarChart, CustomChart, HeatmapChart, LineChart, PieChart } from 'echarts/charts'
import {
  AriaComponent,
  CalendarComponent,
  GridComponent,
  MarkLineComponent,
  MarkPointComponent,
  TitleComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components'
import { type ECharts, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import './chart.css'
import { type ChartTable, spokenRow } from './chart-table'
import { ChartTableView } from './chart-table-view'
import { ChartTools } from './chart-tools'
import { useFormat } from './format'
import { type Stride, showPoint, useChartWalk } from './use-chart-walk'

export type { ChartTable } from './chart-table'

use([
  BarChart,
  CustomChart,
  HeatmapChart,
  LineChart,
  PieChart,
  AriaComponent,
  CalendarComponent,
  GridComponent,
  MarkLineComponent,
  MarkPointComponent,
  TitleComponent,
  TooltipComponent,
  VisualMapComponent,
  SVGRenderer,
])

/** After that a chart is drawn, however busy the window is. */
const LATEST_MS = 300

interface ChartProps {
  /** Read by screen readers and used as the file name: what the chart shows. */
  readonly label: string
  readonly option: EChartsOption
  readonly height: number
  /** The same figures as text, a row for each point in the order in which the arrow keys walk them. */
  readonly table: ChartTable
  /** Opens what stands behind a row: by a click on its mark, by Enter on its point, from the table. */
  readonly onOpen?: (row: number) => void
  /** A click on a mark, where marks are not the rows of the table: its index in the data, and its series. */
  readonly onPick?: (dataIndex: number, seriesName: string) => void
  /** How far the arrow keys go; one point when not said. */
  readonly stride?: Stride
  /** What 'Explain this chart' asks the assistant. */
  readonly question?: string
}

export function Chart({ label, option, height, table, onOpen, onPick, stride, question }: ChartProps) {
  const t = useTranslations('common')
  const format = useFormat()
  const hint = useId()
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<ECharts | null>(null)
  const pick = useRef(onPick ?? onOpen)
  pick.current = onPick ?? onOpen
  const [asTable, setAsTable] = useState(false)
  const walk = useChartWalk(table.rows.length, stride, {
    show: (row) => chart.current && showPoint(chart.current, option, row),
    open: onOpen,
  })
  const current = walk.row === null ? undefined : table.rows[walk.row]

  const latest = useRef(option)
  latest.current = option
  /** What is below what one sees is drawn once the page stands there. */
  const canWait = useRef(false)
  useLayoutEffect(() => {
    canWait.current = (place.current?.getBoundingClientRect().top ?? 0) > window.innerHeight
  }, [])
  useEffect(() => {
    const element = place.current
    if (!element || asTable) return
    let instance: ECharts | null = null
    let idle: number | undefined
    const start = (size: { readonly width: number; readonly height: number }) => {
      instance = init(element, undefined, { renderer: 'svg', ...size })
      instance.on('click', (event) => pick.current?.(event.dataIndex, event.seriesName ?? ''))
      chart.current = instance
      draw(instance, latest.current)
    }
    // It also reports the size at the start, when the page has been laid out once: a chart that asked for its size itself would
    // have all of it laid out again after each chart before.
    const observer = new ResizeObserver(([entry]) => {
      const width = Math.round(entry?.contentRect.width ?? 0)
      const size = { width, height: Math.round(entry?.contentRect.height ?? 0) }
      if (width === 0) return
      if (instance) {
        if (instance.getWidth() !== width || instance.getHeight() !== size.height) instance.resize(size)
        return
      }
      if (idle !== undefined) cancelIdleCallback(idle)
      if (canWait.current) idle = requestIdleCallback(() => start(size), { timeout: LATEST_MS })
      else start(size)
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
      if (idle !== undefined) cancelIdleCallback(idle)
      instance?.dispose()
      chart.current = null
      // Coming back from the table it is being looked at.
      canWait.current = false
    }
  }, [asTable])

  useEffect(() => {
    if (chart.current) draw(chart.current, option)
  }, [option])

  return (
    <figure className="chart">
      {asTable ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard.
        <div key="table" className="chart-table" style={{ height }} tabIndex={0}>
          <ChartTableView label={label} table={table} onOpen={onOpen} />
        </div>
      ) : (
        // A key of its own: React would put the table into this very element, which the leaving chart then empties.
        // An application, because a screen reader keeps the arrow keys of a picture for itself.
        <div
          key="chart"
          ref={place}
          className="chart-place"
          role="application"
          aria-roledescription={t('chart')}
          aria-label={label}
          aria-describedby={hint}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys walk its points.
          tabIndex={0}
          style={{ height }}
          onKeyDown={walk.onKeyDown}
          onBlur={walk.leave}
        />
      )}
      <p id={hint} className="sr-only">
        {t(onOpen ? 'chartKeysOpen' : 'chartKeys')}
      </p>
      <p className="sr-only" aria-live="polite">
        {current && spokenRow(table.columns, current, format)}
      </p>
      <ChartTools
        label={label}
        table={table}
        question={question}
        asTable={asTable}
        onAsTable={setAsTable}
        picture={() => place.current?.querySelector('svg') ?? null}
      />
    </figure>
  )
}

function draw(chart: ECharts, option: EChartsOption): void {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  chart.setOption({ ...option, ...(still ? { animation: false } : {}) }, { notMerge: true })
}
