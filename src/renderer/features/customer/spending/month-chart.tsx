import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { firstOf, lastOf, monthOf } from '../../../../shared/dates'
import type { CategoryId, IsoDate, Month } from '../../../../shared/domain'
import { Chart } from '../../../ui/chart'
import { monthCell } from '../../../ui/chart-table'
import { useChartTokens } from '../../../ui/chart-theme'
import { useOpenTransactions } from '../../../ui/filter-link'
import { useBank, useFormat } from '../../../ui/format'
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
  /** Of the category that it shows; without one, of all spending. */
  readonly categoryId?: CategoryId
  readonly question: string
}

/** Spending of twelve months; a bar opens the rows of its month. */
export function MonthChart(props: MonthChartProps) {
  const { label, height, months, amountsMinor, chosen, running, colour, small = false, categoryId, question } = props
  const t = useTranslations('spending')
  const format = useFormat()
  const tokens = useChartTokens()
  const open = useOpenTransactions()
  const { asOf } = useBank()
  const option = useMemo(() => {
    const words = { spent: t('spent'), soFar: t('soFar'), open: t('clickToOpen') }
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
        rows: months.map((month, index) => [monthCell(month, format), { amountMinor: amountsMinor[index] ?? 0 }]),
      }}
      question={question}
      onOpen={(index) => {
        const month = months[index]
        if (month) open({ ...(categoryId ? { categoryId } : { kind: 'spending' }), ...daysOf(month, asOf) })
      }}
    />
  )
}

/** Up to the as-of date, as the figures of the page. */
function daysOf(month: Month, asOf: IsoDate): { readonly from: IsoDate; readonly to: IsoDate } {
  return { from: firstOf(month), to: monthOf(asOf) === month ? asOf : lastOf(month) }
}
