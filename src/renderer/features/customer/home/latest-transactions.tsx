import { useTranslations } from 'use-intl'
import type { AccountBalance, Transaction } from '../../../../shared/domain'
import { Category } from '../../../ui/category'
import { useOpenTransactions } from '../../../ui/filter-link'
import { InCurrency, useFormat } from '../../../ui/format'
import { Payee } from '../../../ui/payee'
import { isIncome, isRefund, writeRowAmount } from '../transactions/row-amount'

interface LatestTransactionsProps {
  readonly transactions: readonly Transaction[]
  readonly accounts: readonly AccountBalance[]
}

export function LatestTransactions({ transactions, accounts }: LatestTransactionsProps) {
  const t = useTranslations('home')
  const open = useOpenTransactions()
  return (
    <section className="home-latest" aria-labelledby="home-latest">
      <div className="home-latest-head">
        <h2 id="home-latest">{t('latest')}</h2>
        <button type="button" className="act" onClick={() => open({})}>
          {t('seeAll')}
        </button>
      </div>
      <table>
        <colgroup>
          <col className="home-col-day" />
          <col className="home-col-payee" />
          <col />
          <col />
          <col className="home-col-amount" />
        </colgroup>
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('day')}</th>
            <th scope="col">{t('payee')}</th>
            <th scope="col">{t('category')}</th>
            <th scope="col">{t('account')}</th>
            <th scope="col">{t('amount')}</th>
          </tr>
        </thead>
        <tbody>
          {transactions.map((transaction, index) => (
            <Row
              key={transaction.id}
              transaction={transaction}
              firstOfDay={transactions[index - 1]?.bookedOn !== transaction.bookedOn}
              account={accounts.find(({ account }) => account.id === transaction.accountId)}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface RowProps {
  readonly transaction: Transaction
  readonly firstOfDay: boolean
  readonly account: AccountBalance | undefined
}

function Row({ transaction, firstOfDay, account }: RowProps) {
  const t = useTranslations('home')
  const format = useFormat()
  const open = useOpenTransactions()
  const { id, bookedOn, payee, categoryId, categorySource, amountMinor } = transaction
  return (
    // The payee's button works for the keyboard: its click comes up to the row, which is a larger target for the mouse.
    <tr className={firstOfDay ? 'home-first' : undefined} onClick={() => open({ ids: [id] })}>
      <td className="home-latest-day">
        {/* Said on every row to screen readers, printed once a day. */}
        <span className={firstOfDay ? undefined : 'sr-only'}>{format.day(bookedOn)}</span>
      </td>
      <td>
        <button type="button" className="home-latest-payee">
          <Payee name={payee}>{isRefund(transaction) && <span className="caption">{t('refund')}</span>}</Payee>
        </button>
      </td>
      <td>
        <Category categoryId={categoryId} guess={categorySource === 'guess'} />
      </td>
      <td className="muted">
        {account && t('accountName', { account: account.account.name, tail: format.tail(account.account.tail) })}
      </td>
      <td className={isIncome(transaction) ? 'num income' : 'num'}>
        {account ? (
          <InCurrency currency={account.account.currency}>
            <Amount amountMinor={amountMinor} />
          </InCurrency>
        ) : (
          <Amount amountMinor={amountMinor} />
        )}
      </td>
    </tr>
  )
}

function Amount({ amountMinor }: { readonly amountMinor: number }) {
  return writeRowAmount(useFormat(), amountMinor)
}
