import { useTranslations } from 'use-intl'
import type { LabResult } from '../../../../shared/product-lab'
import { useFormat } from '../../../ui/format'
import { VerifiedCell } from '../../../ui/verified-figure'

/** Whom it would reach, segment by segment. */
export function LabSegments({ result: { segments } }: { readonly result: LabResult }) {
  const t = useTranslations('productLab.segments')
  const about = useTranslations('productLab.result')
  const format = useFormat()
  const count = (value: number) => about('aboutCount', { count: format.count(value) })
  return (
    <section aria-labelledby="lab-segments">
      <h2 id="lab-segments">{t('title')}</h2>
      <p className="muted">{t(segments.length === 0 ? 'none' : 'note')}</p>
      {segments.length > 0 && (
        <div className="lab-scroll">
          <table className="lab-table" aria-labelledby="lab-segments">
            <thead>
              <tr>
                <th scope="col">{t('segment')}</th>
                {(['customers', 'eligible', 'uptake', 'net'] as const).map((column) => (
                  <th key={column} scope="col" className="num">
                    {t(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {segments.map(({ segment, customers, eligible, uptake, netMinor }) => (
                <tr key={segment}>
                  <th scope="row">{segment}</th>
                  <td className="num">
                    <VerifiedCell cell={customers} write={format.count} />
                  </td>
                  <td className="num">{count(eligible)}</td>
                  <td className="num">{count(uptake)}</td>
                  <td className="num">{about('about', { amount: format.rounded(netMinor) })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
