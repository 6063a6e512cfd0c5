/**
 * Edits (insert, delete, replace, swap neighbours) that turn one word into the other, or `most` + 1 when it takes more.
 * Optimal string alignment distance; R. A. Wagner and M. J. Fischer (1974) with F. J. Damerau's transposition.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let twoBack: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let cost = Math.min(
        (previous[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (previous[column - 1] as number) + (same ? 0 : 1),
      )
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (twoBack[column - 2] as number) + 1)
      }
      current.push(cost)
    }
    twoBack = previous
    previous = current
  }
  return Math.min(previous[b.length] as number, most + 1)
}
