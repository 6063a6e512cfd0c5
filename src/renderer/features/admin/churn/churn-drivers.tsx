import { useTranslations } from 'use-intl'
import type { Churn } from '../../../../shared/churn'
import { useFormat } from '../../../ui/format'
import { VerifiedCell } from '../../../ui/verified-figure'

interface ChurnDriversProps {
  readonly churn: Churn
  readonly told: NonNullable<Churn['told']>
}

/** What the chances follow, in words: strongest first, with the direction that the model has learnt. */
export function ChurnDrivers({ churn, told }: ChurnDriversProps) {
  const t = useTranslations('admin.churn')
  const format = useFormat()
  const strongest = Math.max(...told.drivers.map(({ weight }) => Math.abs(weight)), 0.1)
  return (
    <section>
      <h2>{t('drivers')}</h2>
      <p className="muted">
        {t.rich('driversNote', {
          customers: () => <VerifiedCell cell={told.learntFrom.outcomes} write={format.count} />,
          days: told.learntFrom.days,
        })}
      </p>
      <ul className="churn-drivers">
        {told.drivers.map(({ feature, weight }) => (
          <li key={feature}>
            <span>{t(weight < 0 ? `less.${feature}` : `more.${feature}`)}</span>
            <i aria-hidden="true" style={{ width: `${(Math.abs(weight) / strongest) * 100}%` }} />
          </li>
        ))}
      </ul>
      <p className="caption">{t('method', { share: format.share(churn.atRiskFrom) })}</p>
    </section>
  )
}
