import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { DataQuality } from '../../../../shared/data-quality'
import { Chart } from '../../../ui/chart'
import { monthCell } from '../../../ui/chart-table'
import { useChartTokens } from '../../../ui/chart-theme'
import { useFormat } from '../../../ui/format'
import { coverageOption } from './coverage-option'

/** Rows booked in each month: a month without a bar has the rows of too few customers, or none. */
export function QualityCoverage({ months }: { readonly months: DataQuality['months'] }) {
  const t = useTranslations('admin.quality')
  const common = useTranslations('common')
  const format = useFormat()
  const tokens = useChartTokens()
  const option = useMemo(
    () => coverageOption(months, tokens, { month: format.shortMonth, rows: t('rowsOf'), count: format.count }),
    [months, tokens, format, t],
  )
  const [first, last] = [months[0]?.month, months.at(-1)?.month]
  if (!first || !last) return null
  const gaps = months.filter(({ rows }) => 'suppressed' in rows).length
  return (
    <div className="quality-coverage">
      <h3>{t('coverage')}</h3>
      <p className="muted">
        {t('coverageNote', {
          from: format.monthYear(first),
          to: format.monthYear(last),
          gaps,
          least: format.count(format.smallestGroup),
        })}
      </p>
      <Chart
        label={t('coverage')}
        option={option}
        height={168}
        table={{
          columns: [t('month'), t('rowsOf')],
          rows: months.map(({ month, rows }) => [
            monthCell(month, format),
            'suppressed' in rows ? common('suppressed', { count: format.smallestGroup }) : format.count(rows.value),
          ]),
        }}
      />
    </div>
  )
}
