// The ways in which a balance may go on, in two halves. The one half draws what is left of the past without its recurring
// payments in blocks of five days (moving block bootstrap, Künsch 1989); the other lives a past month again, day by day
// (an analogue ensemble, Delle Monache et al. 2013), and so keeps what comes with the day of the month but has no fixed
// payee or amount. Payments of a fixed amount are placed on their days in both. Two models that err differently err less
// together (Bates and Granger 1969).
import {
  addDays,
  addMonths,
  dayNumber,
  dayOfMonth,
  daysBetween,
  daysInMonth,
  lastOf,
  monthOf,
} from '../../shared/dates'
import type { IsoDate, Month } from '../../shared/domain'
import type { BookedRow } from './booked-row'
import { seededRandom } from './random'
import { type RecurringSeries, recurringSeries } from './recurring'
import { type UpcomingEvent, upcomingEvents } from './upcoming'
import { wholeMonths } from './whole-months'

export const FORECAST_DAYS = 30

/** Even, so that both halves are the same size. */
export const PATHS = 400
const BLOCK_DAYS = 5
/** How far back blocks are drawn from: recent enough to be how the customer lives now. */
const LOOK_BACK_DAYS = 190
export const LEAST_MONTHS = 3
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
  /** How far ahead; 30 where it is not said. The first days are the same for every length. */
  readonly days?: number
}

/** How many paths there are, and how many of them, the first ones, are drawn; the rest lives past months again. */
export interface PathMix {
  readonly paths: number
  readonly drawn: number
}

export interface ForecastPaths {
  /** End-of-day balances: one array of all paths per day, each path at the same place in every day. */
  readonly balances: readonly Float64Array[]
  readonly events: readonly UpcomingEvent[]
  /** Whole months of history they rest on. */
  readonly months: number
}

/**
 * Equally likely ways in which the balance may go in the days after the as-of date, in minor units: 400, half of them
 * drawn, where `mix` does not say otherwise. `null` under three whole months of rows. The same input and seed give the
 * same paths.
 */
export function forecastPaths(
  input: ForecastInput,
  mix: PathMix = { paths: PATHS, drawn: PATHS / 2 },
): ForecastPaths | null {
  const { rows, asOf, days = FORECAST_DAYS } = input
  const firstOn = rows.reduce<IsoDate | null>((on, row) => (on === null || row.bookedOn < on ? row.bookedOn : on), null)
  const months = Math.min(MOST_MONTHS, wholeMonths(firstOn, asOf).length)
  if (firstOn === null || months < LEAST_MONTHS) return null
  const series = input.series ?? recurringSeries(rows, asOf)
  const events = upcomingEvents(series, asOf, addDays(asOf, days))
  const drawn = residualFlows(rows, series, asOf, Math.min(LOOK_BACK_DAYS, daysBetween(firstOn, asOf) + 1))
  const lasting = series.filter((each) => each.fixedAmount || !each.active)
  const past = residualFlows(rows, lasting, asOf, daysBetween(firstOn, asOf) + 1)
  const relived = relivedFlows(past, asOf, months, days)
  const balances = Array.from({ length: days }, () => new Float64Array(mix.paths))
  const all = events.map((event) => placed(event, asOf))
  const fixed = events.filter((event) => event.fixedAmount).map((event) => placed(event, asOf))
  for (let path = 0; path < mix.paths; path++) {
    const isDrawn = path < mix.drawn
    const flows = isDrawn
      ? drawBlocks(drawn, days, randomOf(input.seed, 2 * path))
      : (relived[(path - mix.drawn) % relived.length] ?? new Float64Array(days)).slice()
    const random = randomOf(input.seed, 2 * path + 1)
    for (const { day, amounts } of isDrawn ? all : fixed) {
      flows[day] = (flows[day] ?? 0) + (amounts[Math.floor(random() * amounts.length)] ?? 0)
    }
    let balance = input.balanceMinor
    for (let day = 0; day < days; day++) {
      balance += flows[day] ?? 0
      const ofDay = balances[day]
      if (ofDay) ofDay[path] = balance
    }
  }
  return { balances, events, months }
}

/** Share of the paths (0–1) that go below `limitMinor` on any day; 0 without a day. */
export function shareBelow(balances: readonly Float64Array[], limitMinor: number): number {
  const paths = balances[0]?.length ?? 0
  let below = 0
  for (let path = 0; path < paths; path++) {
    if (balances.some((ofDay) => (ofDay[path] ?? 0) < limitMinor)) below++
  }
  return paths === 0 ? 0 : below / paths
}

/** Each path has streams of its own, one for its blocks and one for its amounts: a longer look changes no nearer day. */
function randomOf(seed: number, stream: number): () => number {
  return seededRandom(Math.imul(seed, 0x9e3779b1) + stream)
}

/** The last `length` days up to the as-of date, each with the sum of its rows that are in none of the series. */
function residualFlows(
  rows: readonly BookedRow[],
  series: readonly RecurringSeries[],
  asOf: IsoDate,
  length: number,
): Float64Array {
  const recurring = new Set<number>()
  for (const each of series) for (const row of each.rows) recurring.add(row.id)
  const flows = new Float64Array(length)
  const from = addDays(asOf, 1 - length)
  const first = dayNumber(from)
  for (const row of rows) {
    if (row.bookedOn < from || row.bookedOn > asOf || recurring.has(row.id)) continue
    const day = dayNumber(row.bookedOn) - first
    flows[day] = (flows[day] ?? 0) + row.amountMinor
  }
  return flows
}

function drawBlocks(residual: Float64Array, days: number, random: () => number): Float64Array {
  const flows = new Float64Array(days)
  const starts = residual.length - BLOCK_DAYS + 1
  for (let block = 0; block < days; block += BLOCK_DAYS) {
    const start = Math.floor(random() * starts)
    for (let day = 0; day < BLOCK_DAYS; day++) flows[block + day] = residual[start + day] ?? 0
  }
  return flows
}

/** For each of so many months back, what it brought on the days of the month that lie ahead. `past` ends on `asOf`. */
function relivedFlows(past: Float64Array, asOf: IsoDate, months: number, days: number): readonly Float64Array[] {
  return Array.from({ length: months }, (_, index) =>
    Float64Array.from({ length: days }, (__, day) => {
      const on = addDays(asOf, day + 1)
      let month = addMonths(monthOf(on), -(index + 1))
      while (dayOfMonth(month, Number(on.slice(8))) > asOf) month = addMonths(month, -1)
      let flow = 0
      for (const source of daysLike(on, month)) {
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
