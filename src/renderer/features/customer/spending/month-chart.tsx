import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { Month } from '../../../../shared/domain'
import { Chart } from '../../../ui/chart'
import { useChartTokens } from '../../../ui/chart-theme'
import { useFormat } from '../../../ui/format'
import { monthBarsOption } from './month-bars-option'

interface MonthChartProps {
  readonly label: string
  readonly height: number
  readonly months: readonly Month[]
  readonly amountsMinor: readonly number[]
  readonly chosen: Month
  readonly running: Month | null
  /** 'var(--…)' */
  readonly colour: string
  /** Beside other things: fewer labels. */
  readonly small?: boolean
  readonly onMonth: (month: Month) => void
}

/** Spending of twelve months; a click on a bar chooses its month. */
export function MonthChart(props: MonthChartProps) {
  const { label, height, months, amountsMinor, chosen, running, colour, small = false, onMonth } = props
  const t = useTranslations('spending')
  const format = useFormat()
  const tokens = useChartTokens()
  const option = useMemo(() => {
    const words = { spent: t('spent'), soFar: t('soFar') }
    const bars = { months, amountsMinor, chosen, running, colour: tokens.resolve(colour), small, words }
    return monthBarsOption(bars, tokens, format)
  }, [months, amountsMinor, chosen, running, colour, small, tokens, format, t])
  return (
    <Chart
      label={label}
      option={option}
      height={height}
      table={{
        columns: [t('month'), t('spent')],
        rows: months.map((month, index) => [format.monthYear(month), format.exact(amountsMinor[index] ?? 0)]),
      }}
      onPick={(index) => {
        const month = months[index]
        if (month) onMonth(month)
      }}
    />
  )
}
