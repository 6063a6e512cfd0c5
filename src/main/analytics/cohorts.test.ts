import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cohorts, cohortValues } from './cohorts'

test('twenty customers in two clear groups are two cohorts of ten', () => {
  const rows = Array.from({ length: 20 }, (_, i) => [i < 10 ? i : 100 + i])
  expect(cohorts(rows, 10)).toEqual(rows.map((_, i) => (i < 10 ? 0 : 1)))
})

test('a cohort speaks with its mean, without its most unusual customers', () => {
  expect(cohortValues([[1], [2], [3], [1000]], [0, 0, 0, 0])).toEqual([[2.5], [2.5], [2.5], [2.5]])
})

test('fewer customers than the smallest group are one cohort, and none is none', () => {
  expect(cohorts([[1], [9]], 10)).toEqual([0, 0])
  expect(cohorts([], 10)).toEqual([])
  expect(cohortValues([], [])).toEqual([])
})

const base = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 9 })), { maxLength: 60 })
const smallest = fc.integer({ min: 2, max: 8 })

test('any two criteria select groups that differ by nobody or by at least the smallest group', () => {
  const threshold = fc.integer({ min: -50, max: 50 })
  fc.assert(
    fc.property(base, smallest, threshold, threshold, fc.integer({ min: 0, max: 9 }), (rows, k, a, b, c) => {
      if (rows.length < k) return
      const values = cohortValues(rows, cohorts(rows, k)) as readonly (readonly [number, number])[]
      const first = values.map(([x]) => x >= a)
      const second = values.map(([x, y]) => x >= b && y >= c)
      const onlyOne = values.filter((_, i) => first[i] && !second[i]).length
      const onlyOther = values.filter((_, i) => !first[i] && second[i]).length
      for (const size of [onlyOne, onlyOther]) expect(size === 0 || size >= k).toBe(true)
    }),
  )
})

test('the order of the customers does not matter', () => {
  fc.assert(
    fc.property(base, smallest, (rows, k) => {
      const forwards = cohortValues(rows, cohorts(rows, k))
      const backwards = cohortValues([...rows].reverse(), cohorts([...rows].reverse(), k))
      // Adding up in another order may change the last digit.
      expect(
        [...backwards]
          .reverse()
          .flat()
          .map((value) => value.toFixed(6)),
      ).toEqual(forwards.flat().map((value) => value.toFixed(6)))
    }),
  )
})
