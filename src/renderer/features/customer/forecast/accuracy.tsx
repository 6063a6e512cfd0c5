import { useTranslations } from 'use-intl'
import type { ForecastAccuracy } from '../../../../shared/forecasting'
import { useFormat } from '../../../ui/format'

/** How right such forecasts have been: those that would have been made at the last month starts. */
export function Accuracy({ accuracy }: { readonly accuracy: ForecastAccuracy }) {
  const t = useTranslations('forecast.accuracy')
  const format = useFormat()
  const { checks, days, medianAbsoluteErrorMinor, shareInside } = accuracy
  return (
    <section className="forecast-accuracy" aria-labelledby="forecast-accuracy">
      <h2 id="forecast-accuracy">{t('title')}</h2>
      {shareInside === null || medianAbsoluteErrorMinor === null ? (
        <p className="muted">{t('none')}</p>
      ) : (
        <div className="forecast-checked">
          <p>
            {t('sentence', {
              days,
              share: format.share(shareInside),
              error: format.rounded(medianAbsoluteErrorMinor),
            })}
          </p>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{t('madeOn')}</th>
                <th scope="col">{t('inside')}</th>
                <th scope="col">{t('off')}</th>
              </tr>
            </thead>
            <tbody>
              {checks.map((check) => (
                <tr key={check.madeOn}>
                  <td>{format.dayYear(check.madeOn)}</td>
                  <td>{t('insideOf', { inside: check.daysInside, days: check.days })}</td>
                  <td>{t('about', { amount: format.rounded(check.medianAbsoluteErrorMinor) })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
