import { useTranslations } from 'use-intl'
import type { RecategoriseEffect } from '../../../../shared/contract'
import type { CategoryId } from '../../../../shared/domain'
import { useCategoryName } from '../../../ui/category'
import { useBank, useFormat } from '../../../ui/format'
import { VerifiedFigure } from '../../../ui/verified-figure'
import { useLatest } from './use-latest'

interface RecategoriseEffectTextProps {
  readonly categoryId: CategoryId
  readonly effect: RecategoriseEffect | undefined
  readonly error: Error | null
}

/** 'Groceries in October go from ₹12,901.00 to ₹14,125.50.' Keeps its place while it is on its way. One per category. */
export function RecategoriseEffectText({ categoryId, effect, error }: RecategoriseEffectTextProps) {
  const t = useTranslations('transactions.drawer')
  const categoryName = useCategoryName()
  const format = useFormat()
  const { asOf } = useBank()
  const shown = useLatest(effect)
  if (error) return <p className="tx-effect critical">{error.message}</p>
  if (!shown) return <p className="tx-effect" aria-busy="true" />
  const { month, before, afterMinor } = shown
  return (
    <p className="tx-effect" aria-live="polite">
      {t.rich('effect', {
        categoryId,
        category: categoryName(categoryId),
        month: month.slice(0, 4) === asOf.slice(0, 4) ? format.month(month) : format.monthYear(month),
        after: format.exact(afterMinor),
        before: () => <VerifiedFigure figure={before} />,
        b: (text) => <b>{text}</b>,
      })}
    </p>
  )
}
