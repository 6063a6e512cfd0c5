import { useTranslations } from 'use-intl'
import { type CategoryId, categoriesOfKind } from '../../../../shared/domain'
import type { BudgetSuggestion, Budgets } from '../../../../shared/plans'
import { Category, categoryColour, useCategoryName } from '../../../ui/category'
import { useFormat } from '../../../ui/format'
import { useToast } from '../../../ui/toasts'
import { BudgetForm } from './budget-form'
import type { BudgetEditing } from './budget-list'
import { SuggestionBasis } from './suggestion-basis'
import { useBudgetActs } from './use-budget-acts'

/** Categories without a budget: what each usually costs, set with one click; then those without a history. */
export function WithoutBudget({ plan, editing, onEdit, suggestions }: BudgetEditing & { readonly plan: Budgets }) {
  const t = useTranslations('budgets')
  const acts = useBudgetActs()
  const has = (categoryId: CategoryId) => plan.budgets.some((budget) => budget.categoryId === categoryId)
  const offered = suggestions.filter(({ categoryId }) => !has(categoryId))
  const rest = categoriesOfKind('spending').filter(
    (id) => !has(id) && !suggestions.some(({ categoryId }) => categoryId === id),
  )
  const months = Math.max(0, ...offered.map(({ basedOnMonths }) => basedOnMonths))
  if (offered.length + rest.length === 0) return null
  return (
    <section className="budgets-without" aria-labelledby="budgets-without">
      <div className="budgets-without-head">
        <h2 id="budgets-without">
          {t(offered.length === 0 ? 'choose' : plan.budgets.length === 0 ? 'suggested' : 'without')}
        </h2>
        {offered.length > 1 && (
          <button
            type="button"
            className={plan.budgets.length === 0 ? 'button primary' : 'button line'}
            disabled={acts.pending}
            onClick={() => acts.setAll(offered)}
          >
            {t('setAll', { count: offered.length })}
          </button>
        )}
      </div>
      {offered.length > 0 && <p className="muted">{t('withoutText', { count: months })}</p>}
      <ul>
        {offered.map((suggestion) => (
          <li key={suggestion.categoryId}>
            {editing === suggestion.categoryId ? (
              <BudgetForm
                categoryId={suggestion.categoryId}
                budget={null}
                suggestion={suggestion}
                onDone={() => onEdit(null)}
              />
            ) : (
              <Offer suggestion={suggestion} onOther={() => onEdit(suggestion.categoryId)} />
            )}
          </li>
        ))}
      </ul>
      {rest.length > 0 && <Rest rest={rest} isAlone={offered.length === 0} editing={editing} onEdit={onEdit} />}
    </section>
  )
}

function Offer({ suggestion, onOther }: { readonly suggestion: BudgetSuggestion; readonly onOther: () => void }) {
  const t = useTranslations('budgets')
  const format = useFormat()
  const acts = useBudgetActs()
  const toast = useToast()
  const { categoryId, amountMinor, rollover, byMonthMinor } = suggestion
  const category = useCategoryName()(categoryId)
  const amount = format.exact(amountMinor)
  return (
    <div className="budgets-offer">
      <Category categoryId={categoryId} />
      <Months byMonthMinor={byMonthMinor} colour={categoryColour(categoryId)} />
      <span className="caption">
        <SuggestionBasis suggestion={suggestion} />
      </span>
      <button
        type="button"
        className="quiet"
        aria-label={t('otherFor', { category })}
        data-opens={`budget-${categoryId}`}
        onClick={onOther}
      >
        {t('other')}
      </button>
      <button
        type="button"
        className="act num"
        aria-label={t('setFor', { amount, category })}
        disabled={acts.pending}
        onClick={() =>
          acts.set(categoryId, amountMinor, rollover).catch((error: Error) => toast({ text: error.message }))
        }
      >
        {t('set', { amount })}
      </button>
    </div>
  )
}

/** The months behind a suggestion as small columns. */
function Months({ byMonthMinor, colour }: { readonly byMonthMinor: readonly number[]; readonly colour: string }) {
  const t = useTranslations('budgets')
  const format = useFormat()
  const most = Math.max(1, ...byMonthMinor)
  const words = {
    count: byMonthMinor.length,
    low: format.rounded(Math.min(...byMonthMinor)),
    high: format.rounded(Math.max(...byMonthMinor)),
  }
  return (
    <span className="budgets-months" role="img" aria-label={t('recent', words)}>
      {byMonthMinor.map((amount, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a month is its place.
        <i key={index} style={{ height: `${(Math.max(0, amount) / most) * 100}%`, background: colour }} />
      ))}
    </span>
  )
}

interface RestProps extends Pick<BudgetEditing, 'editing' | 'onEdit'> {
  readonly rest: readonly CategoryId[]
  /** There are no suggestions above. */
  readonly isAlone: boolean
}

function Rest({ rest, isAlone, editing, onEdit }: RestProps) {
  const t = useTranslations('budgets')
  const categoryName = useCategoryName()
  const edited = rest.find((categoryId) => categoryId === editing)
  return (
    <>
      {!isAlone && <h3 className="budgets-rest-title">{t('rest')}</h3>}
      <p className="budgets-rest">
        {rest.map((categoryId) => (
          <button
            key={categoryId}
            type="button"
            aria-label={t('setBudget', { category: categoryName(categoryId) })}
            aria-expanded={categoryId === edited}
            data-opens={`budget-${categoryId}`}
            onClick={() => onEdit(categoryId)}
          >
            <Category categoryId={categoryId} chip />
          </button>
        ))}
      </p>
      {edited && (
        <BudgetForm key={edited} categoryId={edited} budget={null} suggestion={null} onDone={() => onEdit(null)} />
      )}
    </>
  )
}
