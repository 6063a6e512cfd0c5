import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnScale, isSkewed, onScale } from './column-scale'
import { hexagonBins } from './hexagons'
import { clusterRows } from './kmeans'
import { principalComponents, project } from './pca'
import { adjustedRandIndex } from './rand-index'
import { silhouette } from './silhouette'
import { logarithmShift, standardise, winsorise } from './standardise'

describe('the silhouette', () => {
  test('of two far pairs on a line is computed by hand', () => {
    // Points 0, 1 | 10, 11. Row 0: a = 1, b = 10.5; row 1: a = 1, b = 9.5; the others mirror them.
    const expected = (1 - 1 / 10.5 + 1 - 1 / 9.5) / 2
    expect(silhouette([[0], [1], [10], [11]], [0, 0, 1, 1], 1)).toBeCloseTo(expected, 12)
  })

  test('counts a row alone in its cluster as nothing', () => {
    // Row 2 is alone. Rows 0 and 1: a = 1, b = 10 and 9.
    expect(silhouette([[0], [1], [10]], [0, 0, 1], 1)).toBeCloseTo((0.9 + 8 / 9) / 3, 12)
  })

  test('does not exist for one cluster', () => {
    expect(silhouette([[0], [1]], [0, 0], 1)).toBeNull()
    expect(silhouette([], [], 1)).toBeNull()
  })

  test('of many rows is close to that of the sample it stands on', () => {
    const rows = Array.from({ length: 10_500 }, (_, i) => [(i % 2) * 100 + (i % 7)])
    expect(
      silhouette(
        rows,
        rows.map((_, i) => i % 2),
        3,
      ),
    ).toBeGreaterThan(0.95)
  })
})

describe('the adjusted Rand index', () => {
  test('is one for the same clusters under other numbers', () => {
    expect(adjustedRandIndex([0, 0, 1, 1], [5, 5, 2, 2])).toBe(1)
  })

  test('is computed by hand for a partial agreement', () => {
    // Pairs together in both: 1; in the first: 2; in the second: 3; of 6. (1 − 1) / (2.5 − 1) = 0.
    expect(adjustedRandIndex([0, 0, 1, 1], [0, 0, 0, 1])).toBeCloseTo(0, 12)
    // Both: 2; first: 6; second: 2; of 15. (2 − 0.8) / (4 − 0.8) = 0.375.
    expect(adjustedRandIndex([0, 0, 0, 1, 1, 1], [0, 0, 1, 2, 3, 3])).toBeCloseTo(0.375, 12)
  })

  test('does not depend on which comes first', () => {
    const labels = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 8, maxLength: 8 })
    fc.assert(
      fc.property(labels, labels, (a, b) => {
        expect(adjustedRandIndex(a, b)).toBeCloseTo(adjustedRandIndex(b, a), 10)
      }),
    )
  })

  test('refuses lists of different lengths', () => {
    expect(() => adjustedRandIndex([0], [])).toThrow(RangeError)
  })
})

describe('scaling', () => {
  test('moves outliers to the quantiles and nothing else', () => {
    expect(winsorise([0, 1, 2, 3, 4], 0.25, 0.75)).toEqual([1, 1, 2, 3, 3])
    expect(winsorise([])).toEqual([])
  })

  test('gives mean zero and deviation one, and zeros for a column without spread', () => {
    expect(standardise([1, 3])).toEqual([-1, 1])
    expect(standardise([0.1, 0.1, 0.1])).toEqual([0, 0, 0])
  })

  test('keeps zero a neighbour of very little on the logarithmic scale', () => {
    expect(logarithmShift([0, 100])).toBe(10)
    expect(logarithmShift([0, 0])).toBeNull()
  })

  test('puts later values on the scale of a column', () => {
    // Of 1 and 3 the outer hundredth is moved in to 1.02 and 2.98: mean 2, deviation 0.98.
    const scale = columnScale([1, 3], { skewed: false })
    expect([0, 2, 2.49, 99].map((value) => Number(onScale(scale, value).toFixed(9)))).toEqual([-1, 0, 0.5, 1])
    expect(onScale(columnScale([4, 4], { skewed: true }), 9)).toBe(0)
    expect(onScale(columnScale([], { skewed: false }), 9)).toBe(0)
  })

  test('is the same as moving, taking logarithms and standardising one after the other', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 30 }), (column) => {
        const scale = columnScale(column, { skewed: true })
        const within = winsorise(column)
        const shift = logarithmShift(within)
        const expected = standardise(within.map((value) => (shift === null ? 0 : Math.log(value + shift))))
        column.forEach((value, at) => {
          expect(onScale(scale, value)).toBeCloseTo(expected[at] as number, 9)
        })
      }),
    )
  })

  test('takes a column for skewed that has few large values', () => {
    expect(isSkewed([1, 1, 1, 1, 1, 1, 1, 1, 1, 50])).toBe(true)
    expect(isSkewed([1, 2, 3, 4, 5])).toBe(false)
    expect(isSkewed([-1, 1, 1, 1, 1, 1, 1, 1, 1, 50])).toBe(false)
    expect(isSkewed([])).toBe(false)
  })
})

