import { useTranslations } from 'use-intl'
import type { IsoDate } from '../../../../shared/domain'
import type { ForecastHorizon, LowPoint, LowPointRemedy } from '../../../../shared/forecasting'
import { useCategoryName } from '../../../ui/category'
import { useFormat } from '../../../ui/format'
import { useEventName } from '../balance/event-name'

const MOST_CUTS = 3
const MOST_LATER = 2

interface RemedyProps {
  readonly lowPoint: LowPoint
  readonly asOf: IsoDate
  readonly days: ForecastHorizon
}

/** How likely a shortfall is, and what keeps it from coming. */
export function Remedy({ lowPoint, asOf, days }: RemedyProps) {
  const t = useTranslations('forecast.remedy')
  const format = useFormat()
  const { probabilityBelowZero: probability, remedy } = lowPoint
  return (
    <section aria-labelledby="forecast-remedy">
      <h2 id="forecast-remedy">{t(remedy ? 'title' : 'titleSafe')}</h2>
      {remedy && <Ways remedy={remedy} asOf={asOf} />}
      <p className={remedy ? 'caption forecast-chance' : 'forecast-chance'}>
        {t('chance', {
          futures: futuresOf(probability),
          share: format.share(probability),
          days,
        })}{' '}
        {t('band', {
          day: format.day(lowPoint.on),
          low: format.rounded(lowPoint.lowMinor),
          high: format.rounded(lowPoint.highMinor),
        })}
      </p>
    </section>
  )
}

function Ways({ remedy, asOf }: { readonly remedy: LowPointRemedy; readonly asOf: IsoDate }) {
  const t = useTranslations('forecast.remedy')
  const format = useFormat()
  const categoryName = useCategoryName()
  const eventName = useEventName()
  const { accounts, cuts, later } = remedy
  return (
    <>
      <p className="forecast-way">
        {t('amount', {
          amount: format.rounded(remedy.amountMinor),
          when: remedy.byOn <= asOf ? 'now' : 'then',
          day: format.longDay(remedy.byOn),
        })}{' '}
        {remedy.safeAmountMinor > remedy.amountMinor && t('safe', { amount: format.rounded(remedy.safeAmountMinor) })}
      </p>
      <ul className="forecast-ways">
        {accounts.map(({ account, spareMinor }) => (
          <li key={account.id}>
            {t('account', {
              account: account.name,
              tail: format.tail(account.tail),
              amount: format.rounded(remedy.amountMinor),
              spare: format.rounded(spareMinor),
            })}
          </li>
        ))}
        {cuts.slice(0, MOST_CUTS).map(({ categoryId, expectedMinor, share }) => (
          <li key={categoryId}>
            {t('cut', {
              category: categoryName(categoryId),
              share: format.share(share),
              expected: format.rounded(Math.abs(expectedMinor)),
            })}
          </li>
        ))}
        {later.slice(0, MOST_LATER).map(({ payment, after }) => (
          <li key={`${payment.on} ${payment.payee} ${payment.amountMinor}`}>
            {t('later', {
              payment: eventName(payment),
              amount: format.rounded(-payment.amountMinor),
              income: eventName(after),
              day: format.longDay(after.on),
              before: format.longDay(payment.on),
            })}
          </li>
        ))}
        {accounts.length + cuts.length + later.length === 0 && <li>{t('noWay')}</li>}
      </ul>
    </>
  )
}

function futuresOf(probability: number): 'none' | 'few' | 'some' | 'most' | 'all' {
  if (probability === 0) return 'none'
  if (probability === 1) return 'all'
  const chance = Math.round(probability * 100)
  return chance === 0 ? 'few' : chance === 100 ? 'most' : 'some'
}
