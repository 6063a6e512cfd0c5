import { useFormatter, useTranslations } from 'use-intl'
import type { Forecast, Shortfall } from '../../../../shared/domain'
import { useFormat } from '../../../ui/format'
import { shortened, useEventName } from './event-name'

/** Months before a forecast is made. */
const MONTHS_NEEDED = 3
/** A payment much smaller than the largest one is no reason for a shortfall. */
const WORTH_NAMING = 0.15

/** What the days ahead look like, in one sentence. `months`: how many whole ones there are. */
export function LeadSentence({ forecast, months }: { readonly forecast: Forecast | null; readonly months: number }) {
  const t = useTranslations('balance')
  if (!forecast) {
    return <p className="lead balance-lead">{t('noForecast', { needed: MONTHS_NEEDED, months })}</p>
  }
  return forecast.shortfall ? <Short shortfall={forecast.shortfall} /> : <Calm forecast={forecast} />
}

function Short({ shortfall }: { readonly shortfall: Shortfall }) {
  const t = useTranslations('balance')
  const list = useFormatter()
  const format = useFormat()
  const eventName = useEventName()
  const { endsWith } = shortfall
  const largest = Math.max(0, ...shortfall.causes.map((cause) => Math.abs(cause.amountMinor)))
  const causes = shortfall.causes.filter((cause) => Math.abs(cause.amountMinor) >= largest * WORTH_NAMING)
  // Over months the same bill comes more than once.
  const names = [...new Set(causes.map((cause) => shortened(eventName(cause, true))))]
  const why =
    causes.length === 0
      ? t('becauseSpending')
      : t(endsWith ? 'becauseBefore' : 'becauseBills', {
          causes: list.list(names),
          count: names.length,
          income: endsWith ? shortened(eventName(endsWith, true)) : '',
        })
  return (
    <p className="lead balance-lead">
      {t.rich('short', {
        short: (words) => <strong className="balance-short">{words}</strong>,
        amount: format.rounded(shortfall.amountMinor),
        day: format.longDay(shortfall.lowestOn),
        why,
      })}
    </p>
  )
}

function Calm({ forecast }: { readonly forecast: Forecast }) {
  const t = useTranslations('balance')
  const format = useFormat()
  const { lowest, days } = forecast
  const mayRunOut = days.some((day) => day.lowMinor < 0)
  return (
    <p className="lead balance-lead">
      {t(mayRunOut ? 'tight' : 'calm', {
        days: days.length,
        amount: format.rounded(lowest.amountMinor),
        day: format.longDay(lowest.on),
      })}
    </p>
  )
}
