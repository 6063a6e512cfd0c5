import { CaretRight } from '@phosphor-icons/react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { CategorySpending, Spending } from '../../../../shared/contract'
import { addMonths } from '../../../../shared/dates'
import type { CategoryId, Month } from '../../../../shared/domain'
import { Category, categoryColour, useCategoryName } from '../../../ui/category'
import { type Format, useFormat } from '../../../ui/format'
import { csvOf, saveFile } from '../../../ui/save-file'
import { VerifiedFigure } from '../../../ui/verified-figure'
import { Bar } from './bar'
import { CategoryDetail } from './category-detail'

/** From here on, how many times as much says more than a percentage. */
const TIMES_FROM = 4

interface CategoryBarsProps {
  readonly spending: Spending
  readonly running: Month | null
  readonly onMonth: (month: Month) => void
}

/** Where the money went, largest first; a category opens in place. */
export function CategoryBars({ spending, running, onMonth }: CategoryBarsProps) {
  const t = useTranslations('spending')
  const format = useFormat()
  const categoryName = useCategoryName()
  const [opened, setOpened] = useState<CategoryId | null>(null)
  const { categories, month } = spending
  const longest = Math.max(1, ...categories.map((category) => category.spent.amountMinor))
  const against = t('against.column', { month: format.shortMonth(addMonths(month, -1)) })
  const saveCsv = () => {
    const rows = categories.map((category) => [
      categoryName(category.categoryId),
      format.exact(category.spent.amountMinor),
      shareOf(category, format),
      format.exact(category.before.amountMinor),
    ])
    const columns = [t('category'), t('spent'), t('share'), format.monthYear(addMonths(month, -1))]
    saveFile(`${t('byCategory')}, ${format.monthYear(month)}.csv`, 'text/csv', csvOf([columns, ...rows]))
  }
  return (
    <section className="spending-categories" aria-labelledby="spending-categories">
      <div className="spending-head">
        <h2 id="spending-categories">{t('byCategory')}</h2>
        <button type="button" className="act" onClick={saveCsv}>
          {t('saveCsv')}
        </button>
      </div>
      <div className="spending-row caption" aria-hidden="true">
        <span>{t('category')}</span>
        <span />
        <span className="num">{t('spent')}</span>
        <span className="num">{t('share')}</span>
        <span className="num">{against}</span>
      </div>
      <ul>
        {categories.map((category) => {
          const isOpen = category.categoryId === opened
          return (
            <li key={category.categoryId} className={isOpen ? 'spending-open' : undefined}>
              <div className="spending-row spending-category">
                <button
                  type="button"
                  className="spending-name"
                  aria-expanded={isOpen}
                  onClick={() => setOpened(isOpen ? null : category.categoryId)}
                >
                  <CaretRight size={12} aria-hidden="true" />
                  <Category categoryId={category.categoryId} />
                </button>
                <Bar share={category.spent.amountMinor / longest} colour={categoryColour(category.categoryId)} />
                <span className="num">
                  <VerifiedFigure figure={category.spent} />
                </span>
                <span className="num muted">
                  <span className="sr-only">{t('share')} </span>
                  {shareOf(category, format)}
                </span>
                <span className="num muted">
                  <span className="sr-only">{against} </span>
                  {changeOf(category, format) ?? t('new')}
                </span>
              </div>
              {isOpen && <CategoryDetail category={category} spending={spending} running={running} onMonth={onMonth} />}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** '30%'; a share too small for a whole percent is '<1%', not nothing. */
function shareOf({ shareOfSpend }: CategorySpending, format: Format): string {
  return shareOfSpend > 0 && shareOfSpend < 0.005 ? `<${format.share(0.01)}` : format.share(shareOfSpend)
}

/** '+34%', '−12%', '0%', '×16'; null without spending before. */
function changeOf({ spent, before }: CategorySpending, format: Format): string | null {
  if (before.amountMinor <= 0) return null
  const times = spent.amountMinor / before.amountMinor
  if (times >= TIMES_FROM) return `×${format.count(Math.round(times))}`
  const written = format.share(Math.abs(times - 1))
  if (written === format.share(0)) return written
  return times > 1 ? `+${written}` : `−${written}`
}
