import type { EChartsOption } from 'echarts'
import { type ChartTokens, categoryAxis, chartBase, valueAxis, withAlpha } from '../../../ui/chart-theme'

export interface TrendLine {
  readonly name: string
  /** By month; null where it is suppressed, a gap. */
  readonly counts: readonly (number | null)[]
}

/** A line for each step, named at its end; the first step in ink, the further ones in the accent, ever darker dashes apart. */
export function interestTrendOption(
  months: readonly string[],
  lines: readonly TrendLine[],
  tokens: ChartTokens,
  count: (value: number) => string,
): EChartsOption {
  const colours = [withAlpha(tokens.ink, 0.45), tokens.accent, tokens.accent, tokens.ink]
  const dashes = ['solid', 'solid', 'dashed', 'solid'] as const
  const base = chartBase(tokens)
  const raised = raisedNames(lines.map(({ counts }) => counts.findLast((count) => count !== null) ?? 0))
  return {
    ...base,
    tooltip: {
      ...base.tooltip,
      valueFormatter: (value: unknown) => (typeof value === 'number' ? count(value) : '–'),
    },
    grid: { left: 0, right: 96, top: 12, bottom: 4, containLabel: true },
    xAxis: { ...categoryAxis(tokens), data: [...months], boundaryGap: false },
    yAxis: { ...valueAxis(tokens), minInterval: 5 },
    series: lines.map(({ name, counts }, at) => ({
      type: 'line',
      name,
      data: [...counts],
      symbol: 'circle',
      symbolSize: 5,
      lineStyle: { width: 2, color: colours[at], type: dashes[at] },
      itemStyle: { color: colours[at] },
      endLabel: {
        show: true,
        formatter: '{a}',
        color: tokens.ink,
        fontSize: 12,
        distance: 8,
        offset: [0, -(raised[at] ?? 0)],
      },
    })),
  }
}

const PLOT = 250
const LINE = 15

/** By how many pixels each name at the end of a line is raised, so that it stands clear of the one below it. */
function raisedNames(ends: readonly number[]): readonly number[] {
  const most = Math.max(1, ...ends)
  const raised = ends.map(() => 0)
  let free = -LINE
  for (const at of ends.map((_, index) => index).sort((a, b) => (ends[a] ?? 0) - (ends[b] ?? 0) || b - a)) {
    const height = ((ends[at] ?? 0) / most) * PLOT
    const stands = Math.max(height, free)
    raised[at] = stands - height
    free = stands + LINE
  }
  return raised
}
