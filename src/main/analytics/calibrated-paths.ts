import { FORECAST_DAYS, type ForecastInput, type ForecastPaths, forecastPaths, PATHS } from './forecast-paths'
import { forecastRecord, middleOf } from './forecast-record'

export interface CalibratedPaths extends ForecastPaths {
  /** Earlier forecasts of the same account that the band has been checked against. */
  readonly origins: number
}

/**
 * The paths of `forecastPaths` with each half counting, and each day's distances from the median stretched, as the
 * account's own record says. Median, band and every chance are read from these same paths, so that they agree. `null`
 * under three whole months of rows.
 */
export function calibratedPaths(input: ForecastInput): CalibratedPaths | null {
  if (forecastPaths({ ...input, days: 1 }, { paths: 2, drawn: 1 }) === null) return null
  const record = forecastRecord(input)
  const drawn = 2 * Math.round((PATHS / 2) * record.drawnShare)
  const paths = forecastPaths({ days: FORECAST_DAYS, ...input }, { paths: PATHS, drawn })
  if (paths === null) return null
  const balances = paths.balances.map((ofDay, day) => stretched(ofDay, record.stretch[day] ?? 1))
  return { ...paths, balances, origins: record.origins }
}

function stretched(balances: Float64Array, by: number): Float64Array {
  const middle = middleOf(balances.slice().sort())
  return balances.map((balance) => middle + by * (balance - middle))
}
