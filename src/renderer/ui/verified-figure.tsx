// Dotted means counted: the value stands for rows, says how many, and opens them.
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Cell } from '../../shared/contract'
import type { Figure, TransactionFilter } from '../../shared/domain'
import { useOpenTransactions } from './filter-link'
import { useFormat } from './format'
import { useHint } from './use-hint'

const WIDE = { multiline: true, w: 280 } as const

interface VerifiedProps {
  readonly transactions: number
  readonly filter: TransactionFilter
  readonly children: ReactNode
  readonly className?: string
}

/** Any text that stands for rows: a count, a share, a figure in a sentence of the assistant. */
export function Verified({ transactions, filter, children, className }: VerifiedProps) {
  const t = useTranslations('common')
  const open = useOpenTransactions()
  const from = t('fromTransactions', { count: transactions })
  const { over, hint } = useHint(from)
  return (
    <>
      <button
        type="button"
        className={className ? `verified ${className}` : 'verified'}
        data-transactions={transactions}
        {...over}
        onClick={(event) => {
          event.stopPropagation()
          open(filter)
        }}
      >
        {children}
        <span className="sr-only">, {from}</span>
      </button>
      {hint}
    </>
  )
}

/** An exact amount that stands for rows. */
export function VerifiedFigure({
  figure,
  signed,
  className,
}: {
  readonly figure: Figure
  readonly signed?: boolean
  readonly className?: string
}) {
  const format = useFormat()
  return (
    <Verified transactions={figure.transactions} filter={figure.filter} className={className}>
      {signed ? format.signed(figure.amountMinor) : format.exact(figure.amountMinor)}
    </Verified>
  )
}

/** A published cell of the bank's side: stands for customers, opens nobody. A suppressed one says so. */
export function VerifiedCell({ cell, write }: { readonly cell: Cell; readonly write: (value: number) => string }) {
  const t = useTranslations('common')
  const format = useFormat()
  const isHidden = 'suppressed' in cell
  const from = isHidden
    ? t('whySuppressed', { count: format.smallestGroup })
    : t('fromCustomers', { count: format.count(cell.customers) })
  const { over, hint } = useHint(from, isHidden ? WIDE : undefined)
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the hint must be reachable by keyboard. */}
      <span className={isHidden ? 'suppressed' : 'verified'} tabIndex={0} {...over}>
        {isHidden ? (
          t('suppressed', { count: format.smallestGroup })
        ) : (
          <>
            {write(cell.value)}
            <span className="sr-only">, {from}</span>
          </>
        )}
      </span>
      {hint}
    </>
  )
}
