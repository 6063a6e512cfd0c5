// Bringing features of different units onto one scale. Columns in, columns out: one array per feature.

/**
 * Values outside the given quantiles are moved to them (0.01 and 0.99 by default): one outlier must not become a
 * cluster of its own. Quantiles interpolate linearly. Empty in, empty out.
 */
export function winsorise(column: readonly number[], low = 0.01, high = 0.99): readonly number[] {
  if (column.length === 0) return []
  const sorted = [...column].sort((a, b) => a - b)
  const least = quantile(sorted, low)
  const most = quantile(sorted, high)
  return column.map((value) => Math.min(Math.max(value, least), most))
}

/**
 * What is added before the logarithm of amounts and ratios that are never negative and skewed to the right: a tenth of the
 * median of the positive ones, so that zero stays a near neighbour of 'very little'. Null for a column of zeros.
 */
export function logarithmShift(column: readonly number[]): number | null {
  const positive = column.filter((value) => value > 0).sort((a, b) => a - b)
  return positive.length === 0 ? null : quantile(positive, 0.5) / 10
}

/** Distance from the mean in standard deviations (of the population). A column without spread becomes zeros. */
export function standardise(column: readonly number[]): readonly number[] {
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length
  const variance = column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length
  // Rounding alone leaves about 1e-16 of the size; that is no spread.
  const deviation = Math.sqrt(variance)
  if (!(deviation > 1e-12 * Math.max(1, Math.abs(mean)))) return column.map(() => 0)
  return column.map((value) => (value - mean) / deviation)
}

/** Linear interpolation between order statistics; `sorted` ascending and not empty. */
export function quantile(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share
  const below = Math.floor(position)
  const first = sorted[below] as number
  const next = sorted[Math.min(below + 1, sorted.length - 1)] as number
  return first + (next - first) * (position - below)
}
