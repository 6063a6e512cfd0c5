import fc from 'fast-check'
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

test('names stand beside the map, and no two of them, nor the name of the axis, touch', () => {
  const centres = fc.array(fc.record({ x: fc.integer({ min: -30, max: 30 }), y: fc.integer({ min: -30, max: 30 }) }), {
    minLength: 1,
    maxLength: 8,
  })
  fc.assert(
    fc.property(centres, (all) => {
      const { segments, origin } = densityLayout(run(all.map(({ x, y }) => ({ x: x / 10, y: y / 10 }))), 544, 288)
      for (const { label, x } of segments) {
        expect(label.side === 'left' ? label.x > 544 - 132 : label.x < 132).toBe(true)
        expect(x).toBeGreaterThanOrEqual(132)
        expect(label.y).toBeGreaterThan(12)
        expect(label.y).toBeLessThanOrEqual(288)
        if (label.side === 'left') expect(label.y <= origin.y - 4 || label.y >= origin.y + 28).toBe(true)
      }
      for (const side of ['left', 'right']) {
        const lines = segments.filter(({ label }) => label.side === side).map(({ label }) => label.y)
        expect(
          Math.min(288, ...lines.flatMap((a, i) => lines.slice(i + 1).map((b) => Math.abs(a - b)))),
        ).toBeGreaterThan(15)
      }
    }),
  )
})

test('a run without a published hexagon still has its centres', () => {
  const base = run([{ x: 1, y: 1 }])
  const { hexagons, segments } = densityLayout({ ...base, density: { ...base.density, cells: [] } }, 544, 288)
  expect(hexagons).toEqual([])
  expect(segments[0]?.spread).toBeNull()
  expect(Number.isFinite(segments[0]?.x)).toBe(true)
})
