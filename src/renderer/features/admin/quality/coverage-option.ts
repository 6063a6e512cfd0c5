// Rows by month. A hidden month is a gap, never a zero.
import type { EChartsOption } from 'echarts'
import type { DataQuality } from '../../../../shared/data-quality'
import { type ChartTokens, categoryAxis, chartBase, valueAxis } from '../../../ui/chart-theme'
import { tooltipOf } from '../../../ui/chart-tooltip'

interface Words {
  readonly month: (month: string) => string
  readonly count: (value: number) => string
  readonly rows: string
}

export function coverageOption(months: DataQuality['months'], tokens: ChartTokens, words: Words): EChartsOption {
  const base = chartBase(tokens)
  return {
    ...base,
    tooltip: {
      ...base.tooltip,
      trigger: 'item',
      formatter: (point: unknown) => {
        const { dataIndex } = point as { readonly dataIndex: number }
        const at = months[dataIndex]
        if (!at || 'suppressed' in at.rows) return ''
        return tooltipOf(words.month(at.month), [], `${words.count(at.rows.value)} ${words.rows}`)
      },
    },
    grid: { left: 0, right: 0, top: 12, bottom: 4, containLabel: true },
    xAxis: { ...categoryAxis(tokens), data: months.map(({ month }) => words.month(month)) },
    yAxis: { ...valueAxis(tokens), splitNumber: 3, axisLabel: { color: tokens.muted, formatter: words.count } },
    series: [
      {
        type: 'bar',
        name: words.rows,
        data: months.map(({ rows }) => ('suppressed' in rows ? null : rows.value)),
        barMaxWidth: 24,
        itemStyle: { color: tokens.accent, borderRadius: [2, 2, 0, 0] },
      },
    ],
  }
}
