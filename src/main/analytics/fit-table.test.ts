import { expect, test } from 'vitest'
import { fitTable } from './fit-table'

test('one hidden cell is what its row leaves', () => {
  expect(fitTable([[30, null]], [50], [30, 20])).toEqual([[30, 20]])
})

test('hidden cells share what is left in proportion to their columns', () => {
  const fitted = fitTable(
    [
      [null, null],
      [null, null],
    ],
    [40, 20],
    [45, 15],
  )
  expect(fitted.map((row) => row.map((value) => Math.round(value * 100) / 100))).toEqual([
    [30, 10],
    [15, 5],
  ])
})

test('a column without a total takes an even part', () => {
  expect(fitTable([[10, null, null]], [30], [10, null, null])).toEqual([[10, 10, 10]])
})

test('more than the row has leaves nothing, and nothing stays nothing', () => {
  expect(fitTable([[35, null]], [30], [35, 5])).toEqual([[35, 0]])
  expect(fitTable([], [], [])).toEqual([])
})
