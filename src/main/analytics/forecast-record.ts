// How an account's forecasts would have done so far: made again at the same day of earlier months from the rows of then,
// and held against what came. From it come how much each half of the paths counts and how wide the band is.
import { addMonths, dayOfMonth, daysBetween, lastOf, monthOf } from '../../shared/dates'
import type { IsoDate } from '../../shared/domain'
import { FORECAST_DAYS, type ForecastInput, forecastPaths } from './forecast-paths'

/** Last days of the ranges within which a band is widened alike; between their middles the factor changes evenly. */
const RANGES = [3, 7, 14, 21, 30, 60, 90]
const MOST_ORIGINS = 6
/** Fewer than the forecast itself has: these only measure, and there are many of them. */
const PATHS_OF_A_TRIAL = 200
/** The band before the first own error is the paths' own; it counts like so many origins on which it was right. */
const ORIGINS_OF_DEFAULT = 8
/** Both halves count alike before the first own error; that counts like so many origins. */
const ORIGINS_OF_EVEN = 4
/** What each half of the paths counts at least. */
export const LEAST_SHARE = 0.2
const NARROWEST = 0.5
const WIDEST = 1.5
/** Beyond 30 days errors add up that no path has: what changes for good. */
const WIDEST_FAR = 3
const COVERED = 0.8
/** The band's edges are the 10th and 90th percentile: this far out in standard deviations. */
const EDGE = 1.2816
/** Where there are own errors to shrink from, the paths' own band has been a little wide over many accounts. */
const DEFAULT_STRETCH = 0.9
const DEFAULT_STRETCH_FAR = 1.5
/** Sizes of errors by the band's half width, equally likely, of a band that holds four of five (half-normal). */
const DEFAULT_SCORES = [
  0.0313, 0.0941, 0.1573, 0.2211, 0.2858, 0.3519, 0.4199, 0.4902, 0.5635, 0.6405, 0.722, 0.8092, 0.9035, 1.0069, 1.1222,
  1.2536, 1.4079, 1.5972, 1.8482, 2.2414,
].map((deviations) => deviations / EDGE)

export interface ForecastRecord {
  /** Earlier days on which a forecast was made; 0 where there are not three whole months before any. */
  readonly origins: number
  /** Share of the paths that are drawn, 0.2–0.8. */
  readonly drawnShare: number
  /** By how much the distance of each path from the median is stretched, one per day ahead: 0.5–1.5, beyond 30 days to 3. */
  readonly stretch: Float64Array
}

interface Trial {
  /** Mean absolute errors of the medians of the two halves over the first 30 days. */
  readonly drawnError: number
  readonly relivedError: number
  /** Per day that has come: the error by the half width of the band on its side. */
  readonly scores: readonly number[]
}

/**
 * The record of an account on the as-of date from up to six earlier origins a month apart, none of which sees a row
 * after it. The share of a half goes with the inverse square of its errors (Bates and Granger 1969); the stretch is
 * the 80th percentile of errors in half widths (split conformal prediction, Lei et al. 2018; locally scaled), by range
 * of days ahead. Both are shrunk: to halves alike, and to a band that is right as it is. Without an origin: ½ and 1.
 */
export function forecastRecord(input: ForecastInput): ForecastRecord {
  const days = input.days ?? FORECAST_DAYS
  const trials = trialsOf(input, days)
  return { origins: trials.length, drawnShare: drawnShare(trials), stretch: stretchOf(trials, days) }
}

function trialsOf(input: ForecastInput, days: number): readonly Trial[] {
  const { asOf } = input
  const flows = new Map<IsoDate, number>()
  for (const row of input.rows) flows.set(row.bookedOn, (flows.get(row.bookedOn) ?? 0) + row.amountMinor)
  const flowDays = [...flows].filter(([on]) => on <= asOf).sort(([a], [b]) => (a < b ? 1 : -1))
  // The last day of a month stands for the last of every other.
  const dayAsOf = asOf === lastOf(monthOf(asOf)) ? 31 : Number(asOf.slice(8))
  const trials: Trial[] = []
  for (let back = 1; back <= MOST_ORIGINS; back++) {
    const origin = dayOfMonth(addMonths(monthOf(asOf), -back), dayAsOf)
    const length = Math.min(days, daysBetween(origin, asOf))
    const after = new Float64Array(length)
    let balanceMinor = input.balanceMinor
    for (const [on, flow] of flowDays) {
      if (on <= origin) break
      balanceMinor -= flow
      const day = daysBetween(origin, on) - 1
      if (day < length) after[day] = flow
    }
    const trial = tried({ ...input, series: undefined, asOf: origin, balanceMinor, days: length }, after)
    if (trial === null) break
    trials.push(trial)
  }
  return trials
}

