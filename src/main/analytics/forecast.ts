// The balance of the days ahead as a bank would say it: its usual way, how far it may be off, and when it runs short.
import { addDays } from '../../shared/dates'
import type { Forecast, ForecastDay, ForecastEvent, IsoDate, Shortfall } from '../../shared/domain'
import { type CalibratedPaths, calibratedPaths } from './calibrated-paths'
import { type ForecastInput, shareBelow } from './forecast-paths'

export { FORECAST_DAYS } from './forecast-paths'

const BAND = 0.1
const CAUSES_NAMED = 3

/**
 * Median end-of-day balances of the days ahead (30, or `input.days`) with an 80 % band, the payments placed on their days,
 * and a shortfall where the median goes below zero. `null` under three whole months of rows. The same input and seed give
 * the same result.
 */
export function forecastBalance(input: ForecastInput): Forecast | null {
  const paths = calibratedPaths(input)
  return paths && forecastOf(paths, input.asOf)
}

/** What calibrated paths say. Median, band and chances are read from them and nothing else. */
export function forecastOf({ balances, events, months }: CalibratedPaths, asOf: IsoDate): Forecast {
  const days = balances.map((ofDay, day) => summary(ofDay, addDays(asOf, day + 1)))
  const lowest = days.reduce((low, day) => (day.medianMinor < low.medianMinor ? day : low), days[0] as ForecastDay)
  const named = events.map(({ series: _, ...event }) => event)
  return {
    asOf,
    days,
    events: named,
    lowest: { on: lowest.on, amountMinor: lowest.medianMinor },
    shortfall: shortfall(days, lowest, named, balances),
    basedOnMonths: months,
  }
}

function summary(balances: Float64Array, on: IsoDate): ForecastDay {
  const sorted = balances.slice().sort()
  const at = (index: number) => sorted[index] ?? 0
  const tail = Math.floor(sorted.length * BAND)
  return {
    on,
    lowMinor: Math.round(at(tail)),
    medianMinor: Math.round((at(sorted.length / 2 - 1) + at(sorted.length / 2)) / 2),
    highMinor: Math.round(at(sorted.length - 1 - tail)),
  }
}

function shortfall(
  days: readonly ForecastDay[],
  lowest: ForecastDay,
  events: readonly ForecastEvent[],
  balances: readonly Float64Array[],
): Shortfall | null {
  const first = days.find((day) => day.medianMinor < 0)
  if (!first) return null
  const medianOn = new Map(days.map((day) => [day.on, day.medianMinor]))
  const incomeBefore = events.findLast((event) => event.amountMinor > 0 && event.on < first.on)?.on ?? ''
  const causes = events
    .filter((event) => event.amountMinor < 0 && event.on > incomeBefore && event.on <= lowest.on)
    .sort((a, b) => a.amountMinor - b.amountMinor)
    .slice(0, CAUSES_NAMED)
  const endsWith = events.find(
    (event) => event.amountMinor > 0 && event.on > lowest.on && (medianOn.get(event.on) ?? -1) >= 0,
  )
  return {
    firstOn: first.on,
    lowestOn: lowest.on,
    amountMinor: -lowest.medianMinor,
    probability: shareBelow(balances, 0),
    causes,
    endsWith: endsWith ?? null,
  }
}
