// The balance as an ink step line: booked days solid, expected ones dashed in their band, critical below zero.
import type { CustomSeriesOption, EChartsOption, LineSeriesOption } from 'echarts'
import { type ChartTokens, chartBase, withAlpha } from '../../../ui/chart-theme'
import { tooltipOf } from '../../../ui/chart-tooltip'
import type { Format } from '../../../ui/format'
import { moneyAxis } from '../../../ui/money-axis'
import { type BalanceDay, type BalanceLine, rangeOf } from './balance-days'
import { markSeries, TODAY_RADIUS } from './balance-mark-series'
import type { Mark } from './balance-marks'

export interface BalanceWords {
  readonly marks: readonly Mark[]
  readonly today: string
  readonly balance: string
  readonly between: string
  readonly about: (amount: string) => string
  readonly range: (low: string, high: string) => string
}

/** Room above the highest and below the lowest point, for labels. */
const HEADROOM = 0.14
/** A line that stays far from zero is drawn without it, or it would be flat. */
const FAR_FROM_ZERO = 0.6
/** Between two dates under the chart, as a share of all days, so that they never touch. */
const LEAST_BETWEEN_DATES = 0.11

export function balanceOption(
  line: BalanceLine,
  tokens: ChartTokens,
  format: Format,
  words: BalanceWords,
): EChartsOption {
  const { days, today } = line
  const values = days.map((day) => day.balanceMinor)
  const { low, high } = axisRange(days)
  const { axis, gutter, steps } = moneyAxis(low, high, tokens, format)
  const base = chartBase(tokens)
  const zeroColour = withAlpha(tokens.ink, 0.45)
  const goesBelow = Math.min(...values) < 0
  const series: (LineSeriesOption | CustomSeriesOption)[] = [
    ...band(line, tokens),
    ...(goesBelow ? [deficit(values, tokens)] : []),
    {
      ...step,
      id: 'booked',
      data: values.map((value, index) => (index <= today ? value : null)),
      lineStyle: { width: 2, ...(goesBelow ? {} : { color: tokens.ink }) },
      markLine: {
        silent: true,
        symbol: 'none',
        animation: false,
        label: { show: false },
        lineStyle: { color: zeroColour, width: 1, type: 'solid' },
        data: [
          ...(low <= 0 ? [between([0, 0], [days.length - 1, 0])] : []),
          between([today, high], [today, Math.max(low, 0)]),
        ],
      },
    },
    {
      ...step,
      id: 'expected',
      data: values.map((value, index) => (index >= today ? value : null)),
      lineStyle: { width: 2, type: [5, 4], cap: 'butt', ...(goesBelow ? {} : { color: tokens.ink }) },
    },
    markSeries(line, values, steps, tokens, words.marks),
  ]
  return {
    ...base,
    grid: {
      left: gutter,
      right: today === days.length - 1 ? TODAY_RADIUS + 1 : 1,
      top: 4,
      bottom: 28,
      outerBoundsMode: 'none',
    },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: days.map((day) => day.on),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        interval: (index: number) => datesShown(days, today).has(index),
        formatter: (on: string) => (on === days[today]?.on ? `{today|${words.today}}` : format.day(on)),
        rich: { today: { color: tokens.ink, fontWeight: 500, fontSize: 12 } },
        color: tokens.muted,
        fontSize: 12,
        margin: 12,
        alignMinLabel: 'left',
        alignMaxLabel: 'right',
      },
    },
    yAxis: axis,
    // The same line through two clips: what lies below zero turns critical, the path stays one.
    ...(goesBelow
      ? {
          visualMap: {
            type: 'piecewise',
            show: false,
            dimension: 1,
            seriesIndex: series.flatMap(({ id }, index) => (id === 'booked' || id === 'expected' ? [index] : [])),
            // Open ends would leave the gradient without a stop.
            pieces: [
              { gte: low, lt: 0, color: tokens.critical },
              { gte: 0, lte: Math.max(high, 1), color: tokens.ink },
            ],
          },
        }
      : {}),
    tooltip: {
      ...base.tooltip,
      formatter: (points: unknown) => {
        const [point] = points as readonly { readonly dataIndex: number }[]
        const day = days[point?.dataIndex ?? 0]
        return day ? tooltip(day, format, words) : ''
      },
    },
    series,
  }
}

const step = {
  type: 'line',
  step: 'end',
  symbol: 'none',
  silent: true,
  connectNulls: false,
} as const satisfies LineSeriesOption

type Point = readonly [index: number, value: number]

function between(from: Point, to: Point): [{ coord: number[] }, { coord: number[] }] {
  return [{ coord: [...from] }, { coord: [...to] }]
}

/** From the lowest to the highest value with room for labels; down to zero unless all of it is far above. */
function axisRange(days: readonly BalanceDay[]): { readonly low: number; readonly high: number } {
  const range = rangeOf(days)
  const floor = range.low > 0 && range.low < FAR_FROM_ZERO * range.high ? 0 : range.low
  const ceiling = range.high < 0 ? 0 : range.high
  const room = (ceiling - floor || Math.abs(ceiling) || 100) * HEADROOM
  return { low: floor === 0 ? 0 : floor - room, high: ceiling + room }
}

/** The 80 % band, beginning at today's balance: an invisible low line and the distance stacked upon it. */
function band({ days, today }: BalanceLine, tokens: ChartTokens): readonly LineSeriesOption[] {
  if (today === days.length - 1) return []
  const edge = (value: (day: BalanceDay) => number) => days.map((day, index) => (index < today ? null : value(day)))
  const common = { ...step, stack: 'band', stackStrategy: 'all', lineStyle: { opacity: 0 } } as const
  return [
    { ...common, id: 'low', data: edge((day) => day.expected?.lowMinor ?? day.balanceMinor) },
    {
      ...common,
      id: 'band',
      data: edge((day) => (day.expected ? day.expected.highMinor - day.expected.lowMinor : 0)),
      areaStyle: { color: withAlpha(tokens.ink, 0.12) },
    },
  ]
}

function deficit(values: readonly number[], tokens: ChartTokens): LineSeriesOption {
  return {
    ...step,
    id: 'deficit',
    data: values.map((value) => Math.min(0, value)),
    lineStyle: { opacity: 0 },
    areaStyle: { color: withAlpha(tokens.critical, 0.12), origin: 0 },
  }
}

/** Today, both ends, and every first and fifteenth that keeps its distance from them. */
function datesShown(days: readonly BalanceDay[], today: number): ReadonlySet<number> {
  const apart = Math.ceil(days.length * LEAST_BETWEEN_DATES)
  const shown = [today, 0, days.length - 1].filter(
    (index, at, all) => at === 0 || Math.abs(index - (all[0] ?? 0)) >= apart,
  )
  days.forEach(({ on }, index) => {
    const isMilestone = on.endsWith('-01') || on.endsWith('-15')
    if (isMilestone && shown.every((other) => Math.abs(index - other) >= apart)) shown.push(index)
  })
  return new Set(shown)
}

function tooltip(day: BalanceDay, format: Format, words: BalanceWords): HTMLElement {
  const lines = day.expected
    ? [
        { label: words.balance, value: words.about(format.rounded(day.balanceMinor)) },
        {
          label: words.between,
          value: words.range(format.rounded(day.expected.lowMinor), format.rounded(day.expected.highMinor)),
        },
      ]
    : [{ label: words.balance, value: format.exact(day.balanceMinor) }]
  return tooltipOf(format.fullDay(day.on), lines)
}
