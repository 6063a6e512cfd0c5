// Net worth at the end of each month: one ink line, with zero where it comes near.
import type { EChartsOption } from 'echarts'
import type { WorthByMonth } from '../../../../shared/plans'
import { type ChartTokens, chartBase, withAlpha } from '../../../ui/chart-theme'
import { tooltipOf } from '../../../ui/chart-tooltip'
import type { Format } from '../../../ui/format'
import { moneyAxis } from '../../../ui/money-axis'

export interface NetWorthWords {
  readonly net: string
  readonly assets: string
  readonly liabilities: string
}

const HEADROOM = 0.08
/** A line that stays far from zero is drawn without it, or it would be flat. */
const FAR_FROM_ZERO = 0.6
const MOST_NAMED = 8

export function netWorthOption(
  months: readonly WorthByMonth[],
  tokens: ChartTokens,
  format: Format,
  words: NetWorthWords,
): EChartsOption {
  const values = months.map(({ netMinor }) => netMinor)
  const { low, high } = axisRange(values)
  const { axis, gutter } = moneyAxis(low, high, tokens, format)
  const base = chartBase(tokens)
  const every = Math.ceil(months.length / MOST_NAMED)
  return {
    ...base,
    grid: { left: gutter, right: 8, top: 4, bottom: 28, outerBoundsMode: 'none' },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: months.map(({ month }) => month),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        interval: (index: number) => (months.length - 1 - index) % every === 0,
        formatter: (month: string) => format.shortMonth(month),
        color: tokens.muted,
        fontSize: 12,
        margin: 12,
        alignMaxLabel: 'right',
      },
    },
    yAxis: axis,
    tooltip: {
      ...base.tooltip,
      formatter: (points: unknown) => {
        const [point] = points as readonly { readonly dataIndex: number }[]
        const month = months[point?.dataIndex ?? 0]
        if (!month) return ''
        return tooltipOf(format.monthYear(month.month), [
          { label: words.net, value: format.exact(month.netMinor) },
          { label: words.assets, value: format.exact(month.assetsMinor) },
          { label: words.liabilities, value: format.exact(month.liabilitiesMinor) },
        ])
      },
    },
    series: [
      {
        type: 'line',
        name: 'net',
        symbol: 'none',
        data: values,
        lineStyle: { width: 2, color: tokens.ink },
        ...(low < 0
          ? {
              markLine: {
                silent: true,
                symbol: 'none',
                animation: false,
                label: { show: false },
                lineStyle: { color: withAlpha(tokens.ink, 0.45), width: 1, type: 'solid' },
                data: [{ yAxis: 0 }],
              },
            }
          : {}),
      },
    ],
  }
}

function axisRange(values: readonly number[]): { readonly low: number; readonly high: number } {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const floor = least > 0 && least < FAR_FROM_ZERO * most ? 0 : least
  const ceiling = Math.max(most, least < 0 ? 0 : most)
  const room = (ceiling - floor || Math.abs(ceiling) || 100) * HEADROOM
  return { low: floor === 0 ? 0 : floor - room, high: ceiling + room }
}
