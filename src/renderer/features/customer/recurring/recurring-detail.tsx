import { useTranslations } from 'use-intl'
import type { Figure } from '../../../../shared/domain'
import type { RecurringItem } from '../../../../shared/recurring'
import { useFormat } from '../../../ui/format'
import { VerifiedFigure } from '../../../ui/verified-figure'
import { RecurringAnswers } from './recurring-answers'

/** What a payment has cost so far, price by price, and what the customer may say about it. */
export function RecurringDetail({ item }: { readonly item: RecurringItem }) {
  return (
    <div className="recurring-detail">
      {item.prices.length > 1 ? <Prices item={item} /> : <SoFar item={item} />}
      <RecurringAnswers item={item} answers={{ ended: 'act', 'not-recurring': 'act' }} />
    </div>
  )
}

function SoFar({ item: { prices, paid } }: { readonly item: RecurringItem }) {
  const t = useTranslations('recurring')
  const format = useFormat()
  const figure = () => <VerifiedFigure figure={positive(paid)} />
  const [price] = prices
  return (
    <p>{price ? t.rich('onePrice', { figure, day: format.dayYear(price.since) }) : t.rich('paidSoFar', { figure })}</p>
  )
}

function Prices({ item: { prices } }: { readonly item: RecurringItem }) {
  const t = useTranslations('recurring')
  const format = useFormat()
  return (
    <table className="recurring-prices" aria-label={t('prices')}>
      <thead>
        <tr>
          <th scope="col">{t('priceSince')}</th>
          <th scope="col" className="num">
            {t('price')}
          </th>
          <th scope="col" className="num">
            {t('paid')}
          </th>
        </tr>
      </thead>
      <tbody>
        {prices.toReversed().map(({ since, amountMinor, paid }) => (
          <tr key={since}>
            <td>{format.dayYear(since)}</td>
            <td className="num">{format.exact(Math.abs(amountMinor))}</td>
            <td className="num">
              <VerifiedFigure figure={positive(paid)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function positive(figure: Figure): Figure {
  return { ...figure, amountMinor: Math.abs(figure.amountMinor) }
}
