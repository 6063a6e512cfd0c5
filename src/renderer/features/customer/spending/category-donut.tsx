import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { Spending } from '../../../../shared/contract'
import { categoryColour, useCategoryName } from '../../../ui/category'
import { Chart, type ChartTable } from '../../../ui/chart'
import { useChartTokens } from '../../../ui/chart-theme'
import { useOpenTransactions } from '../../../ui/filter-link'
import { useFormat } from '../../../ui/format'
import { useAskedNames } from '../../assistant/asked-names'
import { donutOption } from './donut-option'

const HEIGHT = 320

interface CategoryDonutProps {
  readonly spending: Spending
  readonly label: string
  /** A row for each category of `spending`. */
  readonly table: ChartTable
}

export function CategoryDonut({ spending: { categories, total, month }, label, table }: CategoryDonutProps) {
  const t = useTranslations('spending')
  const format = useFormat()
  const asked = useAskedNames()
  const tokens = useChartTokens()
  const categoryName = useCategoryName()
  const open = useOpenTransactions()
  // More refunds than purchases: no part of a whole.
  const parts = categories.filter(({ spent }) => spent.amountMinor > 0)
  const option = useMemo(() => {
    const slices = categories
      .filter(({ spent }) => spent.amountMinor > 0)
      .map(({ categoryId, spent, shareOfSpend }) => ({
        name: categoryName(categoryId),
        colour: tokens.resolve(categoryColour(categoryId)),
        amountMinor: spent.amountMinor,
        share: shareOfSpend,
      }))
    const words = { spent: t('spent'), share: t('share'), open: t('clickToOpen') }
    return donutOption({ slices, totalMinor: total.amountMinor, words }, tokens, format)
  }, [categories, total, tokens, format, categoryName, t])
  return (
    <>
      <Chart
        label={label}
        option={option}
        height={HEIGHT}
        table={{ ...table, rows: table.rows.filter((_, index) => (categories[index]?.spent.amountMinor ?? 0) > 0) }}
        question={t('ask.categories', { month: asked.month(month) })}
        onOpen={(row) => {
          const filter = parts[row]?.spent.filter
          if (filter) open(filter)
        }}
      />
      {parts.length < categories.length && (
        <p className="caption">{t('refunded', { count: categories.length - parts.length })}</p>
      )}
    </>
  )
}
