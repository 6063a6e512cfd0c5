// The parts of a month's spending as a ring, the whole in its middle.
import type { EChartsOption } from 'echarts'
import { type ChartTokens, chartBase } from '../../../ui/chart-theme'
import { tooltipOf } from '../../../ui/chart-tooltip'
import type { Format } from '../../../ui/format'
import { writtenShare } from './change-against'

export interface Donut {
  /** Largest first, all above zero. */
  readonly slices: readonly {
    readonly name: string
    /** Resolved: '#1B1F1D'. */
    readonly colour: string
    readonly amountMinor: number
    readonly share: number
  }[]
  /** Net of all refunds. */
  readonly totalMinor: number
  readonly words: { readonly spent: string; readonly share: string; readonly open: string }
}

/** Degrees under which a slice has no room for a name; its tooltip and the table have it. */
const LEAST_NAMED = 5

export function donutOption({ slices, totalMinor, words }: Donut, tokens: ChartTokens, format: Format): EChartsOption {
  const base = chartBase(tokens)
  return {
    ...base,
    title: {
      text: format.whole(totalMinor),
      subtext: words.spent,
      left: 'center',
      top: '42%',
      itemGap: 2,
      textStyle: { color: tokens.ink, fontSize: 20, lineHeight: 28, fontWeight: 600 },
      subtextStyle: { color: tokens.muted, fontSize: 12 },
    },
    tooltip: {
      ...base.tooltip,
      trigger: 'item',
      formatter: (point: unknown) => {
        const slice = slices[(point as { readonly dataIndex: number }).dataIndex]
        if (!slice) return ''
        const lines = [
          { label: words.spent, value: format.exact(slice.amountMinor) },
          { label: words.share, value: writtenShare(slice.share, format) },
        ]
        return tooltipOf(slice.name, lines, words.open)
      },
    },
    series: [
      {
        type: 'pie',
        radius: ['54%', '78%'],
        cursor: 'pointer',
        startAngle: 90,
        minShowLabelAngle: LEAST_NAMED,
        itemStyle: { borderColor: tokens.canvas, borderWidth: 2 },
        emphasis: { scale: false, itemStyle: { borderColor: tokens.ink, borderWidth: 2 } },
        label: {
          formatter: ({ dataIndex }) => {
            const slice = slices[dataIndex]
            return slice ? `{name|${slice.name}} ${writtenShare(slice.share, format)}` : ''
          },
          color: tokens.muted,
          fontSize: 12,
          rich: { name: { color: tokens.ink, fontWeight: 500, fontSize: 12 } },
        },
        labelLine: { length: 10, length2: 12, lineStyle: { color: tokens.muted } },
        data: slices.map(({ name, colour, amountMinor }) => ({
          name,
          value: amountMinor,
          itemStyle: { color: colour },
        })),
      },
    ],
  }
}
