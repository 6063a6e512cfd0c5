// A forecast that need only tell on which side of a few limits a balance stays: for counting customers, of whom nobody sees
// a line.
import type { Forecast } from '../../shared/domain'
import { forecastBalance, forecastOf } from './forecast'
import { type ForecastInput, forecastPaths } from './forecast-paths'
import { LEAST_SHARE } from './forecast-record'

/** Of each half. Divides by most numbers of months, so that each counts alike. */
const PATHS = 60
/** The record of an account makes the share of drawn paths what it likes within these. */
const MIXES = [LEAST_SHARE, 1 - LEAST_SHARE]
const STANDARD_ERRORS = 2

/**
 * The forecast of 30 days of an account, whose usual way is on the same side of each of `limitsMinor` as that of
 * `forecastBalance`. Fewer paths, and no record of earlier forecasts: the record changes how much each half of the paths counts,
 * and stretches them about their middle, which moves nothing across it. Where another mix of the halves, or two standard errors of
 * the fewer paths, could change a side, the full forecast is made instead. Lines and band are near it, not the same. `null` under three whole
 * months of rows.
 */
export function quickForecast(input: ForecastInput, limitsMinor: readonly number[]): Forecast | null {
  const paths = forecastPaths(input, { paths: 2 * PATHS, drawn: PATHS })
  if (paths === null) return null
  const isSettled = limitsMinor.every((limit) => isClear(paths.balances, limit))
  return isSettled ? forecastOf({ ...paths, origins: 0 }, input.asOf) : forecastBalance(input)
}

/** The middle is above the limit on every day, or below it on some day, whatever the mix. */
function isClear(balances: readonly Float64Array[], limitMinor: number): boolean {
  let isAbove = true
  for (const ofDay of balances) {
    const drawn = shareUnder(ofDay.subarray(0, PATHS), limitMinor)
    const relived = shareUnder(ofDay.subarray(PATHS), limitMinor)
    // After Laplace, so that none of sixty is not taken for never.
    const likely = (drawn * PATHS + 1) / (PATHS + 2)
    const error = STANDARD_ERRORS * Math.sqrt((likely * (1 - likely)) / PATHS)
    const under = (mix: number, off: number) => mix * (drawn + off) + (1 - mix) * relived
    if (MIXES.every((mix) => under(mix, -error) > 0.5)) return true
    if (MIXES.some((mix) => under(mix, error) >= 0.5)) isAbove = false
  }
  return isAbove
}

function shareUnder(balances: Float64Array, limitMinor: number): number {
  let under = 0
  for (const balance of balances) if (balance < limitMinor) under++
  return under / balances.length
}
