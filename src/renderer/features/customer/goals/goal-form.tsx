import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Account } from '../../../../shared/domain'
import type { Goal } from '../../../../shared/plans'
import { EditForm, HiddenForm } from '../../../ui/edit-form'
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
  const { hidden } = usePrivacy()
  if (!hidden || (!props.goal && !props.idea)) return <Form {...props} />
  return <HiddenForm className="goals-form" text={t('hidden')} onDone={props.onDone} />
}

function Form({ goal, idea, accounts, onDone }: GoalFormProps) {
  const t = useTranslations('goals')
  const { asOf, currency } = useBank()
  const { hidden } = usePrivacy()
  const title = useId()
  const acts = useGoalActs()
  useFocusBack(`goal-${goal?.id ?? 'new'}`)
  const [entry, setEntry] = useState(() => entryOf(goal, idea))
  const [tried, setTried] = useState(false)
  const problems = tried ? problemsOf(entry, goal, asOf) : []
  const account = accounts.find(({ id }) => id === entry.accountId)
  const save = () => {
    setTried(true)
    const { name, targetMinor, dueOn, accountId, putAsideMinor } = entry
    if (targetMinor === null || problemsOf(entry, goal, asOf).length > 0) return null
    const wanted = {
      name: name.trim(),
      targetMinor,
      dueOn: dueOn || null,
      accountId,
      putAsideMinor: putAsideMinor ?? 0,
    }
    return acts.save(goal, wanted)
  }
  return (
    <EditForm
      className={hidden ? 'goals-form surface masked' : 'goals-form surface'}
      labelledBy={title}
      saveLabel={t('save')}
      pending={acts.pending}
      onSave={save}
      onDone={onDone}
      remove={goal && { label: t('delete'), onRemove: () => acts.remove(goal) }}
    >
      <h2 id={title}>{t(goal ? 'changeTitle' : 'newTitle')}</h2>
      <InCurrency currency={account?.currency ?? currency}>
        <GoalFields goal={goal} accounts={accounts} entry={entry} onEntry={setEntry} problems={problems} />
      </InCurrency>
    </EditForm>
  )
}
