// The balance of the next 30 days: known payments replayed on their days, everything else drawn from the customer's own
// past in blocks of five days (moving block bootstrap, Künsch 1989), 400 times over.
import { addDays, daysBetween } from '../../shared/dates'
import type { Forecast, ForecastDay, ForecastEvent, IsoDate, Shortfall } from '../../shared/domain'
import type { BookedRow } from './booked-row'
import { seededRandom } from './random'
import { type RecurringSeries, recurringSeries } from './recurring'
import { type UpcomingEvent, upcomingEvents } from './upcoming'
import { wholeMonths } from './whole-months'

export const FORECAST_DAYS = 30

const PATHS = 400
const BLOCK_DAYS = 5
const LOOK_BACK_DAYS = 190
const LEAST_MONTHS = 3
const MOST_MONTHS = 6
const BAND = 0.1
/** A varying amount is drawn from this many of its last ones. */
const AMOUNTS_DRAWN = 6
const CAUSES_NAMED = 3

export interface ForecastInput {
  /** Rows of one account, any order, ideally of the last `RECURRING_DAYS` days. */
  readonly rows: readonly BookedRow[]
  /** End of the as-of date. */
  readonly balanceMinor: number
  readonly asOf: IsoDate
  readonly seed: number
  /** `recurringSeries(rows, asOf)` where it is at hand. */
  readonly series?: readonly RecurringSeries[]
}

/**
 * Median end-of-day balances of the next 30 days with an 80 % band, the payments placed on their days, and a shortfall
 * where the median goes below zero. `null` under three whole months of rows. The same input and seed give the same result.
 */
export function forecastBalance(input: ForecastInput): Forecast | null {
  const { rows, asOf } = input
  const firstOn = rows.reduce<IsoDate | null>((on, row) => (on === null || row.bookedOn < on ? row.bookedOn : on), null)
  const months = wholeMonths(firstOn, asOf).length
  if (firstOn === null || months < LEAST_MONTHS) return null
  const series = input.series ?? recurringSeries(rows, asOf)
  const events = upcomingEvents(series, asOf, addDays(asOf, FORECAST_DAYS))
  const residual = residualFlows(rows, series, firstOn, asOf)
  const balances = simulate(input.balanceMinor, events, residual, asOf, seededRandom(input.seed))
  const days = balances.map((ofDay, day) => summary(ofDay, addDays(asOf, day + 1)))
  const lowest = days.reduce((low, day) => (day.medianMinor < low.medianMinor ? day : low), days[0] as ForecastDay)
  const named = events.map(({ series: _, ...event }) => event)
  return {
    asOf,
    days,
    events: named,
    lowest: { on: lowest.on, amountMinor: lowest.medianMinor },
    shortfall: shortfall(days, lowest, named, balances),
    basedOnMonths: Math.min(months, MOST_MONTHS),
  }
}

/** What is left of each past day without the recurring rows, ended series included. */
function residualFlows(
  rows: readonly BookedRow[],
  series: readonly RecurringSeries[],
  firstOn: IsoDate,
  asOf: IsoDate,
): Float64Array {
  const recurring = new Set(series.flatMap((each) => each.rows.map((row) => row.id)))
  const length = Math.min(LOOK_BACK_DAYS, daysBetween(firstOn, asOf) + 1)
  const flows = new Float64Array(length)
  const from = addDays(asOf, 1 - length)
  for (const row of rows) {
    if (row.bookedOn < from || row.bookedOn > asOf || recurring.has(row.id)) continue
    const day = daysBetween(from, row.bookedOn)
    flows[day] = (flows[day] ?? 0) + row.amountMinor
  }
  return flows
}

/** End-of-day balances: one array of all paths per day, each path at the same place in every day. */
function simulate(
  balanceMinor: number,
  events: readonly UpcomingEvent[],
  residual: Float64Array,
  asOf: IsoDate,
  random: () => number,
): readonly Float64Array[] {
  const balances = Array.from({ length: FORECAST_DAYS }, () => new Float64Array(PATHS))
  const starts = residual.length - BLOCK_DAYS + 1
  const placed = events.map((event) => ({ day: daysBetween(asOf, event.on) - 1, amounts: amountsToDraw(event) }))
  const flows = new Float64Array(FORECAST_DAYS)
  for (let path = 0; path < PATHS; path++) {
    for (let block = 0; block < FORECAST_DAYS; block += BLOCK_DAYS) {
      const start = Math.floor(random() * starts)
      for (let day = 0; day < BLOCK_DAYS; day++) flows[block + day] = residual[start + day] ?? 0
    }
    for (const { day, amounts } of placed) {
      flows[day] = (flows[day] ?? 0) + (amounts[Math.floor(random() * amounts.length)] ?? 0)
    }
    let balance = balanceMinor
    for (let day = 0; day < FORECAST_DAYS; day++) {
      balance += flows[day] ?? 0
      const ofDay = balances[day] as Float64Array
      ofDay[path] = balance
    }
  }
  return balances
}

function amountsToDraw(event: UpcomingEvent): readonly number[] {
  if (event.fixedAmount) return [event.amountMinor]
  return event.series.rows.slice(-AMOUNTS_DRAWN).map((row) => row.amountMinor)
}

function summary(balances: Float64Array, on: IsoDate): ForecastDay {
  const sorted = balances.slice().sort()
  const at = (index: number) => sorted[index] ?? 0
  const tail = Math.floor(PATHS * BAND)
  return {
    on,
    lowMinor: Math.round(at(tail)),
    medianMinor: Math.round((at(PATHS / 2 - 1) + at(PATHS / 2)) / 2),
    highMinor: Math.round(at(PATHS - 1 - tail)),
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
    probability: shareBelowZero(balances),
    causes,
    endsWith: endsWith ?? null,
  }
}

function shareBelowZero(balances: readonly Float64Array[]): number {
  let below = 0
  for (let path = 0; path < PATHS; path++) {
    if (balances.some((ofDay) => (ofDay[path] ?? 0) < 0)) below++
  }
  return below / PATHS
}
