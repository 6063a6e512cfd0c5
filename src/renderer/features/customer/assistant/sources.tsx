// What an answer was checked against: for each figure how its rows were looked for, the first of them, and a way to all.
import { CaretDown, ShieldCheck } from '@phosphor-icons/react'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { TransactionFilter } from '../../../../shared/domain'
import { useCall } from '../../../backend'
import { useOpenTransactions } from '../../../ui/filter-link'
import { useFormat } from '../../../ui/format'
import { ErrorState, Skeleton } from '../../../ui/states'
import { useDay } from '../../../ui/use-day'
import type { SourcesProps } from '../../assistant/side'
import { useChipText } from '../transactions/chip-text'
import { partsOf } from '../transactions/filter-parts'
import { writeRowAmount } from '../transactions/row-amount'
import './sources.css'
import { type Source, sourcesOf } from './sources-of'

const ROWS_SHOWN = 5
const ROW_PX = 28

export function Sources({ answer }: SourcesProps) {
  const t = useTranslations('assistant')
  const [open, setOpen] = useState(false)
  const list = useId()
  const { checkedAgainst } = answer
  if (!checkedAgainst) return null
  return (
    <>
      <button
        type="button"
        className="assistant-checked act"
        aria-expanded={open}
        aria-controls={open ? list : undefined}
        onClick={() => setOpen(!open)}
      >
        <ShieldCheck size={16} aria-hidden="true" />
        {t('checked', { count: checkedAgainst.inAll ?? checkedAgainst.transactions })}
        <CaretDown size={14} aria-hidden="true" />
      </button>
      {open && (
        <ol id={list} className="assistant-sources" aria-label={t('sources.title')}>
          {sourcesOf(answer).map((source) => (
            <SourceRows key={JSON.stringify(source.filter)} source={source} />
          ))}
        </ol>
      )}
    </>
  )
}

function SourceRows({ source: { filter, transactions, says } }: { readonly source: Source }) {
  const t = useTranslations('assistant.sources')
  const format = useFormat()
  const day = useDay()
  const openAll = useOpenTransactions()
  const shown = Math.min(transactions, ROWS_SHOWN)
  const { data, error, refetch } = useCall(
    'customer.transactions',
    { filter, offset: 0, limit: ROWS_SHOWN },
    { enabled: transactions > 0 },
  )
  return (
    <li>
      <p className="assistant-source-figure">
        {says !== null && <strong>{format.text(says)}</strong>} <Query filter={filter} />
      </p>
      {error ? (
        <ErrorState error={error} retry={refetch} />
      ) : transactions === 0 ? (
        <p className="caption">{t('noRows')}</p>
      ) : !data ? (
        <Skeleton heights={[shown * ROW_PX]} />
      ) : (
        <>
          {data.transactions !== transactions && (
            <p className="caption">{t('changed', { count: data.transactions })}</p>
          )}
          <table aria-label={t('rows')}>
            <tbody>
              {data.rows.slice(0, ROWS_SHOWN).map((row) => (
                <tr key={row.id}>
                  <td className="caption">{day(row.bookedOn)}</td>
                  <td className="assistant-source-payee">{format.name(row.payee)}</td>
                  <td className="num">{writeRowAmount(format, row.amountMinor)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <button type="button" className="act" onClick={() => openAll(filter)}>
            {t('all', { count: data.transactions })}
          </button>
        </>
      )}
    </li>
  )
}

/** The rows were looked for so: the parts of the filter as they stand above the list of transactions. */
function Query({ filter }: { readonly filter: TransactionFilter }) {
  const t = useTranslations('transactions')
  const { data: accounts = [] } = useCall('customer.accounts', {})
  const write = useChipText(filter, accounts)
  const sources = useTranslations('assistant.sources')
  const parts = partsOf(filter)
  return (
    <span className="caption">
      {parts.length === 0
        ? sources('everything')
        : parts.map((part) => `${t(`parts.${part}`)}: ${write(part)}`).join(' · ')}
    </span>
  )
}
