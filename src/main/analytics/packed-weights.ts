// Weights as text: signed bytes in base64, an eighth of the size of numbers in full.

export interface PackedWeights {
  /** What one step of a byte is worth. */
  readonly scale: number
  readonly weights: string
}

/** Rounds each weight to one of 255 steps; the largest keeps its value to six decimals. */
export function packWeights(weights: Float64Array): PackedWeights {
  const largest = weights.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const scale = largest === 0 ? 1 : largest / 127
  const bytes = Int8Array.from(weights, (value) => Math.round(value / scale))
  return { scale: Number(scale.toFixed(6)), weights: Buffer.from(bytes.buffer).toString('base64') }
}

/** The bytes of `packWeights`, each worth `scale`. */
export function unpackWeights(weights: string): Int8Array {
  return new Int8Array(Buffer.from(weights, 'base64'))
}
