import type { ForecastEvent, Shortfall } from '../../../../shared/domain'

/** A payment much smaller than the largest one is no reason for a shortfall. */
const WORTH_NAMING = 0.15

interface WhyShort {
  readonly because: 'becauseBelow' | 'becauseBefore' | 'becauseBills' | 'becauseSpending'
  /** Those worth naming, largest first. */
  readonly causes: readonly ForecastEvent[]
}

/** What a shortfall is put down to; a balance (`fromMinor`, today's) that is below zero already comes before any bill. */
export function whyShort(shortfall: Shortfall, fromMinor: number): WhyShort {
  const largest = Math.max(0, ...shortfall.causes.map((cause) => Math.abs(cause.amountMinor)))
  const causes = shortfall.causes.filter((cause) => Math.abs(cause.amountMinor) >= largest * WORTH_NAMING)
  if (fromMinor < 0) return { because: 'becauseBelow', causes }
  if (causes.length === 0) return { because: 'becauseSpending', causes }
  return { because: shortfall.endsWith ? 'becauseBefore' : 'becauseBills', causes }
}
