import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { IsoDate } from '../../../../shared/domain'
import type { LowPoint } from '../../../../shared/forecasting'
import { useFormat } from '../../../ui/format'
import { useEventName } from '../balance/event-name'
import { lowSteps } from './low-steps'

const SHOWN_AT_FIRST = 6

/** From today's balance to the lowest point ahead, payment by payment. */
export function WhyLow({ lowPoint, asOf }: { readonly lowPoint: LowPoint; readonly asOf: IsoDate }) {
  const t = useTranslations('forecast.why')
  const format = useFormat()
  const eventName = useEventName()
  const [all, setAll] = useState(false)
  const { shown, others, othersMinor } = lowSteps(lowPoint, all ? Number.POSITIVE_INFINITY : SHOWN_AT_FIRST)
  const afterShown = shown.at(-1)?.runningMinor ?? lowPoint.fromMinor
  return (
    <section aria-labelledby="forecast-why">
      <h2 id="forecast-why">{t('title', { day: format.day(lowPoint.on) })}</h2>
      <table className="forecast-table">
        <thead>
          <tr>
            <th scope="col">{t('day')}</th>
            <th scope="col">{t('what')}</th>
            <th scope="col" className="num">
              {t('amount')}
            </th>
            <th scope="col" className="num">
              {t('leaves')}
            </th>
          </tr>
        </thead>
        <tbody>
          <Row
            day={format.day(asOf)}
            what={t('today')}
            amount=""
            leaves={format.rounded(lowPoint.fromMinor)}
            isBelow={lowPoint.fromMinor < 0}
          />
          {shown.map((step, index) => (
            <Row
              // biome-ignore lint/suspicious/noArrayIndexKey: a payee may come twice a day, and rows do not move.
              key={index}
              day={format.day(step.on)}
              what={eventName(step)}
              amount={signed(step.amountMinor, format.rounded)}
              isIncome={step.amountMinor > 0}
              leaves={format.rounded(step.runningMinor)}
              isBelow={step.runningMinor < 0}
            />
          ))}
          {others > 0 && (
            <Row
              day=""
              what={t('others', { count: others })}
              amount={signed(othersMinor, format.rounded)}
              leaves={format.rounded(afterShown + othersMinor)}
              isBelow={afterShown + othersMinor < 0}
            />
          )}
          {lowPoint.everydayMinor !== 0 && (
            <Row
              day=""
              what={t('everyday')}
              amount={signed(lowPoint.everydayMinor, format.rounded)}
              leaves={format.rounded(lowPoint.amountMinor)}
              isBelow={lowPoint.amountMinor < 0}
            />
          )}
        </tbody>
        <tfoot>
          <tr>
            <td>{format.day(lowPoint.on)}</td>
            <th scope="row">{t('lowest')}</th>
            <td />
            <td className={lowPoint.amountMinor < 0 ? 'num critical' : 'num'}>
              {t('about', { amount: format.rounded(lowPoint.amountMinor) })}
            </td>
          </tr>
        </tfoot>
      </table>
      {(others > 0 || all) && lowPoint.steps.length > SHOWN_AT_FIRST && (
        <button type="button" className="act forecast-more" onClick={() => setAll(!all)}>
          {all ? t('fewer') : t('all', { count: lowPoint.steps.length })}
        </button>
      )}
    </section>
  )
}

interface RowProps {
  readonly day: string
  readonly what: string
  readonly amount: string
  readonly leaves: string
  readonly isIncome?: boolean
  readonly isBelow: boolean
}

function Row({ day, what, amount, leaves, isIncome, isBelow }: RowProps) {
  return (
    <tr>
      <td className="muted">{day}</td>
      <td className="forecast-what">{what}</td>
      <td className={isIncome ? 'num income' : 'num'}>{amount}</td>
      <td className={isBelow ? 'num critical' : 'num'}>{leaves}</td>
    </tr>
  )
}

function signed(amountMinor: number, write: (amountMinor: number) => string): string {
  return (amountMinor > 0 ? '+' : '') + write(amountMinor)
}
