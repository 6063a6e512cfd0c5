import { Checkbox } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { CategoryId } from '../../../../shared/domain'
import type { Budget, BudgetSuggestion } from '../../../../shared/plans'
import { AmountField } from '../../../ui/amount-field'
import { Category, useCategoryName } from '../../../ui/category'
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
  const common = useTranslations('common')
  const { hidden } = usePrivacy()
  if (!hidden) return <Fields {...props} />
  return (
    <p className="budgets-form">
      {t('hidden')}
      <button type="button" className="act" onClick={props.onDone}>
        {common('cancel')}
      </button>
    </p>
  )
}

function Fields({ categoryId, budget, suggestion, onDone }: BudgetFormProps) {
  const t = useTranslations('budgets')
  const common = useTranslations('common')
  const format = useFormat()
  const name = useCategoryName()(categoryId)
  const acts = useBudgetActs()
  useFocusBack(`budget-${categoryId}`)
  const [amount, setAmount] = useState<number | null>(budget?.amountMinor ?? suggestion?.amountMinor ?? null)
  const [rollover, setRollover] = useState(budget?.rollover ?? suggestion?.rollover ?? false)
  const [tried, setTried] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (acts.pending) return
    setTried(true)
    if (amount !== null)
      acts.set(categoryId, amount, rollover).then(onDone, (error: Error) => setRefused(error.message))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onDone()
  }
  return (
    <form className="budgets-form" onSubmit={submit} onKeyDown={onKeyDown} noValidate>
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
      {refused && (
        <p className="critical" role="alert">
          {refused}
        </p>
      )}
      <p className="budgets-form-end">
        {/* Not disabled while it saves: a button that is loses the focus, and what is refused goes on from here. */}
        <button type="submit" className="button primary" aria-disabled={acts.pending}>
          {t('save')}
        </button>
        <button type="button" className="button line" onClick={onDone}>
          {common('cancel')}
        </button>
        {budget && (
          <button
            type="button"
            className="act critical budgets-delete"
            disabled={acts.pending}
            onClick={() => acts.remove(categoryId).then(onDone)}
          >
            {t('delete')}
          </button>
        )}
      </p>
    </form>
  )
}
