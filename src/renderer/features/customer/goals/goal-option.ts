// What is saved as a solid line, the on-track path as a dotted one, where the pace leads as a dashed one.
import type { EChartsOption } from 'echarts'
import type { IsoDate } from '../../../../shared/domain'
import { type ChartTokens, chartBase } from '../../../ui/chart-theme'
import { tooltipOf } from '../../../ui/chart-tooltip'
import type { Format } from '../../../ui/format'
import { moneyAxis } from '../../../ui/money-axis'
import type { GoalPoint } from './goal-line'

export interface GoalChartWords {
  readonly saved: string
  readonly path: string
  readonly pace: string
  readonly today: string
  readonly about: (amountMinor: number) => string
}

const HEADROOM = 1.12
/** Nearer to an end than this share of the width the word for today would touch its label. */
const CLEAR = 0.26

export function goalOption(
  points: readonly GoalPoint[],
  asOf: IsoDate,
  tokens: ChartTokens,
  format: Format,
  words: GoalChartWords,
): EChartsOption {
  const amounts = points.flatMap(({ savedMinor, pathMinor, paceMinor }) => [
    savedMinor ?? 0,
    pathMinor ?? 0,
    paceMinor ?? 0,
  ])
  const { axis, gutter } = moneyAxis(0, Math.max(100, ...amounts) * HEADROOM, tokens, format)
  const base = chartBase(tokens)
  const last = points.length - 1
  const today = points.findIndex(({ on }) => on === asOf)
  const namesToday = today > last * CLEAR && today < last * (1 - CLEAR)
  const label = (index: number) => {
    if (index === today && namesToday) return words.today
    return format.dayYear(points[index]?.on ?? asOf)
  }
  const line = (values: readonly (number | null)[]) => ({
    type: 'line' as const,
    data: [...values],
    showSymbol: false,
    emphasis: { disabled: true },
    silent: true,
  })
  return {
    ...base,
    grid: { left: gutter, right: 8, top: 8, bottom: 28, outerBoundsMode: 'none' },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: points.map((_, index) => String(index)),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        interval: (index: number) => index === 0 || index === last || (index === today && namesToday),
        formatter: (index: string) => label(Number(index)),
        alignMinLabel: 'left',
        alignMaxLabel: 'right',
        showMinLabel: true,
        showMaxLabel: true,
        color: tokens.muted,
        fontSize: 12,
        margin: 12,
      },
    },
    yAxis: axis,
    tooltip: {
      ...base.tooltip,
      formatter: (shown: unknown) => {
        const [first] = shown as readonly { readonly dataIndex: number }[]
        const point = points[first?.dataIndex ?? 0]
        if (!point) return ''
        const { savedMinor, pathMinor, paceMinor } = point
        return tooltipOf(format.dayYear(point.on), [
          ...(savedMinor === null ? [] : [{ label: words.saved, value: format.exact(savedMinor) }]),
          ...(pathMinor === null ? [] : [{ label: words.path, value: words.about(pathMinor) }]),
          ...(paceMinor === null || savedMinor !== null ? [] : [{ label: words.pace, value: words.about(paceMinor) }]),
        ])
      },
    },
    series: [
      {
        ...line(points.map(({ pathMinor }) => pathMinor)),
        name: words.path,
        lineStyle: { color: tokens.muted, width: 1.5, type: [1.5, 3.5], cap: 'round' },
      },
      {
        ...line(points.map(({ paceMinor }) => paceMinor)),
        name: words.pace,
        lineStyle: { color: tokens.ink, width: 2, type: [5, 4] },
      },
      {
        ...line(points.map(({ savedMinor }) => savedMinor)),
        name: words.saved,
        lineStyle: { color: tokens.ink, width: 2 },
        markPoint: {
          silent: true,
          symbol: 'circle',
          symbolSize: 9,
          animation: false,
          label: { show: false },
          itemStyle: { color: tokens.canvas, borderColor: tokens.ink, borderWidth: 2 },
          data: [{ name: words.saved, coord: [today, points[today]?.savedMinor ?? 0] }],
        },
      },
    ],
  }
}
