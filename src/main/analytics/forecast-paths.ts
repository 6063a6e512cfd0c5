// The ways in which a balance may go on, in two halves. The one half draws what is left of the past without its recurring
// payments in blocks of five days (moving block bootstrap, Künsch 1989); the other lives a past month again, day by day
// (an analogue ensemble, Delle Monache et al. 2013), and so keeps what comes with the day of the month but has no fixed
// payee or amount. Payments of a fixed amount are placed on their days in both. Two models that err differently err less
// together (Bates and Granger 1969).
import { addDays, addMonths, dayOfMonth, daysBetween, daysInMonth, lastOf, monthOf } from '../../shared/dates'
import type { IsoDate, Month } from '../../shared/domain'
import type { BookedRow } from './booked-row'
import { seededRandom } from './random'
import { type RecurringSeries, recurringSeries } from './recurring'
import { type UpcomingEvent, upcomingEvents } from './upcoming'
import { wholeMonths } from './whole-months'

export const FORECAST_DAYS = 30

/** Even, so that both halves are the same size. */
const PATHS = 400
const BLOCK_DAYS = 5
/** How far back blocks are drawn from: recent enough to be how the customer lives now. */
const LOOK_BACK_DAYS = 190
const LEAST_MONTHS = 3
/** A year of months, so that no season counts twice. */
const MOST_MONTHS = 12
/** A varying amount is drawn from this many of its last ones. */
const AMOUNTS_DRAWN = 6

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

export interface ForecastPaths {
  /** End-of-day balances: one array of all paths per day, each path at the same place in every day. */
  readonly balances: readonly Float64Array[]
  readonly events: readonly UpcomingEvent[]
  /** Whole months of history they rest on. */
  readonly months: number
}

/**
 * 400 equally likely ways in which the balance may go in the 30 days after the as-of date, in minor units.
 * `null` under three whole months of rows. The same input and seed give the same paths.
 */
export function forecastPaths(input: ForecastInput): ForecastPaths | null {
  const { rows, asOf } = input
  const firstOn = rows.reduce<IsoDate | null>((on, row) => (on === null || row.bookedOn < on ? row.bookedOn : on), null)
  const months = Math.min(MOST_MONTHS, wholeMonths(firstOn, asOf).length)
  if (firstOn === null || months < LEAST_MONTHS) return null
  const series = input.series ?? recurringSeries(rows, asOf)
  const events = upcomingEvents(series, asOf, addDays(asOf, FORECAST_DAYS))
  const random = seededRandom(input.seed)
  const drawn = residualFlows(rows, series, asOf, Math.min(LOOK_BACK_DAYS, daysBetween(firstOn, asOf) + 1))
  const lasting = series.filter((each) => each.fixedAmount || !each.active)
  const relived = relivedFlows(residualFlows(rows, lasting, asOf, daysBetween(firstOn, asOf) + 1), asOf, months)
  const balances = Array.from({ length: FORECAST_DAYS }, () => new Float64Array(PATHS))
  const all = events.map((event) => placed(event, asOf))
  const fixed = events.filter((event) => event.fixedAmount).map((event) => placed(event, asOf))
  for (let path = 0; path < PATHS; path++) {
    const isDrawn = path < PATHS / 2
    const flows = isDrawn ? drawBlocks(drawn, random) : Float64Array.from(relived[path % relived.length] ?? [])
    for (const { day, amounts } of isDrawn ? all : fixed) {
      flows[day] = (flows[day] ?? 0) + (amounts[Math.floor(random() * amounts.length)] ?? 0)
    }
    let balance = input.balanceMinor
    for (const [day, ofDay] of balances.entries()) {
      balance += flows[day] ?? 0
      ofDay[path] = balance
    }
  }
  return { balances, events, months }
}

/** Share of the paths that go below `limitMinor` on any day. */
export function shareBelow(balances: readonly Float64Array[], limitMinor: number): number {
  let below = 0
  for (let path = 0; path < PATHS; path++) {
    if (balances.some((ofDay) => (ofDay[path] ?? 0) < limitMinor)) below++
  }
  return below / PATHS
}

/** The last `length` days up to the as-of date, each with the sum of its rows that are in none of the series. */
function residualFlows(
  rows: readonly BookedRow[],
  series: readonly RecurringSeries[],
  asOf: IsoDate,
  length: number,
): Float64Array {
  const recurring = new Set(series.flatMap((each) => each.rows.map((row) => row.id)))
  const flows = new Float64Array(length)
  const from = addDays(asOf, 1 - length)
  for (const row of rows) {
    if (row.bookedOn < from || row.bookedOn > asOf || recurring.has(row.id)) continue
    const day = daysBetween(from, row.bookedOn)
    flows[day] = (flows[day] ?? 0) + row.amountMinor
  }
  return flows
}

function drawBlocks(residual: Float64Array, random: () => number): Float64Array {
  const flows = new Float64Array(FORECAST_DAYS)
  const starts = residual.length - BLOCK_DAYS + 1
  for (let block = 0; block < FORECAST_DAYS; block += BLOCK_DAYS) {
    const start = Math.floor(random() * starts)
    for (let day = 0; day < BLOCK_DAYS; day++) flows[block + day] = residual[start + day] ?? 0
  }
  return flows
}

/** For each of so many months back, what it brought on the days of the month that lie ahead. `past` ends on `asOf`. */
function relivedFlows(past: Float64Array, asOf: IsoDate, months: number): readonly Float64Array[] {
  return Array.from({ length: months }, (_, index) =>
    Float64Array.from({ length: FORECAST_DAYS }, (__, day) => {
      const on = addDays(asOf, day + 1)
      const nearest = addMonths(monthOf(on), -(index + 1))
      const isSeen = dayOfMonth(nearest, Number(on.slice(8))) <= asOf
      let flow = 0
      for (const source of daysLike(on, isSeen ? nearest : addMonths(nearest, -1))) {
        flow += past[past.length - 1 - daysBetween(source, asOf)] ?? 0
      }
      return flow
    }),
  )
}

/** The days of `month` that stand for a day: the last for the last, with those that the shorter month has not. */
function daysLike(on: IsoDate, month: Month): readonly IsoDate[] {
  const day = Number(on.slice(8))
  const last = daysInMonth(month)
  if (on !== lastOf(monthOf(on))) return day < last ? [dayOfMonth(month, day)] : []
  return Array.from({ length: Math.max(1, last - day + 1) }, (_, back) => dayOfMonth(month, last - back))
}

function placed(event: UpcomingEvent, asOf: IsoDate): { readonly day: number; readonly amounts: readonly number[] } {
  const amounts = event.fixedAmount
    ? [event.amountMinor]
    : event.series.rows.slice(-AMOUNTS_DRAWN).map((row) => row.amountMinor)
  return { day: daysBetween(asOf, event.on) - 1, amounts }
}
