// Customers in cohorts that are never taken apart, so that any two criteria select groups that differ by whole cohorts.

/**
 * The cohort of each customer (0 …), for questions with criteria of any kind: replace the customers by their cohorts first
 * (`cohortValues`), then every criterion takes in a cohort whole or leaves it out, and no two answers differ by
 * fewer than `smallestGroup` customers, however they overlap. `rows`: one customer each, the values of the same features in
 * the same order, any scale. Fewer customers than the smallest group are one cohort. Deterministic, and the order
 * of customers does not matter. Source: Mondrian (LeFevre, DeWitt and Ramakrishnan 2006), with ties kept together.
 */
export function cohorts(rows: readonly (readonly number[])[], smallestGroup: number): readonly number[] {
  const spans = (rows[0] ?? []).map((_, feature) => span(rows, feature))
  const cohortOf = new Array<number>(rows.length).fill(0)
  const open = [rows.map((_, row) => row)]
  let next = 0
  for (let members = open.pop(); members !== undefined; members = open.pop()) {
    const halves = split(rows, members, spans, smallestGroup)
    if (halves) open.push(halves[1], halves[0])
    else {
      for (const row of members) cohortOf[row] = next
      next += 1
    }
  }
  return cohortOf
}

/**
 * Every customer's values replaced by those of the cohort: the mean, with the highest value taken for the second highest and
 * the lowest for the second lowest, so that one unusual customer does not speak through it.
 */
export function cohortValues(
  rows: readonly (readonly number[])[],
  cohortOf: readonly number[],
): readonly (readonly number[])[] {
  const members = new Map<number, number[]>()
  cohortOf.forEach((cohort, row) => {
    const inside = members.get(cohort)
    if (inside) inside.push(row)
    else members.set(cohort, [row])
  })
  const values = new Map(
    [...members].map(([cohort, inside]) => [
      cohort,
      (rows[0] ?? []).map((_, feature) => steadiedMean(inside.map((row) => rows[row]?.[feature] as number))),
    ]),
  )
  return cohortOf.map((cohort) => values.get(cohort) as readonly number[])
}

/** At the middle of the feature that is spread widest here, where both sides are large enough; null where none is. */
function split(
  rows: readonly (readonly number[])[],
  members: readonly number[],
  spans: readonly number[],
  smallestGroup: number,
): [number[], number[]] | null {
  if (members.length < 2 * smallestGroup) return null
  const inside = members.map((row) => rows[row] as readonly number[])
  const widest = spans
    .map((whole, feature) => ({ feature, share: whole > 0 ? span(inside, feature) / whole : 0 }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share || a.feature - b.feature)
  for (const { feature } of widest) {
    const value = (row: number) => rows[row]?.[feature] as number
    const sorted = members.map(value).sort((a, b) => a - b)
    const middle = sorted[Math.floor((sorted.length - 1) / 2)] as number
    const halves: [number[], number[]] = [
      members.filter((row) => value(row) <= middle),
      members.filter((row) => value(row) > middle),
    ]
    if (halves.every((half) => half.length >= smallestGroup)) return halves
  }
  return null
}

function span(rows: readonly (readonly number[])[], feature: number): number {
  const values = rows.map((row) => row[feature] as number)
  return values.reduce((a, b) => Math.max(a, b), -Infinity) - values.reduce((a, b) => Math.min(a, b), Infinity)
}

function steadiedMean(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  if (sorted.length < 3) return sorted.reduce((sum, value) => sum + value, 0) / sorted.length
  sorted[0] = sorted[1] as number
  sorted[sorted.length - 1] = sorted[sorted.length - 2] as number
  return sorted.reduce((sum, value) => sum + value, 0) / sorted.length
}
