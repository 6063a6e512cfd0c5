// What a payment of varying amount will come to: the middle of the last ones, unless its past says better.
import { addMonths, monthOf } from '../../shared/dates'
import type { IsoDate, Month } from '../../shared/domain'
import { median } from './median'
import type { Recurrence } from './recurrence'

interface Paid {
  readonly bookedOn: IsoDate
  readonly amountMinor: number
}

/** Estimates the amount due in that month from what was paid before; `null` where it cannot. */
type Estimate = (paid: readonly Paid[], month: Month) => number | null

/** Days over which the middle is taken: a quarter of a year. */
const RECENT_DAYS = 91
const STEPS_SEEN = 3
/** Steps of a steady drift are within this share of each other. */
const STEADY = 0.35
const YEAR = 12
const LEAST_TRIALS = 5
const MOST_TRIALS = 12
/** Another estimate must have been better by this much, or luck would choose it. */
const CLEARLY_BETTER = 0.85

/**
 * The amount of the next payment of a series, minor units, signed like its rows. `paid`: oldest first, all of one sign, at least
 * one; `nextOn`: the day on which it is due. Three estimates: the median of about a quarter of a year; that of a steady drift (the
 * interest of a loan that is paid off); and the season: the same month of the year before, times how the last months compare
 * with theirs. Each payment of the last year is forecast from those before it, and the median gives way only to an
 * estimate whose mean error, in logarithms, was clearly smaller (rolling-origin evaluation, Tashman 2000).
 */
export function expectedAmount(paid: readonly Paid[], recurrence: Recurrence, nextOn: IsoDate): number {
  const usual: Estimate = (before) => recentMedian(before, recurrence)
  const month = monthOf(nextOn)
  let best = { amountMinor: usual(paid, month) ?? 0, error: Number.POSITIVE_INFINITY }
  for (const estimate of recurrence.months > 0 ? [drift, season] : []) {
    const amountMinor = estimate(paid, month)
    if (amountMinor === null) continue
    const errors = trialErrors(paid, estimate, usual)
    if (errors && errors.own < Math.min(errors.usual * CLEARLY_BETTER, best.error))
      best = { amountMinor, error: errors.own }
  }
  return Math.round(best.amountMinor)
}

function recentMedian(paid: readonly Paid[], { days }: Recurrence): number | null {
  if (paid.length === 0) return null
  return median(paid.slice(-Math.max(3, Math.floor(RECENT_DAYS / days))).map((each) => each.amountMinor))
}

/** The next step of three that were alike. */
const drift: Estimate = (paid) => {
  const amounts = paid.slice(-STEPS_SEEN - 1).map((each) => each.amountMinor)
  if (amounts.length <= STEPS_SEEN) return null
  const steps = amounts.slice(1).map((amount, index) => amount - (amounts[index] ?? 0))
  const step = median(steps)
  if (steps.some((each) => Math.abs(each - step) > Math.abs(step) * STEADY)) return null
  const next = (amounts.at(-1) ?? 0) + step
  return Math.sign(next) === Math.sign(amounts[0] ?? 0) ? next : null
}

const season: Estimate = (paid, month) => {
  const byMonth = new Map(paid.map((each) => [monthOf(each.bookedOn), each.amountMinor]))
  const yearAgo = byMonth.get(addMonths(month, -YEAR))
  if (yearAgo === undefined) return null
  const ratios = paid.slice(-STEPS_SEEN).flatMap((each) => {
    const before = byMonth.get(addMonths(monthOf(each.bookedOn), -YEAR))
    return before === undefined ? [] : [each.amountMinor / before]
  })
  return yearAgo * (ratios.length === 0 ? 1 : median(ratios))
}

/** Mean errors of two estimates over the payments that both could have forecast; `null` where those are too few. */
function trialErrors(
  paid: readonly Paid[],
  estimate: Estimate,
  usual: Estimate,
): { readonly own: number; readonly usual: number } | null {
  let trials = 0
  let own = 0
  let other = 0
  for (let at = Math.max(1, paid.length - MOST_TRIALS); at < paid.length; at++) {
    const { bookedOn, amountMinor } = paid[at] as Paid
    const before = paid.slice(0, at)
    const [estimated, recent] = [estimate(before, monthOf(bookedOn)), usual(before, monthOf(bookedOn))]
    if (estimated === null || recent === null) continue
    trials++
    own += Math.abs(Math.log(estimated / amountMinor))
    other += Math.abs(Math.log(recent / amountMinor))
  }
  return trials < LEAST_TRIALS ? null : { own: own / trials, usual: other / trials }
}
