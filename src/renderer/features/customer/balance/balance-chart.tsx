import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { DailyBalance, Forecast } from '../../../../shared/domain'
import { Chart, type ChartTable } from '../../../ui/chart'
import { useChartTokens } from '../../../ui/chart-theme'
import { useOpenTransactions } from '../../../ui/filter-link'
import { type Format, useFormat } from '../../../ui/format'
import './balance.css'
import { type BalanceLine, balanceLine } from './balance-days'
import type { Mark } from './balance-marks'
import { type BalanceWords, balanceOption } from './balance-option'
import { type EventName, shortened, useEventName } from './event-name'

export const BALANCE_HEIGHT = 244
/** Pixels between a label and its point. A label that says its day is understood further away. */
const REACH = 28
const FAR_REACH = 104

type Translate = ReturnType<typeof useTranslations<'balance'>>

interface BalanceChartProps {
  /** Whose balance it is: 'Balance, Savings ••4821'. */
  readonly name: string
  /** Absent: of several accounts together. */
  readonly accountId?: string
  readonly past: readonly DailyBalance[]
  readonly forecast: Forecast | null
  readonly question: string
}

export function BalanceChart({ name, accountId, past, forecast, question }: BalanceChartProps) {
  const t = useTranslations('balance')
  const format = useFormat()
  const tokens = useChartTokens()
  const eventName = useEventName()
  const open = useOpenTransactions()
  const ofAccount = accountId === undefined ? {} : { accountId }
  const line = useMemo(() => balanceLine(past, forecast), [past, forecast])
  const words = useMemo(() => wordsOf(line, format, t, eventName), [line, format, t, eventName])
  const option = useMemo(() => balanceOption(line, tokens, format, words), [line, tokens, format, words])
  const openBooked = (mark: number) => {
    const event = words.marks[mark]?.event
    if (event && !event.expected) open({ ...ofAccount, payee: event.payee, from: event.on, to: event.on })
  }
  return (
    <div>
      <Chart
        label={t('balanceChart', {
          name,
          from: format.longDay(line.days[0]?.on ?? ''),
          to: format.longDay(line.days.at(-1)?.on ?? ''),
        })}
        option={option}
        height={BALANCE_HEIGHT}
        table={tableOf(line, format, t)}
        question={question}
        onPick={openBooked}
        onOpen={(row) => {
          const day = line.days[row]
          if (day && !day.expected) open({ ...ofAccount, from: day.on, to: day.on })
        }}
      />
      {forecast && <p className="caption balance-basis">{t('basis', { months: forecast.basedOnMonths })}</p>}
    </div>
  )
}

function wordsOf(line: BalanceLine, format: Format, t: Translate, eventName: EventName): BalanceWords {
  const about = (amount: string) => t('about', { amount })
  return {
    marks: [...ends(line, format, t), ...events(line, format, eventName)],
    today: t('todayIs', { day: format.day(line.days[line.today]?.on ?? '') }),
    balance: t('balance'),
    between: t('mostLikely'),
    about,
    range: (low, high) => t('range', { low, high }),
  }
}

/** The lowest point ahead, and where the line ends. */
function ends({ days, lowest, shortfall }: BalanceLine, format: Format, t: Translate): readonly Mark[] {
  if (lowest === null) return []
  const low = days[lowest]
  const last = days.at(-1)
  if (!low || !last) return []
  const plain = { plain: '', dot: false, event: null }
  const lowestMark: Mark = {
    ...plain,
    index: lowest,
    valueMinor: low.balanceMinor,
    strong: t('lowestOn', { amount: format.rounded(low.balanceMinor), day: format.day(low.on) }),
    tone: shortfall ? 'critical' : 'ink',
    reach: FAR_REACH,
  }
  if (low === last) return [lowestMark]
  const endMark: Mark = {
    ...plain,
    index: days.length - 1,
    valueMinor: last.balanceMinor,
    strong: t('about', { amount: format.rounded(last.balanceMinor) }),
    tone: 'ink',
    reach: REACH * 2,
  }
  return [lowestMark, endMark]
}

function events({ days, events }: BalanceLine, format: Format, eventName: EventName): readonly Mark[] {
  return events.map((event) => ({
    index: event.index,
    valueMinor: days[event.index]?.balanceMinor ?? 0,
    strong: shortened(eventName(event)),
    plain: `${event.amountMinor > 0 ? '+' : ''}${format.whole(event.amountMinor)}`,
    tone: 'ink',
    reach: REACH,
    dot: true,
    event,
  }))
}

function tableOf({ days }: BalanceLine, format: Format, t: Translate): ChartTable {
  return {
    columns: [t('day'), t('balance'), t('lowest'), t('highest')],
    rows: days.map(({ on, balanceMinor, expected }) =>
      expected
        ? [
            { text: format.fullDay(on), plain: on },
            t('about', { amount: format.rounded(balanceMinor) }),
            format.rounded(expected.lowMinor),
            format.rounded(expected.highMinor),
          ]
        : [{ text: format.fullDay(on), plain: on }, { amountMinor: balanceMinor }, '', ''],
    ),
  }
}
