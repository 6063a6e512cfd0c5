// The arrow keys walk the points of a chart; its tooltip and a screen reader follow.
import type { EChartsOption } from 'echarts'
import type { ECharts } from 'echarts/core'
import { type KeyboardEvent, useState } from 'react'

export interface Stride {
  /** Points that left and right pass. */
  readonly across: number
  /** Points that up and down pass. */
  readonly down: number
}

const ONE: Stride = { across: 1, down: 1 }

interface Walked {
  /** Null hides the tooltip again. */
  readonly show: (row: number | null) => void
  readonly open: ((row: number) => void) | undefined
}

export function useChartWalk(rows: number, stride: Stride = ONE, { show, open }: Walked) {
  const [row, setRow] = useState<number | null>(null)
  const go = (next: number | null) => {
    setRow(next)
    show(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape' && row !== null) go(null)
    else if (event.key === 'Enter' && row !== null && open) open(row)
    else {
      const next = stepped(event.key, row, rows, stride)
      if (next === null) return
      go(next)
    }
    event.preventDefault()
  }
  return { row: row !== null && row < rows ? row : null, onKeyDown, leave: () => row !== null && go(null) }
}

/** Where a key leads from `row`, never past the ends; null for other keys, and without a point. */
export function stepped(key: string, row: number | null, rows: number, stride: Stride): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: stride.across,
    ArrowLeft: -stride.across,
    ArrowDown: stride.down,
    ArrowUp: -stride.down,
    Home: -rows,
    End: rows,
  }
  const step = steps[key]
  if (step === undefined || rows === 0) return null
  if (row === null) return key === 'End' || key === 'ArrowLeft' || key === 'ArrowUp' ? rows - 1 : 0
  return Math.min(Math.max(0, row + step), rows - 1)
}

/** A chart with axes is pointed at by its place on the first one, any other, and one whose items have tooltips, by the item. */
export function showPoint(chart: ECharts, option: EChartsOption, row: number | null): void {
  const series = { seriesIndex: 0 }
  const alongAxis = 'xAxis' in option && (option.tooltip as { trigger?: unknown } | undefined)?.trigger !== 'item'
  if (!alongAxis) chart.dispatchAction({ type: 'downplay', ...series })
  if (row === null) {
    chart.dispatchAction({ type: 'hideTip' })
    chart.dispatchAction({ type: 'updateAxisPointer', currTrigger: 'leave' })
  } else if (alongAxis) {
    chart.dispatchAction({ type: 'showTip', x: chart.convertToPixel({ xAxisIndex: 0 }, row), y: chart.getHeight() / 2 })
  } else {
    chart.dispatchAction({ type: 'highlight', ...series, dataIndex: row })
    chart.dispatchAction({ type: 'showTip', ...series, dataIndex: row })
  }
}
