import type { EChartsOption } from 'echarts'
import { type ChartTokens, chartBase, valueAxis, withAlpha } from '../../../ui/chart-theme'

export interface Placed {
  readonly name: string
  /** Of all customers, 0–1. */
  readonly needing: number
  /** Of all customers, 0–1. */
  readonly having: number
  readonly isChosen: boolean
}

interface Words {
  readonly share: (value: number) => string
  readonly needing: string
  readonly having: string
}

/** Products as points: how many need them to the right, how many have them upwards. */
export function opportunityOption(placed: readonly Placed[], tokens: ChartTokens, words: Words): EChartsOption {
  const axis = (name: string) => ({
    ...valueAxis(tokens),
    min: 0,
    max: (range: { readonly max: number }) => Math.min(1, Math.ceil(range.max * 5 + 0.25) / 5),
    name,
    nameTextStyle: { color: tokens.muted, fontSize: 12 },
    axisLabel: { color: tokens.muted, fontSize: 12, formatter: words.share },
  })
  const furthest = Math.max(...placed.map(({ needing }) => needing))
  return {
    ...chartBase(tokens),
    grid: { left: 0, right: 24, top: 28, bottom: 24, containLabel: true },
    tooltip: {
      ...chartBase(tokens).tooltip,
      trigger: 'item',
      formatter: (point: unknown) => {
        const { name = '', value = [] } = point as { name?: string; value?: readonly number[] }
        const row = (label: string, share: number) => `<br>${label} ${words.share(share)}`
        return `${name}${row(words.needing, value[0] ?? 0)}${row(words.having, value[1] ?? 0)}`
      },
    },
    xAxis: { ...axis(words.needing), nameLocation: 'middle', nameGap: 28 },
    yAxis: {
      ...axis(words.having),
      nameLocation: 'end',
      nameTextStyle: { color: tokens.muted, fontSize: 12, align: 'left' },
    },
    series: [
      {
        type: 'line',
        lineStyle: { width: 0 },
        symbol: 'circle',
        symbolSize: 9,
        showAllSymbol: true,
        data: placed.map(({ name, needing, having, isChosen }) => ({
          name,
          value: [needing, having],
          itemStyle: { color: isChosen ? tokens.accent : withAlpha(tokens.ink, 0.45) },
          label: {
            // Names above, and inwards at the sides: they would leave the chart.
            position: 'top' as const,
            align:
              needing > furthest * 0.7
                ? ('right' as const)
                : needing < furthest * 0.3
                  ? ('left' as const)
                  : ('center' as const),
            color: isChosen ? tokens.accent : tokens.ink,
            fontWeight: isChosen ? 600 : 400,
          },
        })),
        label: { show: true, fontSize: 12, formatter: '{b}' },
        labelLayout: { moveOverlap: 'shiftY' },
      },
    ],
  }
}
