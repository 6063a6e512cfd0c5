// A reference for tools/eval-anomalies.ts: Liu, Ting and Zhou (2008), Isolation Forest. Not part of the product.
import { seededRandom } from '../src/main/analytics/random'

const TREES = 200
const SAMPLE = 256
const DEEPEST = Math.ceil(Math.log2(SAMPLE))

type Tree =
  | { readonly size: number }
  | { readonly feature: number; readonly at: number; readonly below: Tree; readonly above: Tree }

/** One score a row, near 1 for those that are isolated by few cuts. Empty without a row. */
export function isolationForest(rows: readonly Float64Array[], seed: number): Float64Array {
  const random = seededRandom(seed)
  const depths = new Float64Array(rows.length)
  for (let tree = 0; tree < TREES; tree++) {
    const sample = Array.from(
      { length: Math.min(SAMPLE, rows.length) },
      () => rows[Math.floor(random() * rows.length)] as Float64Array,
    )
    const root = grown(sample, 0, random)
    for (const [index, row] of rows.entries()) depths[index] = (depths[index] ?? 0) + depthOf(row, root)
  }
  return depths.map((depth) => 2 ** (-depth / TREES / usualDepth(SAMPLE)))
}

function grown(rows: readonly Float64Array[], depth: number, random: () => number): Tree {
  const width = rows[0]?.length ?? 0
  const feature = Math.floor(random() * width)
  const values = rows.map((row) => row[feature] ?? 0)
  const lowest = Math.min(...values)
  const at = lowest + random() * (Math.max(...values) - lowest)
  if (depth >= DEEPEST || rows.length <= 1) return { size: rows.length }
  return {
    feature,
    at,
    below: grown(
      rows.filter((row) => (row[feature] ?? 0) < at),
      depth + 1,
      random,
    ),
    above: grown(
      rows.filter((row) => (row[feature] ?? 0) >= at),
      depth + 1,
      random,
    ),
  }
}

function depthOf(row: Float64Array, root: Tree): number {
  let depth = 0
  let tree = root
  while ('feature' in tree) {
    tree = (row[tree.feature] ?? 0) < tree.at ? tree.below : tree.above
    depth++
  }
  return depth + usualDepth(tree.size)
}

/** Of an unsuccessful search in a binary tree of so many rows. */
function usualDepth(size: number): number {
  if (size <= 1) return 0
  return 2 * (Math.log(size - 1) + 0.5772156649) - (2 * (size - 1)) / size
}
