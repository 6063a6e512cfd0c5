// Two bars a month: what came in, and what was spent. A month that is not over is outlined.
import type { BarSeriesOption, EChartsOption } from 'echarts'
import type { CashFlow } from '../../../../shared/cash-flow'
import { type ChartTokens, chartBase, mixedInto, withAlpha } from '../../../ui/chart-theme'
import { tooltipOf } from '../../../ui/chart-tooltip'
import type { Format } from '../../../ui/format'
import { moneyAxis } from '../../../ui/money-axis'

export interface CashFlowWords {
  readonly income: string
  readonly spending: string
  readonly left: string
  readonly open: string
}

export const INCOME = 'income'
const HEADROOM = 1.08
const RUNNING = 0.45

export function cashFlowOption(
  { months, complete }: CashFlow,
  tokens: ChartTokens,
  format: Format,
  words: CashFlowWords,
): EChartsOption {
  const income = months.map((month) => month.income.amountMinor)
  const spending = months.map((month) => month.spending.amountMinor)
  const low = Math.min(0, ...income, ...spending)
  const { axis, gutter } = moneyAxis(low, Math.max(100, ...income, ...spending) * HEADROOM, tokens, format)
  const base = chartBase(tokens)
  const bars = (name: string, values: readonly number[], colour: string): BarSeriesOption => ({
    type: 'bar',
    name,
    cursor: 'pointer',
    barGap: '10%',
    barCategoryGap: '38%',
    barMaxWidth: 28,
    emphasis: { disabled: true },
    data: values.map((value, index) => {
      const isRunning = !complete && index === values.length - 1
      return {
        value,
        itemStyle: {
          color: isRunning ? mixedInto(tokens.canvas, colour, RUNNING) : colour,
          borderRadius: value < 0 ? [0, 0, 3, 3] : [3, 3, 0, 0],
          ...(isRunning ? { borderColor: colour, borderWidth: 1, borderType: [3, 3] } : {}),
        },
      }
    }),
  })
  return {
    ...base,
    grid: { left: gutter, right: 0, top: 4, bottom: 28, outerBoundsMode: 'none' },
    xAxis: {
      type: 'category',
      data: months.map(({ month }) => month),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        interval: 0,
        formatter: (month: string) => format.shortMonth(month),
        color: tokens.muted,
        fontSize: 12,
        margin: 12,
      },
    },
    yAxis: axis,
    tooltip: {
      ...base.tooltip,
      axisPointer: { type: 'shadow', shadowStyle: { color: withAlpha(tokens.ink, 0.05) } },
      formatter: (points: unknown) => {
        const [point] = points as readonly { readonly dataIndex: number }[]
        const at = months[point?.dataIndex ?? 0]
        if (!at) return ''
        const lines = [
          { label: words.income, value: format.exact(at.income.amountMinor) },
          { label: words.spending, value: format.exact(at.spending.amountMinor) },
          { label: words.left, value: format.exact(at.income.amountMinor - at.spending.amountMinor) },
        ]
        return tooltipOf(format.monthYear(at.month), lines, words.open)
      },
    },
    series: [
      {
        ...bars(INCOME, income, tokens.positive),
        markLine: {
          silent: true,
          symbol: 'none',
          animation: false,
          label: { show: false },
          lineStyle: { color: withAlpha(tokens.ink, 0.45), width: 1, type: 'solid' },
          data: [{ yAxis: 0 }],
        },
      },
      bars('spending', spending, tokens.ink),
    ],
  }
}
