import { expect, test } from 'vitest'
import type { Segmentation } from '../analytics/segments'
import { FEATURE_IDS, type FeatureTable } from '../analytics/segments-features'
import { nextSegments } from './segment-next'

const measures = (level: number, sign: number) => FEATURE_IDS.map((_, at) => (at === 0 ? level : at === 1 ? sign : 0))
const scale = { least: -100, most: 100, shift: null, mean: 0, deviation: 1 }
const scales = Object.fromEntries(FEATURE_IDS.map((id) => [id, scale])) as FeatureTable['scales']
const profile = (level: number) => Object.fromEntries(FEATURE_IDS.map((id, at) => [id, at === 0 ? level : 0]))

/** Segment 0 is at level 0 and segment 1 at level 10; `steps`: levels half a year ago, a quarter ago and now, and a sign of what comes. */
function told(steps: readonly (readonly [number, number, number, number])[]) {
  const rows = steps.map(([, , level, sign]) => measures(level, sign))
  const membersAt = (level: number) => rows.flatMap((row, at) => (row[0] === level ? [at] : []))
  const segmentation = {
    segments: [
      { members: membersAt(0), profile: profile(0) },
      { members: membersAt(10), profile: profile(10) },
    ],
  } as unknown as Segmentation
  const table = { rows, scales } as unknown as FeatureTable
  const earlier = steps.map(([first, later, , sign]) => ({
    halfYearBefore: measures(first, sign),
    quarterBefore: measures(later, sign),
  }))
  return nextSegments(table, segmentation, earlier, 10)
}

const times = (count: number, step: readonly [number, number, number, number]) =>
  Array.from({ length: count }, () => step)

test('where everybody stays, staying is right and nothing is predicted', () => {
  expect(told([...times(40, [0, 0, 0, 0]), ...times(40, [10, 10, 10, 0])])).toEqual({
    months: 3,
    right: { value: 1, customers: 80 },
    staying: { value: 1, customers: 80 },
    cells: null,
  })
})

test('moves with a sign before them are predicted, in counts that are large enough', () => {
  // With the sign customers go to and fro; without it they stay.
  const next = told([
    ...times(40, [0, 0, 0, -3]),
    ...times(40, [0, 10, 10, 3]),
    ...times(40, [10, 10, 10, 3]),
    ...times(15, [10, 10, 0, -3]),
    ...times(15, [10, 0, 0, -3]),
  ])
  expect(next?.staying).toEqual({ value: 0.9, customers: 150 })
  expect(next?.right).toEqual({ value: 1, customers: 150 })
  expect(next?.cells?.length).toBe(2)
})

test('nothing is said of fewer customers than may be shown', () => {
  expect(told(times(9, [0, 0, 0, 0]))).toBeNull()
})
