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
  const ranks = few.map((value, index) => index + countUpTo(sorted, value))
  const valueAt = (rank: number): number => {
    const exactly = ranks.indexOf(rank)
    const before = ranks.filter((each) => each < rank).length
    return (exactly >= 0 ? few[exactly] : sorted[rank - before]) ?? Number.NaN
  }
  const at = (sorted.length + few.length - 1) * share
  const below = valueAt(Math.floor(at))
  return below + (valueAt(Math.ceil(at)) - below) * (at - Math.floor(at))
}
