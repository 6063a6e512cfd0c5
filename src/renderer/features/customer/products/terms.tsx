import { useFormatter, useTranslations } from 'use-intl'
import type { Product } from '../../../../shared/products'
import { InCurrency, useFormat } from '../../../ui/format'

/** 'Deposit · 7.1% a year · no annual fee' */
export function Terms({ product }: { readonly product: Product }) {
  return (
    <InCurrency currency={product.currency}>
      <Written product={product} />
    </InCurrency>
  )
}

function Written({ product }: { readonly product: Product }) {
  const t = useTranslations('products')
  const format = useFormat()
  const number = useFormatter()
  const { kind, annualRate, annualFeeMinor, byMonth } = product
  const borrows = kind === 'card' || kind === 'loan'
  const rate = annualRate === null ? '' : number.number(annualRate, { style: 'percent', maximumFractionDigits: 2 })
  const parts = [
    t(byMonth ? 'kind.byMonth' : `kind.${kind}`),
    ...(rate === '' ? [] : [t(borrows ? 'rateOwed' : 'rateEarned', { rate })]),
    annualFeeMinor > 0 ? t('fee', { amount: format.exact(annualFeeMinor) }) : t('noFee'),
  ]
  return <p className="caption product-terms">{parts.join(' · ')}</p>
}
