import { useTranslations } from 'use-intl'
import { monthOf } from '../../../../shared/dates'
import type { Goal } from '../../../../shared/plans'
import { useBank, useFormat } from '../../../ui/format'

/** Why a goal is on track, or behind. */
export function GoalWhy({ goal }: { readonly goal: Goal }) {
  const t = useTranslations('goals')
  const format = useFormat()
  const { asOf } = useBank()
  const { state, savedMinor, targetMinor, expectedMinor, projectedOn, begunOn, feasible } = goal
  const expected = expectedMinor ?? 0
  const words = {
    expected: format.rounded(expected),
    missing: format.rounded(state === 'overdue' ? targetMinor - savedMinor : expected - savedMinor),
    month: projectedOn ? format.monthYear(monthOf(projectedOn)) : '',
  }
  const sentence = () => {
    if (state === 'on-track' && begunOn === asOf) return t('why.begins')
    if (projectedOn && (state === 'behind' || state === 'no-date')) return t(`why.${state}Until`, words)
    return t(`why.${state}`, words)
  }
  return (
    <p className="goals-why">
      {sentence()} {feasible === false && <span className="goals-behind">{t('notFeasible')}</span>}
    </p>
  )
}
