// Today's dot, and the names and dots of what moves the line, drawn where there is room for them.
import type { CustomSeriesOption } from 'echarts'
import { CHART_FONT, type ChartTokens } from '../../../ui/chart-theme'
import { chartTextWidth } from '../../../ui/money-axis'
import type { BalanceLine } from './balance-days'
import { LINE_HEIGHT, type Mark, type PlacedMark, placeMarks } from './balance-marks'

export const TODAY_RADIUS = 4.5

/** One drawn item per mark and one for today. Where they stand is decided for all at once, from the pixels of the plot. */
export function markSeries(
  line: BalanceLine,
  values: readonly number[],
  hairlines: readonly number[],
  tokens: ChartTokens,
  names: readonly Mark[],
): CustomSeriesOption {
  const band = line.days.map(({ expected }) => expected && { low: expected.lowMinor, high: expected.highMinor })
  const drawnValues = { values, today: line.today, band, hairlines }
  return {
    type: 'custom',
    id: 'marks',
    name: 'marks',
    z: 5,
    tooltip: { show: false },
    encode: { x: 0, y: 1 },
    data: [...names.map((mark) => [mark.index, mark.valueMinor]), [line.today, values[line.today] ?? 0]],
    renderItem: (params, api) => {
      const { x, y, width, height } = params.coordSys as unknown as {
        x: number
        y: number
        width: number
        height: number
      }
      const toPixel = (index: number, value: number) => {
        const [left = 0, top = 0] = api.coord([index, value])
        return [left, top] as const
      }
      if (params.dataIndex === names.length) {
        const [left, top] = toPixel(line.today, values[line.today] ?? 0)
        return {
          type: 'circle',
          silent: true,
          shape: { cx: left, cy: top, r: TODAY_RADIUS },
          style: { fill: tokens.canvas, stroke: tokens.ink, lineWidth: 2 },
        }
      }
      const plot = { bounds: { x, y, width: width + 1, height }, toPixel, textWidth: chartTextWidth }
      const place = placeMarks(names, drawnValues, plot)[params.dataIndex]
      const mark = names[params.dataIndex]
      return place && mark ? drawn(mark, place, tokens) : null
    },
  }
}

function drawn(mark: Mark, { x, y, box, strongWidth }: PlacedMark, tokens: ChartTokens) {
  const isCritical = mark.tone === 'critical'
  const text = (words: string, left: number, fill: string, weight: number) => ({
    type: 'text' as const,
    x: left,
    y: box.y + LINE_HEIGHT / 2,
    style: {
      text: words,
      fill,
      font: `${weight} ${CHART_FONT}`,
      textVerticalAlign: 'middle' as const,
      // A thin edge of ground, so that a hairline behind it does not strike the words through.
      stroke: tokens.canvas,
      lineWidth: 3,
    },
  })
  return {
    type: 'group' as const,
    silent: mark.event === null || mark.event.expected,
    children: [
      ...(mark.dot ? [{ type: 'circle' as const, shape: { cx: x, cy: y, r: 2.5 }, style: { fill: tokens.ink } }] : []),
      ...(mark.strong
        ? [text(mark.strong, box.x, isCritical ? tokens.critical : tokens.ink, isCritical ? 600 : 500)]
        : []),
      ...(mark.plain ? [text(mark.plain, box.x + strongWidth + (strongWidth ? 4 : 0), tokens.muted, 400)] : []),
    ],
  }
}
