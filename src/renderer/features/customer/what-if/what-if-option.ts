// The months ahead: with the changes in ink and their band, as usual dashed, saved scenarios in colours of their own.
import type { EChartsOption, LineSeriesOption } from 'echarts'
import type { Month } from '../../../../shared/domain'
import { type ChartTokens, chartBase, withAlpha } from '../../../ui/chart-theme'
import { type TooltipLine, tooltipOf } from '../../../ui/chart-tooltip'
import type { Format } from '../../../ui/format'
import { moneyAxis } from '../../../ui/money-axis'

export interface WhatIfLines {
  readonly months: readonly Month[]
  readonly expected: readonly number[]
  readonly low: readonly number[]
  readonly high: readonly number[]
  /** Null where nothing is changed. */
  readonly usual: readonly number[] | null
  readonly compared: readonly ComparedLine[]
}

export interface ComparedLine {
  readonly name: string
  /** As `months`; a shorter scenario ends earlier. */
  readonly values: readonly number[]
  /** Resolved: '#332288'. */
  readonly colour: string
}

export interface WhatIfWords {
  readonly expected: string
  readonly usual: string
  readonly between: string
  readonly about: (amount: string) => string
  readonly range: (low: string, high: string) => string
}

const HEADROOM = 0.1
const MOST_NAMED = 4
/** About as far back as the label at the end of the line reaches. */
const LABEL_MONTHS = 6
const DASHES: readonly (readonly number[])[] = [
  [8, 3],
  [2, 3],
  [8, 3, 2, 3],
]

export function whatIfOption(
  lines: WhatIfLines,
  tokens: ChartTokens,
  format: Format,
  words: WhatIfWords,
): EChartsOption {
  const { months, expected, low, high, usual, compared } = lines
  const range = axisRange([...expected, ...low, ...high, ...(usual ?? []), ...compared.flatMap(({ values }) => values)])
  const { axis, gutter } = moneyAxis(range.low, range.high, tokens, format)
  const base = chartBase(tokens)
  const goesBelow = Math.min(...expected) < 0
  const isFalling = (expected.at(-1) ?? 0) < (expected.at(-1 - LABEL_MONTHS) ?? expected[0] ?? 0)
  const end = words.about(format.rounded(expected.at(-1) ?? 0))
  const series: LineSeriesOption[] = [
    { ...plain, id: 'low', stack: 'band', stackStrategy: 'all', data: [...low], lineStyle: { opacity: 0 } },
    {
      ...plain,
      id: 'band',
      stack: 'band',
      stackStrategy: 'all',
      data: high.map((value, index) => value - (low[index] ?? 0)),
      lineStyle: { opacity: 0 },
      areaStyle: { color: withAlpha(tokens.ink, 0.12) },
    },
    ...(usual
      ? [
          {
            ...plain,
            id: 'usual',
            data: [...usual],
            lineStyle: { width: 1.5, type: [4, 4], color: tokens.muted },
          } satisfies LineSeriesOption,
        ]
      : []),
    ...compared.map(
      ({ values, colour }, index): LineSeriesOption => ({
        ...plain,
        id: `compared-${index}`,
        data: [...values],
        lineStyle: { width: 2, type: [...(DASHES[index % DASHES.length] ?? [])], color: colour },
      }),
    ),
    {
      ...plain,
      id: 'expected',
      data: [...expected],
      z: 4,
      lineStyle: { width: 2, ...(goesBelow ? {} : { color: tokens.ink }) },
      markLine: {
        silent: true,
        symbol: 'none',
        animation: false,
        label: { show: false },
        lineStyle: { color: withAlpha(tokens.ink, 0.45), width: 1, type: 'solid' },
        data: range.low <= 0 ? [{ yAxis: 0 }] : [],
      },
      endLabel: {
        show: true,
        formatter: () => end,
        align: 'right',
        // On the side where the line does not come from.
        verticalAlign: isFalling ? 'top' : 'bottom',
        offset: [0, isFalling ? 8 : -8],
        color: (expected.at(-1) ?? 0) < 0 ? tokens.critical : tokens.ink,
        fontSize: 12,
        fontWeight: 500,
        distance: 0,
      },
    },
  ]
  return {
    ...base,
    animation: false,
    grid: {
      left: gutter,
      right: 8,
      top: 8,
      bottom: 28,
      outerBoundsMode: 'none',
    },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: [...months],
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        interval: (index: number) => isNamed(index, months.length),
        formatter: (month: string) => format.shortMonthYear(month),
        color: tokens.muted,
        fontSize: 12,
        margin: 12,
        alignMinLabel: 'left',
        hideOverlap: true,
      },
    },
    yAxis: axis,
    ...(goesBelow
      ? {
          visualMap: {
            type: 'piecewise',
            show: false,
            dimension: 1,
            seriesIndex: series.findIndex(({ id }) => id === 'expected'),
            // Open ends would leave the gradient without a stop.
            pieces: [
              { gte: range.low, lt: 0, color: tokens.critical },
              { gte: 0, lte: Math.max(range.high, 1), color: tokens.ink },
            ],
          },
        }
      : {}),
    tooltip: {
      ...base.tooltip,
      formatter: (points: unknown) => {
        const [point] = points as readonly { readonly dataIndex: number }[]
        const at = point?.dataIndex ?? 0
        return tooltipOf(format.monthYear(months[at] ?? ''), tooltipLines(lines, at, format, words))
      },
    },
    series,
  }
}

const plain = { type: 'line', symbol: 'none', silent: true, connectNulls: false } as const satisfies LineSeriesOption

function isNamed(index: number, months: number): boolean {
  const every = Math.ceil(months / MOST_NAMED)
  return index % every === 0
}

function tooltipLines(
  { expected, low, high, usual, compared }: WhatIfLines,
  at: number,
  format: Format,
  words: WhatIfWords,
): readonly TooltipLine[] {
  const about = (amountMinor = 0) => words.about(format.rounded(amountMinor))
  return [
    { label: words.expected, value: about(expected[at]) },
    { label: words.between, value: words.range(format.rounded(low[at] ?? 0), format.rounded(high[at] ?? 0)) },
    ...(usual ? [{ label: words.usual, value: about(usual[at]) }] : []),
    ...compared.flatMap(({ name, values }) =>
      values[at] === undefined ? [] : [{ label: format.text(name), value: about(values[at]) }],
    ),
  ]
}

function axisRange(values: readonly number[]): { readonly low: number; readonly high: number } {
  const least = Math.min(0, ...values)
  const most = Math.max(0, ...values)
  const room = (most - least || 100) * HEADROOM
  return { low: least === 0 ? 0 : least - room, high: most + (most === 0 ? 0 : room) }
}
