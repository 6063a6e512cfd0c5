export interface BarParts {
  /** Shares of the whole bar, 0–1: spent within the budget, spent over it, and where the month stands. */
  readonly inside: number
  readonly over: number
  readonly mark: number
}

/**
 * The bar is as long as the budget, or as what is spent where that is more; the mark is the month's share of the budget. A budget
 * of nothing, and one that was used up before the month began, is over from the start. Refunds over purchases show nothing.
 */
export function barParts(spentMinor: number, availableMinor: number, passed: number): BarParts {
  const budget = Math.max(0, availableMinor)
  const spent = Math.max(0, spentMinor)
  const whole = Math.max(budget, spent)
  if (whole === 0) return { inside: 0, over: 0, mark: passed }
  return {
    inside: Math.min(spent, budget) / whole,
    over: Math.max(0, spent - budget) / whole,
    mark: (budget / whole) * passed,
  }
}
