/**
 * Adjusted Rand index of two clusterings of the same rows: 1 when they agree up to the numbering, about 0 by chance.
 * 1 for fewer than two rows. Throws RangeError when the lengths differ. Source: Hubert and Arabie (1985).
 */
export function adjustedRandIndex(first: readonly number[], second: readonly number[]): number {
  if (first.length !== second.length) throw new RangeError('the two clusterings have different lengths')
  const together = new Map<string, number>()
  const inFirst = new Map<number, number>()
  const inSecond = new Map<number, number>()
  first.forEach((cluster, row) => {
    const other = second[row] as number
    count(together, `${cluster} ${other}`)
    count(inFirst, cluster)
    count(inSecond, other)
  })
  const agreed = pairs(together)
  const firstPairs = pairs(inFirst)
  const secondPairs = pairs(inSecond)
  const allPairs = (first.length * (first.length - 1)) / 2
  const expected = allPairs === 0 ? 0 : (firstPairs * secondPairs) / allPairs
  const most = (firstPairs + secondPairs) / 2
  return most === expected ? 1 : (agreed - expected) / (most - expected)
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function pairs<Key>(counts: ReadonlyMap<Key, number>): number {
  let sum = 0
  for (const size of counts.values()) sum += (size * (size - 1)) / 2
  return sum
}
