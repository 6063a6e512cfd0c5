import { PencilSimple } from '@phosphor-icons/react'
import { useTranslations } from 'use-intl'
import type { CategoryId } from '../../../../shared/domain'
import type { Budget, BudgetSuggestion, Budgets } from '../../../../shared/plans'
import { Category, categoryColour, useCategoryName } from '../../../ui/category'
import { useBank, useFormat } from '../../../ui/format'
import { VerifiedFigure } from '../../../ui/verified-figure'
import { BudgetBar } from './budget-bar'
import { BudgetForm } from './budget-form'
import { monthPassed } from './month-passed'

export interface BudgetEditing {
  readonly editing: CategoryId | null
  readonly onEdit: (categoryId: CategoryId | null) => void
  readonly suggestions: readonly BudgetSuggestion[]
}

/** A row a budget: what is spent of it against the share of the month that has passed, what is left, what is likely. */
export function BudgetList({ plan, editing, onEdit, suggestions }: BudgetEditing & { readonly plan: Budgets }) {
  const t = useTranslations('budgets')
  const format = useFormat()
  const month = format.month(plan.month)
  return (
    <section className="budgets-list" aria-label={t('list', { month })}>
      <div className="budgets-row caption" aria-hidden="true">
        <span>{t('category')}</span>
        <span />
        <span className="num">{t('left')}</span>
        <span className="num">{t('byMonthEnd', { month: format.shortMonth(plan.month) })}</span>
      </div>
      <ul>
        {plan.budgets.map((budget) => (
          <li key={budget.categoryId}>
            {editing === budget.categoryId ? (
              <BudgetForm
                categoryId={budget.categoryId}
                budget={budget}
                suggestion={suggestions.find((each) => each.categoryId === budget.categoryId) ?? null}
                onDone={() => onEdit(null)}
              />
            ) : (
              <Row budget={budget} month={month} onEdit={() => onEdit(budget.categoryId)} />
            )}
          </li>
        ))}
      </ul>
      <Total plan={plan} month={month} />
    </section>
  )
}

interface RowProps {
  readonly budget: Budget
  readonly month: string
  readonly onEdit: () => void
}

function Row({ budget, month, onEdit }: RowProps) {
  const t = useTranslations('budgets')
  const format = useFormat()
  const name = useCategoryName()(budget.categoryId)
  const { asOf } = useBank()
  const { amountMinor, carriedMinor, spent, leftMinor, projectedMinor, state } = budget
  return (
    <div className="budgets-row budgets-budget">
      <span className="budgets-name">
        <Category categoryId={budget.categoryId} />
        <Carried budget={budget} />
      </span>
      <span>
        <BudgetBar
          spentMinor={spent.amountMinor}
          availableMinor={amountMinor + carriedMinor}
          passed={monthPassed(asOf)}
          colour={categoryColour(budget.categoryId)}
        />
        <span className="caption">
          {t.rich('spentOf', {
            spent: () => <VerifiedFigure figure={spent} className="budgets-spent" />,
            budget: format.exact(amountMinor),
          })}
        </span>
      </span>
      <span className="num">
        <span className={leftMinor < 0 ? 'critical budgets-left' : 'budgets-left'}>
          {format.exact(Math.abs(leftMinor))}
        </span>
        <span className="caption">{t(leftMinor < 0 ? 'overBy' : 'leftOf')}</span>
      </span>
      <span className="num">
        <span className="sr-only">{t('byMonthEnd', { month })} </span>
        {t('about', { amount: format.rounded(projectedMinor) })}
        <span className={`caption budgets-${state}`}>{t(`state.${state}`)}</span>
      </span>
      <button
        type="button"
        className="icon-button"
        aria-label={t('edit', { category: name })}
        data-opens={`budget-${budget.categoryId}`}
        onClick={onEdit}
      >
        <PencilSimple size={16} aria-hidden="true" />
      </button>
    </div>
  )
}

function Carried({ budget: { carriedMinor, rollover } }: { readonly budget: Budget }) {
  const t = useTranslations('budgets')
  const format = useFormat()
  if (!rollover) return null
  if (carriedMinor === 0) return <span className="caption">{t('rollsOver')}</span>
  return (
    <span className="caption">
      {t(carriedMinor < 0 ? 'owed' : 'carried', { amount: format.exact(Math.abs(carriedMinor)) })}
    </span>
  )
}

function Total({ plan: { budgets, budgetedMinor }, month }: { readonly plan: Budgets; readonly month: string }) {
  const t = useTranslations('budgets')
  const format = useFormat()
  const { asOf } = useBank()
  const sum = (of: (budget: Budget) => number) => budgets.reduce((all, budget) => all + of(budget), 0)
  const left = sum((budget) => budget.leftMinor)
  return (
    <div className="budgets-row budgets-budget budgets-total">
      <span>{t('total')}</span>
      <span>
        <BudgetBar
          spentMinor={sum((budget) => budget.spent.amountMinor)}
          availableMinor={budgetedMinor + sum((budget) => budget.carriedMinor)}
          passed={monthPassed(asOf)}
          colour="var(--ink)"
        />
        <span className="caption">
          {t('totalOf', {
            spent: format.exact(sum((budget) => budget.spent.amountMinor)),
            budget: format.exact(budgetedMinor),
          })}
        </span>
      </span>
      <span className="num">
        <span className={left < 0 ? 'critical budgets-left' : 'budgets-left'}>{format.exact(Math.abs(left))}</span>
        <span className="caption">{t(left < 0 ? 'overBy' : 'leftOf')}</span>
      </span>
      <span className="num">
        <span className="sr-only">{t('byMonthEnd', { month })} </span>
        {t('about', { amount: format.rounded(sum((budget) => budget.projectedMinor)) })}
      </span>
    </div>
  )
}
