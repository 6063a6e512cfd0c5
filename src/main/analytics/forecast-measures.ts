// How good forecasts have been: their errors against a scale of the account's own, and alarms against what came.

/** Interest and first pay-ins fill a new account; these days say nothing of how its balance usually moves. */
export const SETTLING_DAYS = 60

/**
 * Mean absolute difference of a balance to that `season` days before, over all days of `history`: the error of a naive
 * seasonal forecast, by which others are divided (MASE; Hyndman and Koehler 2006). NaN for `season` days or fewer.
 */
export function seasonalScale(history: ArrayLike<number>, season: number): number {
  let sum = 0
  for (let day = season; day < history.length; day++)
    sum += Math.abs((history[day] ?? 0) - (history[day - season] ?? 0))
  return history.length > season ? sum / (history.length - season) : Number.NaN
}

/** Mean absolute error of as many days as both have; NaN for none. */
export function meanAbsoluteError(forecast: ArrayLike<number>, actual: ArrayLike<number>): number {
  return meanOver(forecast, actual, (expected, came) => Math.abs(expected - came))
}

/** Symmetric mean absolute percentage error, 0–200; a day on which both are zero is right. NaN for no day. */
export function symmetricError(forecast: ArrayLike<number>, actual: ArrayLike<number>): number {
  return meanOver(forecast, actual, (expected, came) => {
    const size = Math.abs(expected) + Math.abs(came)
    return size === 0 ? 0 : (200 * Math.abs(expected - came)) / size
  })
}

/** The value below which the share `at` (0–1) of them lies, linear between two. NaN for none. */
export function quantile(values: ArrayLike<number>, at: number): number {
  const sorted = Float64Array.from(values).sort()
  const place = at * (sorted.length - 1)
  const below = sorted[Math.floor(place)] ?? Number.NaN
  return below + (place - Math.floor(place)) * ((sorted[Math.ceil(place)] ?? below) - below)
}

export interface Alarm {
  /** The probability that was given, 0–1. */
  readonly probability: number
  readonly came: boolean
}

export interface AlarmQuality {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** The chance that one that came was given a higher probability than one that did not; ties count half. */
  readonly auc: number
}

/**
 * Alarms raised from `threshold` on. Precision is 0 when none is raised, recall when none came, AUC ½ when all or none
 * came. (AUC as the Mann-Whitney statistic; Hanley and McNeil 1982.)
 */
export function alarmQuality(alarms: readonly Alarm[], threshold = 0.5): AlarmQuality {
  const came = alarms.filter((alarm) => alarm.came)
  const others = alarms.filter((alarm) => !alarm.came)
  const raised = (of: readonly Alarm[]) => of.filter((alarm) => alarm.probability >= threshold).length
  const right = raised(came)
  const all = raised(alarms)
  let higher = 0
  for (const one of came) {
    for (const other of others) {
      if (one.probability > other.probability) higher++
      else if (one.probability === other.probability) higher += 0.5
    }
  }
  const pairs = came.length * others.length
  return {
    precision: all === 0 ? 0 : right / all,
    recall: came.length === 0 ? 0 : right / came.length,
    f1: right === 0 ? 0 : (2 * right) / (all + came.length),
    auc: pairs === 0 ? 0.5 : higher / pairs,
  }
}

function meanOver(
  forecast: ArrayLike<number>,
  actual: ArrayLike<number>,
  error: (expected: number, came: number) => number,
): number {
  const days = Math.min(forecast.length, actual.length)
  let sum = 0
  for (let day = 0; day < days; day++) sum += error(forecast[day] ?? 0, actual[day] ?? 0)
  return days === 0 ? Number.NaN : sum / days
}
