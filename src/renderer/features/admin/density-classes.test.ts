import fc from 'fast-check'
import { expect, test } from 'vitest'
import { densityClasses } from './density-classes'

test('a small bank has classes one step apart', () => {
  expect(densityClasses([], 10)).toEqual([10, 15, 20])
  expect(densityClasses([10, 10, 10, 15], 10)).toEqual([10, 15, 20])
})

test('a large bank has a third of its cells in each', () => {
  expect(densityClasses([10, 20, 30, 40, 50, 60], 10)).toEqual([10, 30, 50])
  expect(densityClasses([60, 10, 50, 20, 40, 30], 10)).toEqual([10, 30, 50])
})

test('classes rise, and begin with the smallest group', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 2, max: 400 }).map((n) => n * 5)), (counts) => {
      const [first, second, third] = densityClasses(counts, 10)
      expect(first).toBe(10)
      expect(second).toBeGreaterThanOrEqual(15)
      expect(third).toBeGreaterThanOrEqual(second + 5)
    }),
  )
})
