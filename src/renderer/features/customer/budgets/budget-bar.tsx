import { useTranslations } from 'use-intl'
import { useFormat } from '../../../ui/format'
import { barParts } from './bar-parts'

interface BudgetBarProps {
  readonly spentMinor: number
  /** The budget with what is carried over; may be zero or less. */
  readonly availableMinor: number
  /** The share of the month that has passed, 0–1. */
  readonly passed: number
  /** 'var(--…)' */
  readonly colour: string
}

/** What is spent of a budget as a thin bar, what is over it in red, and a mark where the month stands. */
export function BudgetBar({ spentMinor, availableMinor, passed, colour }: BudgetBarProps) {
  const t = useTranslations('budgets')
  const format = useFormat()
  const { inside, over, mark } = barParts(spentMinor, availableMinor, passed)
  const width = (share: number) => `${share * 100}%`
  return (
    <span className="budgets-bar">
      <span className="budgets-bar-track">
        <span style={{ width: width(inside), background: colour }} />
        <span className="budgets-bar-over" style={{ width: width(over) }} />
      </span>
      <i style={{ left: width(mark) }} />
      <span className="sr-only">{t('pace', { share: format.share(passed) })}</span>
    </span>
  )
}
