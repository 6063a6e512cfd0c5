import type { IsoDate } from '../../shared/domain'
import type { WhatIfGoal, WhatIfMonth } from '../../shared/what-if'

export interface PlannedGoal {
  readonly goalId: number
  readonly name: string
  /** Still missing; 0 for a goal that is reached. */
  readonly missingMinor: number
  readonly dueOn: IsoDate | null
}

/**
 * In which month the money for each goal is there: what cash and savings have grown by since the start, first for the goal
 * that is due first, without a date last. Money once there may be spent again later; the first month counts.
 */
export function goalMonths(
  goals: readonly PlannedGoal[],
  startMinor: number,
  months: readonly Pick<WhatIfMonth, 'month' | 'cashMinor' | 'savedMinor'>[],
): readonly WhatIfGoal[] {
  let needed = 0
  return [...goals]
    .sort((a, b) => ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : a.dueOn === b.dueOn ? a.goalId - b.goalId : 1))
    .map(({ goalId, name, missingMinor }) => {
      needed += missingMinor
      const reached = months.find((month) => month.cashMinor + month.savedMinor - startMinor >= needed)
      return { goalId, name, reachedIn: reached?.month ?? null }
    })
}
