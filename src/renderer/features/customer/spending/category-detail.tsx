import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { PayeeSpending, Spending } from '../../../../shared/contract'
import { addMonths } from '../../../../shared/dates'
import type { Month } from '../../../../shared/domain'
import type { CategorySpending } from '../../../../shared/spending'
import { useCall } from '../../../backend'
import { categoryColour, useCategoryName } from '../../../ui/category'
import { useOpenTransactions } from '../../../ui/filter-link'
import { useFormat } from '../../../ui/format'
import { Payee } from '../../../ui/payee'
import { ErrorState } from '../../../ui/states'
import { useKept } from '../../../ui/use-kept'
import { VerifiedFigure } from '../../../ui/verified-figure'
import { useAskedNames } from '../../assistant/asked-names'
import { Bar } from './bar'
import { MonthChart } from './month-chart'

const TREND_HEIGHT = 196
const SHOWN_AT_FIRST = 6

interface CategoryDetailProps {
  readonly category: CategorySpending
  readonly spending: Spending
  readonly running: Month | null
}

/** Who got the money of a category, and how the category went over twelve months. */
export function CategoryDetail({ category, spending, running }: CategoryDetailProps) {
  const t = useTranslations('spending')
  const format = useFormat()
  const categoryName = useCategoryName()
  const asked = useAskedNames()
  const { categoryId, before, byMonthMinor } = category
  const { month, months, complete } = spending
  const { data, error, refetch } = useCall('customer.spending.payees', { categoryId, month })
  const payees = useKept(data)
  const name = categoryName(categoryId)
  return (
    <div className="spending-detail">
      <section aria-label={t('payeesOf', { category: name })}>
        {error ? (
          <ErrorState error={error} retry={refetch} />
        ) : payees ? (
          <Payees payees={payees} colour={categoryColour(categoryId)} />
        ) : (
          <div className="skeleton spending-payees-loading" role="status" aria-label={t('loadingPayees')} />
        )}
      </section>
      <section aria-label={t('trendOf', { category: name })}>
        <p className="caption">
          {before.transactions === 0
            ? t('detailNothingBefore', { month: format.month(addMonths(month, -1)) })
            : t.rich(complete ? 'detailBefore' : 'detailBeforeSoFar', {
                month: format.month(addMonths(month, -1)),
                before: () => <VerifiedFigure figure={before} />,
              })}
        </p>
        <MonthChart
          label={t('trendOf', { category: name })}
          height={TREND_HEIGHT}
          months={months}
          amountsMinor={byMonthMinor}
          chosen={month}
          running={running}
          colour={categoryColour(categoryId)}
          small
          categoryId={categoryId}
          question={t('ask.category', { category: asked.category(categoryId), month: asked.month(month) })}
        />
      </section>
    </div>
  )
}

function Payees({ payees, colour }: { readonly payees: readonly PayeeSpending[]; readonly colour: string }) {
  const t = useTranslations('spending')
  const open = useOpenTransactions()
  const [all, setAll] = useState(false)
  const longest = Math.max(1, ...payees.map((payee) => payee.spent.amountMinor))
  const shown = all ? payees : payees.slice(0, SHOWN_AT_FIRST)
  return (
    <>
      <ul>
        {shown.map(({ payee, spent }) => (
          <li key={payee} className="spending-payee">
            <Payee name={payee} />
            <Bar share={spent.amountMinor / longest} colour={colour} onOpen={() => open(spent.filter)} />
            <span className="num">
              <VerifiedFigure figure={spent} />
            </span>
          </li>
        ))}
      </ul>
      {payees.length > SHOWN_AT_FIRST && (
        <button type="button" className="act" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('fewerPayees') : t('allPayees', { count: payees.length })}
        </button>
      )}
    </>
  )
}
