// The line of the page: booked days, then expected ones, in one list.

import { dayNumber } from '../../../../shared/dates'
import type { CategoryId, DailyBalance, Forecast, ForecastDay, IsoDate } from '../../../../shared/domain'

export interface BalanceEvent {
  /** Where it stands in the list of days. */
  readonly index: number
  readonly on: IsoDate
  readonly payee: string
  readonly categoryId: CategoryId
  readonly amountMinor: number
  readonly expected: boolean
}

export interface BalanceDay {
  readonly on: IsoDate
  /** Booked, or the median of what is expected. */
  readonly balanceMinor: number
  /** Null for booked days. */
  readonly expected: ForecastDay | null
}

export interface BalanceLine {
  readonly days: readonly BalanceDay[]
  readonly today: number
  readonly lowest: number | null
  /** Most important first: what a shortfall comes from, then by size. */
  readonly events: readonly BalanceEvent[]
  readonly shortfall: boolean
}

const EVENTS_NAMED = { past: 4, expected: 5 }
/** An expected payment smaller than this share of the height does not visibly move the line. */
const VISIBLE_SHARE = 0.06

/** `past`: one booked day or more, oldest first; `forecast`: the days after it, or null. */
export function balanceLine(past: readonly DailyBalance[], forecast: Forecast | null): BalanceLine {
  const days: BalanceDay[] = [
    ...past.map(({ on, balanceMinor }) => ({ on, balanceMinor, expected: null })),
    ...(forecast?.days ?? []).map((expected) => ({
      on: expected.on,
      balanceMinor: expected.medianMinor,
      expected,
    })),
  ]
  const start = dayNumber(days[0]?.on ?? '1970-01-01')
  const height = rangeOf(days).high - rangeOf(days).low
  const booked = past.flatMap((day, index) => (day.event ? [{ ...day.event, on: day.on, index, expected: false }] : []))
  const expected = (forecast?.events ?? [])
    .filter((event) => Math.abs(event.amountMinor) >= height * VISIBLE_SHARE)
    .map((event) => ({ ...event, index: dayNumber(event.on) - start, expected: true }))
    .filter((event) => event.index < days.length)
  const causes = forecast?.shortfall?.causes ?? []
  const isCause = (event: { on: IsoDate; payee: string }) =>
    causes.some((cause) => cause.on === event.on && cause.payee === event.payee)
  return {
    days,
    today: past.length - 1,
    lowest: forecast ? days.findIndex((day) => day.on === forecast.lowest.on) : null,
    events: [
      ...largest(expected.filter(isCause), EVENTS_NAMED.expected),
      ...largest(
        expected.filter((event) => !isCause(event)),
        EVENTS_NAMED.expected - causes.length,
      ),
      ...largest(booked, EVENTS_NAMED.past),
    ].map(({ index, on, payee, categoryId, amountMinor, expected }) => ({
      index,
      on,
      payee,
      categoryId,
      amountMinor,
      expected,
    })),
    shortfall: forecast?.shortfall != null,
  }
}

/** Lowest and highest of the line and its band. */
export function rangeOf(days: readonly BalanceDay[]): { readonly low: number; readonly high: number } {
  return {
    low: Math.min(...days.map((day) => day.expected?.lowMinor ?? day.balanceMinor)),
    high: Math.max(...days.map((day) => day.expected?.highMinor ?? day.balanceMinor)),
  }
}

function largest<E extends { readonly amountMinor: number }>(events: readonly E[], most: number): readonly E[] {
  return [...events].sort((a, b) => Math.abs(b.amountMinor) - Math.abs(a.amountMinor)).slice(0, Math.max(0, most))
}
