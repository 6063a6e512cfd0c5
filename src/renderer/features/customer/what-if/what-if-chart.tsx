import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { WhatIf, WhatIfScenario } from '../../../../shared/what-if'
import { Chart } from '../../../ui/chart'
import { monthCell } from '../../../ui/chart-table'
import { useChartTokens } from '../../../ui/chart-theme'
import { useFormat } from '../../../ui/format'
import type { Metric } from './changes'
import { changesAnything } from './effect-sentence'
import { whatIfOption } from './what-if-option'

const CHART_HEIGHT = 232

export interface Compared {
  readonly id: number
  readonly name: string
  /** 'var(--…)' */
  readonly colour: string
  readonly result: WhatIf
}

interface WhatIfChartProps {
  readonly result: WhatIf
  readonly metric: Metric
  readonly compared: readonly Compared[]
}

/** The months ahead in three scenarios, beside usual months and saved ones. */
export function WhatIfChart({ result, metric, compared }: WhatIfChartProps) {
  const t = useTranslations('whatIf.chart')
  const format = useFormat()
  const tokens = useChartTokens()
  const { baseline, changed } = result
  const lines = useMemo(() => {
    const valuesOf = ({ months }: WhatIfScenario) =>
      months.map((month) => (metric === 'cash' ? month.cashMinor : month.netWorthMinor))
    const [a, b] = [valuesOf(changed.conservative), valuesOf(changed.optimistic)]
    const expected = valuesOf(changed.expected)
    const bounds = expected.map((value, at) => [value, a[at] ?? value, b[at] ?? value])
    return {
      months: changed.expected.months.map(({ month }) => month),
      expected,
      low: bounds.map((each) => Math.min(...each)),
      high: bounds.map((each) => Math.max(...each)),
      usual: changesAnything(result) ? valuesOf(baseline.expected) : null,
      compared: compared.map((each) => ({
        name: each.name,
        values: valuesOf(each.result.changed.expected),
        colour: tokens.resolve(each.colour),
      })),
    }
  }, [result, baseline, changed, metric, compared, tokens])
  const option = useMemo(() => {
    const words = {
      expected: t('expected'),
      usual: t('asUsual'),
      between: t('between'),
      about: (amount: string) => t('about', { amount }),
      range: (low: string, high: string) => t('range', { low, high }),
    }
    return whatIfOption(lines, tokens, format, words)
  }, [lines, tokens, format, t])
  const about = (amountMinor: number | undefined) =>
    amountMinor === undefined ? '' : t('about', { amount: format.rounded(amountMinor) })
  return (
    <>
      <Chart
        label={t('label', { metric, months: lines.months.length })}
        option={option}
        height={CHART_HEIGHT}
        table={{
          columns: [
            t('month'),
            t('expected'),
            t('low'),
            t('high'),
            ...(lines.usual ? [t('asUsual')] : []),
            ...lines.compared.map(({ name }) => format.text(name)),
          ],
          rows: lines.months.map((month, at) => [
            monthCell(month, format),
            about(lines.expected[at]),
            about(lines.low[at]),
            about(lines.high[at]),
            ...(lines.usual ? [about(lines.usual[at])] : []),
            ...lines.compared.map(({ values }) => about(values[at])),
          ]),
        }}
      />
      <p className="caption whatif-basis">
        {t(lines.usual ? 'basisChanged' : 'basis', { months: result.basedOnMonths })}
      </p>
    </>
  )
}
