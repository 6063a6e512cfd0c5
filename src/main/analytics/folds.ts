// Which examples are held out together, when a classifier is measured on examples that it has not seen.
import { seededRandom } from './random'

/**
 * The fold (0 to folds − 1) of each example; examples with the same key are in the same fold. Keys are shuffled by the
 * seed and dealt out, the largest first, to the fold with the fewest examples. The order of the examples does not
 * matter. With fewer keys than folds some folds are empty.
 */
export function foldsByKey(keys: readonly string[], folds: number, seed: number): readonly number[] {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  const random = seededRandom(seed)
  const dealt = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, count]) => ({ key, count, draw: random() }))
    .sort((a, b) => b.count - a.count || a.draw - b.draw)
  const sizes = new Array<number>(folds).fill(0)
  const foldOf = new Map<string, number>()
  for (const { key, count } of dealt) {
    const smallest = sizes.indexOf(Math.min(...sizes))
    foldOf.set(key, smallest)
    sizes[smallest] = (sizes[smallest] as number) + count
  }
  return keys.map((key) => foldOf.get(key) as number)
}
