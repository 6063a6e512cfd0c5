import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { CategoryId } from '../../../../shared/domain'
import type { BudgetSuggestion, Budgets } from '../../../../shared/plans'
import { useCall } from '../../../backend'
import { useFormat } from '../../../ui/format'
import { ErrorState, Skeleton } from '../../../ui/states'
import { BudgetList } from './budget-list'
import { BudgetsLead } from './budgets-lead'
import './budgets.css'
import { WithoutBudget } from './without-budget'

/** What may be spent this month and what of it is left; below, what has no budget and what it usually costs. */
export function BudgetsPage() {
  const budgets = useCall('customer.budgets', {})
  const suggestions = useCall('customer.budgets.suggest', {})
  const error = budgets.error ?? suggestions.error
  return (
    <div className="content budgets">
      {error ? (
        <ErrorState error={error} retry={() => Promise.all([budgets.refetch(), suggestions.refetch()])} />
      ) : budgets.data && suggestions.data ? (
        <Ready budgets={budgets.data} suggestions={suggestions.data} />
      ) : (
        <Skeleton heights={[72, 24, 320, 360]} />
      )}
    </div>
  )
}

interface ReadyProps {
  readonly budgets: Budgets
  readonly suggestions: readonly BudgetSuggestion[]
}

function Ready({ budgets: plan, suggestions }: ReadyProps) {
  const t = useTranslations('budgets')
  const format = useFormat()
  const [editing, setEditing] = useState<CategoryId | null>(null)
  const edit = { editing, onEdit: setEditing, suggestions }
  return (
    <>
      {plan.budgets.length === 0 ? (
        <>
          <h1>{t('titleEmpty')}</h1>
          <section className="budgets-empty">
            <h2>{t('emptyTitle')}</h2>
            <p className="muted">{t(suggestions.length > 0 ? 'emptyText' : 'emptyAlone')}</p>
          </section>
        </>
      ) : (
        <>
          <h1 className="budgets-title">{t('title', { month: format.month(plan.month) })}</h1>
          <BudgetsLead plan={plan} />
          <BudgetList plan={plan} {...edit} />
        </>
      )}
      <WithoutBudget plan={plan} {...edit} />
    </>
  )
}
