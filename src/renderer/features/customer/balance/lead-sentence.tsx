import { useFormatter, useTranslations } from 'use-intl'
import type { Forecast, Shortfall } from '../../../../shared/domain'
import { useFormat } from '../../../ui/format'
import { shortened, useEventName } from './event-name'
import { whyShort } from './why-short'

/** Months before a forecast is made. */
const MONTHS_NEEDED = 3

interface LeadSentenceProps {
  readonly forecast: Forecast | null
  /** Today's balance, where there is a forecast. */
  readonly fromMinor: number
  /** How many whole ones there are. */
  readonly months: number
}

/** What the days ahead look like, in one sentence. */
export function LeadSentence({ forecast, fromMinor, months }: LeadSentenceProps) {
  const t = useTranslations('balance')
  if (!forecast) {
    return <p className="lead balance-lead">{t('noForecast', { needed: MONTHS_NEEDED, months })}</p>
  }
  return forecast.shortfall ? (
    <Short shortfall={forecast.shortfall} fromMinor={fromMinor} />
  ) : (
    <Calm forecast={forecast} />
  )
}

function Short({ shortfall, fromMinor }: { readonly shortfall: Shortfall; readonly fromMinor: number }) {
  const t = useTranslations('balance')
  const list = useFormatter()
  const format = useFormat()
  const eventName = useEventName()
  const { endsWith } = shortfall
  const { because, causes } = whyShort(shortfall, fromMinor)
  // Over months the same bill comes more than once.
  const names = [...new Set(causes.map((cause) => shortened(eventName(cause, true))))]
  const why = t(because, {
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
