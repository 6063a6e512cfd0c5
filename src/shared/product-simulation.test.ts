import { describe, expect, test } from 'vitest'
import { isOnGrid, simulationOf, usualAssumptions } from './product-simulation'

const grid = { ages: [25, 40], incomesMinor: [4_000_000, 6_000_000] }

describe('a draft', () => {
  test('takes the usual value for what is left out', () => {
    expect(simulationOf({ kind: 'account', annualRate: 0.05 }, grid, 'GBP')).toEqual({
      simulation: {
        kind: 'account',
        annualRate: 0.05,
        annualFeeMinor: 0,
        cashbackRate: 0,
        cashbackCategories: [],
        monthlyCashbackLimitMinor: null,
        minAge: null,
        maxAge: null,
        minMonthlyIncomeMinor: null,
        assumptions: usualAssumptions('GBP'),
      },
      snapped: [],
    })
  })

  test('has its thresholds moved to the nearest of the grid, and says which', () => {
    const asked = { kind: 'card', minAge: 27, maxAge: 39, minMonthlyIncomeMinor: 5_500_000 } as const
    const { simulation, snapped } = simulationOf(asked, grid, 'INR')
    expect([simulation.minAge, simulation.maxAge, simulation.minMonthlyIncomeMinor]).toEqual([25, 39, 6_000_000])
    expect(snapped).toEqual([
      { threshold: 'minAge', asked: 27, used: 25 },
      { threshold: 'minMonthlyIncomeMinor', asked: 5_500_000, used: 6_000_000 },
    ])
    expect(isOnGrid(simulation, grid)).toBe(true)
  })

  test('has no threshold where none is offered, and none that lets nobody in', () => {
    const empty = { ages: [], incomesMinor: [] }
    expect(simulationOf({ kind: 'card', minAge: 30 }, empty, 'INR').snapped).toEqual([
      { threshold: 'minAge', asked: 30, used: null },
    ])
    expect(simulationOf({ kind: 'card', minAge: 40, maxAge: 24 }, grid, 'INR').simulation.maxAge).toBeNull()
  })

  test('has none where none is nearer: nobody under 18 has an account, and every income is above nothing', () => {
    const grown = { kind: 'card', minAge: 20, maxAge: 90, minMonthlyIncomeMinor: 1_500_000 } as const
    const { simulation, snapped } = simulationOf(grown, grid, 'INR')
    expect([simulation.minAge, simulation.maxAge, simulation.minMonthlyIncomeMinor]).toEqual([null, null, null])
    expect(snapped.map(({ used }) => used)).toEqual([null, null, null])
  })

  test('keeps no part that its kind does not have', () => {
    const draft = { kind: 'deposit', annualRate: 0.07, cashbackRate: 0.1, cashbackCategories: ['travel'] } as const
    const { simulation } = simulationOf(draft, grid, 'INR')
    expect([simulation.cashbackRate, simulation.cashbackCategories]).toEqual([0, []])
    expect(simulationOf({ ...draft, kind: 'card' }, grid, 'INR').simulation.annualRate).toBe(0)
  })

  test('that was made complete stays as it is', () => {
    const { simulation } = simulationOf({ kind: 'card', minAge: 26, cashbackRate: 0.02 }, grid, 'INR')
    expect(simulationOf(simulation, grid, 'INR')).toEqual({ simulation, snapped: [] })
  })
})

test('a simulation between the thresholds is off the grid', () => {
  const { simulation } = simulationOf({ kind: 'card', minAge: 25 }, grid, 'INR')
  expect(isOnGrid({ ...simulation, minAge: 26 }, grid)).toBe(false)
  expect(isOnGrid({ ...simulation, minMonthlyIncomeMinor: 1 }, grid)).toBe(false)
  expect(isOnGrid({ ...simulation, maxAge: 24 }, grid)).toBe(false)
})
