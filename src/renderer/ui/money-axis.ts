// A value axis in money: round steps, labels on the page's left edge, the zero line darker than the others.
import { CHART_FONT, type ChartTokens } from './chart-theme'
import type { Format } from './format'

const MOST_PARTS = 5
const LABEL_GAP = 12

/** The smallest of 1, 2, 2.5, 5 × 10ⁿ that divides `span` into at most five parts. */
export function roundStep(span: number): number {
  const least = span / MOST_PARTS
  const power = 10 ** Math.floor(Math.log10(least))
  return ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= least) ?? 10) * power
}

let ruler: CanvasRenderingContext2D | null | undefined

/** How wide `text` is drawn in a chart. Outside of a window (in tests) a rough guess. */
export function chartTextWidth(text: string, weight = 400): number {
  // Not ECharts' own measure: it keeps the widths of the time before the font was there.
  ruler ??= typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d')
  if (!ruler) return text.length * 7
  ruler.font = `${weight} ${CHART_FONT}`
  return ruler.measureText(text).width
}

/**
 * The axis between `low` and `high` (minor units), the gutter that its labels take at the left, and its steps. The ends need not
 * be round: a line close to zero would otherwise lose a quarter of the height to nothing.
 */
export function moneyAxis(low: number, high: number, tokens: ChartTokens, format: Format) {
  const span = high - low || 1
  const step = roundStep(span)
  const steps: number[] = []
  // Adding 0 turns the −0 of a rounded-up fraction into 0.
  for (let value = Math.ceil(low / step) * step + 0; value <= low + span; value += step) steps.push(value)
  const widths = steps.map((value) => chartTextWidth(format.whole(value), 500))
  const gutter = Math.ceil(Math.max(0, ...widths)) + LABEL_GAP
  const axis = {
    type: 'value' as const,
    min: low,
    max: low + span,
    axisLine: { show: false },
    // Not shown, but the hairlines follow the ticks.
    axisTick: { show: false, customValues: steps },
    axisLabel: {
      customValues: steps,
      align: 'left' as const,
      margin: gutter,
      color: (value?: string | number) => (Number(value) === 0 && low < 0 ? tokens.ink : tokens.muted),
      fontSize: 12,
      formatter: (value: number) => format.whole(value),
    },
    splitLine: { lineStyle: { color: tokens.hairline, width: 1 } },
  }
  return { axis, gutter, steps }
}
