import { daysBetween } from '../../shared/dates'
import type { Insight, IsoDate } from '../../shared/domain'
import { FOR_GOOD } from './insight-books'

/** Worth so many times as much as when it was answered, it is another matter. */
const WORSE = 1.5

/**
 * Whether an insight that the customer has answered stays away. What is about one payment or one month stays away for good.
 * The rest comes back after its quiet days, or once it is worth half as much again as on `answeredOn`: a comparison with what
 * was answered, so that no small drift can step over a boundary.
 */
export function isQuiet(
  insight: Insight,
  answered: { readonly on: IsoDate; readonly valueMinor: number },
  asOf: IsoDate,
): boolean {
  if (insight.quietDays >= FOR_GOOD) return true
  if (daysBetween(answered.on, asOf) >= insight.quietDays) return false
  return insight.valueMinor <= answered.valueMinor * WORSE
}
