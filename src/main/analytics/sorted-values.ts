/** Puts a value into its place in an ascending list. */
export function insertSorted(sorted: number[], value: number): void {
  sorted.splice(countUpTo(sorted, value), 0, value)
}

/** How many values of an ascending list are at most `limit`. */
export function countUpTo(sorted: readonly number[], limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) <= limit) low = middle + 1
    else high = middle
  }
  return low
}

/** Between two values in proportion (Hyndman and Fan's type 7); NaN for an empty list. */
export function quantileOfSorted(sorted: readonly number[], share: number): number {
  return quantileOfBoth(sorted, [], share)
}

/** The same of two ascending lists together, without putting them together; the second one is short. */
export function quantileOfBoth(sorted: readonly number[], few: readonly number[], share: number): number {
  const at = (sorted.length + few.length - 1) * share
  const below = valueAt(sorted, few, Math.floor(at))
  return below + (valueAt(sorted, few, Math.ceil(at)) - below) * (at - Math.floor(at))
}

/** Which value of both lists is at a place of them together; equal ones of the first list come before those of the second. */
function valueAt(sorted: readonly number[], few: readonly number[], rank: number): number {
  let before = 0
  for (; before < few.length; before++) {
    const ofFew = before + countUpTo(sorted, few[before] as number)
    if (ofFew === rank) return few[before] as number
    if (ofFew > rank) break
  }
  return sorted[rank - before] ?? Number.NaN
}
