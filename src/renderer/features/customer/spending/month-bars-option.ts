// One bar a month. The chosen month is full and carries its amount; a month that is not over is outlined.
import type { EChartsOption } from 'echarts'
import type { Month } from '../../../../shared/domain'
import { type ChartTokens, chartBase, mixedInto, withAlpha } from '../../../ui/chart-theme'
import { tooltipOf } from '../../../ui/chart-tooltip'
import type { Format } from '../../../ui/format'
import { chartTextWidth, moneyAxis } from '../../../ui/money-axis'

export interface MonthBars {
  /** Oldest first. */
  readonly months: readonly Month[]
  readonly amountsMinor: readonly number[]
  readonly chosen: Month
  /** Not over yet; null when all are. */
  readonly running: Month | null
  /** Resolved: '#1B1F1D'. */
  readonly colour: string
  /** A small one names every second month and leaves the amount to the text around it. */
  readonly small: boolean
  readonly words: { readonly spent: string; readonly soFar: string; readonly open: string }
}

const HEADROOM = 1.16
const OTHERS = 0.24
const CHOSEN_AND_RUNNING = 0.6
/** Half the width that a month has at least. */
const HALF_MONTH = 24

export function monthBarsOption(bars: MonthBars, tokens: ChartTokens, format: Format): EChartsOption {
  const { months, amountsMinor, chosen, running, colour, small, words } = bars
  const low = Math.min(0, ...amountsMinor)
  const { axis, gutter } = moneyAxis(low, Math.max(100, ...amountsMinor) * HEADROOM, tokens, format)
  const base = chartBase(tokens)
  const chosenAt = months.indexOf(chosen)
  const amountChosen = small ? '' : format.whole(amountsMinor[chosenAt] ?? 0)
  const fill = (month: Month) =>
    month !== chosen
      ? mixedInto(tokens.canvas, colour, OTHERS)
      : month === running
        ? mixedInto(tokens.canvas, colour, CHOSEN_AND_RUNNING)
        : colour
  return {
    ...base,
    grid: {
      left: gutter,
      right: Math.max(0, Math.ceil(chartTextWidth(amountChosen, 500) / 2) - HALF_MONTH),
      top: 4,
      bottom: 28,
      outerBoundsMode: 'none',
    },
    xAxis: {
      type: 'category',
      data: [...months],
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        interval: (index: number) => !small || (index - chosenAt) % 2 === 0,
        formatter: (month: string) =>
          month === chosen ? `{chosen|${format.shortMonth(month)}}` : format.shortMonth(month),
        rich: { chosen: { color: tokens.ink, fontWeight: 500, fontSize: 12 } },
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
        const month = months[point?.dataIndex ?? 0] ?? ''
        const amount = format.exact(amountsMinor[point?.dataIndex ?? 0] ?? 0)
        const label = month === running ? words.soFar : words.spent
        return tooltipOf(format.monthYear(month), [{ label, value: amount }], words.open)
      },
    },
    series: [
      {
        type: 'bar',
        name: 'months',
        cursor: 'pointer',
        barCategoryGap: '36%',
        barMaxWidth: 56,
        label: {
          show: true,
          position: 'top',
          formatter: ({ dataIndex }) => (dataIndex === chosenAt ? amountChosen : ''),
          color: tokens.ink,
          fontSize: 12,
          fontWeight: 500,
        },
        emphasis: { disabled: true },
        data: months.map((month, index) => ({
          value: amountsMinor[index] ?? 0,
          itemStyle: {
            color: fill(month),
            borderRadius: (amountsMinor[index] ?? 0) < 0 ? [0, 0, 3, 3] : [3, 3, 0, 0],
            ...(month === running ? { borderColor: colour, borderWidth: 1, borderType: [3, 3] } : {}),
          },
        })),
        markLine: {
          silent: true,
          symbol: 'none',
          animation: false,
          label: { show: false },
          lineStyle: { color: withAlpha(tokens.ink, 0.45), width: 1, type: 'solid' },
          data: [{ yAxis: 0 }],
        },
      },
    ],
  }
}
