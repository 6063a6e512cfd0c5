import { useTranslations } from 'use-intl'
import type { Rfm } from '../../../../shared/rfm'
import { useFormat } from '../../../ui/format'
import { VerifiedCell } from '../../../ui/verified-figure'
import { CellWithBar, largest } from '../cell-with-bar'

/** The named segments, best first: how many, what they are worth, and what is usually done for them. */
export function RfmSegments({ rfm }: { readonly rfm: Rfm }) {
  const t = useTranslations('admin.rfm')
  const format = useFormat()
  const most = largest(rfm.segments.map(({ customers }) => customers))
  const mostShare = largest(rfm.segments.map(({ shareOfSpend }) => shareOfSpend))
  return (
    <section className="surface segments-surface rfm-segments">
      <table className="segments-table" aria-label={t('segments')}>
        <thead>
          <tr>
            <th scope="col">{t('segment')}</th>
            <th scope="col">{t('customers')}</th>
            <th scope="col">{t('shareOfSpend')}</th>
            <th scope="col" className="num">
              {t('typicalSpent')}
            </th>
            <th scope="col">{t('action')}</th>
          </tr>
        </thead>
        <tbody>
          {rfm.segments.map(({ segment, customers, shareOfSpend, typicalSpentMinor }) => {
            const hidden = 'suppressed' in customers
            return (
              <tr key={segment}>
                <th scope="row">{t(`name.${segment}`)}</th>
                <td className="with-bar" colSpan={hidden ? 3 : 1}>
                  <CellWithBar cell={customers} most={most} write={format.count} />
                </td>
                {!hidden && (
                  <>
                    <td className="with-bar">
                      <CellWithBar cell={shareOfSpend} most={mostShare} write={format.share} />
                    </td>
                    <td className="num">
                      <VerifiedCell cell={typicalSpentMinor} write={format.whole} />
                    </td>
                  </>
                )}
                <td className="muted rfm-action">{t(`do.${segment}`)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
