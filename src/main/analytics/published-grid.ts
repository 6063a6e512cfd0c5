// The grid of thresholds that questions about the customer base may use.

/** Steps of every power of ten. */
const STEPS = [1, 1.5, 2, 3, 5, 7]

/** The nearest threshold of the grid (… 700, 1,000, 1,500, 2,000, 3,000, 5,000, 7,000 …) with the same sign; zero stays zero. */
export function snapToGrid(value: number): number {
  if (value === 0) return 0
  const size = Math.abs(value)
  const power = 10 ** Math.floor(Math.log10(size))
  const near = [...STEPS, 10].map((step) => Math.round(step * power * 1e6) / 1e6)
  const [nearest = 0] = near.sort((a, b) => Math.abs(a - size) - Math.abs(b - size) || a - b)
  return Math.sign(value) * nearest
}

/**
 * The thresholds of `grid` that may be offered: below the first, between neighbours and from the last on there are at least
 * `smallestGroup` of `values` each. Empty when there are too few values.
 */
export function thresholdsApart(
  values: readonly number[],
  grid: readonly number[],
  smallestGroup: number,
): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b)
  const kept: number[] = []
  let below = 0
  for (const threshold of [...grid].sort((a, b) => a - b)) {
    const from = sorted.findIndex((value) => value >= threshold)
    if (from < 0 || from - below < smallestGroup || sorted.length - from < smallestGroup) continue
    kept.push(threshold)
    below = from
  }
  return kept
}
