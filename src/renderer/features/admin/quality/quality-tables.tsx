import { useTranslations } from 'use-intl'
import type { QualityOfRows } from '../../../../shared/data-quality'
import { useFormat } from '../../../ui/format'
import { VerifiedCell } from '../../../ui/verified-figure'
import { CellWithBar, largest } from '../cell-with-bar'
import '../segments.css'
import { usePermille } from './use-permille'

/** Shares of rows that lack something, customers by what is known of their age, and rows by currency. */
export function QualityTables({ quality }: { readonly quality: QualityOfRows }) {
  const t = useTranslations('admin.quality')
  const format = useFormat()
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
        <table className="segments-table segments-plain" aria-label={t('ages')}>
          <thead>
            <tr>
              <th scope="col">{t('ages')}</th>
              <th scope="col" className="num">
                {t('customers')}
              </th>
            </tr>
          </thead>
          <tbody>
            {quality.ages.map(({ state, customers }) => (
              <tr key={state}>
                <th scope="row">{t(`age.${state}`)}</th>
                <td className="num">
                  <VerifiedCell cell={customers} write={format.count} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {quality.currencies.length > 0 && (
          <table className="segments-table segments-plain" aria-label={t('currencies')}>
            <thead>
              <tr>
                <th scope="col">{t('currencies')}</th>
                <th scope="col" className="num">
                  {t('rowsOf')}
                </th>
              </tr>
            </thead>
            <tbody>
              {quality.currencies.map(({ currency, rows }) => (
                <tr key={currency}>
                  <th scope="row">{currency}</th>
                  <td className="num">
                    <VerifiedCell cell={rows} write={format.count} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </div>
  )
}
