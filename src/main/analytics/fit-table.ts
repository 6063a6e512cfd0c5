// Estimates for the hidden cells of a published table.

/**
 * A table with its hidden cells (null) filled so that rows and columns add up to their totals as nearly as they can: the remainders
 * spread by iterative proportional fitting (Deming and Stephan 1940), which adds nothing that the totals do not say.
 * A column whose total is null shares alike in what is left. Shown cells stay; estimates are never negative.
 */
export function fitTable(
  shown: readonly (readonly (number | null)[])[],
  rowTotals: readonly number[],
  columnTotals: readonly (number | null)[],
): readonly (readonly number[])[] {
  const isHidden = (row: number, column: number) => shown[row]?.[column] === null
  const known = (row: number, column: number) => shown[row]?.[column] ?? 0
  const rows = rowTotals.map((_, row) => row)
  const columns = columnTotals.map((_, column) => column)
  const leftOfRow = rows.map((row) =>
    Math.max(0, (rowTotals[row] ?? 0) - total(columns.map((column) => known(row, column)))),
  )
  const leftOfColumn = columns.map((column) => {
    const whole = columnTotals[column] ?? null
    return whole === null ? null : Math.max(0, whole - total(rows.map((row) => known(row, column))))
  })
  let fitted: number[][] = rows.map((row) => columns.map((column) => (isHidden(row, column) ? 1 : 0)))
  for (let round = 0; round < ROUNDS; round++) {
    const ofColumn = columns.map((column) => total(fitted.map((row) => row[column] as number)))
    fitted = fitted.map((row) =>
      row.map((value, column) => {
        const left = leftOfColumn[column] ?? null
        return left === null ? value : scaled(value, left, ofColumn[column] as number)
      }),
    )
    fitted = fitted.map((row, at) => row.map((value) => scaled(value, leftOfRow[at] as number, total(row))))
  }
  return rows.map((row) =>
    columns.map((column) => (isHidden(row, column) ? (fitted[row]?.[column] as number) : known(row, column))),
  )
}

/** Totals that were rounded cannot all be met; by then the cells move by less than a customer. */
const ROUNDS = 30

function scaled(value: number, left: number, now: number): number {
  return now === 0 ? 0 : (value * left) / now
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
