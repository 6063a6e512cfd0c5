// The points of a goal's chart: its beginning, ends of months, today, and the end, oldest first.
import { addMonths, daysBetween, lastOf, monthOf } from '../../../../shared/dates'
import type { IsoDate } from '../../../../shared/domain'
import type { Goal, GoalPath } from '../../../../shared/plans'

export interface GoalPoint {
  readonly on: IsoDate
  /** Null in the future, and before today where nobody knows. */
  readonly savedMinor: number | null
  /** The straight line from the beginning to the target on the date; null without a date and after it. */
  readonly pathMinor: number | null
  /** From today on, as fast as since the beginning; null without a pace. */
  readonly paceMinor: number | null
}

const MOST_POINTS = 60
/** A goal that nobody knows the end of is shown for so long. */
const MONTHS_AHEAD = 12
/** A pace that leads further is not drawn to its end. */
const FURTHEST_MONTHS = 120

export function goalLine(goal: Goal, path: GoalPath['points'], asOf: IsoDate): readonly GoalPoint[] {
  const saved = new Map(path.map(({ on, savedMinor }) => [on, savedMinor]))
  return days(goal, asOf).map((on) => ({
    on,
    savedMinor: on === asOf ? goal.savedMinor : (saved.get(on) ?? null),
    pathMinor: pathOn(goal, on),
    paceMinor: on < asOf ? null : paceOn(goal, on, asOf),
  }))
}

function days({ begunOn, dueOn, projectedOn }: Goal, asOf: IsoDate): readonly IsoDate[] {
  const furthest = lastOf(addMonths(monthOf(asOf), dueOn ? FURTHEST_MONTHS : MONTHS_AHEAD))
  const wanted = dueOn ?? projectedOn ?? furthest
  const end = wanted <= asOf ? asOf : wanted
  const ends: IsoDate[] = []
  for (let month = monthOf(begunOn); lastOf(month) < end; month = addMonths(month, 1)) ends.push(lastOf(month))
  const step = Math.ceil(ends.length / MOST_POINTS) || 1
  const kept = ends.filter((_, index) => index % step === 0)
  return [...new Set([begunOn, ...kept, asOf, end])].sort()
}

function pathOn({ begunOn, dueOn, putAsideMinor, targetMinor }: Goal, on: IsoDate): number | null {
  if (dueOn === null || on > dueOn) return null
  const from = Math.min(putAsideMinor, targetMinor)
  const span = daysBetween(begunOn, dueOn)
  return span <= 0 ? targetMinor : Math.round(from + ((targetMinor - from) * daysBetween(begunOn, on)) / span)
}

function paceOn({ projectedOn, savedMinor, targetMinor }: Goal, on: IsoDate, asOf: IsoDate): number | null {
  if (projectedOn === null || savedMinor >= targetMinor) return null
  const span = daysBetween(asOf, projectedOn)
  const share = span <= 0 ? 1 : Math.min(1, daysBetween(asOf, on) / span)
  return Math.round(savedMinor + (targetMinor - savedMinor) * share)
}
