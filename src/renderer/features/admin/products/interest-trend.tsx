import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { Month } from '../../../../shared/domain'
import { FUNNEL_STEPS, type ProductOfInterest } from '../../../../shared/product-interest'
import { Chart } from '../../../ui/chart'
import { monthCell } from '../../../ui/chart-table'
import { useChartTokens } from '../../../ui/chart-theme'
import { useFormat } from '../../../ui/format'
import { writtenCount } from './funnel-cell'
import { interestTrendOption } from './interest-trend-option'

interface InterestTrendProps {
  readonly product: ProductOfInterest
  readonly months: readonly Month[]
}

/** How many customers came how far with a product, month by month. */
export function InterestTrend({ product, months }: InterestTrendProps) {
  const t = useTranslations('productInterest')
  const format = useFormat()
  const tokens = useChartTokens()
  const lines = useMemo(
    () =>
      FUNNEL_STEPS.map((step) => ({
        name: t(`step.${step}`),
        counts: product.trend.map((reached) => writtenCount(reached[step])),
      })).filter(({ counts }) => counts.some((count) => count !== null)),
    [product, t],
  )
  const option = useMemo(
    () => interestTrendOption(months.map(format.shortMonth), lines, tokens, format.count),
    [months, lines, tokens, format],
  )
  const title = t('trend', { name: product.name })
  return (
    <section aria-labelledby="interest-trend">
      <h2 id="interest-trend">{title}</h2>
      <p className="muted">{t('trendNote')}</p>
      <Chart
        label={title}
        option={option}
        height={300}
        table={{
          columns: [t('month'), ...lines.map(({ name }) => name)],
          rows: months.map((month, at) => [
            monthCell(month, format),
            ...lines.map(({ counts }) => {
              const count = counts[at] ?? null
              return count === null ? '–' : format.count(count)
            }),
          ]),
        }}
      />
    </section>
  )
}
