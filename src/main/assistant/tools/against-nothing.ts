// A time set against another where nothing was spent in one of them: there is no change to tell.
import type { Figure } from '../../../shared/domain'
import type { Findings, Scope } from '../findings'
import type { Period } from '../periods/periods'
import { nothing } from './spending-facts'
import type { Topic } from './topic'

interface Side {
  readonly period: Period
  readonly figure: Figure
}

/** At least one side has no spending, or more that came back than was spent. Of an empty time what was spent before it is told. */
export function againstNothing(
  scope: Scope,
  { about, names, on }: Topic,
  now: Side,
  then: Side,
  suggestions: readonly string[],
): Findings {
  const facts = [...names, scope.write.period('period', now.period), scope.write.period('before_period', then.period)]
  const none = 'There is no spending in {before_period} that {period} could be compared with.'
  if (then.figure.amountMinor > 0) {
    const before = scope.write.figure('category_prev', then.figure, { about, measure: 'before', period: then.period })
    const told = nothing([...facts, before], `You spent nothing${on} in {period}.`, now.figure, suggestions)
    return { ...told, wording: [...told.wording, 'For comparison, it was {category_prev} in {before_period}.'] }
  }
  return nothing(facts, none, now.figure, suggestions)
}
