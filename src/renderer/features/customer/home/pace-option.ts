// Spending of the month day by day, solid, against the usual pace, dotted.
import type { EChartsOption, MarkPointComponentOption } from 'echarts'
import type { SpendingPace } from '../../../../shared/contract'
import { type ChartTokens, chartBase, withAlpha } from '../../../ui/chart-theme'
import { tooltipOf } from '../../../ui/chart-tooltip'
import type { Format } from '../../../ui/format'
import { moneyAxis } from '../../../ui/money-axis'

export interface PaceWords {
  readonly month: string
  readonly usual: string
  readonly about: (amount: string) => string
}

const HEADROOM = 1.1
const DAYS_PER_LABEL = 7
/** Days before their ends at which the lines carry their names. */
const NAMED_BEFORE_TODAY = 4
const NAMED_BEFORE_END = 11

export function paceOption(pace: SpendingPace, tokens: ChartTokens, format: Format, words: PaceWords): EChartsOption {
  const { days, month } = pace
  const spent = days.map((day) => day.spentMinor)
  const usual = days.map((day) => day.usualMinor)
  const reached = [...spent, ...usual].filter((value) => value !== null)
  const low = Math.min(0, ...reached)
  const { axis, gutter } = moneyAxis(low, Math.max(100, ...reached) * HEADROOM, tokens, format)
  const today = spent.findLastIndex((value) => value !== null)
  const last = days.length - 1
  const spentNamedOn = Math.max(0, today - NAMED_BEFORE_TODAY)
  const usualNamedOn = last - NAMED_BEFORE_END
  // Both lines rise: over and left of the upper one, and under and right of the lower one, there is room.
  const isUpper = (spent[spentNamedOn] ?? 0) >= (usual[spentNamedOn] ?? 0)
  const isUsualUpper = usualNamedOn > today || (usual[usualNamedOn] ?? 0) > (spent[usualNamedOn] ?? 0)
  const base = chartBase(tokens)
  const halo = { textBorderColor: tokens.canvas, textBorderWidth: 3 }
  const common = { type: 'line', symbol: 'none', silent: true } as const
  return {
    ...base,
    grid: { left: gutter, right: 6, top: 4, bottom: 28, outerBoundsMode: 'none' },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: days.map((day) => String(day.day)),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        interval: (index: number) =>
          index === last || (index % DAYS_PER_LABEL === 0 && last - index >= DAYS_PER_LABEL / 2),
        formatter: (day: string) => (Number(day) === days.length ? format.day(`${month}-${day}`) : day),
        color: tokens.muted,
        fontSize: 12,
        margin: 12,
        alignMinLabel: 'left',
        alignMaxLabel: 'right',
      },
    },
    yAxis: axis,
    tooltip: {
      ...base.tooltip,
      formatter: (points: unknown) => {
        const [point] = points as readonly { readonly dataIndex: number }[]
        const day = days[point?.dataIndex ?? 0]
        if (!day) return ''
        const on = `${month}-${String(day.day).padStart(2, '0')}`
        return tooltipOf(format.longDay(on), [
          ...(day.spentMinor === null ? [] : [{ label: words.month, value: format.exact(day.spentMinor) }]),
          ...(day.usualMinor === null
            ? []
            : [{ label: words.usual, value: words.about(format.rounded(day.usualMinor)) }]),
        ])
      },
    },
    series: [
      {
        ...common,
        data: usual,
        lineStyle: { color: tokens.muted, width: 2, type: [0.1, 5], cap: 'round' },
        markPoint: nameOf(words.usual, usualNamedOn, usual, isUsualUpper, {
          ...halo,
          color: tokens.muted,
          fontWeight: 400,
        }),
      },
      {
        ...common,
        data: spent,
        lineStyle: { color: tokens.ink, width: 2, cap: 'round', join: 'round' },
        markPoint: nameOf(words.month, spentNamedOn, spent, isUpper, { ...halo, color: tokens.ink, fontWeight: 500 }),
        markLine: {
          silent: true,
          symbol: 'none',
          animation: false,
          label: { show: false },
          lineStyle: { color: withAlpha(tokens.ink, 0.45), width: 1, type: 'solid' },
          data: [{ yAxis: 0 }],
        },
      },
      {
        ...common,
        symbol: 'circle',
        symbolSize: 9,
        itemStyle: { color: tokens.canvas, borderColor: tokens.ink, borderWidth: 2 },
        data: spent.map((value, index) => (index === today ? value : null)),
        showAllSymbol: true,
        z: 4,
        tooltip: { show: false },
      },
    ],
  }
}

/** A name on the line itself; none where the line has no value. */
function nameOf(
  name: string,
  index: number,
  values: readonly (number | null)[],
  isUpper: boolean,
  style: Pick<
    NonNullable<MarkPointComponentOption['label']>,
    'color' | 'fontWeight' | 'textBorderColor' | 'textBorderWidth'
  >,
): MarkPointComponentOption {
  const value = values[index] ?? null
  return {
    silent: true,
    symbol: 'circle',
    symbolSize: 0.1,
    animation: false,
    label: {
      show: true,
      formatter: () => name,
      position: isUpper ? [-4, -6] : [4, 6],
      align: isUpper ? 'right' : 'left',
      verticalAlign: isUpper ? 'bottom' : 'top',
      fontSize: 12,
      ...style,
    },
    data: value === null ? [] : [{ name, coord: [index, value] }],
  }
}
