import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FUNNEL_STEPS } from '../../shared/product-interest'
import { opportunityMatrix, reached } from './product-interest'

describe('a funnel', () => {
  test('counts customers by how far they came', () => {
    const furthest = [
      { step: 0, customers: 5 },
      { step: 1, customers: 3 },
      { step: 3, customers: 1 },
    ]
    expect(reached(furthest)).toEqual({ view: 9, click: 4, application: 1, uptake: 1 })
    expect(reached([])).toEqual({ view: 0, click: 0, application: 0, uptake: 0 })
  })

  test('never widens', () => {
    const count = fc.record({ step: fc.integer({ min: 0, max: 3 }), customers: fc.nat(50) })
    fc.assert(
      fc.property(fc.array(count), (furthest) => {
        const counts = FUNNEL_STEPS.map((step) => reached(furthest)[step])
        expect(counts).toEqual(counts.toSorted((a, b) => b - a))
      }),
    )
  })

  test('knows no fifth step', () => {
    expect(() => reached([{ step: 4, customers: 1 }])).toThrow(RangeError)
  })
})

describe('the opportunity matrix', () => {
  const customer = (needs: readonly string[], has: readonly string[]) => ({
    customerId: 'any',
    needs: new Set(needs),
    has: new Set(has),
  })

  test('puts need against what customers have, the largest open need first', () => {
    const customers = [
      customer(['saver', 'card'], ['card']),
      customer(['saver', 'card'], ['card', 'loan']),
      customer(['saver'], ['loan']),
      customer([], ['saver']),
    ]
    expect(opportunityMatrix(customers, ['card', 'loan', 'saver', 'fund'])).toEqual([
      { productId: 'saver', needing: 3, having: 1, open: 3, shareNeeding: 0.75, shareServed: 0, field: 'grow' },
      { productId: 'card', needing: 2, having: 2, open: 0, shareNeeding: 0.5, shareServed: 1, field: 'keep' },
      { productId: 'fund', needing: 0, having: 0, open: 0, shareNeeding: 0, shareServed: 0, field: 'niche' },
      { productId: 'loan', needing: 0, having: 2, open: 0, shareNeeding: 0, shareServed: 0, field: 'oversold' },
    ])
  })

  test('of nobody is empty of need', () => {
    expect(opportunityMatrix([], ['card'])[0]?.shareNeeding).toBe(0)
  })
})
