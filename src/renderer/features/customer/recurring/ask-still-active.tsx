import { useTranslations } from 'use-intl'
import type { RecurringItem } from '../../../../shared/recurring'
import { useFormat } from '../../../ui/format'
import { Payee } from '../../../ui/payee'
import { useDay } from '../../../ui/use-day'
import { Verified } from '../../../ui/verified-figure'
import { RecurringAnswers } from './recurring-answers'

/** What was due and has not come: a question, not a verdict. */
export function AskStillActive({ items }: { readonly items: readonly RecurringItem[] }) {
  const t = useTranslations('recurring')
  return (
    <section className="surface recurring-ask" aria-labelledby="recurring-ask">
      <h2 id="recurring-ask">{t('ask')}</h2>
      <p className="muted">{t('askText')}</p>
      <ul>
        {items.map((item) => (
          <Question key={item.key} item={item} />
        ))}
      </ul>
    </section>
  )
}

function Question({ item }: { readonly item: RecurringItem }) {
  const t = useTranslations('recurring')
  const format = useFormat()
  const day = useDay()
  const amount = item.fixedAmount
    ? format.exact(Math.abs(item.amountMinor))
    : t('about', { amount: format.rounded(Math.abs(item.amountMinor)) })
  return (
    <li>
      <span className="recurring-question">
        <Payee name={item.payee} />
        <span className="caption">
          {t(`every.${item.period}`)} · {amount} · {t('lastPaid', { day: day(item.lastOn) })} ·{' '}
          <Verified transactions={item.paid.transactions} filter={item.paid.filter}>
            {t('timesPaid', { count: item.paid.transactions })}
          </Verified>
        </span>
      </span>
      <RecurringAnswers
        item={item}
        answers={{ active: 'button line', ended: 'button line', 'not-recurring': 'quiet' }}
      />
    </li>
  )
}
