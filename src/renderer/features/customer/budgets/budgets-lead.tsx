import { useTranslations } from 'use-intl'
import type { Budgets } from '../../../../shared/plans'
import { useFormat } from '../../../ui/format'

/** What is left over all budgets, and whether a usual month pays for the plan. */
export function BudgetsLead({ plan: { budgets, feasibility } }: { readonly plan: Budgets }) {
  const t = useTranslations('budgets')
  const format = useFormat()
  const left = budgets.reduce((sum, budget) => sum + budget.leftMinor, 0)
  return (
    <>
      <p className={left < 0 ? 'page-figure critical' : 'page-figure'}>
        {format.exact(left)} <span className="budgets-days">{t('daysLeft', { days: budgets[0]?.daysLeft ?? 0 })}</span>
      </p>
      <p className="lead budgets-lead">
        {!feasibility
          ? t('feasibilityLater')
          : feasibility.feasible
            ? t('fits', {
                left: format.rounded(feasibility.leftMinor),
                income: format.rounded(feasibility.incomeMinor),
              })
            : t('tooMuch', {
                over: format.rounded(-feasibility.leftMinor),
                income: format.rounded(feasibility.incomeMinor),
              })}
      </p>
    </>
  )
}
