import { expect, test } from 'vitest'
import { holtWinters } from './holt-winters'

const SEASON = [10, -5, 0, -5]

function line(length: number, level: number, trend: number): readonly number[] {
  return Array.from({ length }, (_, at) => level + trend * at + (SEASON[at % SEASON.length] ?? 0))
}

test('a season without a trend goes on exactly', () => {
  expect([...holtWinters(line(12, 100, 0), 4, 6)]).toEqual([110, 95, 100, 95, 110, 95])
})

test('a trend goes on as well', () => {
  const expected = line(60, 100, 3).slice(52)
  const found = [...holtWinters(line(52, 100, 3), 4, 8)]
  for (const [ahead, value] of found.entries()) expect(value).toBeCloseTo(expected[ahead] ?? 0, 0)
})

test('a short or empty history goes on as it is', () => {
  expect([...holtWinters([4, 8, 2], 2, 2)]).toEqual([2, 2])
  expect([...holtWinters([], 30, 2)]).toEqual([0, 0])
})

test('a higher line gives a forecast as much higher', () => {
  const wild = Array.from({ length: 40 }, (_, at) => (at * 7_919) % 97)
  const raised = holtWinters(
    wild.map((value) => value + 1_000),
    8,
    8,
  )
  for (const [ahead, value] of holtWinters(wild, 8, 8).entries()) expect(raised[ahead]).toBeCloseTo(value + 1_000, 6)
})
