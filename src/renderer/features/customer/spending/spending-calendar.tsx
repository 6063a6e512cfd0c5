import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { SpendingCalendar as CalendarOfYear } from '../../../../shared/spending'
import { useCall } from '../../../backend'
import { Chart } from '../../../ui/chart'
import { useChartTokens } from '../../../ui/chart-theme'
import { useOpenTransactions } from '../../../ui/filter-link'
import { useFormat } from '../../../ui/format'
import { ErrorState } from '../../../ui/states'
import { useKept } from '../../../ui/use-kept'
import { everyDay, shadeBounds } from './calendar-days'
import { calendarOption, shades } from './calendar-option'

const HEIGHT = 124
const WEEK = { across: 7, down: 1 }

/** On which days money was spent, over twelve months. */
export function SpendingCalendar() {
  const t = useTranslations('spending.calendar')
  const { data, error, refetch } = useCall('customer.spending.calendar', {})
  const calendar = useKept(data)
  return (
    <section className="spending-section" aria-labelledby="spending-calendar">
      <h2 id="spending-calendar">{t('title')}</h2>
      {error ? (
        <ErrorState error={error} retry={refetch} />
      ) : calendar ? (
        <Ready calendar={calendar} />
      ) : (
        <div className="skeleton spending-calendar-loading" role="status" aria-label={t('loading')} />
      )}
    </section>
  )
}

function Ready({ calendar }: { readonly calendar: CalendarOfYear }) {
  const t = useTranslations('spending.calendar')
  const spending = useTranslations('spending')
  const format = useFormat()
  const tokens = useChartTokens()
  const open = useOpenTransactions()
  const days = useMemo(() => everyDay(calendar), [calendar])
  const bounds = useMemo(() => shadeBounds(days), [days])
  const option = useMemo(() => {
    const words = { spent: spending('spent'), open: spending('clickToOpen') }
    return calendarOption({ days, bounds, words }, tokens, format)
  }, [days, bounds, tokens, format, spending])
  const steps = bounds.map((bound, index) => t('upTo', { amount: format.whole(bound), first: String(index === 0) }))
  const last = bounds.at(-1)
  const legend = [t('nothing'), ...steps, last === undefined ? t('some') : t('from', { amount: format.whole(last) })]
  return (
    <>
      <ul className="spending-shades caption" aria-label={t('shades')}>
        {shades(bounds, tokens).map((colour, index) => (
          <li key={colour}>
            <span style={{ background: colour }} aria-hidden="true" />
            {legend[index]}
          </li>
        ))}
      </ul>
      <Chart
        label={t('label', { from: format.dayYear(calendar.from), to: format.dayYear(calendar.to) })}
        option={option}
        height={HEIGHT}
        stride={WEEK}
        table={{
          columns: [t('day'), spending('spent')],
          rows: days.map(({ on, spentMinor }) => [format.fullDay(on), { amountMinor: spentMinor }]),
        }}
        question={spending('ask.largest')}
        onOpen={(row) => {
          const day = days[row]
          if (day && day.transactions > 0) open({ kind: 'spending', from: day.on, to: day.on })
        }}
      />
    </>
  )
}
