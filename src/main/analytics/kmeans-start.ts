// Where k-means begins, on a table that lies in memory as one piece: quick enough to try many starts.

export interface RoughClustering {
  /** k rows, one behind the other. */
  readonly centres: Float64Array
  readonly inertia: number
}

const ROUNDS = 300
/** Of the inertia; the clustering library does the rest of the way. */
const TOLERANCE = 1e-4

/**
 * One k-means++ start, followed until the centres hardly move. `flat`: `count` rows of equal length, one behind the other,
 * at least k of them different. Inertia is that of the round before the last, so it is compared, not reported.
 */
export function roughClustering(flat: Float64Array, count: number, k: number, random: () => number): RoughClustering {
  const width = flat.length / count
  const centres = new Float64Array(k * width)
  for (const [at, row] of startingRows(flat, count, k, random).entries()) {
    centres.set(flat.subarray(row * width, (row + 1) * width), at * width)
  }
  const sums = new Float64Array(k * width)
  const sizes = new Float64Array(k)
  let inertia = 0
  for (let round = 0; round < ROUNDS; round++) {
    sums.fill(0)
    sizes.fill(0)
    inertia = 0
    for (let from = 0; from < flat.length; from += width) {
      let nearest = 0
      let least = Number.POSITIVE_INFINITY
      for (let centre = 0; centre < centres.length; centre += width) {
        let distance = 0
        for (let i = 0; i < width; i++) {
          const difference = (flat[from + i] as number) - (centres[centre + i] as number)
          distance += difference * difference
        }
        if (distance >= least) continue
        least = distance
        nearest = centre
      }
      inertia += least
      sizes[nearest / width] = (sizes[nearest / width] as number) + 1
      for (let i = 0; i < width; i++) sums[nearest + i] = (sums[nearest + i] as number) + (flat[from + i] as number)
    }
    if (moveCentres(centres, sums, sizes) * count <= TOLERANCE * inertia) break
  }
  return { centres, inertia }
}

/** To the means of their rows; a centre without rows stays. Returns the sum of squared moves. */
function moveCentres(centres: Float64Array, sums: Float64Array, sizes: Float64Array): number {
  const width = centres.length / sizes.length
  let moved = 0
  for (let at = 0; at < centres.length; at++) {
    const size = sizes[Math.floor(at / width)] as number
    if (size === 0) continue
    const next = (sums[at] as number) / size
    moved += (next - (centres[at] as number)) ** 2
    centres[at] = next
  }
  return moved
}

/**
 * The row numbers from which k-means starts, far from each other: each is drawn with a chance in proportion to its squared
 * distance from those before it, the best of a few draws is kept.
 * Source: Arthur and Vassilvitskii, k-means++ (2007), greedy as in their section 6.
 */
function startingRows(flat: Float64Array, count: number, k: number, random: () => number): readonly number[] {
  const width = flat.length / count
  const draws = 2 + Math.floor(Math.log(k))
  const first = Math.floor(random() * count)
  const centres = [first]
  let nearest = new Float64Array(count)
  let total = 0
  for (let row = 0; row < count; row++) {
    const distance = squaredDistanceOf(flat, width, row, first)
    nearest[row] = distance
    total += distance
  }
  let tried = new Float64Array(count)
  let best = new Float64Array(count)
  while (centres.length < k) {
    let bestTotal = Number.POSITIVE_INFINITY
    let bestRow = -1
    for (let draw = 0; draw < draws; draw++) {
      const candidate = drawn(nearest, random() * total)
      let sum = 0
      for (let row = 0; row < count; row++) {
        const distance = Math.min(nearest[row] as number, squaredDistanceOf(flat, width, row, candidate))
        tried[row] = distance
        sum += distance
      }
      if (sum >= bestTotal) continue
      bestTotal = sum
      bestRow = candidate
      ;[best, tried] = [tried, best]
    }
    centres.push(bestRow)
    ;[nearest, best] = [best, nearest]
    total = bestTotal
  }
  return centres
}

/** The row at which the running sum of `weights` passes `at`; never one without weight. */
function drawn(weights: Float64Array, at: number): number {
  let sum = 0
  let last = 0
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row] as number
    if (weight === 0) continue
    last = row
    sum += weight
    if (sum > at) return row
  }
  return last
}

function squaredDistanceOf(flat: Float64Array, width: number, a: number, b: number): number {
  const fromA = a * width
  const fromB = b * width
  let sum = 0
  for (let i = 0; i < width; i++) {
    const difference = (flat[fromA + i] as number) - (flat[fromB + i] as number)
    sum += difference * difference
  }
  return sum
}