describe('principal components', () => {
  test('of points on a diagonal lie along it and hold all variance', () => {
    const [first, second] = principalComponents(
      [
        [-1, -1],
        [0, 0],
        [1, 1],
      ],
      2,
    )
    expect(first?.loadings.map((loading) => Number(loading.toFixed(12)))).toEqual([
      Number(Math.SQRT1_2.toFixed(12)),
      Number(Math.SQRT1_2.toFixed(12)),
    ])
    expect(first?.shareOfVariance).toBeCloseTo(1, 12)
    expect(second?.shareOfVariance).toBeCloseTo(0, 12)
  })

  test('are at right angles, of length one, and keep distances when all are kept', () => {
    const row = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 5, maxLength: 20 }), (rows) => {
        const components = principalComponents(rows, 4)
        components.forEach((a, i) => {
          components.forEach((b, j) => {
            expect(project(a.loadings, b)).toBeCloseTo(i === j ? 1 : 0, 6)
          })
        })
        const length = (values: readonly number[]) => Math.hypot(...values)
        for (const each of rows) {
          expect(length(components.map((component) => project(each, component)))).toBeCloseTo(length(each), 6)
        }
      }),
    )
  })
})

describe('hexagons', () => {
  test('hold every point once, none further from its centre than the radius', () => {
    const point = fc.record({
      x: fc.double({ min: -20, max: 20, noNaN: true }),
      y: fc.double({ min: -20, max: 20, noNaN: true }),
    })
    fc.assert(
      fc.property(
        fc.array(point, { maxLength: 50 }),
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        (points, radius) => {
          const bins = hexagonBins(points, radius)
          const inside = bins.flatMap((bin) => bin.points)
          expect([...inside].sort((a, b) => a - b)).toEqual(points.map((_, index) => index))
          for (const bin of bins) {
            for (const index of bin.points) {
              const { x, y } = points[index] as { x: number; y: number }
              expect(Math.hypot(x - bin.x, y - bin.y)).toBeLessThanOrEqual(radius * (1 + 1e-9))
            }
          }
        },
      ),
    )
  })
})

describe('k-means', () => {
  test('puts two far groups into two clusters', () => {
    const clustering = clusterRows([[0], [1], [10], [11]], { k: 2, seed: 1, restarts: 3 })
    expect(clustering?.inertia).toBe(1)
    expect(adjustedRandIndex(clustering?.assignment ?? [], [0, 0, 1, 1])).toBe(1)
  })

  test('says that there are not enough different rows', () => {
    expect(
      clusterRows(
        [
          [1, 2],
          [1, 2],
          [1, 2],
        ],
        { k: 2, seed: 1, restarts: 3 },
      ),
    ).toBeNull()
    expect(clusterRows([], { k: 2, seed: 1, restarts: 3 })).toBeNull()
  })

  test('is no worse with more starts', () => {
    const rows = Array.from({ length: 60 }, (_, i) => [(i * 37) % 101, (i * 61) % 89])
    const inertia = (restarts: number) => clusterRows(rows, { k: 5, seed: 2, restarts })?.inertia ?? Number.NaN
    expect(inertia(10)).toBeLessThanOrEqual(inertia(1))
  })
})
