import { type FormEvent, type KeyboardEvent, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Account } from '../../../../shared/domain'
import type { Goal } from '../../../../shared/plans'
import { InCurrency, useBank, usePrivacy } from '../../../ui/format'
import { useFocusBack } from '../../../ui/use-focus-back'
import { entryOf, type GoalIdea, problemsOf } from './goal-entry'
import { GoalFields } from './goal-fields'
import { useGoalActs } from './use-goal-acts'

interface GoalFormProps {
  /** Null for a new one. */
  readonly goal: Goal | null
  readonly idea?: GoalIdea
  readonly accounts: readonly Account[]
  readonly onDone: () => void
}

export function GoalForm(props: GoalFormProps) {
  const t = useTranslations('goals')
  const common = useTranslations('common')
  const { hidden } = usePrivacy()
  if (!hidden || (!props.goal && !props.idea)) return <Form {...props} />
  return (
    <p className="goals-form">
      {t('hidden')}
      <button type="button" className="act" onClick={props.onDone}>
        {common('cancel')}
      </button>
    </p>
  )
}

function Form({ goal, idea, accounts, onDone }: GoalFormProps) {
  const t = useTranslations('goals')
  const common = useTranslations('common')
  const { asOf, currency } = useBank()
  const { hidden } = usePrivacy()
  const title = useId()
  const acts = useGoalActs()
  useFocusBack(`goal-${goal?.id ?? 'new'}`)
  const [entry, setEntry] = useState(() => entryOf(goal, idea))
  const [tried, setTried] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const problems = tried ? problemsOf(entry, goal, asOf) : []
  const account = accounts.find(({ id }) => id === entry.accountId)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (acts.pending) return
    setTried(true)
    const { name, targetMinor, dueOn, accountId, putAsideMinor } = entry
    if (targetMinor === null || problemsOf(entry, goal, asOf).length > 0) return
    const wanted = {
      name: name.trim(),
      targetMinor,
      dueOn: dueOn || null,
      accountId,
      putAsideMinor: putAsideMinor ?? 0,
    }
    acts.save(goal, wanted).then(onDone, (error: Error) => setRefused(error.message))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onDone()
  }
  return (
    <form
      className={hidden ? 'goals-form surface masked' : 'goals-form surface'}
      aria-labelledby={title}
      onSubmit={submit}
      onKeyDown={onKeyDown}
      noValidate
    >
      <h2 id={title}>{t(goal ? 'changeTitle' : 'newTitle')}</h2>
      <InCurrency currency={account?.currency ?? currency}>
        <GoalFields goal={goal} accounts={accounts} entry={entry} onEntry={setEntry} problems={problems} />
      </InCurrency>
      {refused && (
        <p className="critical" role="alert">
          {refused}
        </p>
      )}
      <p className="goals-form-end">
        {/* Not disabled while it saves: a button that is loses the focus, and what is refused goes on from here. */}
        <button type="submit" className="button primary" aria-disabled={acts.pending}>
          {t('save')}
        </button>
        <button type="button" className="button line" onClick={onDone}>
          {common('cancel')}
        </button>
        {goal && (
          <button
            type="button"
            className="act critical goals-delete"
            disabled={acts.pending}
            onClick={() => acts.remove(goal).then(onDone)}
          >
            {t('delete')}
          </button>
        )}
      </p>
    </form>
  )
}
