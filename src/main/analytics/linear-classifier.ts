// One-against-the-rest linear classification of sparse examples: training, scores and shares.
import { seededRandom } from './random'

/** Buckets and how strongly the example has each. A bucket may occur twice, then both count. */
export interface SparseFeatures {
  readonly buckets: Int32Array
  readonly values: Float64Array
}

export interface LabelledFeatures {
  readonly features: SparseFeatures
  /** From 0 to classes − 1. */
  readonly label: number
}

export interface LinearModel {
  readonly classes: number
  /** Bucket by bucket, the classes of a bucket side by side. */
  readonly weights: Float64Array
  readonly bias: Float64Array
}

export interface TrainingOptions {
  readonly classes: number
  readonly buckets: number
  /** What a mistake costs, against ½ of the weights' squares: the larger, the closer the fit. */
  readonly cost: number
}

const ROUNDS = 100
/** Of a round's largest step, with examples about as long as 1. */
const TOLERANCE = 1e-3
const VISITING_ORDER = 17

/**
 * For each class the weights that tell it from all others: the support vector machine with squared hinge loss, by dual
 * coordinate descent (Hsieh, Chang, Lin, Keerthi and Sundararajan, 2008). Its optimum is unique, so that the order of
 * the examples does not matter beyond the tolerance. Throws RangeError without an example.
 */
export function trainLinear(examples: readonly LabelledFeatures[], options: TrainingOptions): LinearModel {
  if (examples.length === 0) throw new RangeError('a classifier needs examples')
  const { classes, buckets, cost } = options
  const { seen, rows } = onlySeenBuckets(examples, buckets)
  const weights = new Float64Array(buckets * classes)
  const bias = new Float64Array(classes)
  const visits = visitingOrder(rows.length)
  for (let own = 0; own < classes; own++) {
    const separating = oneAgainstRest(rows, visits, seen.length, own, cost)
    for (const [column, bucket] of seen.entries()) weights[bucket * classes + own] = separating[column] as number
    bias[own] = separating[seen.length] as number
  }
  return { classes, weights, bias }
}

/** One score per class; the highest is the answer. */
export function linearScores({ classes, weights, bias }: LinearModel, features: SparseFeatures): Float64Array {
  const scores = bias.slice()
  for (let index = 0; index < features.buckets.length; index++) {
    const at = (features.buckets[index] as number) * classes
    const value = features.values[index] as number
    for (let of = 0; of < classes; of++) scores[of] = (scores[of] as number) + value * (weights[at + of] as number)
  }
  return scores
}

/** Shares that sum to 1, by the exponential of each score. `temperature` over 1 makes them less sure. */
export function softmax(scores: ArrayLike<number>, temperature = 1): Float64Array {
  const shares = new Float64Array(scores.length)
  let highest = Number.NEGATIVE_INFINITY
  for (let at = 0; at < shares.length; at++) highest = Math.max(highest, scores[at] as number)
  let total = 0
  for (let at = 0; at < shares.length; at++) {
    const power = Math.exp(((scores[at] as number) - highest) / temperature)
    shares[at] = power
    total += power
  }
  for (let at = 0; at < shares.length; at++) shares[at] = (shares[at] as number) / total
  return shares
}

/** The place of the largest value, the first of equal ones. */
export function largestAt(values: ArrayLike<number>): number {
  let best = 0
  for (let at = 1; at < values.length; at++) if ((values[at] as number) > (values[best] as number)) best = at
  return best
}

interface Row {
  readonly columns: Int32Array
  readonly values: Float64Array
  /** With the 1 that carries the bias. */
  readonly squares: number
  readonly label: number
}

/** Weights by column, the bias last. */
function oneAgainstRest(
  rows: readonly Row[],
  visits: Int32Array,
  columns: number,
  own: number,
  cost: number,
): Float64Array {
  const weights = new Float64Array(columns + 1)
  const pulls = new Float64Array(rows.length)
  const softness = 1 / (2 * cost)
  for (let round = 0; round < ROUNDS; round++) {
    let furthest = 0
    for (const visit of visits) {
      const row = rows[visit] as Row
      const side = row.label === own ? 1 : -1
      const pull = pulls[visit] as number
      const slope = side * score(weights, row) - 1 + softness * pull
      const next = Math.max(0, pull - slope / (row.squares + softness))
      const step = next - pull
      if (step === 0) continue
      furthest = Math.max(furthest, Math.abs(step))
      pulls[visit] = next
      for (let index = 0; index < row.columns.length; index++) {
        const column = row.columns[index] as number
        weights[column] = (weights[column] as number) + side * step * (row.values[index] as number)
      }
      weights[columns] = (weights[columns] as number) + side * step
    }
    if (furthest < TOLERANCE) break
  }
  return weights
}

function score(weights: Float64Array, { columns, values }: Row): number {
  let sum = weights[weights.length - 1] as number
  for (let index = 0; index < columns.length; index++) {
    sum += (weights[columns[index] as number] as number) * (values[index] as number)
  }
  return sum
}

/** Neighbours in a file are alike; descent is quicker when neighbours in a round are not. */
function visitingOrder(count: number): Int32Array {
  const random = seededRandom(VISITING_ORDER)
  const order = Int32Array.from({ length: count }, (_, at) => at)
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const kept = order[last] as number
    order[last] = order[other] as number
    order[other] = kept
  }
  return order
}

/** Buckets that no example has keep the weight 0, so only the others are searched. */
function onlySeenBuckets(
  examples: readonly LabelledFeatures[],
  buckets: number,
): { readonly seen: readonly number[]; readonly rows: readonly Row[] } {
  const columnOf = new Int32Array(buckets).fill(-1)
  for (const { features } of examples) for (const bucket of features.buckets) columnOf[bucket] = 0
  const seen: number[] = []
  for (let bucket = 0; bucket < buckets; bucket++) if (columnOf[bucket] === 0) columnOf[bucket] = seen.push(bucket) - 1
  const rows = examples.map(({ features, label }) => ({
    columns: features.buckets.map((bucket) => columnOf[bucket] as number),
    values: features.values,
    squares: features.values.reduce((sum, value) => sum + value * value, 1),
    label,
  }))
  return { seen, rows }
}
