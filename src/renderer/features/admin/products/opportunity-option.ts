import type { EChartsOption } from 'echarts'
import { type ChartTokens, chartBase, valueAxis, withAlpha } from '../../../ui/chart-theme'
import { namePlaces } from './name-places'

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
  const axis = (name: string, furthest: number) => ({
    ...valueAxis(tokens),
    min: 0,
    ...steps(furthest),
    name,
    nameTextStyle: { color: tokens.muted, fontSize: 12 },
    axisLabel: { color: tokens.muted, fontSize: 12, formatter: words.share },
  })
  const furthest = Math.max(...placed.map(({ needing }) => needing))
  const highest = Math.max(...placed.map(({ having }) => having))
  const places = namePlaces(
    placed.map(({ name, needing, having }) => ({
      name,
      across: needing / steps(furthest).max,
      up: having / steps(highest).max,
    })),
  )
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
    xAxis: { ...axis(words.needing, furthest), nameLocation: 'middle', nameGap: 28 },
    yAxis: {
      ...axis(words.having, highest),
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
            show: places.has(name),
            position: places.get(name) ?? 'top',
            color: isChosen ? tokens.accent : tokens.ink,
            fontWeight: isChosen ? 600 : 400,
          },
        })),
        label: { show: true, fontSize: 12, formatter: '{b}' },
      },
    ],
  }
}

/** From 0 in whole steps of 5, 10 or 20 % to the first one that leaves room above the furthest point. */
function steps(furthest: number): { readonly interval: number; readonly max: number } {
  const interval = furthest > 0.5 ? 0.2 : furthest > 0.2 ? 0.1 : 0.05
  return { interval, max: Math.min(1, (Math.floor(furthest / interval) + 1) * interval) }
}
