import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { addDays, isIsoDate } from '../../../../shared/dates'
import type { Account } from '../../../../shared/domain'
import { neededPerMonth } from '../../../../shared/needed-per-month'
import { type Goal, lastGoalDay } from '../../../../shared/plans'
import { AmountField } from '../../../ui/amount-field'
import { useBank, useFormat } from '../../../ui/format'
import { type GoalEntry, type GoalProblem, MOST_NAME } from './goal-entry'

interface GoalFieldsProps {
  readonly goal: Goal | null
  readonly accounts: readonly Account[]
  readonly entry: GoalEntry
  readonly onEntry: (entry: GoalEntry) => void
  readonly problems: readonly GoalProblem[]
}

export function GoalFields({ goal, accounts, entry, onEntry, problems }: GoalFieldsProps) {
  const t = useTranslations('goals')
  const format = useFormat()
  const { asOf } = useBank()
  const change = (part: Partial<GoalEntry>) => onEntry({ ...entry, ...part })
  const words = { most: MOST_NAME, day: format.dayYear(asOf), last: format.dayYear(lastGoalDay(asOf)) }
  const problem = (...ids: readonly GoalProblem[]) => {
    const found = ids.find((id) => problems.includes(id))
    return found ? t(`problem.${found}`, words) : undefined
  }
  const savers = accounts.filter(({ kind }) => kind !== 'loan' && kind !== 'card')
  return (
    <>
      <div className="goals-fields">
        <TextInput
          className="goals-name"
          label={t('name')}
          value={entry.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
          error={problem('name', 'nameLong')}
          autoFocus
        />
        <AmountField
          label={t('target')}
          valueMinor={entry.targetMinor}
          onChange={(targetMinor) => change({ targetMinor })}
          error={problem('target')}
        />
        <TextInput
          type="date"
          label={t('due')}
          description={t('dueText')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={entry.dueOn}
          min={addDays(asOf, 1)}
          max={lastGoalDay(asOf)}
          onChange={(event) => change({ dueOn: event.currentTarget.value })}
          error={problem('due')}
        />
        <NativeSelect
          label={t('account')}
          description={goal ? t('accountTextSince', { day: format.dayYear(goal.begunOn) }) : t('accountText')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={entry.accountId ?? ''}
          onChange={(event) => change({ accountId: event.currentTarget.value || null })}
          data={[
            { value: '', label: t('noAccount') },
            ...savers.map(({ id, name, tail }) => ({
              value: id,
              label: t('in', { account: name, tail: format.tail(tail) }),
            })),
          ]}
        />
        <AmountField
          label={t('putAside')}
          valueMinor={entry.putAsideMinor}
          onChange={(putAsideMinor) => change({ putAsideMinor })}
        />
      </div>
      <p className="muted goals-will" aria-live="polite">
        <WillNeed goal={goal} entry={entry} />
      </p>
    </>
  )
}

/** What would follow, before anything is saved. */
function WillNeed({ goal, entry }: { readonly goal: Goal | null; readonly entry: GoalEntry }) {
  const t = useTranslations('goals')
  const format = useFormat()
  const { asOf } = useBank()
  if (!entry.targetMinor) return null
  const grown = goal && goal.accountId === entry.accountId ? goal.savedMinor - goal.putAsideMinor : 0
  const missing = Math.max(0, entry.targetMinor - Math.max(0, grown + (entry.putAsideMinor ?? 0)))
  if (missing === 0) return t('willBeReached')
  const dueOn = isIsoDate(entry.dueOn) && entry.dueOn > asOf ? entry.dueOn : null
  const needed = neededPerMonth(missing, dueOn, asOf)
  return needed === null ? null : t('willNeed', { amount: format.rounded(needed) })
}
