import { expect, test } from 'vitest'
import { snapToGrid, thresholdsApart } from './published-grid'

test.each([
  [0, 0],
  [1, 1],
  [1249, 1000],
  [1251, 1500],
  [2400, 2000],
  [49_999_00, 50_000_00],
  [9000, 10_000],
  [-6500, -7000],
  [0.04, 0.03],
])('%d snaps to %d', (value, on) => {
  expect(snapToGrid(value)).toBe(on)
})

test('thresholds with fewer customers between them than may be shown are left out', () => {
  const values = Array.from({ length: 40 }, (_, i) => i)
  expect(thresholdsApart(values, [0, 5, 10, 15, 20, 29, 31, 35, 100], 10)).toEqual([10, 20])
  expect(thresholdsApart(values.slice(0, 19), [5, 10], 10)).toEqual([])
})
