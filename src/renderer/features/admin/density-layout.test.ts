import { expect, test } from 'vitest'
import type { Segments } from '../../../shared/contract'
import { densityLayout, hexagonPath } from './density-layout'

const suppressed = { suppressed: true } as const

function run(centres: readonly { readonly x: number; readonly y: number }[]): Segments {
  return {
    run: 1,
    asOf: '2026-10-31',
    k: centres.length,
    seed: 7,
    restarts: 10,
    features: [],
    inertia: 1,
    silhouette: 0.5,
    stability: 1,
    customers: suppressed,
    choices: [],
    segments: centres.map((centre, i) => ({
      id: i + 1,
      name: `Segment number ${i + 1}`,
      customers: suppressed,
      shareOfDeposits: suppressed,
      medianIncomeMinor: suppressed,
      shareSaved: suppressed,
      withLoan: suppressed,
      movement: null,
      profile: [],
      centre,
    })),
    density: {
      radius: 0.5,
      cells: centres.map(({ x, y }, i) => ({ x, y, segment: i + 1, customers: 10 })),
      axes: { x: 'income', y: 'saved' },
    },
  }
}

test('a hexagon has six corners, the first one on top', () => {
  expect(hexagonPath(10, 10, 2)).toBe('M10.0 8.0L11.7 9.0L11.7 11.0L10.0 12.0L8.3 11.0L8.3 9.0Z')
})

test('more of the upward axis stands higher, and everything stays on the map', () => {
  const { segments } = densityLayout(
    run([
      { x: -3, y: -1 },
      { x: 4, y: 2 },
    ]),
    544,
    288,
  )
  const [low, high] = segments
  expect(high?.y).toBeLessThan(low?.y ?? 0)
  expect(segments.every(({ x, y }) => x > 0 && x < 544 && y > 0 && y < 288)).toBe(true)
})

test('names of segments at the same place do not cover each other', () => {
  const { segments } = densityLayout(
    run([
      { x: 0, y: 0 },
      { x: 0, y: 0 },
      { x: 0.1, y: 0 },
      { x: 3, y: 1 },
    ]),
    544,
    288,
  )
  const rows = segments.slice(0, 3).map(({ label }) => label.y)
  expect(Math.min(...rows.flatMap((a, i) => rows.slice(i + 1).map((b) => Math.abs(a - b))))).toBeGreaterThanOrEqual(16)
})

test('a run without a published hexagon still has its centres', () => {
  const base = run([{ x: 1, y: 1 }])
  const { hexagons, segments } = densityLayout({ ...base, density: { ...base.density, cells: [] } }, 544, 288)
  expect(hexagons).toEqual([])
  expect(segments[0]?.spread).toBeNull()
  expect(Number.isFinite(segments[0]?.x)).toBe(true)
})