function tried(input: ForecastInput, flowsAfter: Float64Array): Trial | null {
  const rows = input.rows.filter((row) => row.bookedOn <= input.asOf)
  const half = PATHS_OF_A_TRIAL / 2
  const paths = forecastPaths({ ...input, rows }, { paths: PATHS_OF_A_TRIAL, drawn: half })
  if (paths === null) return null
  let came = input.balanceMinor
  let drawnError = 0
  let relivedError = 0
  const scores: number[] = []
  for (const [day, balances] of paths.balances.entries()) {
    came += flowsAfter[day] ?? 0
    const drawn = balances.slice(0, half).sort()
    const relived = balances.slice(half).sort()
    if (day < FORECAST_DAYS) {
      drawnError += Math.abs(came - middleOf(drawn))
      relivedError += Math.abs(came - middleOf(relived))
    }
    scores.push(scoreOf(came, merged(drawn, relived)))
  }
  const measured = Math.max(1, Math.min(FORECAST_DAYS, paths.balances.length))
  return { drawnError: drawnError / measured, relivedError: relivedError / measured, scores }
}

/** Two sorted lists as one. */
function merged(some: Float64Array, others: Float64Array): Float64Array {
  const all = new Float64Array(some.length + others.length)
  let [next, other] = [0, 0]
  for (let at = 0; at < all.length; at++) {
    const [a, b] = [some[next] ?? Number.POSITIVE_INFINITY, others[other] ?? Number.POSITIVE_INFINITY]
    all[at] = a <= b ? a : b
    if (a <= b) next++
    else other++
  }
  return all
}

/** Mean of the two middle values of an even number of sorted ones. */
export function middleOf(sorted: Float64Array): number {
  const half = sorted.length >> 1
  return ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
}

function scoreOf(came: number, sorted: Float64Array): number {
  const middle = middleOf(sorted)
  const error = came - middle
  // Within rounding of the middle is right, also where all paths agree.
  if (Math.abs(error) <= 0.5) return 0
  const tail = Math.floor(sorted.length / 10)
  const edge = sorted[error < 0 ? tail : sorted.length - 1 - tail] ?? middle
  const width = Math.abs(edge - middle)
  return width === 0 ? WIDEST_FAR : Math.min(WIDEST_FAR, Math.abs(error) / width)
}

function drawnShare(trials: readonly Trial[]): number {
  const mean = (of: (trial: Trial) => number) => trials.reduce((sum, trial) => sum + of(trial), 0) / trials.length
  const drawn = mean((trial) => trial.drawnError) ** 2
  const relived = mean((trial) => trial.relivedError) ** 2
  if (!(drawn + relived > 0)) return 0.5
  const own = relived / (drawn + relived)
  const shrunk = (ORIGINS_OF_EVEN / 2 + trials.length * own) / (ORIGINS_OF_EVEN + trials.length)
  return Math.min(1 - LEAST_SHARE, Math.max(LEAST_SHARE, shrunk))
}

function stretchOf(trials: readonly Trial[], days: number): Float64Array {
  const knots = RANGES.flatMap((last, at) => {
    const first = (RANGES[at - 1] ?? 0) + 1
    const factor = factorOf(
      trials.map(({ scores }) => scores.slice(first - 1, last)),
      last > FORECAST_DAYS,
    )
    const middle = { day: (first + last) / 2, factor }
    // A knot at 30 days, so that what lies further changes nothing nearer.
    return last === FORECAST_DAYS ? [middle, { day: last, factor }] : [middle]
  })
  return Float64Array.from({ length: days }, (_, at) => between(knots, at + 1))
}

/** `scores`: of one range of days, a list per origin. An origin counts as one, however many of its days have come. */
function factorOf(scores: readonly (readonly number[])[], isFar: boolean): number {
  const seen = scores.filter((each) => each.length > 0)
  const weighted = [
    ...DEFAULT_SCORES.map((score) => ({
      score: score * (isFar ? DEFAULT_STRETCH_FAR : DEFAULT_STRETCH),
      weight: ORIGINS_OF_DEFAULT / DEFAULT_SCORES.length,
    })),
    ...seen.flatMap((each) => each.map((score) => ({ score, weight: 1 / each.length }))),
  ].sort((a, b) => a.score - b.score)
  const widest = isFar ? WIDEST_FAR : WIDEST
  let left = COVERED * (ORIGINS_OF_DEFAULT + seen.length)
  if (seen.length === 0) return isFar ? DEFAULT_STRETCH_FAR : 1
  for (const { score, weight } of weighted) {
    left -= weight
    if (left <= 1e-9) return Math.min(widest, Math.max(NARROWEST, score))
  }
  return widest
}

function between(knots: readonly { readonly day: number; readonly factor: number }[], day: number): number {
  const next = knots.findIndex((knot) => knot.day >= day)
  const after = knots[next] ?? knots.at(-1)
  const before = knots[next - 1] ?? after
  if (!after || !before || after === before || next === -1) return after?.factor ?? 1
  return before.factor + ((day - before.day) / (after.day - before.day)) * (after.factor - before.factor)
}
