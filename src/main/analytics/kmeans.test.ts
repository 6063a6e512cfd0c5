import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { clusterRows, clusterSizes } from './kmeans'
import { silhouette } from './silhouette'
import { standardise } from './standardise'

// Fisher's iris measurements (1936), in the public domain. The figures are those that scikit-learn reaches on them.
const iris = readFileSync(join(__dirname, 'fixtures/iris.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',').slice(0, 4).map(Number))

describe('k-means on the iris measurements', () => {
  test('reaches the known inertia and silhouette on the raw measurements', () => {
    const clustering = cluster(iris)
    expect(clustering.inertia / 78.8514).toBeCloseTo(1, 2)
    expect(silhouette(iris, clustering.assignment, 7)).toBeCloseTo(0.5528, 3)
    expect([...clusterSizes(clustering)].sort((a, b) => a - b)).toEqual([38, 50, 62])
  })

  test('reaches the known inertia and silhouette on the standardised measurements', () => {
    const columns = [0, 1, 2, 3].map((i) => standardise(iris.map((row) => row[i] as number)))
    const rows = iris.map((_, row) => columns.map((column) => column[row] as number))
    const clustering = cluster(rows)
    expect(clustering.inertia / 139.8205).toBeCloseTo(1, 2)
    expect(silhouette(rows, clustering.assignment, 7)).toBeCloseTo(0.4599, 3)
  })
})

function cluster(rows: readonly (readonly number[])[]) {
  const clustering = clusterRows(rows, { k: 3, seed: 7, restarts: 10 })
  if (!clustering) throw new Error('iris has more than three different rows')
  return clustering
}
