import { CaretRight } from '@phosphor-icons/react'
import { useTranslations } from 'use-intl'
import type { Spending } from '../../../../shared/contract'
import type { CategoryId, Month } from '../../../../shared/domain'
import { Category, categoryColour } from '../../../ui/category'
import { useOpenTransactions } from '../../../ui/filter-link'
import { useFormat } from '../../../ui/format'
import { VerifiedFigure } from '../../../ui/verified-figure'
import { Bar } from './bar'
import { CategoryDetail } from './category-detail'
import { changeAgainst, writtenShare } from './change-against'

interface CategoryBarsProps {
  readonly spending: Spending
  readonly running: Month | null
  /** 'vs Sep' */
  readonly against: string
  readonly opened: CategoryId | null
  readonly onOpened: (categoryId: CategoryId | null) => void
}

/** Largest first; a category opens in place. */
export function CategoryBars({ spending, running, against, opened, onOpened }: CategoryBarsProps) {
  const t = useTranslations('spending')
  const format = useFormat()
  const open = useOpenTransactions()
  const { categories } = spending
  const longest = Math.max(1, ...categories.map((category) => category.spent.amountMinor))
  return (
    <>
      <div className="spending-row caption" aria-hidden="true">
        <span>{t('category')}</span>
        <span />
        <span className="num">{t('spent')}</span>
        <span className="num">{t('share')}</span>
        <span className="num">{against}</span>
      </div>
      <ul>
        {categories.map((category) => {
          const { categoryId, spent, before, shareOfSpend } = category
          const isOpen = categoryId === opened
          return (
            <li key={categoryId} className={isOpen ? 'spending-open' : undefined}>
              <div className="spending-row spending-category">
                <button
                  type="button"
                  className="spending-name"
                  aria-expanded={isOpen}
                  onClick={() => onOpened(isOpen ? null : categoryId)}
                >
                  <CaretRight size={12} aria-hidden="true" />
                  <Category categoryId={categoryId} />
                </button>
                <Bar
                  share={spent.amountMinor / longest}
                  colour={categoryColour(categoryId)}
                  onOpen={() => open(spent.filter)}
                />
                <span className="num">
                  <VerifiedFigure figure={spent} />
                </span>
                <span className="num muted">
                  <span className="sr-only">{t('share')} </span>
                  {writtenShare(shareOfSpend, format)}
                </span>
                <span className="num muted">
                  <span className="sr-only">{against} </span>
                  {changeAgainst(spent, before, format) ?? t('new')}
                </span>
              </div>
              {isOpen && <CategoryDetail category={category} spending={spending} running={running} />}
            </li>
          )
        })}
      </ul>
    </>
  )
}
