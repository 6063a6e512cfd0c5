import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { CategoryId } from '../../../../shared/domain'
import type { Budget, BudgetSuggestion } from '../../../../shared/plans'
import { AmountField } from '../../../ui/amount-field'
import { Category, useCategoryName } from '../../../ui/category'
import { EditForm, HiddenForm } from '../../../ui/edit-form'
import { useFormat, usePrivacy } from '../../../ui/format'
import { useFocusBack } from '../../../ui/use-focus-back'
import { SuggestionBasis } from './suggestion-basis'
import { useBudgetActs } from './use-budget-acts'

interface BudgetFormProps {
  readonly categoryId: CategoryId
  /** Null for a new one. */
  readonly budget: Budget | null
  readonly suggestion: BudgetSuggestion | null
  readonly onDone: () => void
}

/** In the place of its row. */
export function BudgetForm(props: BudgetFormProps) {
  const t = useTranslations('budgets')
  const { hidden } = usePrivacy()
  if (!hidden) return <Fields {...props} />
  return <HiddenForm className="budgets-form" text={t('hidden')} onDone={props.onDone} />
}

function Fields({ categoryId, budget, suggestion, onDone }: BudgetFormProps) {
  const t = useTranslations('budgets')
  const format = useFormat()
  const name = useCategoryName()(categoryId)
  const acts = useBudgetActs()
  useFocusBack(`budget-${categoryId}`)
  const [amount, setAmount] = useState<number | null>(budget?.amountMinor ?? suggestion?.amountMinor ?? null)
  const [rollover, setRollover] = useState(budget?.rollover ?? suggestion?.rollover ?? false)
  const [tried, setTried] = useState(false)
  const save = () => {
    setTried(true)
    return amount === null ? null : acts.set(categoryId, amount, rollover)
  }
  return (
    <EditForm
      className="budgets-form"
      saveLabel={t('save')}
      pending={acts.pending}
      onSave={save}
      onDone={onDone}
      remove={budget && { label: t('delete'), onRemove: () => acts.remove(categoryId) }}
    >
      <Category categoryId={categoryId} />
      <div className="budgets-fields">
        <AmountField
          label={t('amountOf', { category: name })}
          valueMinor={amount}
          onChange={setAmount}
          error={tried && amount === null ? t('needAmount') : null}
          autoFocus
        />
        <Checkbox
          label={t('rollover')}
          description={t('rolloverText')}
          checked={rollover}
          onChange={(event) => setRollover(event.currentTarget.checked)}
        />
      </div>
      {suggestion && (
        <p className="caption">
          <SuggestionBasis suggestion={suggestion} />{' '}
          {amount !== suggestion.amountMinor && (
            <button type="button" className="act" onClick={() => setAmount(suggestion.amountMinor)}>
              {t('useSuggested', { amount: format.exact(suggestion.amountMinor) })}
            </button>
          )}
        </p>
      )}
    </EditForm>
  )
}
