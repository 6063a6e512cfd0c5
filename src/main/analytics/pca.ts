/** One direction in feature space: a unit vector, and the share of all variance along it. */
export interface PrincipalComponent {
  readonly loadings: readonly number[]
  readonly shareOfVariance: number
}

const SWEEPS = 60

/**
 * The directions of most variance, largest first. `rows`: standardised feature vectors. Each direction is turned so that
 * its strongest loading is positive, which makes it the same in every run. Throws RangeError for no rows.
 * Source: cyclic Jacobi rotations of the covariance matrix (Golub and Van Loan, Matrix Computations, 8.5).
 */
export function principalComponents(
  rows: readonly (readonly number[])[],
  count: number,
): readonly PrincipalComponent[] {
  if (rows.length === 0) throw new RangeError('no rows to find components of')
  const matrix = covariance(rows)
  const size = matrix.length
  const vectors = matrix.map((_, i) => matrix.map((_, j) => (i === j ? 1 : 0)))
  for (let sweep = 0; sweep < SWEEPS && offDiagonal(matrix) > 1e-18; sweep++) {
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(matrix, vectors, p, q)
  }
  const total = matrix.reduce((sum, row, i) => sum + (row[i] as number), 0)
  return matrix
    .map((row, i) => ({ variance: row[i] as number, loadings: vectors.map((vector) => vector[i] as number) }))
    .sort((a, b) => b.variance - a.variance)
    .slice(0, count)
    .map(({ variance, loadings }) => ({
      loadings: turned(loadings),
      shareOfVariance: total > 0 ? variance / total : 0,
    }))
}

/** The coordinate of a row along a component. Rows are taken as already centred on zero. */
export function project(row: readonly number[], component: PrincipalComponent): number {
  return row.reduce((sum, value, i) => sum + value * (component.loadings[i] as number), 0)
}

/** The number of the strongest loading. */
export function strongestLoading(component: PrincipalComponent): number {
  const sizes = component.loadings.map(Math.abs)
  return sizes.indexOf(Math.max(...sizes))
}

function covariance(rows: readonly (readonly number[])[]): number[][] {
  const size = rows[0]?.length ?? 0
  const means = Array.from(
    { length: size },
    (_, i) => rows.reduce((sum, row) => sum + (row[i] as number), 0) / rows.length,
  )
  return means.map((meanA, a) =>
    means.map(
      (meanB, b) =>
        rows.reduce((sum, row) => sum + ((row[a] as number) - meanA) * ((row[b] as number) - meanB), 0) / rows.length,
    ),
  )
}

/** Turns the plane of axes p and q so that their covariance becomes zero. */
function rotate(matrix: number[][], vectors: number[][], p: number, q: number): void {
  const rowP = matrix[p] as number[]
  const rowQ = matrix[q] as number[]
  const shared = rowP[q] as number
  if (Math.abs(shared) < 1e-300) return
  const angle = ((rowQ[q] as number) - (rowP[p] as number)) / (2 * shared)
  const tangent = (angle >= 0 ? 1 : -1) / (Math.abs(angle) + Math.sqrt(angle * angle + 1))
  const cosine = 1 / Math.sqrt(tangent * tangent + 1)
  const sine = tangent * cosine
  for (const row of matrix) turn(row, p, q, cosine, sine)
  for (let i = 0; i < rowP.length; i++) {
    const a = rowP[i] as number
    const b = rowQ[i] as number
    rowP[i] = cosine * a - sine * b
    rowQ[i] = sine * a + cosine * b
  }
  for (const row of vectors) turn(row, p, q, cosine, sine)
}

function turn(row: number[], p: number, q: number, cosine: number, sine: number): void {
  const a = row[p] as number
  const b = row[q] as number
  row[p] = cosine * a - sine * b
  row[q] = sine * a + cosine * b
}

function offDiagonal(matrix: readonly (readonly number[])[]): number {
  let sum = 0
  matrix.forEach((row, i) => {
    row.forEach((value, j) => {
      if (i !== j) sum += value * value
    })
  })
  return sum
}

function turned(loadings: readonly number[]): readonly number[] {
  const strongest = loadings.reduce((best, value) => (Math.abs(value) > Math.abs(best) ? value : best), 0)
  return strongest < 0 ? loadings.map((value) => -value) : loadings
}
