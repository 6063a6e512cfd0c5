import { useTranslations } from 'use-intl'
import type { FreeToSpend as Estimate } from '../../../../shared/contract'
import { useFormat } from '../../../ui/format'

/** What is left of the balance until the next income. An estimate: never dotted. */
export function FreeToSpend({ freeToSpend }: { readonly freeToSpend: Estimate }) {
  const t = useTranslations('home')
  const format = useFormat()
  const { amountMinor, nextIncome, billsMinor, billsExceedBalance } = freeToSpend
  const until = nextIncome
    ? t('freeUntil', { day: format.day(nextIncome.on), payee: format.name(nextIncome.payee) })
    : t('freeWithoutIncome')
  const bills = billsExceedBalance
    ? t('billsExceedBalance')
    : t('billsBefore', { amount: format.rounded(billsMinor), none: billsMinor === 0 ? 'yes' : 'no' })
  return (
    <p className="home-free">
      <span>
        <strong>{t('freeToSpend')}</strong>
        <span className="caption">{until}</span>
        <span className="caption">{bills}</span>
      </span>
      <span className="home-free-amount">
        {amountMinor === 0 ? format.whole(0) : t('about', { amount: format.rounded(amountMinor) })}
      </span>
    </p>
  )
}
