import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bandOf, labCandidates, labGrid } from './lab-grid'

const group = (age: number | null, monthlyIncomeMinor: number, customers: number) =>
  Array.from({ length: customers }, () => ({ age, monthlyIncomeMinor }))

describe('the grid of thresholds', () => {
  const candidates = { ages: [25, 40, 60], incomesMinor: [100, 200] }

  test('has every threshold that parts large groups only', () => {
    const customers = [...group(20, 50, 10), ...group(30, 150, 10), ...group(30, 250, 10), ...group(50, 50, 10)]
    expect(labGrid(customers, candidates, 10)).toEqual({ ages: [25, 40], incomesMinor: [100, 200] })
  })

  test('leaves out a threshold that would make a group of nine', () => {
    const customers = [...group(20, 50, 10), ...group(30, 150, 9), ...group(30, 50, 10), ...group(50, 50, 10)]
    expect(labGrid(customers, candidates, 10)).toEqual({ ages: [25, 40], incomesMinor: [] })
  })

  test('is empty for too few customers', () => {
    expect(labGrid(group(30, 100, 19), candidates, 10)).toEqual({ ages: [], incomesMinor: [] })
    expect(labGrid([], candidates, 10)).toEqual({ ages: [], incomesMinor: [] })
  })

  test('any two choices of thresholds differ by nobody or by at least the smallest group', () => {
    const customer = fc.record({
      age: fc.option(fc.integer({ min: 17, max: 75 }), { nil: null, freq: 20 }),
      monthlyIncomeMinor: fc.integer({ min: 0, max: 400 }),
    })
    const finer = { ages: [18, 25, 30, 40, 50, 60], incomesMinor: [50, 100, 150, 200, 300] }
    fc.assert(
      fc.property(fc.array(customer, { minLength: 20, maxLength: 200 }), (drawn) => {
        // Fewer without an age than a group would be a group of their own: the caller leaves them out.
        const unknown = drawn.filter(({ age }) => age === null).length
        const customers = unknown < 10 ? drawn.filter(({ age }) => age !== null) : drawn
        const known = customers.filter(({ age }) => age !== null).length
        fc.pre(known === 0 || known >= 10)
        const grid = labGrid(customers, finer, 10)
        const open = (minAge: number | null, minIncome: number | null) =>
          customers.map(
            ({ age, monthlyIncomeMinor }) =>
              (minAge === null || (age !== null && age >= minAge)) &&
              (minIncome === null || monthlyIncomeMinor >= minIncome),
          )
        const choices = [null, ...grid.ages].flatMap((age) =>
          [null, ...grid.incomesMinor].map((income) => open(age, income)),
        )
        for (const one of choices) {
          for (const other of choices) {
            const onlyInOne = one.filter((isOpen, at) => isOpen && !other[at]).length
            expect(onlyInOne === 0 || onlyInOne >= 10).toBe(true)
          }
        }
      }),
      { numRuns: 50 },
    )
  })
})

test('a band is how many thresholds are reached', () => {
  expect([17, 25, 39, 90, null].map((age) => bandOf(age, [25, 40]))).toEqual([0, 1, 1, 2, -1])
})

test('the candidates are round in every currency', () => {
  expect(labCandidates(100).incomesMinor).toContain(25_000_00)
})
