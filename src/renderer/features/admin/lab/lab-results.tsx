import { useTranslations } from 'use-intl'
import type { LabResult } from '../../../../shared/product-lab'
import { useFormat } from '../../../ui/format'
import { VerifiedCell } from '../../../ui/verified-figure'
import { LabFairness } from './lab-fairness'
import { LabSegments } from './lab-segments'
import { LabSensitivity } from './lab-sensitivity'
import { useBasis } from './use-basis'

/** What the product would do: the net result leads, the rest says where it comes from and whom it is for. */
export function LabResults({ result }: { readonly result: LabResult }) {
  const t = useTranslations('productLab.result')
  const format = useFormat()
  const { netMinor } = result
  const isOpen = !('suppressed' in result.eligible)
  return (
    <div className="lab-results" aria-live="polite">
      <section aria-label={t('title')}>
        <p className="muted">{t('net')}</p>
        {isOpen ? (
          <>
            <p className="page-figure">{t('about', { amount: format.rounded(netMinor.expected) })}</p>
            <p className="muted">
              {t('netRange', { low: format.rounded(netMinor.low), high: format.rounded(netMinor.high) })}
            </p>
          </>
        ) : (
          <p className="lab-nobody">{t('nobody')}</p>
        )}
        <Lead result={result} />
      </section>
      {isOpen && (
        <>
          <Yearly result={result} />
          <Basis result={result} />
          <LabSensitivity result={result} />
        </>
      )}
      <LabSegments result={result} />
      <LabFairness result={result} />
    </div>
  )
}

function Lead({ result }: { readonly result: LabResult }) {
  const t = useTranslations('productLab.result')
  const format = useFormat()
  const { customers, eligible, uptake, benefitMinor, shareBetterOff } = result
  return (
    <dl className="lab-lead">
      <div>
        <dt>{t('eligible')}</dt>
        <dd>
          <VerifiedCell cell={eligible} write={format.count} />
        </dd>
        <dd className="caption">
          {'suppressed' in customers ? null : t('eligibleOf', { count: format.count(customers.value) })}
        </dd>
      </div>
      <div>
        <dt>{t('uptake')}</dt>
        <dd>{t('aboutCount', { count: format.count(uptake.expected) })}</dd>
        <dd className="caption">
          {t('uptakeRange', { low: format.count(uptake.low), high: format.count(uptake.high) })}
        </dd>
      </div>
      <div>
        <dt>{t('benefit')}</dt>
        <dd>{t('about', { amount: format.rounded(benefitMinor) })}</dd>
        <dd className="caption">{t('better', { share: format.share(shareBetterOff) })}</dd>
      </div>
    </dl>
  )
}

/** Revenue, cost and what other products lose, for few, the expected and many who take it up. */
export function Yearly({ result }: { readonly result: LabResult }) {
  const t = useTranslations('productLab.result')
  const format = useFormat()
  const rows = [
    { name: t('revenue'), range: result.revenueMinor },
    { name: t('cost'), range: result.costMinor },
    { name: t('cannibalised'), range: result.cannibalisedMinor },
    { name: t('netRow'), range: result.netMinor },
  ]
  return (
    <table className="lab-table lab-yearly" aria-label={t('yearly')}>
      <thead>
        <tr>
          <th scope="col">{t('yearly')}</th>
          {(['low', 'expected', 'high'] as const).map((end) => (
            <th key={end} scope="col" className="num">
              {t(end)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, range }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="num">{format.rounded(range.low)}</td>
            <td className="num">{format.rounded(range.expected)}</td>
            <td className="num">{format.rounded(range.high)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Basis({ result }: { readonly result: LabResult }) {
  const t = useTranslations('productLab.result')
  const format = useFormat()
  const basis = useBasis()
  return (
    <p className="caption lab-basis">
      {basis(result)} {t('estimate', { count: format.smallestGroup })}
    </p>
  )
}
