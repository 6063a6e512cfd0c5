import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { addMonths } from '../../../../shared/dates'
import type { Month } from '../../../../shared/domain'
import type { MerchantSpending, Merchants as MerchantsOfMonth } from '../../../../shared/spending'
import { useCall } from '../../../backend'
import { useOpenTransactions } from '../../../ui/filter-link'
import { useFormat } from '../../../ui/format'
import { Payee } from '../../../ui/payee'
import { ErrorState } from '../../../ui/states'
import { useKept } from '../../../ui/use-kept'
import { VerifiedFigure } from '../../../ui/verified-figure'
import { Bar } from './bar'
import { changeAgainst } from './change-against'

const SHOWN_AT_FIRST = 8

/** Who got the money of the month, over all categories. */
export function Merchants({ month }: { readonly month: Month }) {
  const t = useTranslations('spending.merchants')
  const { data, error, refetch } = useCall('customer.spending.merchants', { month })
  const merchants = useKept(data)
  return (
    <section className="spending-section" aria-labelledby="spending-merchants">
      <h2 id="spending-merchants">{t('title')}</h2>
      {error ? (
        <ErrorState error={error} retry={refetch} />
      ) : merchants ? (
        <List merchants={merchants} />
      ) : (
        <div className="skeleton spending-merchants-loading" role="status" aria-label={t('loading')} />
      )}
    </section>
  )
}

function List({ merchants: { merchants, count, month } }: { readonly merchants: MerchantsOfMonth }) {
  const t = useTranslations('spending.merchants')
  const spending = useTranslations('spending')
  const format = useFormat()
  const [all, setAll] = useState(false)
  const longest = Math.max(1, ...merchants.map(({ spent }) => spent.amountMinor))
  const against = spending('against.column', { month: format.shortMonth(addMonths(month, -1)) })
  const shown = all ? merchants : merchants.slice(0, SHOWN_AT_FIRST)
  return (
    <>
      <div className="spending-row caption" aria-hidden="true">
        <span>{t('payee')}</span>
        <span />
        <span className="num">{spending('spent')}</span>
        <span className="num">{t('rows')}</span>
        <span className="num">{against}</span>
      </div>
      <ul>
        {shown.map((merchant) => (
          <Row key={merchant.payee} merchant={merchant} longest={longest} against={against} />
        ))}
      </ul>
      <p className="spending-more">
        {merchants.length > SHOWN_AT_FIRST && (
          <button type="button" className="act" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? spending('fewerPayees') : spending('allPayees', { count: merchants.length })}
          </button>
        )}
        {all && count > merchants.length && <span className="caption">{t('largest', { count })}</span>}
      </p>
    </>
  )
}

interface RowProps {
  readonly merchant: MerchantSpending
  readonly longest: number
  readonly against: string
}

function Row({ merchant: { payee, spent, before }, longest, against }: RowProps) {
  const t = useTranslations('spending.merchants')
  const spending = useTranslations('spending')
  const format = useFormat()
  const open = useOpenTransactions()
  return (
    <li className="spending-row spending-merchant">
      <Payee name={payee} />
      <Bar share={spent.amountMinor / longest} colour="var(--ink)" onOpen={() => open(spent.filter)} />
      <span className="num">
        <VerifiedFigure figure={spent} />
      </span>
      <span className="num muted">
        {format.count(spent.transactions)}
        <span className="sr-only"> {t('rows')}</span>
      </span>
      <span className="num muted">
        <span className="sr-only">{against} </span>
        {changeAgainst(spent, before, format) ?? spending('new')}
      </span>
    </li>
  )
}
