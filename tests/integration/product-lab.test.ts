import { afterAll, beforeAll, expect, test } from 'vitest'
import { simulationOf } from '../../src/shared/product-simulation'
import { openTestBackend, signInDemo, type TestBackend } from './small-bank'

let backend: TestBackend
beforeAll(async () => {
  backend = await openTestBackend()
  await signInDemo(backend, 'ravi')
})
afterAll(() => backend.close())

const { simulation } = simulationOf({ kind: 'card', cashbackRate: 0.02 }, { ages: [], incomesMinor: [] }, 'INR')

test('a product is kept under its name, replaced by the next of that name, and deleted once', async () => {
  await backend.ok('admin.lab.save', { name: 'A card', simulation })
  const dearer = { ...simulation, annualFeeMinor: 49_900 }
  const { id } = await backend.ok('admin.lab.save', { name: '  A card ', simulation: dearer })
  const saved = await backend.ok('admin.lab.saved', {})
  expect(saved.map(({ name, simulation: kept }) => [name, kept.annualFeeMinor])).toEqual([['A card', 49_900]])
  await backend.ok('admin.lab.delete', { id })
  expect((await backend.refused('admin.lab.delete', { id })).code).toBe('not-found')
  expect(await backend.ok('admin.lab.saved', {})).toEqual([])
})

test('a simulation stands on the groups that the form was given', async () => {
  await backend.ok('admin.prepare', {})
  const { grid, customers } = await backend.ok('admin.lab', {})
  expect(customers).toEqual({ value: 60, customers: 60 })
  const result = await backend.ok('admin.lab.simulate', simulation)
  expect(result.eligible).toEqual(customers)
  const between = { ...simulation, minMonthlyIncomeMinor: (grid.incomesMinor[0] ?? 0) + 1 }
  expect((await backend.refused('admin.lab.simulate', between)).code).toBe('invalid-request')
})

test('cashback on income, a rate above the whole and an unknown key are refused', async () => {
  const refused = async (part: object) => (await backend.refused('admin.lab.simulate', { ...simulation, ...part })).code
  expect(await refused({ cashbackCategories: ['salary'] })).toBe('invalid-request')
  expect(await refused({ annualRate: 1.5 })).toBe('invalid-request')
  expect(await refused({ customerId: 'C00001' })).toBe('invalid-request')
})
