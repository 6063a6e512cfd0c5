import { useTranslations } from 'use-intl'
import type { ForecastHorizon, LowPoint, LowPointRemedy } from '../../../../shared/forecasting'
import { useCategoryName } from '../../../ui/category'
import { useFormat } from '../../../ui/format'

const MOST_CUTS = 3

/** How likely a shortfall is, and what keeps it from coming. */
export function Remedy({ lowPoint, days }: { readonly lowPoint: LowPoint; readonly days: ForecastHorizon }) {
  const t = useTranslations('forecast.remedy')
  const format = useFormat()
  const { probabilityBelowZero: probability, remedy } = lowPoint
  const chance = Math.round(probability * 100)
  return (
    <section aria-labelledby="forecast-remedy">
      <h2 id="forecast-remedy">{t(remedy ? 'title' : 'titleSafe')}</h2>
      {remedy && <Ways remedy={remedy} />}
      <p className={remedy ? 'caption forecast-chance' : 'forecast-chance'}>
        {t('chance', {
          futures: chance === 0 && probability > 0 ? 'few' : chance === 0 ? 'none' : 'some',
          share: format.share(chance / 100),
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

function Ways({ remedy }: { readonly remedy: LowPointRemedy }) {
  const t = useTranslations('forecast.remedy')
  const format = useFormat()
  const categoryName = useCategoryName()
  const by = format.longDay(remedy.byOn)
  return (
    <>
      <p className="forecast-way">
        {t('amount', { amount: format.rounded(remedy.amountMinor), day: by })}{' '}
        {remedy.safeAmountMinor > remedy.amountMinor && t('safe', { amount: format.rounded(remedy.safeAmountMinor) })}
      </p>
      <ul className="forecast-ways">
        {remedy.accounts.map(({ account, spareMinor }) => (
          <li key={account.id}>
            {t('account', {
              account: account.name,
              tail: account.tail,
              amount: format.rounded(remedy.amountMinor),
              spare: format.rounded(spareMinor),
            })}
          </li>
        ))}
        {remedy.cuts.slice(0, MOST_CUTS).map(({ categoryId, expectedMinor, share }) => (
          <li key={categoryId}>
            {t('cut', {
              category: categoryName(categoryId),
              share: format.share(share),
              expected: format.rounded(Math.abs(expectedMinor)),
            })}
          </li>
        ))}
        {remedy.accounts.length === 0 && remedy.cuts.length === 0 && <li>{t('noWay')}</li>}
      </ul>
    </>
  )
}
