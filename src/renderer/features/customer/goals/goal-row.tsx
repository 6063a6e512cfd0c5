import { PencilSimple } from '@phosphor-icons/react'
import { useTranslations } from 'use-intl'
import type { Account } from '../../../../shared/domain'
import type { Goal, GoalPath } from '../../../../shared/plans'
import { InCurrency, useFormat } from '../../../ui/format'
import { GoalChart } from './goal-chart'
import { GoalSaved } from './goal-saved'
import { GoalWhy } from './goal-why'

interface GoalRowProps {
  readonly goal: Goal
  readonly account: Account | null
  readonly path: GoalPath['points']
  readonly onEdit: () => void
}

export function GoalRow(props: GoalRowProps) {
  return (
    <InCurrency currency={props.goal.currency}>
      <Row {...props} />
    </InCurrency>
  )
}

function Row({ goal, account, path, onEdit }: GoalRowProps) {
  const t = useTranslations('goals')
  const format = useFormat()
  const name = format.name(goal.name)
  // Without an account and a date there is one point and nothing to compare it with.
  const hasWay = goal.accountId !== null || goal.dueOn !== null
  const target = format.exact(goal.targetMinor)
  return (
    <article className="goals-goal" aria-label={name}>
      <div>
        <div className="goals-head">
          <h2>{name}</h2>
          <span className={`goals-state goals-${goal.state}`}>{t(`state.${goal.state}`)}</span>
          <span className="fill" />
          <button
            type="button"
            className="icon-button"
            aria-label={t('edit', { name })}
            data-opens={`goal-${goal.id}`}
            onClick={onEdit}
          >
            <PencilSimple size={16} aria-hidden="true" />
          </button>
        </div>
        <p className="muted">
          {goal.dueOn ? t('targetBy', { target, day: format.dayYear(goal.dueOn) }) : t('targetOnly', { target })}
        </p>
        <GoalSaved goal={goal} account={account} />
        <GoalWhy goal={goal} />
      </div>
      {hasWay && <GoalChart goal={goal} path={path} />}
    </article>
  )
}
