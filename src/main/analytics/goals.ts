// Goals: how far somebody has come, whether that is enough by the date, and whether the month has room for it.
import { addDays, daysBetween } from '../../shared/dates'
import type { Figure, IsoDate } from '../../shared/domain'
import { neededPerMonth } from '../../shared/needed-per-month'
import type { Goal, GoalState, Goals } from '../../shared/plans'
import { leftOver, type MoneyMonth, typicalMonth } from './money-months'

/** Sooner a pace says little. */
const PACE_FROM_DAYS = 30
const FREE_CASH_MONTHS = 6
const FURTHEST_DAYS = 100 * 365

export interface SavedGoal {
  readonly id: number
  readonly name: string
  readonly currency: string
  readonly targetMinor: number
  readonly begunOn: IsoDate
  readonly dueOn: IsoDate | null
  readonly accountId: string | null
  readonly putAsideMinor: number
}

/**
 * All goals of a customer, those with the earliest date first. `growth`: how the linked account has grown since the goal began;
 * goals that share an account share its growth by their targets, so that no money counts twice. `months`: whole months in
 * `currency`. Free cash is given to the goals in the order of their dates; goals in another currency have no feasibility.
 */
export function goalsToday(
  goals: readonly SavedGoal[],
  growth: ReadonlyMap<number, Figure>,
  months: readonly MoneyMonth[],
  currency: string,
  asOf: IsoDate,
): Goals {
  const freeCashPerMonthMinor = freeCash(months)
  const sorted = [...goals].sort((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || a.id - b.id)
  let needed = 0
  const found = sorted.map((goal): Goal => {
    const today = goalToday(goal, growth.get(goal.id) ?? null, shareOfGrowth(goal, goals), asOf)
    if (goal.currency !== currency || today.neededPerMonthMinor === null) return today
    needed += today.neededPerMonthMinor
    const hasRoom = today.neededPerMonthMinor === 0 || needed <= (freeCashPerMonthMinor ?? 0)
    return { ...today, feasible: freeCashPerMonthMinor === null ? null : hasRoom }
  })
  return { goals: found, freeCashPerMonthMinor, neededPerMonthMinor: needed }
}

/** Median of what was left of the last six whole months; `null` under three, never below zero. */
export function freeCash(months: readonly MoneyMonth[]): number | null {
  const recent = months.slice(-FREE_CASH_MONTHS)
  return recent.length < 3 ? null : Math.max(0, typicalMonth(recent, leftOver))
}

function shareOfGrowth(goal: SavedGoal, goals: readonly SavedGoal[]): number {
  if (goal.accountId === null) return 1
  const all = goals.filter((each) => each.accountId === goal.accountId)
  return goal.targetMinor / all.reduce((sum, each) => sum + each.targetMinor, 0)
}

/** One goal; what an account has lost since it began counts against it, but saved is never below zero. */
function goalToday(goal: SavedGoal, growth: Figure | null, shareOf: number, asOf: IsoDate): Goal {
  const grownMinor = Math.round((growth?.amountMinor ?? 0) * shareOf)
  const savedMinor = Math.max(0, goal.putAsideMinor + grownMinor)
  const missing = Math.max(0, goal.targetMinor - savedMinor)
  const expectedMinor = expectedToday(goal, asOf)
  return {
    ...goal,
    growth,
    shareOfGrowth: shareOf,
    savedMinor,
    expectedMinor,
    neededPerMonthMinor: neededPerMonth(missing, goal.dueOn, asOf),
    state: stateOf(goal, savedMinor, expectedMinor, asOf),
    projectedOn: projectedOn(goal, missing, grownMinor, asOf),
    feasible: null,
  }
}

/** On the straight line from what was there at the start to the target on the date. */
function expectedToday(goal: SavedGoal, asOf: IsoDate): number | null {
  if (goal.dueOn === null) return null
  const span = daysBetween(goal.begunOn, goal.dueOn)
  const passed = span <= 0 ? 1 : Math.min(1, Math.max(0, daysBetween(goal.begunOn, asOf) / span))
  const from = Math.min(goal.putAsideMinor, goal.targetMinor)
  return Math.round(from + (goal.targetMinor - from) * passed)
}

function stateOf(goal: SavedGoal, savedMinor: number, expectedMinor: number | null, asOf: IsoDate): GoalState {
  if (savedMinor >= goal.targetMinor) return 'reached'
  if (goal.dueOn === null || expectedMinor === null) return 'no-date'
  if (goal.dueOn <= asOf) return 'overdue'
  return savedMinor >= expectedMinor ? 'on-track' : 'behind'
}

function projectedOn(goal: SavedGoal, missing: number, grownMinor: number, asOf: IsoDate): IsoDate | null {
  if (missing === 0) return asOf
  const days = daysBetween(goal.begunOn, asOf)
  if (days < PACE_FROM_DAYS || grownMinor <= 0) return null
  const left = Math.ceil((missing / grownMinor) * days)
  return left > FURTHEST_DAYS ? null : addDays(asOf, left)
}
