import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths } from '../../shared/dates'
import { freeCash, goalsToday, type SavedGoal } from './goals'

const AS_OF = '2026-07-01'
const goal = (parts: Partial<SavedGoal> = {}): SavedGoal => ({
  ...{ id: 1, name: 'Bike', currency: 'INR', targetMinor: 12_000, begunOn: '2026-01-01', dueOn: '2027-01-01' },
  ...{ accountId: 'A1', putAsideMinor: 0, ...parts },
})
const grown = (amountMinor: number) => ({ amountMinor, transactions: 4, filter: { accountId: 'A1' } })
const months = (left: number, count = 6) =>
  Array.from({ length: count }, (_, at) => ({
    ...{ month: addMonths('2026-01', at), incomeMinor: 10_000 + left, needsMinor: 10_000, wantsMinor: 0 },
    ...{ debtMinor: 0, investedMinor: 0, subscriptionsMinor: 0 },
  }))
const today = (goals: readonly SavedGoal[], growth: readonly (readonly [number, number])[], left = 5_000) =>
  goalsToday(goals, new Map(growth.map(([id, minor]) => [id, grown(minor)])), months(left), 'INR', AS_OF)

test('a goal half way in time and money is on track, and what is missing is spread over the months left', () => {
  const [found] = today([goal()], [[1, 6_000]]).goals
  // 181 of 365 days are over; 184 days are 6.05 months.
  expect(found).toMatchObject({
    ...{ savedMinor: 6_000, expectedMinor: 5_951, neededPerMonthMinor: 993, state: 'on-track', feasible: true },
    projectedOn: addDays(AS_OF, 181),
  })
})

test('a reached goal asks for no room, however little the goals before it leave', () => {
  const { goals } = today([goal(), goal({ id: 2, accountId: null, dueOn: '2027-02-01', putAsideMinor: 12_000 })], [], 0)
  expect(goals.map(({ state, feasible }) => [state, feasible])).toEqual([
    ['behind', false],
    ['reached', true],
  ])
})

test('states: reached, behind, overdue and without a date', () => {
  const state = (parts: Partial<SavedGoal>, minor: number) => today([goal(parts)], [[1, minor]]).goals[0]?.state
  expect([state({}, 12_000), state({}, 5_000), state({ dueOn: AS_OF }, 5_000), state({ dueOn: null }, 5_000)]).toEqual([
    ...['reached', 'behind', 'overdue', 'no-date'],
  ])
})

test('what is put aside elsewhere counts from the start, and losses count against the goal', () => {
  expect(today([goal({ putAsideMinor: 4_000 })], [[1, -1_000]]).goals[0]).toMatchObject({
    ...{ savedMinor: 3_000, projectedOn: null },
  })
  expect(today([goal({ putAsideMinor: 400 })], [[1, -1_000]]).goals[0]?.savedMinor).toBe(0)
  expect(today([goal({ accountId: null, putAsideMinor: 12_000 })], []).goals[0]).toMatchObject({
    ...{ state: 'reached', neededPerMonthMinor: 0, growth: null },
  })
})

test('goals that share an account share its growth by their targets', () => {
  const goals = [goal(), goal({ id: 2, targetMinor: 4_000 })]
  const found = today(goals, [...([1, 2] as const).map((id) => [id, 8_000] as const)]).goals
  expect(found.map(({ savedMinor, shareOfGrowth }) => [savedMinor, shareOfGrowth])).toEqual([
    [6_000, 0.75],
    [2_000, 0.25],
  ])
})

test('free cash goes to the earliest date first', () => {
  const goals = [goal({ id: 1, accountId: null }), goal({ id: 2, dueOn: '2026-10-01', accountId: null })]
  const found = today(goals, [], 5_000)
  expect(found.goals.map(({ id, feasible }) => [id, feasible])).toEqual([
    [2, true],
    [1, false],
  ])
  expect(found.neededPerMonthMinor).toBe(3_971 + 1_986)
  expect(freeCash(months(-500))).toBe(0)
  expect(freeCash(months(5_000, 2))).toBeNull()
})

test('a goal in another currency is not held against the free cash', () => {
  const found = today([goal({ currency: 'USD' })], [[1, 0]], 0)
  expect([found.goals[0]?.feasible, found.neededPerMonthMinor]).toEqual([null, 0])
})

test('more saved never needs more, and no figure is ever NaN', () => {
  const anyGoal = fc.record({
    targetMinor: fc.integer({ min: 1, max: 1e12 }),
    begunOn: fc.constantFrom('2020-01-01', '2026-06-30', AS_OF),
    dueOn: fc.constantFrom(null, '2020-01-01', AS_OF, '2026-07-02', '2099-12-31'),
    putAsideMinor: fc.nat(1e9),
  })
  fc.assert(
    fc.property(anyGoal, fc.integer({ min: -1e12, max: 1e12 }), fc.nat(1e9), (parts, minor, more) => {
      const [a] = today([goal(parts)], [[1, minor]]).goals
      const [b] = today([goal(parts)], [[1, minor + more]]).goals
      expect(b?.savedMinor).toBeGreaterThanOrEqual(a?.savedMinor ?? 0)
      expect(b?.neededPerMonthMinor ?? 0).toBeLessThanOrEqual(a?.neededPerMonthMinor ?? Number.POSITIVE_INFINITY)
      expect(JSON.stringify([a, b])).not.toMatch(/NaN|Infinity/)
    }),
  )
})
