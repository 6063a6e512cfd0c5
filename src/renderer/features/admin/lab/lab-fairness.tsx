import { Warning } from '@phosphor-icons/react'
import { useTranslations } from 'use-intl'
import type { Fairness, LabResult } from '../../../../shared/product-lab'
import { useFormat } from '../../../ui/format'
import { VerifiedCell } from '../../../ui/verified-figure'
import { useGroupName } from './use-group-name'

/** The share of each age band and gender that may have it, by the four-fifths rule. */
export function LabFairness({ result: { fairness } }: { readonly result: LabResult }) {
  const t = useTranslations('productLab.fairness')
  return (
    <section aria-labelledby="lab-fairness">
      <h2 id="lab-fairness">{t('title')}</h2>
      <p className="muted">{t('note')}</p>
      <div className="lab-fairness">
        {fairness.map((each) => (
          <Groups key={each.by} fairness={each} />
        ))}
      </div>
    </section>
  )
}

function Groups({ fairness: { by, groups, hidden } }: { readonly fairness: Fairness }) {
  const t = useTranslations('productLab.fairness')
  const format = useFormat()
  const name = useGroupName()
  return (
    <div>
      {groups.length === 0 ? (
        <>
          <h3>{t(by)}</h3>
          <p className="caption">{t('few', { count: format.smallestGroup })}</p>
        </>
      ) : (
        <table className="lab-table" aria-label={t(by)}>
          <thead>
            <tr>
              <th scope="col">{t(by)}</th>
              <th scope="col" className="num">
                {t('customers')}
              </th>
              <th scope="col" className="num">
                {t('rate')}
              </th>
              <th scope="col" className="num">
                {t('ratio')}
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ group, customers, rate, ratio, underFourFifths }) => (
              <tr key={group}>
                <th scope="row">{name(by, group)}</th>
                <td className="num">
                  <VerifiedCell cell={customers} write={format.count} />
                </td>
                <td className="num">{format.share(rate)}</td>
                <td className="num">
                  <span className={underFourFifths ? 'lab-under' : undefined}>
                    {underFourFifths && <Warning size={14} aria-hidden="true" />}
                    {format.share(ratio)}
                    <span className="sr-only">, {t(underFourFifths ? 'under' : 'fine')}</span>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {hidden.length > 0 && (
        <p className="caption">
          {t('hidden', { groups: hidden.map((group) => name(by, group)).join(', '), count: format.smallestGroup })}
        </p>
      )}
    </div>
  )
}
