import type { EChartsOption } from 'echarts'
import { type ChartTokens, categoryAxis, chartBase, valueAxis, withAlpha } from '../../../ui/chart-theme'

export interface SensitivityBar {
  readonly name: string
  readonly netAtLowMinor: number
  readonly netAtHighMinor: number
}

interface Words {
  readonly amount: (amountMinor: number) => string
  readonly lower: string
  readonly higher: string
}

/** Bars to both sides of the expected net result, the first on top. */
export function sensitivityOption(
  bars: readonly SensitivityBar[],
  expectedMinor: number,
  tokens: ChartTokens,
  words: Words,
): EChartsOption {
  const names = bars.map(({ name }) => name)
  const side = (name: string, colour: string, of: (bar: SensitivityBar) => number) => ({
    type: 'bar' as const,
    name,
    stack: 'net',
    barWidth: 12,
    data: bars.map((bar) => of(bar) - expectedMinor),
    itemStyle: { color: colour, borderRadius: 2 },
  })
  const written = (offset: number) => words.amount(expectedMinor + offset)
  const base = chartBase(tokens)
  return {
    ...base,
    tooltip: {
      ...base.tooltip,
      axisPointer: { type: 'shadow', shadowStyle: { color: withAlpha(tokens.ink, 0.05) } },
      valueFormatter: (value: unknown) => (typeof value === 'number' ? written(value) : '–'),
    },
    grid: { left: 0, right: 24, top: 4, bottom: 4, containLabel: true },
    xAxis: {
      ...valueAxis(tokens),
      splitNumber: 4,
      axisLabel: { color: tokens.muted, fontSize: 12, formatter: written, hideOverlap: true },
    },
    yAxis: {
      ...categoryAxis(tokens),
      inverse: true,
      data: names,
      axisLabel: { color: tokens.ink, fontSize: 12, width: 240, overflow: 'truncate' },
    },
    series: [
      side(words.lower, withAlpha(tokens.ink, 0.32), ({ netAtLowMinor }) => netAtLowMinor),
      side(words.higher, tokens.accent, ({ netAtHighMinor }) => netAtHighMinor),
    ],
  }
}
