// Counts that are published again and again: over the months of a chart, and from one state of the books to the next.

/**
 * The counts to publish in place of a row of true ones, oldest first. Each is a count that has been published before, or at
 * least `smallestGroup` away from all of those: no two published counts differ by fewer customers than may be shown. So a
 * published count is out of date by fewer than the smallest group. Counts too small to be shown pass as they are.
 */
export function steadyCounts(counts: readonly number[], smallestGroup: number): readonly number[] {
  const published: number[] = []
  return counts.map((count) => {
    if (count < smallestGroup) return count
    const steady = steadyCount(count, published, smallestGroup)
    if (!published.includes(steady)) published.push(steady)
    return steady
  })
}

/** One count on the same terms: the nearest of those in `published` that is less than `apart` away, or else itself. */
export function steadyCount(count: number, published: readonly number[], apart: number): number {
  const nearest = published.reduce<number | null>(
    (best, one) => (best === null || Math.abs(one - count) < Math.abs(best - count) ? one : best),
    null,
  )
  return nearest !== null && Math.abs(nearest - count) < apart ? nearest : count
}
