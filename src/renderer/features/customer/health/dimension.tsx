import { ArrowRight, Check } from '@phosphor-icons/react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Health, HealthDimension } from '../../../../shared/plans'
import { useFormat } from '../../../ui/format'
import { Evidence } from './evidence'

interface DimensionProps {
  readonly dimension: HealthDimension
  readonly evidence: Health['evidence']
  readonly reserveMinor: number
}

/** One of the six: its points, the figure they are given for, how, what would bring more, and the rows behind it. */
export function Dimension({ dimension, evidence, reserveMinor }: DimensionProps) {
  const t = useTranslations('health')
  const format = useFormat()
  const { id, points, most, step } = dimension
  const value = useValue(dimension)
  return (
    <li className="health-dimension">
      <div>
        <h2>{t(`dimension.${id}`)}</h2>
        <p className="caption">{t('points', { points, most })}</p>
        <span className="health-points" aria-hidden="true">
          <span style={{ width: `${(100 * points) / most}%` }} />
        </span>
      </div>
      <div>
        <p className="health-value">{value}</p>
        <p className="muted health-how">{t(`how.${id}`, { reserve: format.rounded(Math.max(0, reserveMinor)) })}</p>
        <p className="health-step">
          {step.kind === 'keep-going' ? (
            <Check size={16} aria-hidden="true" />
          ) : (
            <ArrowRight size={16} aria-hidden="true" />
          )}
          <span className="sr-only">{t('nextStep')}</span>
          {t(`step.${step.kind}`, { amount: 'amountMinor' in step ? format.rounded(step.amountMinor) : '' })}
        </p>
        <Evidence evidence={evidence} dimension={id} />
      </div>
    </li>
  )
}

/** '22% of your income is left over', 'Enough for 2.4 months'. */
function useValue({ id, value, unit }: HealthDimension): string {
  const t = useTranslations('health')
  const number = useFormatter()
  if (value === null) return t(unit === 'months' ? 'nothingToPay' : 'noIncome')
  const written =
    unit === 'months'
      ? number.number(value, { maximumFractionDigits: 1 })
      : number.number(value, { style: 'percent', maximumFractionDigits: 1 })
  return t(`value.${id}`, { value: written })
}
