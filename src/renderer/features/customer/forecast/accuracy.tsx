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
        <>
          <p>
            {t('sentence', {
              days,
              share: format.share(shareInside),
              error: format.rounded(medianAbsoluteErrorMinor),
            })}
          </p>
          <ul className="forecast-checks caption">
            {checks.map((check) => (
              <li key={check.madeOn}>
                {t('check', {
                  day: format.day(check.madeOn),
                  inside: check.daysInside,
                  days: check.days,
                  error: format.rounded(check.medianAbsoluteErrorMinor),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
