import { useTranslations } from 'use-intl'
import type { Cell } from '../../../../shared/contract'
import type { DataQuality, QualityOfRows } from '../../../../shared/data-quality'
import type { ChartTable } from '../../../ui/chart'
import { useFormat } from '../../../ui/format'
import { usePermille } from './use-permille'

/** The whole report as one table, to be read or saved. */
export function useQualityTable(quality: QualityOfRows | undefined, months: DataQuality['months']): ChartTable {
  const t = useTranslations('admin.quality')
  const common = useTranslations('common')
  const format = useFormat()
  const permille = usePermille()
  const row = (what: string, part: string, cell: Cell, write: (value: number) => string) =>
    'suppressed' in cell
      ? [what, part, common('suppressed', { count: format.smallestGroup }), '']
      : [what, part, write(cell.value), format.count(cell.customers)]
  return {
    columns: [t('what'), t('part'), t('value'), t('customers')],
    rows: quality
      ? [
          row(t('rowsOf'), '', quality.rows, format.count),
          row(t('customers'), '', quality.customers, format.count),
          ...quality.gaps.map(({ gap, share }) => row(t('rows'), t(`gap.${gap}`), share, permille)),
          ...quality.ages.map(({ state, customers }) => row(t('ages'), t(`age.${state}`), customers, format.count)),
          ...quality.currencies.map(({ currency, rows }) => row(t('currencies'), currency, rows, format.count)),
          ...months.map(({ month, rows }) => row(t('coverage'), format.monthYear(month), rows, format.count)),
        ]
      : [],
  }
}
