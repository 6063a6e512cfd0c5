import { expect, test } from 'vitest'
import { randomStream } from './random'

test('the same keys give the same numbers, other keys give others', () => {
  const draw = (...keys: (string | number)[]) => {
    const random = randomStream(...keys)
    return Array.from({ length: 5 }, () => random.next())
  }
  expect(draw(7, 1)).toEqual(draw(7, 1))
  expect(draw(7, 1)).not.toEqual(draw(7, 2))
  expect(draw(71, 1)).not.toEqual(draw(7, 11))
})

test('uniform, normal and counted draws have the mean and spread they should', () => {
  const random = randomStream('moments')
  const draws = 20_000
  const mean = (draw: () => number) => Array.from({ length: draws }, draw).reduce((sum, x) => sum + x, 0) / draws
  expect(mean(() => random.next())).toBeCloseTo(0.5, 1)
  expect(mean(() => random.normal())).toBeCloseTo(0, 1)
  expect(mean(() => random.normal() ** 2)).toBeCloseTo(1, 1)
  expect(mean(() => random.count(1.7))).toBeCloseTo(1.7, 1)
  expect(mean(() => (random.chance(0.2) ? 1 : 0))).toBeCloseTo(0.2, 1)
})

test('whole numbers reach both ends and weights of zero are never picked', () => {
  const random = randomStream('ends')
  const seen = new Set(Array.from({ length: 200 }, () => random.whole(1, 3)))
  expect([...seen].sort()).toEqual([1, 2, 3])
  const picked = new Set(
    Array.from({ length: 200 }, () => random.weighted(['a', 'b', 'c'], (x) => (x === 'b' ? 0 : 1))),
  )
  expect([...picked].sort()).toEqual(['a', 'c'])
  expect(() => random.pick([])).toThrow(RangeError)
})
