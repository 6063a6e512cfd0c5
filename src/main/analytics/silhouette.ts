import { squaredDistance } from './kmeans'
import { seededRandom } from './random'

/** Every pair is measured, so above this many rows a seeded sample stands for all. */
export const SILHOUETTE_ROWS = 2000

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
  const picked = sample(rows.length, SILHOUETTE_ROWS, seed)
  const points = picked.map((index) => rows[index] as readonly number[])
  const clusters = picked.map((index) => assignment[index] as number)
  const k = Math.max(...clusters, -1) + 1
  const sizes = new Array<number>(k).fill(0)
  for (const cluster of clusters) sizes[cluster] = (sizes[cluster] as number) + 1
  if (sizes.filter((size) => size > 0).length < 2) return null

  const distanceTo = points.map(() => new Float64Array(k))
  for (let i = 0; i < points.length; i++) {
    for (let j = i + 1; j < points.length; j++) {
      const distance = Math.sqrt(squaredDistance(points[i] as readonly number[], points[j] as readonly number[]))
      add(distanceTo[i], clusters[j] as number, distance)
      add(distanceTo[j], clusters[i] as number, distance)
    }
  }
  let sum = 0
  for (let i = 0; i < points.length; i++) sum += width(distanceTo[i] as Float64Array, clusters[i] as number, sizes)
  return sum / points.length
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

function add(sums: Float64Array | undefined, cluster: number, distance: number): void {
  if (sums) sums[cluster] = (sums[cluster] as number) + distance
}

/** Partial Fisher-Yates over the row numbers, so that the order of customers cannot bias the sample. */
function sample(rows: number, limit: number, seed: number): number[] {
  const numbers = Array.from({ length: rows }, (_, index) => index)
  if (rows <= limit) return numbers
  const random = seededRandom(seed)
  for (let i = 0; i < limit; i++) {
    const other = i + Math.floor(random() * (rows - i))
    const kept = numbers[i] as number
    numbers[i] = numbers[other] as number
    numbers[other] = kept
  }
  return numbers.slice(0, limit)
}
