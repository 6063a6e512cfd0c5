// One transaction in the assistant's place: what it is, what it counts as, and what would follow from changing that.
import { useDebouncedValue } from '@mantine/hooks'
import { CaretDown, CaretLeft, CaretUp, X } from '@phosphor-icons/react'
import { useTranslations } from 'use-intl'
import type { TransactionDetail } from '../../../../shared/contract'
import { useCall } from '../../../backend'
import { InCurrency, useFormat } from '../../../ui/format'
import { PayeeTile } from '../../../ui/payee'
import { Drawer } from '../../../ui/shell'
import { ErrorState, Skeleton } from '../../../ui/states'
import { CategoryForm } from './category-form'
import { isIncome, writeRowAmount } from './row-amount'
import './transaction-drawer.css'
import { useLatest } from './use-latest'

const SETTLED_MS = 120

interface TransactionDrawerProps {
  /** Null while the row is on its way. */
  readonly id: number | null
  /** Null at the end of the list. */
  readonly onPrevious: (() => void) | null
  readonly onNext: (() => void) | null
  readonly onClose: () => void
}

export function TransactionDrawer({ id, onPrevious, onNext, onClose }: TransactionDrawerProps) {
  const t = useTranslations('transactions.drawer')
  const common = useTranslations('common')
  // The first at once; of those that fly by under a held key only the one where it stops.
  const [settled] = useDebouncedValue(id, SETTLED_MS, { leading: true })
  const asked = { enabled: id !== null && id === settled }
  const { data, error, refetch } = useCall('customer.transaction', { id: id ?? 0 }, asked)
  const detail = useLatest(data)
  return (
    <Drawer label={t('label')} onClose={onClose}>
      <div className="tx-drawer">
        <header>
          <button type="button" className="tx-back" onClick={onClose}>
            <CaretLeft size={14} aria-hidden="true" />
            {t('assistant')}
          </button>
          <span className="fill" />
          <button
            type="button"
            className="icon-button"
            aria-label={t('previous')}
            disabled={!onPrevious}
            onClick={onPrevious ?? undefined}
          >
            <CaretUp size={16} />
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={t('next')}
            disabled={!onNext}
            onClick={onNext ?? undefined}
          >
            <CaretDown size={16} />
          </button>
          <button type="button" className="icon-button" aria-label={common('close')} onClick={onClose}>
            <X size={18} />
          </button>
        </header>
        {error ? (
          <div className="tx-drawer-body">
            <ErrorState error={error} retry={refetch} />
          </div>
        ) : detail ? (
          <InCurrency currency={detail.account.currency}>
            {/* Keyed by what the form starts from: another row, or another category of the same. */}
            <CategoryForm
              key={`${detail.transaction.id} ${detail.transaction.categoryId} ${detail.transaction.categorySource}`}
              detail={detail}
            >
              <Who detail={detail} />
            </CategoryForm>
          </InCurrency>
        ) : (
          <div className="tx-drawer-body">
            <Skeleton heights={[112, 212, 140]} />
          </div>
        )}
      </div>
    </Drawer>
  )
}

function Who({ detail: { transaction, account } }: { readonly detail: TransactionDetail }) {
  const common = useTranslations('common')
  const format = useFormat()
  const { payee, bookedOn, occurredAt, channel, amountMinor, reference } = transaction
  const when = [format.fullDay(bookedOn), occurredAt?.slice(11, 16)].filter(Boolean).join(', ')
  const where = common('account', { name: account.name, tail: format.tail(account.tail) })
  return (
    <>
      <div className="tx-who">
        <PayeeTile name={payee} big />
        <div>
          <h2>{format.name(payee)}</h2>
          <p className="caption">{when}</p>
          <p className="caption">{[where, channel].filter(Boolean).join(' · ')}</p>
        </div>
      </div>
      <p className={`tx-amount${isIncome(transaction) ? ' income' : ''}`}>{writeRowAmount(format, amountMinor)}</p>
      {reference !== '' && <p className="caption tx-reference">{format.text(reference)}</p>}
    </>
  )
}
