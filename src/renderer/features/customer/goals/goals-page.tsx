import { Plus } from '@phosphor-icons/react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Account } from '../../../../shared/domain'
import type { GoalsWithPaths } from '../../../../shared/plans'
import { useCall } from '../../../backend'
import { EmptyState, ErrorState, Skeleton } from '../../../ui/states'
import { FirstGoal } from './first-goal'
import type { GoalIdea } from './goal-entry'
import { GoalForm } from './goal-form'
import { GoalRow } from './goal-row'
import './goals.css'
import { GoalsLead } from './goals-lead'

/** What is saved for, how far it is, and what it needs each month. */
export function GoalsPage() {
  const goals = useCall('customer.goals', {})
  const accounts = useCall('customer.accounts', {})
  const error = goals.error ?? accounts.error
  return (
    <div className="content goals">
      {error ? (
        <ErrorState error={error} retry={() => Promise.all([goals.refetch(), accounts.refetch()])} />
      ) : goals.data && accounts.data ? (
        <Ready view={goals.data} accounts={accounts.data} />
      ) : (
        <Skeleton heights={[72, 24, 212, 212]} />
      )}
    </div>
  )
}

interface ReadyProps {
  readonly view: GoalsWithPaths
  readonly accounts: readonly Account[]
}

function Ready({ view, accounts }: ReadyProps) {
  const t = useTranslations('goals')
  const [editing, setEditing] = useState<number | 'new' | GoalIdea | null>(null)
  const { goals, paths } = view
  const add = (
    <button type="button" className="button primary" data-opens="goal-new" onClick={() => setEditing('new')}>
      <Plus size={16} aria-hidden="true" />
      {t('new')}
    </button>
  )
  const idea = typeof editing === 'object' && editing ? editing : undefined
  const form = (editing === 'new' || idea) && (
    <GoalForm goal={null} idea={idea} accounts={accounts} onDone={() => setEditing(null)} />
  )
  if (goals.length === 0) {
    return (
      <>
        <h1>{t('title')}</h1>
        {form || (
          <>
            <EmptyState title={t('emptyTitle')} text={t('emptyText')}>
              {add}
            </EmptyState>
            <FirstGoal onChosen={setEditing} />
          </>
        )}
      </>
    )
  }
  return (
    <>
      <h1 className="goals-title">{t('titleNeeded')}</h1>
      <GoalsLead view={view}>{add}</GoalsLead>
      {form}
      <ul aria-label={t('list')}>
        {goals.map((goal) => (
          <li key={goal.id}>
            {editing === goal.id ? (
              <GoalForm goal={goal} accounts={accounts} onDone={() => setEditing(null)} />
            ) : (
              <GoalRow
                goal={goal}
                account={accounts.find(({ id }) => id === goal.accountId) ?? null}
                path={paths.find(({ goalId }) => goalId === goal.id)?.points ?? []}
                onEdit={() => setEditing(goal.id)}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
