// Exponential smoothing with trend and season: what a forecast must beat to be worth its code.

interface Smoothing {
  readonly level: number
  readonly trend: number
  readonly season: number
}

/** Tried for each of the three weights; finer steps do not change the errors that are compared. */
const LEVELS = [0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 0.95]
const TRENDS = [0, 0.01, 0.05, 0.2]
const SEASONS = [0, 0.05, 0.1, 0.2, 0.4]

/**
 * The `horizon` values after `history` (one a day, oldest first) by the additive Holt-Winters method with a season of
 * `period` values. It starts from the mean season and the mean slope of the history; the smoothing weights are those of a
 * grid with the least squared one-step errors. Under two whole seasons the last value goes on, 0 without any. (Winters 1960; the recursions as in
 * Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., 8.3.)
 */
export function holtWinters(history: ArrayLike<number>, period: number, horizon: number): Float64Array {
  if (history.length < 2 * period) return new Float64Array(horizon).fill(history[history.length - 1] ?? 0)
  const start = startOf(history, period)
  let best = smoothed(history, start, horizon, { level: 0.05, trend: 0, season: 0 })
  for (const level of LEVELS) {
    for (const trend of TRENDS) {
      for (const season of SEASONS) {
        const tried = smoothed(history, start, horizon, { level, trend, season })
        if (tried.squaredError < best.squaredError) best = tried
      }
    }
  }
  return best.forecast
}

interface Start {
  readonly level: number
  readonly trend: number
  readonly seasons: Float64Array
}

function startOf(history: ArrayLike<number>, period: number): Start {
  const count = Math.floor(history.length / period)
  const means = Array.from({ length: count }, (_, at) => meanOf(history, at * period, (at + 1) * period))
  const first = means[0] ?? 0
  const trend = ((means.at(-1) ?? 0) - first) / ((count - 1) * period)
  const centre = (period - 1) / 2
  const seasons = Float64Array.from({ length: period }, (_, place) => {
    let sum = 0
    for (const [at, mean] of means.entries()) sum += (history[at * period + place] ?? 0) - mean
    return sum / count - trend * (place - centre)
  })
  return { level: first - trend * (centre + 1), trend, seasons }
}

function smoothed(history: ArrayLike<number>, start: Start, horizon: number, by: Smoothing) {
  const seasons = start.seasons.slice()
  const period = seasons.length
  let { level, trend } = start
  let squaredError = 0
  for (let at = 0; at < history.length; at++) {
    const value = history[at] ?? 0
    const season = seasons[at % period] ?? 0
    const expected = level + trend
    squaredError += (value - expected - season) ** 2
    const smoothedLevel = by.level * (value - season) + (1 - by.level) * expected
    trend = by.trend * (smoothedLevel - level) + (1 - by.trend) * trend
    level = smoothedLevel
    seasons[at % period] = by.season * (value - expected) + (1 - by.season) * season
  }
  const forecast = Float64Array.from(
    { length: horizon },
    (_, ahead) => level + (ahead + 1) * trend + (seasons[(history.length + ahead) % period] ?? 0),
  )
  return { squaredError, forecast }
}

function meanOf(values: ArrayLike<number>, from: number, to: number): number {
  let sum = 0
  for (let at = from; at < to; at++) sum += values[at] ?? 0
  return sum / (to - from)
}
