import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { densityClusters, suggestedEps } from './density-clusters'

describe('density clusters', () => {
  test('are found by hand on a line, with noise between', () => {
    const rows = [[0], [1], [2], [50], [100], [101], [102]]
    expect(densityClusters(rows, { eps: 1, minRows: 3 })).toEqual({
      assignment: [0, 0, 0, -1, 1, 1, 1],
      clusters: 2,
      noise: 1,
    })
  })

  test('take in an edge that was first taken for noise', () => {
    expect(densityClusters([[0], [1], [2], [3]], { eps: 1, minRows: 3 }).assignment).toEqual([0, 0, 0, 0])
  })

  test('follow a ring that k-means would cut', () => {
    const ring = Array.from({ length: 60 }, (_, at) => [10 * Math.cos(at / 9.5), 10 * Math.sin(at / 9.5)])
    const { clusters, assignment } = densityClusters([...ring, [0, 0], [0.1, 0], [0, 0.1]], { eps: 2.2, minRows: 3 })
    expect(clusters).toBe(2)
    expect(new Set(assignment.slice(0, 60)).size).toBe(1)
  })

  test('of nothing are none, and of a wrong radius are refused', () => {
    expect(densityClusters([], { eps: 1, minRows: 2 })).toEqual({ assignment: [], clusters: 0, noise: 0 })
    expect(() => densityClusters([[1]], { eps: 0, minRows: 2 })).toThrow(RangeError)
  })

  test('leave out exactly the rows that no dense row reaches', () => {
    const row = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }))
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const { assignment } = densityClusters(rows, { eps: 2, minRows: 3 })
        const near = (a: readonly number[], b: readonly number[]) =>
          Math.hypot((a[0] as number) - (b[0] as number), (a[1] as number) - (b[1] as number)) <= 2
        const dense = rows.filter((own) => rows.filter((other) => near(own, other)).length >= 3)
        rows.forEach((own, at) => {
          expect(assignment[at] === -1).toBe(!dense.some((other) => near(own, other)))
        })
      }),
    )
  })
})

describe('the suggested radius', () => {
  test('joins rows of a group and not the one far away', () => {
    const rows = [...Array.from({ length: 30 }, (_, at) => [at * 0.1]), [40]]
    const eps = suggestedEps(rows, 3) as number
    expect(eps).toBeGreaterThanOrEqual(0.1)
    expect(eps).toBeLessThan(1)
    expect(densityClusters(rows, { eps: eps * 1.0001, minRows: 3 }).noise).toBe(1)
  })

  test('does not exist for equal rows or too few', () => {
    expect(suggestedEps([[1], [1], [1]], 2)).toBeNull()
    expect(suggestedEps([[1]], 3)).toBeNull()
  })
})
