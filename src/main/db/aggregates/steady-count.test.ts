import fc from 'fast-check'
import { expect, test } from 'vitest'
import { steadyCount, steadyCounts } from './steady-count'

test('a count stays as it was published until as many customers have come or gone as may be shown', () => {
  expect(steadyCounts([100, 101, 109, 110, 112, 101, 99], 10)).toEqual([100, 100, 100, 110, 110, 100, 100])
})

test('a group that becomes too small is no longer shown, although it was', () => {
  expect(steadyCounts([12, 9, 13], 10)).toEqual([12, 9, 12])
})

test('a first count is published as it is', () => {
  expect(steadyCount(42, [], 10)).toBe(42)
})

test('no two published counts differ by fewer customers than may be shown, and none is further than that from the truth', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(300), { maxLength: 30 }), fc.integer({ min: 2, max: 15 }), (counts, k) => {
      const steady = steadyCounts(counts, k)
      const published = [...new Set(steady.filter((count) => count >= k))].sort((a, b) => a - b)
      published.slice(1).forEach((count, i) => {
        expect(count - (published[i] as number)).toBeGreaterThanOrEqual(k)
      })
      counts.forEach((count, i) => {
        expect(Math.abs(count - (steady[i] as number))).toBeLessThan(k)
      })
    }),
  )
})
