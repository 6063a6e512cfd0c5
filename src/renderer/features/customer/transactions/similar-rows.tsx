import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { TransactionDetail } from '../../../../shared/contract'
import { useCall } from '../../../backend'
import { useCategoryName } from '../../../ui/category'
import { useOpenTransactions } from '../../../ui/filter-link'
import { useFormat } from '../../../ui/format'
import { useDay } from '../../../ui/use-day'
import { VerifiedFigure } from '../../../ui/verified-figure'
import { writeRowAmount } from './row-amount'

/** More than these are listed on the page, not in the drawer. */
const MOST = 50

interface SimilarRowsProps {
  readonly similar: TransactionDetail['similar']
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

export function SimilarRows({ similar: { sum, since, recent }, checked, onChange }: SimilarRowsProps) {
  const t = useTranslations('transactions.drawer')
  const categoryName = useCategoryName()
  const format = useFormat()
  const open = useOpenTransactions()
  const [all, setAll] = useState(false)
  const day = useDay()
  const earlier = useCall('customer.transactions', { filter: sum.filter, offset: 0, limit: MOST }, { enabled: all })
  const shown = all ? (earlier.data?.rows ?? recent) : recent
  const hidden = sum.transactions - shown.length
  // Money out stands without its minus sign, as in the list.
  const figure = { ...sum, amountMinor: Math.abs(sum.amountMinor) }
  return (
    <>
      <div className="tx-apply">
        <Checkbox
          size="18px"
          color="var(--accent)"
          iconColor="var(--on-accent)"
          classNames={{ label: 'tx-apply-label', description: 'tx-apply-note' }}
          checked={checked}
          onChange={(event) => onChange(event.currentTarget.checked)}
          label={t('similar', { count: sum.transactions })}
          description={since ? t('similarSince', { date: day(since) }) : t('similarRule')}
        />
        <VerifiedFigure figure={figure} />
      </div>
      <ul className="tx-similar">
        {shown.map(({ id, bookedOn, categoryId, categorySource, amountMinor }) => (
          <li key={id}>
            <span>{day(bookedOn)}</span>
            <span className="muted">
              {categorySource === 'guess' ? `${categoryName(categoryId)}?` : categoryName(categoryId)}
            </span>
            <span className="num">{writeRowAmount(format, amountMinor)}</span>
          </li>
        ))}
        {hidden > 0 && (
          <li>
            {sum.transactions <= MOST ? (
              <button type="button" className="act" onClick={() => setAll(true)}>
                {t('showEarlier', { count: hidden })}
              </button>
            ) : (
              <button type="button" className="act" onClick={() => open(sum.filter)}>
                {t('showAll', { count: sum.transactions })}
              </button>
            )}
          </li>
        )}
      </ul>
    </>
  )
}
