import { SegmentedControl } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { Spending } from '../../../../shared/contract'
import { addMonths } from '../../../../shared/dates'
import type { Month } from '../../../../shared/domain'
import { useCategoryName } from '../../../ui/category'
import { type ChartTable, spreadsheetRows } from '../../../ui/chart-table'
import { useFormat } from '../../../ui/format'
import { csvOf, saveFile } from '../../../ui/save-file'
import { CategoryBars } from './category-bars'
import { CategoryDonut } from './category-donut'
import { writtenShare } from './change-against'
import { useSpendingAddress } from './spending-address'

/** Where the money went: bars first, which compare best, a ring for those who want the whole. */
export function Categories({ spending, running }: { readonly spending: Spending; readonly running: Month | null }) {
  const t = useTranslations('spending')
  const format = useFormat()
  const categoryName = useCategoryName()
  const { address, change } = useSpendingAddress()
  const { categories, month } = spending
  const table: ChartTable = {
    columns: [t('category'), t('spent'), t('share'), format.monthYear(addMonths(month, -1))],
    rows: categories.map(({ categoryId, spent, shareOfSpend, before }) => [
      categoryName(categoryId),
      { amountMinor: spent.amountMinor },
      writtenShare(shareOfSpend, format),
      { amountMinor: before.amountMinor },
    ]),
  }
  const label = t('byCategoryIn', { month: format.monthYear(month) })
  return (
    <section className="spending-section spending-categories" aria-labelledby="spending-categories">
      <div className="spending-head">
        <h2 id="spending-categories">{t('byCategory')}</h2>
        <span className="fill" />
        {!address.view && (
          <button
            type="button"
            className="act"
            data-saves
            onClick={() => saveFile(`${label}.csv`, 'text/csv', csvOf(spreadsheetRows(table, format)))}
          >
            {t('saveCsv')}
          </button>
        )}
        <SegmentedControl
          aria-label={t('view')}
          value={address.view ?? 'bars'}
          onChange={(view) => change({ view: view === 'donut' ? 'donut' : undefined })}
          data={[
            { value: 'bars', label: t('bars') },
            { value: 'donut', label: t('donut') },
          ]}
        />
      </div>
      {address.view ? (
        <CategoryDonut spending={spending} label={label} table={table} />
      ) : (
        <CategoryBars
          spending={spending}
          running={running}
          against={t('against.column', { month: format.shortMonth(addMonths(month, -1)) })}
          opened={address.category ?? null}
          onOpened={(category) => change({ category: category ?? undefined })}
        />
      )}
    </section>
  )
}
