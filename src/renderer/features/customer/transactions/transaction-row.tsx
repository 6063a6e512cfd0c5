import { memo } from 'react'
import { useTranslations } from 'use-intl'
import type { Account, Transaction } from '../../../../shared/domain'
import { Category } from '../../../ui/category'
import { useFormat } from '../../../ui/format'
import { Payee } from '../../../ui/payee'
import { useDay } from '../../../ui/use-day'
import { isIncome, isRefund, writeRowAmount } from './row-amount'

export const ROW_HEIGHT = 36

interface TransactionRowProps {
  readonly index: number
  /** Undefined while its window is on its way: the row keeps its place. */
  readonly transaction: Transaction | undefined
  readonly account: Account | undefined
  /** The date is printed and a hairline drawn once a day. */
  readonly firstOfDay: boolean
  readonly selected: boolean
  readonly top: number
  readonly onPick: (index: number) => void
}

export const TransactionRow = memo(function TransactionRow(props: TransactionRowProps) {
  const { index, transaction, firstOfDay, selected, top, onPick } = props
  const classes = ['tx-row', firstOfDay && index > 0 ? 'first' : '', selected ? 'selected' : '']
    .filter(Boolean)
    .join(' ')
  return (
    // The grid around it has the focus and the keys.
    <tr
      id={rowId(index)}
      // The heading is the first row.
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={classes}
      style={{ height: ROW_HEIGHT, transform: `translateY(${top}px)` }}
      onClick={() => onPick(index)}
    >
      {transaction ? (
        <Cells transaction={transaction} account={props.account} firstOfDay={firstOfDay} />
      ) : (
        <td className="tx-row-waiting" colSpan={5} />
      )}
    </tr>
  )
})

export function rowId(index: number): string {
  return `transaction-row-${index}`
}

interface CellsProps {
  readonly transaction: Transaction
  readonly account: Account | undefined
  readonly firstOfDay: boolean
}

function Cells({ transaction, account, firstOfDay }: CellsProps) {
  const t = useTranslations('transactions')
  const common = useTranslations('common')
  const format = useFormat()
  const day = useDay()
  const { bookedOn, payee, categoryId, categorySource, amountMinor } = transaction
  return (
    <>
      <td className="tx-date">
        <span className={firstOfDay ? undefined : 'sr-only'}>{day(bookedOn)}</span>
      </td>
      <td className="tx-payee">
        <Payee name={payee}>{isRefund(transaction) && <span className="tx-refund">{t('refund')}</span>}</Payee>
      </td>
      <td>
        <Category categoryId={categoryId} guess={categorySource === 'guess'} chip />
      </td>
      <td className="tx-account">
        {account && common('account', { name: account.name, tail: format.tail(account.tail) })}
      </td>
      <td className={`num${isIncome(transaction) ? ' income' : ''}`}>{writeRowAmount(format, amountMinor)}</td>
    </>
  )
}
