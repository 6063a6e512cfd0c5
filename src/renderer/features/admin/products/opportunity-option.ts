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

/** Of the furthest point: names of points nearer to each other than both may touch. */
const NEAR_ACROSS = 0.45
const NEAR_UP = 0.3

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
  const below = namesBelow(placed, { furthest, highest })
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
            // Inwards at the sides: they would leave the chart.
            position: below.has(name) ? ('bottom' as const) : ('top' as const),
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

/** From 0 in whole steps of 5, 10 or 20 % to the first one that leaves room above the furthest point. */
function steps(furthest: number): { readonly interval: number; readonly max: number } {
  const interval = furthest > 0.5 ? 0.2 : furthest > 0.2 ? 0.1 : 0.05
  return { interval, max: Math.min(1, (Math.floor(furthest / interval) + 1) * interval) }
}

/** Names stand above their point; below it where the one to the left, which is near, has its own above. */
function namesBelow(
  placed: readonly Placed[],
  { furthest, highest }: { readonly furthest: number; readonly highest: number },
): ReadonlySet<string> {
  const below = new Set<string>()
  const fromLeft = [...placed].sort((a, b) => a.needing - b.needing)
  for (const [at, { name, needing, having }] of fromLeft.entries()) {
    const isCrowded = fromLeft
      .slice(0, at)
      .some(
        (other) =>
          needing - other.needing < NEAR_ACROSS * furthest &&
          Math.abs(having - other.having) < NEAR_UP * highest &&
          !below.has(other.name),
      )
    if (isCrowded) below.add(name)
  }
  return below
}
