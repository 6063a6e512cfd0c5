import type { WhatIfState } from '../../shared/what-if'
import { type HealthInput, healthScore } from './health-score'
import type { WhatIfBaseline } from './what-if'
import { movedMonths } from './what-if-months'

/**
 * The health score of a scenario: each whole month moved to it, and the reserve by what the liquid money has grown. So an unchanged
 * scenario differs from today's score by its growth alone. `null` under three whole months.
 */
export function whatIfHealth(
  { months, reserveMinor }: HealthInput,
  baseline: WhatIfBaseline,
): (state: WhatIfState) => number | null {
  const moved = movedMonths(months, baseline)
  return (state) => {
    const reserve = Math.max(0, reserveMinor + state.liquidMinor - baseline.cashMinor)
    return healthScore({ months: moved(state), reserveMinor: reserve })?.score ?? null
  }
}
