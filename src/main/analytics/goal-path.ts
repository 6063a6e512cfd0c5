// The way that a goal has come.
import { addMonths, lastOf, monthOf } from '../../shared/dates'
import type { IsoDate } from '../../shared/domain'
import type { Goal, GoalPath } from '../../shared/plans'

/**
 * What was saved on the day a goal began, at the end of each month since, and on `asOf`, oldest first. `days`: signed sums of the
 * linked account after the beginning, oldest first, one for each day with rows. The last point is the goal's `savedMinor`; a goal
 * that began today has one point.
 */
export function goalPath(
  { begunOn, putAsideMinor, shareOfGrowth }: Pick<Goal, 'begunOn' | 'putAsideMinor' | 'shareOfGrowth'>,
  days: readonly { readonly on: IsoDate; readonly sumMinor: number }[],
  asOf: IsoDate,
): GoalPath['points'] {
  let next = 0
  let grown = 0
  return pathDays(begunOn, asOf).map((on) => {
    for (let day = days[next]; day && day.on <= on; day = days[++next]) grown += day.sumMinor
    return { on, savedMinor: Math.max(0, putAsideMinor + Math.round(grown * shareOfGrowth)) }
  })
}

function pathDays(begunOn: IsoDate, asOf: IsoDate): readonly IsoDate[] {
  const days = [begunOn]
  for (let month = monthOf(begunOn); month < monthOf(asOf); month = addMonths(month, 1)) days.push(lastOf(month))
  return [...new Set([...days, asOf])]
}
