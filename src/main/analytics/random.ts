/**
 * Evenly distributed numbers in [0, 1), the same ones for the same seed (any integer).
 * The generator is sfc32 of Chris Doty-Humphrey's PractRand, its first 12 numbers thrown away as he advises.
 */
export function seededRandom(seed: number): () => number {
  let a = 0x9e3779b9
  let b = 0x243f6a88
  let c = seed | 0
  let counter = 1
  const next = () => {
    const sum = (a + b + counter++) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return (sum >>> 0) / 4_294_967_296
  }
  for (let round = 0; round < 12; round++) next()
  return next
}
