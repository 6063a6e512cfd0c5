import { useTranslations } from 'use-intl'
import type { QualityOfRows } from '../../../../shared/data-quality'
import { CellWithBar, largest } from '../cell-with-bar'
import { CountedTable } from '../counted-table'
import { usePermille } from './use-permille'

/** Shares of rows that lack something, customers by what is known of their age, and rows by currency. */
export function QualityTables({ quality }: { readonly quality: QualityOfRows }) {
  const t = useTranslations('admin.quality')
  const write = usePermille()
  const most = largest(quality.gaps.map(({ share }) => share))
  return (
    <div className="quality-tables">
      <table className="segments-table segments-plain" aria-label={t('rows')}>
        <thead>
          <tr>
            <th scope="col">{t('rows')}</th>
            <th scope="col">{t('share')}</th>
          </tr>
        </thead>
        <tbody>
          {quality.gaps.map(({ gap, share }) => (
            <tr key={gap}>
              <th scope="row">{t(`gap.${gap}`)}</th>
              <td className="with-bar">
                <CellWithBar cell={share} most={most} write={write} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div>
        <CountedTable
          label={t('ages')}
          counted={t('customers')}
          rows={quality.ages.map(({ state, customers }) => ({ name: t(`age.${state}`), count: customers }))}
        />
        {quality.currencies.length > 0 && (
          <CountedTable
            label={t('currencies')}
            counted={t('rowsOf')}
            rows={quality.currencies.map(({ currency, rows }) => ({ name: currency, count: rows }))}
          />
        )}
      </div>
    </div>
  )
}
