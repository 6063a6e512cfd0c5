import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roundStep } from './money-axis'

test('steps are round and divide the axis into at most five parts', () => {
  expect([100, 90_000, 110_000, 9_500_000].map(roundStep)).toEqual([20, 20_000, 25_000, 2_000_000])
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 ** 12 }), (span) => {
      const parts = span / roundStep(span)
      expect(parts).toBeLessThanOrEqual(5 + 1e-9)
      expect(parts).toBeGreaterThan(1.9)
    }),
  )
})
