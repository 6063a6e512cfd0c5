import { seededRandom } from './random'

/** At most `limit` row numbers, by a partial Fisher-Yates shuffle: the order of customers cannot bias the sample. */
export function sampleOfRows(rows: number, limit: number, seed: number): number[] {
  const numbers = Array.from({ length: rows }, (_, index) => index)
  if (rows <= limit) return numbers
  const random = seededRandom(seed)
  for (let i = 0; i < limit; i++) {
    const other = i + Math.floor(random() * (rows - i))
    const kept = numbers[i] as number
    numbers[i] = numbers[other] as number
    numbers[other] = kept
  }
  return numbers.slice(0, limit)
}
