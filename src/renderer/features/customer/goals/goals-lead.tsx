import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Goals } from '../../../../shared/plans'
import { useFormat } from '../../../ui/format'

/** What all goals need each month against what a usual month leaves. `children`: the way to a new one. */
export function GoalsLead({ view, children }: { readonly view: Goals; readonly children: ReactNode }) {
  const t = useTranslations('goals')
  const format = useFormat()
  const { neededPerMonthMinor: needed, freeCashPerMonthMinor: free } = view
  const sentence = () => {
    if (needed === 0) return t('noneNeeded')
    if (free === null) return t('freeLater')
    if (needed <= free) return t('enough', { free: format.rounded(free) })
    return t('notEnough', { free: format.rounded(free), short: format.rounded(needed - free) })
  }
  return (
    <>
      <div className="page-top">
        <p className="page-figure">
          {needed === 0 ? t('nothingNeeded') : t('aMonth', { amount: format.rounded(needed) })}
        </p>
        {children}
      </div>
      <p className="lead goals-lead">{sentence()}</p>
    </>
  )
}
