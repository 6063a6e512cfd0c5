// Clusters of any shape and the rows that belong to none: DBSCAN. It tells what k-means cannot: who is like nobody else.
import { squaredDistance } from './kmeans'

export interface DensityClustering {
  /** The cluster of each row from 0 on, by its first row; −1 for noise. */
  readonly assignment: readonly number[]
  readonly clusters: number
  readonly noise: number
}

export interface DensityOptions {
  /** Rows within this distance are neighbours. */
  readonly eps: number
  /** A row with so many neighbours, itself among them, is inside a cluster. */
  readonly minRows: number
}

const NOISE = -1
const UNSEEN = -2

/**
 * Clusters of rows that are dense and reach each other. `rows`: feature vectors on comparable scales. Rows on an edge
 * belong to the first cluster that reaches them. Neighbours are looked for among the rows that are near
 * enough along the coordinate that spreads most; the worst case is every pair. Source: Ester, Kriegel,
 * Sander and Xu (1996). Throws RangeError unless eps is positive and minRows at least 1.
 */
export function densityClusters(
  rows: readonly (readonly number[])[],
  { eps, minRows }: DensityOptions,
): DensityClustering {
  if (!(eps > 0) || !(minRows >= 1)) throw new RangeError('eps must be positive and minRows at least 1')
  const neighboursOf = neighbourSearch(rows, eps)
  const assignment = new Int32Array(rows.length).fill(UNSEEN)
  let clusters = 0
  for (let row = 0; row < rows.length; row++) {
    if (assignment[row] !== UNSEEN) continue
    const near = neighboursOf(row)
    if (near.length < minRows) {
      assignment[row] = NOISE
      continue
    }
    assignment[row] = clusters
    const waiting = [...near]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const before = assignment[next]
      if (before !== UNSEEN && before !== NOISE) continue
      assignment[next] = clusters
      if (before === NOISE) continue
      const further = neighboursOf(next)
      if (further.length < minRows) continue
      for (const other of further) if ((assignment[other] as number) < 0) waiting.push(other)
    }
    clusters++
  }
  return { assignment: [...assignment], clusters, noise: assignment.filter((of) => of === NOISE).length }
}

/**
 * A starting value for eps: the distance to the minRows-th nearest row (itself counted) at the knee of its sorted curve,
 * the point furthest below the line between its ends (Satopää et al., Kneedle, 2011). Null with fewer rows than minRows,
 * or when all rows are the same.
 */
export function suggestedEps(rows: readonly (readonly number[])[], minRows: number): number | null {
  if (rows.length < Math.max(2, minRows)) return null
  const distances = rows
    .map((row) => {
      const all = Float64Array.from(rows, (other) => squaredDistance(row, other)).sort()
      return Math.sqrt(all[minRows - 1] as number)
    })
    .sort((a, b) => a - b)
  const first = distances[0] as number
  const last = distances.at(-1) as number
  let knee = 0
  let furthest = Number.NEGATIVE_INFINITY
  for (const [at, distance] of distances.entries()) {
    const below = first + ((last - first) * at) / (distances.length - 1) - distance
    if (below <= furthest || distance === 0) continue
    furthest = below
    knee = distance
  }
  return knee > 0 ? knee : null
}

/** Rows sorted by the coordinate that spreads most; only those within eps along it are compared. */
function neighbourSearch(rows: readonly (readonly number[])[], eps: number): (row: number) => readonly number[] {
  const axis = widestAxis(rows)
  const order = rows.map((_, row) => row).sort((a, b) => along(rows, a, axis) - along(rows, b, axis))
  const placeOf = new Int32Array(rows.length)
  for (const [place, row] of order.entries()) placeOf[row] = place
  return (row) => {
    const own = rows[row] as readonly number[]
    const found: number[] = []
    const consider = (place: number) => {
      const other = order[place] as number
      if (Math.abs(along(rows, other, axis) - along(rows, row, axis)) > eps) return false
      if (squaredDistance(own, rows[other] as readonly number[]) <= eps * eps) found.push(other)
      return true
    }
    const place = placeOf[row] as number
    for (let at = place; at >= 0 && consider(at); at--);
    for (let at = place + 1; at < order.length && consider(at); at++);
    return found
  }
}

function widestAxis(rows: readonly (readonly number[])[]): number {
  const width = rows[0]?.length ?? 0
  const variances = Array.from({ length: width }, (_, axis) => {
    const mean = rows.reduce((sum, row) => sum + (row[axis] as number), 0) / rows.length
    return rows.reduce((sum, row) => sum + ((row[axis] as number) - mean) ** 2, 0)
  })
  return Math.max(0, variances.indexOf(Math.max(...variances)))
}

function along(rows: readonly (readonly number[])[], row: number, axis: number): number {
  return rows[row]?.[axis] ?? 0
}
