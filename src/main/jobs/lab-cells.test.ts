import { describe, expect, test } from 'vitest'
import { simulationOf } from '../../shared/product-simulation'
import { labResult } from '../analytics/lab-result'
import { type LabCustomer, type LabInput, labBaseOf } from './lab-cells'

const anna: LabCustomer = {
  customerId: 'any',
  age: 30,
  gender: 'female',
  segment: 'Savers',
  monthlyIncomeMinor: 5_000_000,
  spendingByCategoryMinor: { groceries: 1_200_000 },
  depositsMinor: 10_000_000,
  interestMinor: 300_000,
  meanDepositsMinor: 10_000_000,
}
const many = (count: number, part: Partial<LabCustomer>, from = 0): LabCustomer[] =>
  Array.from({ length: count }, (_, n) => ({ ...anna, ...part, customerId: `C${from + n}` }))

function input(customers: readonly LabCustomer[]): LabInput {
  return {
    asOf: '2026-10-31',
    smallestGroup: 10,
    synthetic: true,
    customers,
    candidates: { ages: [25, 40, 60], incomesMinor: [4_000_000, 6_000_000] },
    catalogue: [],
    uptakes: new Map(),
    has: new Map(),
    months: 12,
    eventMonths: 12,
  }
}

describe('what the lab may know', () => {
  test('is nothing of nine customers, and a grid without thresholds of ten', () => {
    expect(labBaseOf(input(many(9, {})))).toBeNull()
    const base = labBaseOf(input(many(10, {})))
    expect(base?.grid).toEqual({ ages: [], incomesMinor: [] })
    expect(base?.groups.map(({ customers }) => customers)).toEqual([{ value: 10, customers: 10 }])
    // 30,000 on 1,00,000 of deposits, twelve months long.
    expect(base?.rateNow).toBe(0.03)
  })

  test('leaves out the few whose age is not known', () => {
    const base = labBaseOf(input([...many(20, {}), ...many(5, { age: null }, 20)]))
    expect(base?.customers).toEqual({ value: 20, customers: 20 })
  })

  test('counts a gender of few with the smallest that has enough', () => {
    const customers = [...many(30, {}), ...many(20, { gender: 'male' }, 30), ...many(3, { gender: 'other' }, 50)]
    const base = labBaseOf(input(customers))
    expect(base?.genders.names).toEqual(['female', 'male+other'])
  })

  test('hides a sum that is mostly one customer’s, and fills it from the total for an estimate', () => {
    const rich = many(1, { age: 70, depositsMinor: 9_000_000_000 }, 40)
    const customers = [...many(20, {}), ...many(19, { age: 70 }, 20), ...rich]
    const base = labBaseOf(input(customers))
    expect(base?.totals.deposits).toEqual({ suppressed: true })
    expect(base?.groups.every(({ deposits }) => 'suppressed' in deposits)).toBe(true)
  })
})

describe('a result without any product to learn from', () => {
  test('is as wide as ignorance', () => {
    const base = labBaseOf(input(many(40, {})))
    if (!base) throw new Error('no base')
    const draft = { kind: 'card', cashbackRate: 0.05, cashbackCategories: ['groceries'] } as const
    const { simulation } = simulationOf(draft, base.grid, 'INR')
    const { uptakeRate, basis, benefitMinor, fairness } = labResult(base, simulation)
    expect(uptakeRate.expected).toBe(0.5)
    expect([basis.products, basis.sameKind]).toEqual([[], false])
    // 5 % of half of 12,000.
    expect(benefitMinor).toBe(30_000)
    expect(fairness.map(({ groups }) => groups)).toEqual([[], []])
  })
})
