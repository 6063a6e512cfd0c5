import { useTranslations } from 'use-intl'
import type { RecurringItem } from '../../../../shared/recurring'
import { InCurrency, useBank, useFormat } from '../../../ui/format'
import { type CurrencyCost, priceChange } from './recurring-groups'

const MONTHS = 12

interface RecurringLeadProps {
  readonly due: readonly RecurringItem[]
  readonly costs: readonly CurrencyCost[]
}

/** What all bills and subscriptions cost, and how much dearer they have become. */
export function RecurringLead({ due, costs }: RecurringLeadProps) {
  const t = useTranslations('recurring')
  const format = useFormat()
  const { asOf, currency } = useBank()
  const own = costs.find((cost) => cost.currency === currency) ?? { yearlyMinor: 0, payments: 0 }
  const rises = due
    .filter((item) => item.account.currency === currency)
    .map((item) => priceChange(item, asOf)?.yearlyMinor ?? 0)
    .filter((more) => more > 0)
  const more = rises.reduce((sum, each) => sum + each, 0)
  return (
    <>
      <p className="page-figure">{t('aMonth', { amount: format.rounded(own.yearlyMinor / MONTHS) })}</p>
      {costs
        .filter((cost) => cost.currency !== currency)
        .map((cost) => (
          <InCurrency key={cost.currency} currency={cost.currency}>
            <Foreign cost={cost} />
          </InCurrency>
        ))}
      <p className="lead recurring-lead">
        {t('basis', { amount: format.rounded(own.yearlyMinor), count: own.payments })}{' '}
        {rises.length > 0 && t('rises', { count: rises.length, amount: format.rounded(more) })}
      </p>
    </>
  )
}

function Foreign({ cost }: { readonly cost: CurrencyCost }) {
  const t = useTranslations('recurring')
  const format = useFormat()
  return (
    <p className="muted">
      {t('foreign', { amount: format.rounded(cost.yearlyMinor / MONTHS), currency: cost.currency })}
    </p>
  )
}
