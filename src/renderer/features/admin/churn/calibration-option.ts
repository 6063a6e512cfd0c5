// What was said against what came: on the thin line both are the same.
import type { EChartsOption } from 'echarts'
import { type ChartTokens, chartBase, valueAxis } from '../../../ui/chart-theme'
import { tooltipOf } from '../../../ui/chart-tooltip'

interface CalibrationPoint {
  readonly said: number
  readonly came: number
  readonly customers: number
}

interface CalibrationWords {
  readonly share: (value: number) => string
  readonly said: string
  readonly came: string
  readonly customers: (count: number) => string
}

export function calibrationOption(
  points: readonly CalibrationPoint[],
  tokens: ChartTokens,
  words: CalibrationWords,
): EChartsOption {
  const base = chartBase(tokens)
  const most = Math.min(1, Math.max(0.05, ...points.flatMap(({ said, came }) => [said, came])) * 1.1)
  const axis = {
    ...valueAxis(tokens),
    min: 0,
    max: most,
    nameLocation: 'middle' as const,
    nameTextStyle: { color: tokens.muted, fontSize: 12 },
    axisLabel: {
      color: tokens.muted,
      fontSize: 12,
      formatter: (value: number) => words.share(value),
      showMaxLabel: false,
    },
  }
  return {
    ...base,
    grid: { left: 56, right: 12, top: 8, bottom: 44 },
    xAxis: { ...axis, name: words.said, nameGap: 28, splitLine: { show: false } },
    yAxis: { ...axis, name: words.came, nameGap: 40 },
    tooltip: {
      ...base.tooltip,
      trigger: 'item',
      formatter: (item: unknown) => {
        const point = points[(item as { readonly dataIndex: number }).dataIndex]
        if (!point) return ''
        return tooltipOf(words.customers(point.customers), [
          { label: words.said, value: words.share(point.said) },
          { label: words.came, value: words.share(point.came) },
        ])
      },
    },
    series: [
      {
        type: 'line',
        data: points.map(({ said, came }) => [said, came]),
        symbol: 'circle',
        symbolSize: 9,
        lineStyle: { width: 2, color: tokens.accent },
        itemStyle: { color: tokens.accent },
      },
      {
        type: 'line',
        silent: true,
        tooltip: { show: false },
        data: [
          [0, 0],
          [most, most],
        ],
        symbol: 'none',
        lineStyle: { width: 1, color: tokens.muted, type: 'dashed' },
      },
    ],
  }
}
