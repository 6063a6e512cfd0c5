import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { UpcomingBill } from '../../../../shared/contract'
import { useOpenTransactions } from '../../../ui/filter-link'
import { useFormat } from '../../../ui/format'
import { useEventName } from '../balance/event-name'

/** As many as stand beside the chart. */
const SHOWN_AT_FIRST = 6

export function UpcomingBills({ bills }: { readonly bills: readonly UpcomingBill[] }) {
  const t = useTranslations('home')
  const format = useFormat()
  const [all, setAll] = useState(false)
  const shown = all ? bills : bills.slice(0, SHOWN_AT_FIRST)
  const total = bills.reduce((sum, bill) => sum + bill.amountMinor, 0)
  const last = bills.at(-1)
  return (
    <section className="home-bills" aria-labelledby="home-bills">
      <h2 id="home-bills">{t('upcomingBills')}</h2>
      {last ? (
        <p className="muted">{t('billsBy', { amount: format.rounded(total), day: format.longDay(last.on) })}</p>
      ) : (
        <p className="muted">{t('noBills')}</p>
      )}
      <ol>
        {shown.map((bill) => (
          <Bill key={`${bill.on} ${bill.payee} ${bill.amountMinor}`} bill={bill} />
        ))}
      </ol>
      {bills.length > SHOWN_AT_FIRST && (
        <button type="button" className="act" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('fewerBills') : t('allBills', { count: bills.length })}
        </button>
      )}
    </section>
  )
}

function Bill({ bill }: { readonly bill: UpcomingBill }) {
  const t = useTranslations('home')
  const format = useFormat()
  const open = useOpenTransactions()
  const eventName = useEventName()
  const { account, amountMinor, fixedAmount, occurrences, fallsShort, on, payee } = bill
  const [day, month] = [String(Number(on.slice(8))), format.shortMonth(on.slice(0, 7))]
  return (
    <li>
      <time dateTime={on} className="home-bill-day">
        <strong>{day}</strong>
        <span className="caption">{month}</span>
      </time>
      <span className="home-bill-payee">
        <button type="button" onClick={() => open({ accountId: account.id, payee, direction: 'out' })}>
          {eventName(bill)}
        </button>
        {fallsShort ? (
          <span className="caption critical">{t('fallsShort')}</span>
        ) : (
          <span className="caption">
            {fixedAmount
              ? t('accountName', { account: account.name, tail: format.tail(account.tail) })
              : t('estimateFrom', { count: occurrences })}
          </span>
        )}
      </span>
      <span className="num">
        {fixedAmount ? format.exact(amountMinor) : t('about', { amount: format.rounded(amountMinor) })}
      </span>
    </li>
  )
}
