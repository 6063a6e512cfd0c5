import { useTranslations } from 'use-intl'
import type { LabAssumptions, ProductDraft, ProductSimulation } from '../../../../shared/product-simulation'
import { AmountField } from '../../../ui/amount-field'
import { RateField } from './rate-field'

interface LabAssumptionFieldsProps {
  readonly simulation: ProductSimulation
  readonly onChange: (part: Partial<ProductDraft>) => void
}

const OF_CARDS = ['earnedOnSpending', 'spendingMoved'] as const
const OF_DEPOSITS = ['earnedOnDeposits', 'depositsMoved', 'broughtIn'] as const

/** What nobody can know beforehand, folded away: the figures above depend on them. */
export function LabAssumptionFields({ simulation, onChange }: LabAssumptionFieldsProps) {
  const t = useTranslations('productLab.form')
  const names = useTranslations('productLab.assumption')
  const { assumptions } = simulation
  const change = (part: Partial<LabAssumptions>) => onChange({ assumptions: { ...assumptions, ...part } })
  const shares = [...(simulation.kind === 'card' ? OF_CARDS : OF_DEPOSITS), 'replacing'] as const
  return (
    <details className="lab-assumptions">
      <summary>{t('assumptions')}</summary>
      <p className="caption">{t('assumptionsNote')}</p>
      {shares.map((key) => (
        <RateField key={key} label={names(key)} rate={assumptions[key]} onRate={(rate) => change({ [key]: rate })} />
      ))}
      <AmountField
        label={names('costPerCustomerMinor')}
        valueMinor={assumptions.costPerCustomerMinor}
        onChange={(value) => change({ costPerCustomerMinor: value ?? 0 })}
      />
    </details>
  )
}
