import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { RecurringItem } from '../../../../shared/recurring'
import { InCurrency, useFormat } from '../../../ui/format'
import { Payee } from '../../../ui/payee'
import { VerifiedFigure } from '../../../ui/verified-figure'
import { useRecurringAnswer } from './use-recurring-answer'

/** What has ended and what is none, out of the way until somebody asks. */
export function RecurringOver({ items }: { readonly items: readonly RecurringItem[] }) {
  const t = useTranslations('recurring')
  const [shown, setShown] = useState(false)
  return (
    <section className="recurring-section" aria-labelledby="recurring-over">
      <h2 id="recurring-over">{t('over')}</h2>
      <button type="button" className="act" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {shown ? t('hideOver') : t('showOver', { count: items.length })}
      </button>
      {shown && (
        <ul>
          {items.map((item) => (
            <li key={item.key}>
              <InCurrency currency={item.account.currency}>
                <Over item={item} />
              </InCurrency>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Over({ item }: { readonly item: RecurringItem }) {
  const t = useTranslations('recurring')
  const format = useFormat()
  const { give, isPending } = useRecurringAnswer()
  const isNone = item.status === 'not-recurring'
  const payee = format.name(item.payee)
  return (
    <div className="recurring-past">
      <Payee name={item.payee} />
      <span className="caption">
        {t(`status.${item.status}`)} · {t('lastPaid', { day: format.dayYear(item.lastOn) })}
      </span>
      <span className="num">
        <VerifiedFigure figure={{ ...item.paid, amountMinor: Math.abs(item.paid.amountMinor) }} />
      </span>
      <button
        type="button"
        className="act num"
        aria-label={t(isNone ? 'doesRecurOf' : 'stillActiveOf', { payee })}
        disabled={isPending}
        onClick={() => give(item, isNone ? null : 'active')}
      >
        {t(isNone ? 'doesRecur' : 'stillActive')}
      </button>
    </div>
  )
}
