import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countUpTo, insertSorted, quantileOfBoth, quantileOfSorted } from './sorted-values'

const numbers = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 30 })
const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b)

test('quantiles lie on a value or between two', () => {
  expect(quantileOfSorted([1, 2, 3, 4, 5], 0.5)).toBe(3)
  expect(quantileOfSorted([10, 20], 0.25)).toBe(12.5)
  expect(quantileOfSorted([7], 0.9)).toBe(7)
  expect(quantileOfSorted([], 0.5)).toBeNaN()
})

test('two lists have the quantile that they have put together', () => {
  fc.assert(
    fc.property(numbers, numbers, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, share) => {
      const together = quantileOfSorted(ascending([...a, ...b]), share)
      expect(quantileOfBoth(ascending(a), ascending(b), share)).toBe(together)
    }),
  )
})

test('a value is put where it belongs, and counted from there on', () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: -25, max: 25 }), (values, value) => {
      const sorted = ascending(values)
      insertSorted(sorted, value)
      expect(sorted).toEqual(ascending([...values, value]))
      expect(countUpTo(sorted, value)).toBe(sorted.filter((each) => each <= value).length)
    }),
  )
})
