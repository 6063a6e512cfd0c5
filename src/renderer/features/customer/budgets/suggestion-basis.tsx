import { useTranslations } from 'use-intl'
import { monthOf } from '../../../../shared/dates'
import type { BudgetSuggestion } from '../../../../shared/plans'
import { useBank, useFormat } from '../../../ui/format'

/** Apart by less than this share, a month of earlier years says nothing new. */
const SAME = 0.1

/** What a suggestion rests on: 'about ₹8,500 in a usual month', and what this month cost in earlier years. */
export function SuggestionBasis({ suggestion }: { readonly suggestion: BudgetSuggestion }) {
  const t = useTranslations('budgets')
  const format = useFormat()
  const { asOf } = useBank()
  const { amountMinor, basis, sameMonthMinor } = suggestion
  const usually = t(`usually.${basis}`, { amount: format.rounded(amountMinor) })
  if (sameMonthMinor === null || Math.abs(sameMonthMinor / amountMinor - 1) < SAME) return usually
  const season = t('sameMonth', { month: format.month(monthOf(asOf)), amount: format.rounded(sameMonthMinor) })
  return `${usually} · ${season}`
}
