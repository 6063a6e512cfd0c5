import { useFormatter, useTranslations } from 'use-intl'
import type { SpendingPace } from '../../../../shared/contract'
import type { Forecast, Shortfall } from '../../../../shared/domain'
import { useFormat } from '../../../ui/format'
import { useEventName } from './event-name'

/** Months before a forecast is made. */
const MONTHS_NEEDED = 3
/** A payment much smaller than the largest one is no reason for a shortfall. */
const WORTH_NAMING = 0.15

/** What the next 30 days look like, in one sentence. */
export function LeadSentence({ forecast, pace }: { readonly forecast: Forecast | null; readonly pace: SpendingPace }) {
  const t = useTranslations('home')
  if (!forecast) {
    return <p className="lead home-lead">{t('noForecast', { needed: MONTHS_NEEDED, months: pace.basedOnMonths })}</p>
  }
  return forecast.shortfall ? <Short shortfall={forecast.shortfall} /> : <Calm forecast={forecast} />
}

function Short({ shortfall }: { readonly shortfall: Shortfall }) {
  const t = useTranslations('home')
  const list = useFormatter()
  const format = useFormat()
  const eventName = useEventName()
  const { endsWith } = shortfall
  const largest = Math.max(0, ...shortfall.causes.map((cause) => Math.abs(cause.amountMinor)))
  const causes = shortfall.causes.filter((cause) => Math.abs(cause.amountMinor) >= largest * WORTH_NAMING)
  const why =
    causes.length === 0
      ? t('becauseSpending')
      : t(endsWith ? 'becauseBefore' : 'becauseBills', {
          causes: list.list(causes.map((cause) => eventName(cause, true))),
          count: causes.length,
          income: endsWith ? eventName(endsWith, true) : '',
        })
  return (
    <p className="lead home-lead">
      {t.rich('short', {
        short: (words) => <strong className="home-short">{words}</strong>,
        amount: format.rounded(shortfall.amountMinor),
        day: format.longDay(shortfall.lowestOn),
        why,
      })}
    </p>
  )
}

function Calm({ forecast }: { readonly forecast: Forecast }) {
  const t = useTranslations('home')
  const format = useFormat()
  const { lowest, days } = forecast
  const mayRunOut = days.some((day) => day.lowMinor < 0)
  return (
    <p className="lead home-lead">
      {t(mayRunOut ? 'tight' : 'calm', {
        days: days.length,
        amount: format.rounded(lowest.amountMinor),
        day: format.longDay(lowest.on),
      })}
    </p>
  )
}
