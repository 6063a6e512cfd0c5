import { sampleOfRows } from './row-sample'

/** Every pair is measured, so above this many rows a seeded sample stands for all. */
export const SILHOUETTE_ROWS = 10_000

/**
 * How well rows sit in their clusters: the mean of (b − a) / max(a, b), with a the mean distance to the own cluster and
 * b to the nearest other one; −1 to 1. A row alone in its cluster counts 0. Above `SILHOUETTE_ROWS` rows a sample drawn
 * with `seed` is measured. Null unless at least two clusters are present. Source: Rousseeuw (1987).
 */
export function silhouette(
  rows: readonly (readonly number[])[],
  assignment: readonly number[],
  seed: number,
): number | null {
  return silhouettes(rows, [assignment], seed)[0] ?? null
}

/** The silhouettes of several clusterings of the same rows; the distances between the rows are computed once. */
export function silhouettes(
  rows: readonly (readonly number[])[],
  assignments: readonly (readonly number[])[],
  seed: number,
): readonly (number | null)[] {
  const picked = sampleOfRows(rows.length, SILHOUETTE_ROWS, seed)
  const points = Float64Array.from(picked.flatMap((row) => rows[row] as readonly number[]))
  const width = picked.length === 0 ? 0 : points.length / picked.length
  const measured = assignments.map((assignment) => emptySums(picked.map((row) => assignment[row] as number)))
  for (let i = 0; i < picked.length; i++) {
    for (let j = i + 1; j < picked.length; j++) {
      let squares = 0
      for (let at = 0; at < width; at++) {
        const difference = (points[i * width + at] as number) - (points[j * width + at] as number)
        squares += difference * difference
      }
      const distance = Math.sqrt(squares)
      for (const { clusters, k, sums } of measured) {
        const toJ = i * k + (clusters[j] as number)
        const toI = j * k + (clusters[i] as number)
        sums[toJ] = (sums[toJ] as number) + distance
        sums[toI] = (sums[toI] as number) + distance
      }
    }
  }
  return measured.map(meanWidth)
}

interface DistanceSums {
  readonly clusters: Int32Array
  readonly k: number
  readonly sizes: readonly number[]
  /** For each row the sum of its distances to the rows of each cluster. */
  readonly sums: Float64Array
}

function emptySums(clusters: readonly number[]): DistanceSums {
  const k = clusters.reduce((most, cluster) => Math.max(most, cluster), -1) + 1
  const sizes = new Array<number>(k).fill(0)
  for (const cluster of clusters) sizes[cluster] = (sizes[cluster] as number) + 1
  return { clusters: Int32Array.from(clusters), k, sizes, sums: new Float64Array(clusters.length * k) }
}

function meanWidth({ clusters, k, sizes, sums }: DistanceSums): number | null {
  if (sizes.filter((size) => size > 0).length < 2) return null
  let total = 0
  for (let row = 0; row < clusters.length; row++) {
    total += width(sums.subarray(row * k, (row + 1) * k), clusters[row] as number, sizes)
  }
  return total / clusters.length
}

function width(sums: Float64Array, own: number, sizes: readonly number[]): number {
  const ownSize = sizes[own] as number
  if (ownSize === 1) return 0
  const within = (sums[own] as number) / (ownSize - 1)
  let nearest = Number.POSITIVE_INFINITY
  for (let cluster = 0; cluster < sizes.length; cluster++) {
    const size = sizes[cluster] as number
    if (cluster !== own && size > 0) nearest = Math.min(nearest, (sums[cluster] as number) / size)
  }
  const larger = Math.max(within, nearest)
  return larger === 0 ? 0 : (nearest - within) / larger
}
