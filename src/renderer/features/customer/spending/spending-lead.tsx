import { useTranslations } from 'use-intl'
import type { Spending } from '../../../../shared/contract'
import { addMonths } from '../../../../shared/dates'
import type { CategorySpending } from '../../../../shared/spending'
import { useCategoryName } from '../../../ui/category'
import { useFormat } from '../../../ui/format'
import { VerifiedFigure } from '../../../ui/verified-figure'
import { TIMES_FROM } from './change-against'

/** Closer than this share to the month before counts as the same. */
const SAME = 0.01

/** Against the month before (the same days of it while the month runs), and which category moved it most. */
export function SpendingLead({ spending }: { readonly spending: Spending }) {
  const t = useTranslations('spending')
  const format = useFormat()
  const { total, before, complete, month } = spending
  const monthBefore = format.month(addMonths(month, -1))
  if (before.transactions === 0 || before.amountMinor <= 0) {
    return <p className="lead spending-lead">{t('nothingBefore', { month: monthBefore })}</p>
  }
  const change = total.amountMinor / before.amountMinor - 1
  const compared = comparison(change)
  return (
    <p className="lead spending-lead">
      {t.rich(`${complete ? 'against' : 'againstSoFar'}.${compared}`, {
        share: format.share(Math.abs(change)),
        times: format.count(Math.round(change + 1)),
        month: monthBefore,
        before: () => <VerifiedFigure figure={before} />,
      })}{' '}
      {compared !== 'same' && <Mover spending={spending} />}
    </p>
  )
}

function comparison(change: number): 'same' | 'times' | 'more' | 'less' {
  if (Math.abs(change) < SAME) return 'same'
  if (change + 1 >= TIMES_FROM) return 'times'
  return change > 0 ? 'more' : 'less'
}

function Mover({ spending: { total, before, categories } }: { readonly spending: Spending }) {
  const t = useTranslations('spending')
  const categoryName = useCategoryName()
  const direction = Math.sign(total.amountMinor - before.amountMinor)
  const moved = (category: CategorySpending) => direction * (category.spent.amountMinor - category.before.amountMinor)
  const [most] = [...categories].sort((a, b) => moved(b) - moved(a))
  if (!most || moved(most) <= 0) return null
  const words = most.before.transactions === 0 ? 'isNew' : direction > 0 ? 'roseMost' : 'fellMost'
  return t.rich(words, {
    category: categoryName(most.categoryId),
    before: () => <VerifiedFigure figure={most.before} />,
    after: () => <VerifiedFigure figure={most.spent} />,
  })
}
