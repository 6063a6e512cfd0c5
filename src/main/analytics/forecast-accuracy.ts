import { addDays, addMonths, daysBetween, firstOf, monthOf } from '../../shared/dates'
import type { IsoDate } from '../../shared/domain'
import type { ForecastAccuracy, ForecastCheck } from '../../shared/forecasting'
import { forecastBalance } from './forecast'
import { FORECAST_DAYS, type ForecastInput } from './forecast-paths'
import { median } from './median'

const MONTH_STARTS = 3
/** A month that has just begun says nothing yet. */
const LEAST_DAYS = 7

/**
 * The forecasts that would have been made at the last three month starts, each from the rows up to then alone, held
 * against the balances of the 30 days after (as many as have come, at least 7). Month starts before which there were not three whole
 * months are left out. `input`: as for a forecast on the as-of date.
 */
export function forecastAccuracy(input: ForecastInput): ForecastAccuracy {
  const starts = Array.from({ length: MONTH_STARTS + 1 }, (_, back) => addMonths(monthOf(input.asOf), -back))
    .map((month) => addDays(firstOf(month), -1))
    .filter((madeOn) => daysBetween(madeOn, input.asOf) >= LEAST_DAYS)
    .slice(0, MONTH_STARTS)
  const checked = starts.map((madeOn) => checkedAt(input, madeOn)).filter((check) => check !== null)
  const errors = checked.flatMap(({ errors: each }) => each)
  const inside = checked.reduce((sum, { check }) => sum + check.daysInside, 0)
  return {
    checks: checked.map(({ check }) => check),
    days: errors.length,
    medianAbsoluteErrorMinor: errors.length === 0 ? null : Math.round(median(errors)),
    shareInside: errors.length === 0 ? null : inside / errors.length,
  }
}

function checkedAt(
  { rows, balanceMinor, asOf, seed }: ForecastInput,
  madeOn: IsoDate,
): { readonly check: ForecastCheck; readonly errors: readonly number[] } | null {
  const after = rows.filter((row) => row.bookedOn > madeOn && row.bookedOn <= asOf)
  const thenMinor = after.reduce((balance, row) => balance - row.amountMinor, balanceMinor)
  const known = rows.filter((row) => row.bookedOn <= madeOn)
  const forecast = forecastBalance({ rows: known, balanceMinor: thenMinor, asOf: madeOn, seed, days: FORECAST_DAYS })
  if (forecast === null) return null
  const days = forecast.days.filter((day) => day.on <= asOf)
  const flows = new Map<IsoDate, number>()
  for (const row of after) flows.set(row.bookedOn, (flows.get(row.bookedOn) ?? 0) + row.amountMinor)
  let came = thenMinor
  let daysInside = 0
  const errors = days.map((day) => {
    came += flows.get(day.on) ?? 0
    if (day.lowMinor <= came && came <= day.highMinor) daysInside++
    return Math.abs(came - day.medianMinor)
  })
  return {
    check: { madeOn, days: days.length, medianAbsoluteErrorMinor: Math.round(median(errors)), daysInside },
    errors,
  }
}
