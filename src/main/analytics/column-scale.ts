// How one feature is brought onto a scale on which features of different units can be compared.
import { logarithmShift, quantile, winsorise } from './standardise'

export interface ColumnScale {
  /** Values outside are moved to these. */
  readonly least: number
  readonly most: number
  /** Added before a logarithm is taken; null for none. */
  readonly shift: number | null
  readonly mean: number
  /** 0 for a column without spread, which becomes zeros. */
  readonly deviation: number
}

const OUTER_SHARE = 0.01
const SKEWED_FROM = 1

/**
 * Winsorises (the outer 1 % on either side), takes logarithms of a skewed column and standardises. An empty column has an
 * empty scale, on which everything is 0.
 */
export function columnScale(values: readonly number[], { skewed }: { readonly skewed: boolean }): ColumnScale {
  if (values.length === 0) return { least: 0, most: 0, shift: null, mean: 0, deviation: 0 }
  const sorted = [...values].sort((a, b) => a - b)
  const least = quantile(sorted, OUTER_SHARE)
  const most = quantile(sorted, 1 - OUTER_SHARE)
  const within = values.map((value) => Math.min(most, Math.max(least, value)))
  const shift = skewed ? logarithmShift(within) : null
  return { least, most, shift, ...spread(shift === null ? within : within.map((value) => logarithm(value, shift))) }
}

export function onScale({ least, most, shift, mean, deviation }: ColumnScale, value: number): number {
  if (deviation === 0) return 0
  const within = Math.min(most, Math.max(least, value))
  return ((shift === null ? within : logarithm(within, shift)) - mean) / deviation
}

/** Never negative and, winsorised, with a skewness over 1: a logarithm brings it nearer to a bell. */
export function isSkewed(values: readonly number[]): boolean {
  const within = winsorise(values)
  if (within.length === 0 || within.some((value) => value < 0)) return false
  const { mean, deviation } = spread(within)
  if (deviation === 0) return false
  const cubes = within.reduce((sum, value) => sum + ((value - mean) / deviation) ** 3, 0)
  return cubes / within.length > SKEWED_FROM
}

function logarithm(value: number, shift: number): number {
  return Math.log(Math.max(0, value) + shift)
}

function spread(values: readonly number[]): { readonly mean: number; readonly deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
  // Rounding alone leaves about 1e-16 of the size; that is no spread.
  return { mean, deviation: deviation > 1e-12 * Math.max(1, Math.abs(mean)) ? deviation : 0 }
}
