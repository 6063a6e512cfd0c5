// Chart options of the overview. A suppressed month is a gap, never a zero.
import type { EChartsOption } from 'echarts'
import type { Cell, Overview } from '../../../shared/contract'
import { type ChartTokens, categoryAxis, chartBase, valueAxis, withAlpha } from '../../ui/chart-theme'

export interface Words {
  readonly amount: (amountMinor: number) => string
  readonly month: (month: string) => string
  readonly balances: string
  readonly moneyIn: string
  readonly moneyOut: string
}

type Months = Overview['months']

/** The balances of all accounts at the end of each month. */
export function balancesOption(months: Months, tokens: ChartTokens, words: Words): EChartsOption {
  return {
    ...withTooltip(tokens, words),
    grid: { left: 0, right: 16, top: 12, bottom: 4, containLabel: true },
    xAxis: { ...monthAxis(months, tokens, words), boundaryGap: false },
    yAxis: { ...valueAxis(tokens), scale: true, axisLabel: amountLabel(tokens, words) },
    series: [
      {
        type: 'line',
        name: words.balances,
        data: months.map(({ balancesMinor }) => shownValue(balancesMinor)),
        symbol: 'circle',
        symbolSize: 6,
        showSymbol: months.length === 1,
        lineStyle: { width: 2, color: tokens.ink },
        itemStyle: { color: tokens.ink },
      },
    ],
  }
}

/** Money in and out, side by side for each month. */
export function flowsOption(months: Months, tokens: ChartTokens, words: Words): EChartsOption {
  const bars = (name: string, cells: readonly Cell[], colour: string) => ({
    type: 'bar' as const,
    name,
    data: cells.map(shownValue),
    barMaxWidth: 14,
    barGap: '20%',
    itemStyle: { color: colour, borderRadius: [2, 2, 0, 0] },
  })
  return {
    ...withTooltip(tokens, words),
    grid: { left: 0, right: 0, top: 12, bottom: 4, containLabel: true },
    xAxis: monthAxis(months, tokens, words),
    yAxis: { ...valueAxis(tokens), axisLabel: amountLabel(tokens, words) },
    series: [
      bars(
        words.moneyIn,
        months.map(({ inflowMinor }) => inflowMinor),
        tokens.accent,
      ),
      bars(
        words.moneyOut,
        months.map(({ outflowMinor }) => outflowMinor),
        withAlpha(tokens.ink, 0.28),
      ),
    ],
  }
}

function withTooltip(tokens: ChartTokens, words: Words): EChartsOption {
  const base = chartBase(tokens)
  return {
    ...base,
    tooltip: {
      ...base.tooltip,
      valueFormatter: (value: unknown) => (typeof value === 'number' ? words.amount(value) : '–'),
    },
  }
}

function monthAxis(months: Months, tokens: ChartTokens, words: Words) {
  return { ...categoryAxis(tokens), data: months.map(({ month }) => words.month(month)) }
}

function amountLabel(tokens: ChartTokens, words: Words) {
  return { color: tokens.muted, fontSize: 12, formatter: (value: number) => words.amount(value) }
}

function shownValue(cell: Cell): number | null {
  return 'suppressed' in cell ? null : cell.value
}
