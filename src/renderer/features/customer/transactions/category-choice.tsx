import { useState } from 'react'
import { useTranslations } from 'use-intl'
import {
  CATEGORY_IDS,
  CATEGORY_KIND,
  type CategoryId,
  categoriesOfKind,
  type Transaction,
} from '../../../../shared/domain'
import { CategoryIcon, useCategoryName } from '../../../ui/category'
import { useFormat } from '../../../ui/format'

/** What most payments are; the other spending categories are one click further. */
const USUAL: readonly CategoryId[] = [
  'groceries',
  'eating-out',
  'transport',
  'shopping',
  'bills',
  'home',
  'health',
  'other',
]

interface CategoryChoiceProps {
  readonly transaction: Transaction
  readonly value: CategoryId
  readonly onChange: (categoryId: CategoryId) => void
}

export function CategoryChoice({ transaction, value, onChange }: CategoryChoiceProps) {
  const t = useTranslations('transactions.drawer')
  const categoryName = useCategoryName()
  const [all, setAll] = useState(false)
  const offered = all ? everyCategory(transaction) : usualCategories(transaction)
  return (
    <>
      <div className="tx-section-head">
        <h3 id="transaction-category">{t('category')}</h3>
        <Basis transaction={transaction} changed={value !== transaction.categoryId} />
      </div>
      <div className="tx-options" role="radiogroup" aria-labelledby="transaction-category">
        {offered.map((categoryId) => (
          <label key={categoryId} className={categoryId === value ? 'on' : undefined}>
            <input type="radio" name="category" checked={categoryId === value} onChange={() => onChange(categoryId)} />
            <CategoryIcon categoryId={categoryId} />
            <span className="tx-option-name">{categoryName(categoryId)}</span>
          </label>
        ))}
      </div>
      <button type="button" className="act tx-more" aria-expanded={all} onClick={() => setAll(!all)}>
        {all ? t('fewer') : t('more')}
      </button>
    </>
  )
}

/** Who said so, and once another one is chosen, what it was. */
function Basis({ transaction, changed }: { readonly transaction: Transaction; readonly changed: boolean }) {
  const t = useTranslations('transactions.drawer')
  const categoryName = useCategoryName()
  const format = useFormat()
  const { categoryId, categorySource, categoryConfidence } = transaction
  const sure = categoryConfidence === null ? 'none' : 'some'
  const share = format.share(categoryConfidence ?? 0)
  return (
    <span className="caption">
      {changed
        ? t('was', { category: categoryName(categoryId), source: categorySource, sure, share })
        : t('basis', { source: categorySource, sure, share })}
    </span>
  )
}

/** Spending for money out and refunds, income for other money in; the present category is always among them. */
function usualCategories(transaction: Transaction): readonly CategoryId[] {
  const usual = isSpending(transaction) ? USUAL : categoriesOfKind('income')
  return usual.includes(transaction.categoryId) ? usual : [transaction.categoryId, ...usual]
}

function everyCategory(transaction: Transaction): readonly CategoryId[] {
  const first = usualCategories(transaction)
  return [...first, ...CATEGORY_IDS.filter((categoryId) => !first.includes(categoryId))]
}

function isSpending({ amountMinor, categoryId }: Transaction): boolean {
  return amountMinor < 0 || CATEGORY_KIND[categoryId] === 'spending'
}
