// The list of insights in parts: what presses first, or day by day.
import type { InsightSeverity } from '../../../../shared/domain'
import type { RaisedInsight } from '../../../../shared/insights'

const SEVERITIES: readonly InsightSeverity[] = ['urgent', 'warning', 'info']

export interface InsightGroup {
  readonly of: string
  readonly insights: readonly RaisedInsight[]
}

/** Urgent, warning, info, each in the order given; a part without any is left out. */
export function bySeverity(insights: readonly RaisedInsight[]) {
  return SEVERITIES.map((of) => ({ of, insights: insights.filter(({ severity }) => severity === of) })).filter(notEmpty)
}

/** Latest day first, within a day in the order given. */
export function byDay(insights: readonly RaisedInsight[]): readonly InsightGroup[] {
  const days = [...new Set(insights.map(({ on }) => on))].sort().reverse()
  return days.map((of) => ({ of, insights: insights.filter(({ on }) => on === of) }))
}

/** The first `most` insights of all groups together; a group of which nothing is left falls out. */
export function firstOf<Group extends { readonly insights: readonly RaisedInsight[] }>(
  groups: readonly Group[],
  most: number,
): readonly Group[] {
  let left = most
  return groups
    .map((group) => {
      const insights = group.insights.slice(0, left)
      left -= insights.length
      return { ...group, insights }
    })
    .filter(notEmpty)
}

function notEmpty({ insights }: { readonly insights: readonly RaisedInsight[] }): boolean {
  return insights.length > 0
}
