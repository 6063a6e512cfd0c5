// The way from today's balance to the low point, short enough to read: the largest payments by name, the rest as a sum.
import type { LowPoint, LowPointStep } from '../../../../shared/forecasting'

export interface LowSteps {
  readonly shown: readonly LowPointStep[]
  /** Left out, and what they come to; 0 when all are shown. */
  readonly others: number
  readonly othersMinor: number
}

/** The `most` largest in their order, with running sums over those alone; what is left out comes after them. */
export function lowSteps({ fromMinor, steps }: Pick<LowPoint, 'fromMinor' | 'steps'>, most: number): LowSteps {
  if (steps.length <= most + 1) return { shown: steps, others: 0, othersMinor: 0 }
  const largest = new Set([...steps].sort((a, b) => Math.abs(b.amountMinor) - Math.abs(a.amountMinor)).slice(0, most))
  let runningMinor = fromMinor
  let othersMinor = 0
  const shown: LowPointStep[] = []
  for (const step of steps) {
    if (largest.has(step)) {
      runningMinor += step.amountMinor
      shown.push({ ...step, runningMinor })
    } else {
      othersMinor += step.amountMinor
    }
  }
  return { shown, others: steps.length - shown.length, othersMinor }
}
