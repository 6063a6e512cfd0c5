// What is typed for a goal, and what is wrong with it.
import { isIsoDate } from '../../../../shared/dates'
import type { IsoDate } from '../../../../shared/domain'
import { type Goal, lastGoalDay } from '../../../../shared/plans'

export interface GoalEntry {
  readonly name: string
  readonly targetMinor: number | null
  /** '' for none. */
  readonly dueOn: string
  readonly accountId: string | null
  readonly putAsideMinor: number | null
}

export type GoalProblem = 'name' | 'nameLong' | 'target' | 'due'

export const MOST_NAME = 80

/** What a new goal begins with. */
export type GoalIdea = Pick<Goal, 'name' | 'targetMinor'>

export function entryOf(goal: Goal | null, idea?: GoalIdea): GoalEntry {
  return {
    name: goal?.name ?? idea?.name ?? '',
    targetMinor: goal?.targetMinor ?? idea?.targetMinor ?? null,
    dueOn: goal?.dueOn ?? '',
    accountId: goal?.accountId ?? null,
    putAsideMinor: goal?.putAsideMinor || null,
  }
}

/** A date that has passed may stay as it was, so that a goal past its date can still be changed. */
export function problemsOf(entry: GoalEntry, goal: Goal | null, asOf: IsoDate): readonly GoalProblem[] {
  const problems: GoalProblem[] = []
  const name = entry.name.trim()
  if (name === '') problems.push('name')
  if (name.length > MOST_NAME) problems.push('nameLong')
  if (!entry.targetMinor) problems.push('target')
  const kept = entry.dueOn === (goal?.dueOn ?? '')
  const inReach = isIsoDate(entry.dueOn) && entry.dueOn > asOf && entry.dueOn <= lastGoalDay(asOf)
  if (!kept && entry.dueOn !== '' && !inReach) problems.push('due')
  return problems
}
