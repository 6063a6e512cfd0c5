import { DownloadSimple } from '@phosphor-icons/react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Link, useLocation } from 'wouter'
import type { TransactionPage } from '../../../../shared/contract'
import type { Account, TransactionFilter } from '../../../../shared/domain'
import { call, useCall } from '../../../backend'
import { transactionsPath, useFilterInAddress } from '../../../ui/filter-link'
import { InCurrency, useBank, usePrivacy } from '../../../ui/format'
import { saveFile } from '../../../ui/save-file'
import { EmptyState, ErrorState, Skeleton } from '../../../ui/states'
import { useToast } from '../../../ui/toasts'
import { Verified, VerifiedFigure } from '../../../ui/verified-figure'
import { FilterBar } from './filter-bar'
import { soundFilter, withPart } from './filter-parts'
import { SearchField } from './search-field'
import { TransactionList } from './transaction-list'
import './transactions.css'
import { useLatest } from './use-latest'
import { useFirstWindow } from './use-transaction-windows'

/** Every row of the customer, or those of the filter that the address holds. */
export function TransactionsPage() {
  const t = useTranslations('transactions')
  const bank = useBank()
  const [, navigate] = useLocation()
  const filter = soundFilter(useFilterInAddress())
  const accounts = useCall('customer.accounts', {}).data ?? []
  const change = (next: TransactionFilter) => navigate(transactionsPath(next))
  const search = (text: string) =>
    navigate(transactionsPath(withPart(filter, 'text', { text: text || undefined })), {
      // Refining a search does not fill the way back with every letter.
      replace: filter.text !== undefined && text !== '',
    })
  const currency = accounts.find(({ id }) => id === filter.accountId)?.currency ?? bank.currency
  return (
    <InCurrency currency={currency}>
      <div className="tx-page">
        <div className="tx-title">
          <h1>{t('title')}</h1>
          <Export filter={filter} />
        </div>
        <SearchField text={filter.text ?? ''} onSearch={search} />
        <FilterBar filter={filter} accounts={accounts} onChange={change} />
        <Rows filter={filter} accounts={accounts} onClear={() => change({})} />
      </div>
    </InCurrency>
  )
}

interface RowsProps {
  readonly filter: TransactionFilter
  readonly accounts: readonly Account[]
  readonly onClear: () => void
}

function Rows({ filter, accounts, onClear }: RowsProps) {
  const t = useTranslations('transactions')
  const { data, error, refetch } = useFirstWindow(filter)
  // Until the next rows are there the ones before stay, with their totals.
  const shown = useLatest(data && { filter: JSON.stringify(filter), page: data }, sameShown)
  if (error) return <ErrorState error={error} retry={refetch} />
  if (!shown) {
    return (
      <div className="tx-waiting">
        <Skeleton heights={[20, 32, 396]} />
      </div>
    )
  }
  const shownFilter = JSON.parse(shown.filter) as TransactionFilter
  if (shown.page.transactions === 0) {
    const everything = Object.keys(shownFilter).length === 0
    return (
      <div className="tx-empty">
        {everything ? (
          <EmptyState title={t('none.title')} text={t('none.text')}>
            <Link href="/import" className="button primary">
              {t('none.action')}
            </Link>
          </EmptyState>
        ) : shownFilter.review && Object.keys(shownFilter).length === 1 ? (
          <EmptyState title={t('reviewed.title')} text={t('reviewed.text')}>
            <button type="button" className="button line" onClick={onClear}>
              {t('reviewed.action')}
            </button>
          </EmptyState>
        ) : (
          <EmptyState title={t('notFound.title')} text={t('notFound.text')}>
            <button type="button" className="button line" onClick={onClear}>
              {t('clearAll')}
            </button>
          </EmptyState>
        )}
      </div>
    )
  }
  return (
    <>
      <Totals filter={shownFilter} page={shown.page} />
      <TransactionList
        filter={shownFilter}
        count={shown.page.transactions}
        accounts={accounts}
        busy={data === undefined}
      />
    </>
  )
}

interface Shown {
  readonly filter: string
  readonly page: TransactionPage
}

function sameShown(a: Shown, b: Shown): boolean {
  return a.filter === b.filter && a.page === b.page
}

function Totals({ filter, page }: { readonly filter: TransactionFilter; readonly page: TransactionPage }) {
  const t = useTranslations('transactions')
  const { moneyIn, moneyOut, transactions } = page
  return (
    <p className="tx-totals">
      <Verified transactions={transactions} filter={filter}>
        {t('count', { count: transactions })}
      </Verified>
      <span className="fill" />
      <span className="muted">{t('in')}</span>
      <VerifiedFigure figure={moneyIn} signed />
      <span className="muted">{t('out')}</span>
      <VerifiedFigure figure={{ ...moneyOut, amountMinor: Math.abs(moneyOut.amountMinor) }} />
    </p>
  )
}

function Export({ filter }: { readonly filter: TransactionFilter }) {
  const t = useTranslations('transactions')
  const common = useTranslations('common')
  const { asOf } = useBank()
  const { hidden } = usePrivacy()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const save = async () => {
    setBusy(true)
    setFailure(null)
    try {
      const { csv } = await call('customer.transactions.export', { filter })
      // saveFile writes a mark of its own; two of them would show as a stray character.
      saveFile(`${t('fileName', { date: asOf })}.csv`, 'text/csv', csv.replace(/^\uFEFF/, ''))
      if (hidden) toast({ text: common('savedHidden') })
    } catch (error) {
      setFailure((error as Error).message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="tx-export" data-saves>
      <span className="caption critical" role="alert">
        {failure}
      </span>
      <button type="button" className="button line" disabled={busy} onClick={save}>
        <DownloadSimple size={16} aria-hidden="true" />
        {t('export')}
      </button>
    </div>
  )
}
