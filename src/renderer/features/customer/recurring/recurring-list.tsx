import { CaretRight } from '@phosphor-icons/react'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { RecurringItem } from '../../../../shared/recurring'
import { Category } from '../../../ui/category'
import { InCurrency, useBank, useFormat } from '../../../ui/format'
import { Payee } from '../../../ui/payee'
import { useDay } from '../../../ui/use-day'
import { Verified } from '../../../ui/verified-figure'
import { RecurringDetail } from './recurring-detail'
import { priceChange } from './recurring-groups'

interface RecurringListProps {
  readonly title: string
  readonly text?: string
  readonly items: readonly RecurringItem[]
  /** What stands there when it is empty. */
  readonly none?: string
}

/** By next date, the day printed once; a payment opens in place. */
export function RecurringList({ title, text, items, none }: RecurringListProps) {
  const t = useTranslations('recurring')
  const id = useId()
  const [opened, setOpened] = useState<string | null>(null)
  return (
    <section className="recurring-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {text && <p className="muted">{text}</p>}
      {items.length === 0 ? (
        <p className="muted">{none}</p>
      ) : (
        <>
          <div className="recurring-row recurring-columns caption" aria-hidden="true">
            <span>{t('next')}</span>
            <span>{t('payment')}</span>
            <span className="recurring-category" />
            <span className="num">{t('amount')}</span>
            <span className="num">{t('yearly')}</span>
            <span />
          </div>
          <ol>
            {items.map((item, index) => (
              <li key={item.key}>
                <InCurrency currency={item.account.currency}>
                  <Row
                    item={item}
                    sameDay={items[index - 1]?.nextOn === item.nextOn}
                    opened={opened === item.key}
                    onOpen={() => setOpened(opened === item.key ? null : item.key)}
                  />
                </InCurrency>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

interface RowProps {
  readonly item: RecurringItem
  /** As the row before. */
  readonly sameDay: boolean
  readonly opened: boolean
  readonly onOpen: () => void
}

function Row({ item, sameDay, opened, onOpen }: RowProps) {
  const t = useTranslations('recurring')
  const format = useFormat()
  const { payee, account, categoryId, period, amountMinor, fixedAmount, yearlyMinor } = item
  const isIncome = amountMinor > 0
  const written = isIncome ? format.signed(amountMinor) : format.exact(-amountMinor)
  return (
    <>
      <div className="recurring-row recurring-payment">
        <Day on={item.nextOn} hidden={sameDay} />
        <button type="button" className="recurring-name" aria-expanded={opened} onClick={onOpen}>
          <Payee name={payee} />
          <span className="caption">
            {t('from', { period: t(`every.${period}`), account: account.name, tail: format.tail(account.tail) })}
          </span>
        </button>
        <span className="recurring-category">
          <Category categoryId={categoryId} />
        </span>
        <span className="num">
          <span className={isIncome ? 'income' : undefined}>
            {fixedAmount ? written : t('about', { amount: format.rounded(Math.abs(amountMinor)) })}
          </span>
          <Changed item={item} />
        </span>
        <span className="num muted">
          <span className="sr-only">{t('yearly')} </span>
          {t('about', { amount: format.rounded(Math.abs(yearlyMinor)) })}
          {!fixedAmount && <span className="caption">{t('onAverage')}</span>}
        </span>
        <CaretRight size={14} className="recurring-caret" aria-hidden="true" />
      </div>
      {opened && <RecurringDetail item={item} />}
    </>
  )
}

function Day({ on, hidden }: { readonly on: string | null; readonly hidden: boolean }) {
  const format = useFormat()
  const day = useDay()
  const { asOf } = useBank()
  if (!on) return <span />
  const month = on.slice(0, 7)
  return (
    <time dateTime={on} className="recurring-day">
      {hidden ? (
        <span className="sr-only">{day(on)}</span>
      ) : (
        <>
          <strong>{Number(on.slice(8))}</strong>{' '}
          <span className="caption">
            {on.slice(0, 4) === asOf.slice(0, 4) ? format.shortMonth(month) : format.shortMonthYear(month)}
          </span>
        </>
      )}
    </time>
  )
}

/** '+₹150.00 since 12 Oct', which opens what was paid at the new price. */
function Changed({ item }: { readonly item: RecurringItem }) {
  const t = useTranslations('recurring')
  const format = useFormat()
  const { asOf } = useBank()
  const day = useDay()
  const change = priceChange(item, asOf)
  if (!change) return <span className="caption">{item.fixedAmount ? '' : t('estimate')}</span>
  const { now, byMinor } = change
  const dearer = byMinor > 0 === item.amountMinor < 0
  return (
    <span className={dearer ? 'caption recurring-dearer' : 'caption'}>
      {t.rich('since', {
        change: () => (
          <Verified transactions={now.paid.transactions} filter={now.paid.filter}>
            {format.signed(byMinor)}
          </Verified>
        ),
        day: day(now.since),
      })}
    </span>
  )
}
