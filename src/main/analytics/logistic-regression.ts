// Multinomial logistic regression on a dense table: the chance of each class. With two classes it is the usual one.

export interface LogisticModel {
  /** For each class but the first, the intercept and then a weight per feature; the first class has zeros. */
  readonly weights: readonly (readonly number[])[]
}

export interface LogisticTraining {
  /** At least 2; labels run from 0 to classes − 1. */
  readonly classes: number
  /** Half of this times the squared distance of the weights from `towards` is added to the loss, intercepts left out; features on comparable scales. */
  readonly ridge: number
  /** The weights that the ridge pulls to, by feature; zeros unless said otherwise. */
  readonly towards?: readonly number[]
}

const ROUNDS = 50
const TOLERANCE = 1e-8
const SHORTEST_STEP = 1 / 1024

/**
 * The weights with the least penalised log loss, by Newton's method (iteratively reweighted least squares) with halved
 * steps where a full one would overshoot. The loss is convex, so the result depends on nothing but the input. Throws
 * RangeError without rows. Source: Hastie, Tibshirani and Friedman, The Elements of Statistical Learning (2009), 4.4.
 */
export function trainLogistic(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  { classes, ridge, towards = [] }: LogisticTraining,
): LogisticModel {
  if (rows.length === 0) throw new RangeError('a regression needs rows')
  const width = (rows[0]?.length ?? 0) + 1
  const size = width * (classes - 1)
  const inputs = rows.map((row) => Float64Array.of(1, ...row))
  // Without a penalty intercepts of classes that nobody is in would run away.
  const penalties = Float64Array.from({ length: size }, (_, at) => (at % width === 0 ? 1e-6 : ridge))
  const expected = Float64Array.from({ length: size }, (_, at) => towards[(at % width) - 1] ?? 0)
  let weights: Float64Array = new Float64Array(size)
  let loss = lossOf(weights)
  for (let round = 0; round < ROUNDS; round++) {
    const step = solve(...slopeAndCurvature(weights))
    let share = 1
    let next = moved(weights, step, share)
    let nextLoss = lossOf(next)
    while (!(nextLoss <= loss) && share > SHORTEST_STEP) {
      share /= 2
      next = moved(weights, step, share)
      nextLoss = lossOf(next)
    }
    if (!(nextLoss <= loss)) break
    const gain = loss - nextLoss
    weights = next
    loss = nextLoss
    if (gain <= TOLERANCE * (1 + loss)) break
  }
  return {
    weights: Array.from({ length: classes }, (_, of) =>
      of === 0 ? new Array<number>(width).fill(0) : [...weights.subarray((of - 1) * width, of * width)],
    ),
  }

  function lossOf(at: Float64Array): number {
    let sum = 0
    for (let i = 0; i < size; i++)
      sum += ((penalties[i] as number) * ((at[i] as number) - (expected[i] as number)) ** 2) / 2
    for (const [row, input] of inputs.entries()) {
      const chances = chancesAt(at, input, classes)
      sum -= Math.log(Math.max(Number.MIN_VALUE, chances[labels[row] as number] as number))
    }
    return sum
  }

  function slopeAndCurvature(at: Float64Array): [Float64Array[], Float64Array] {
    const slope = Float64Array.from(at, (weight, i) => (weight - (expected[i] as number)) * (penalties[i] as number))
    const curvature = Array.from({ length: size }, (_, i) => {
      const line = new Float64Array(size)
      line[i] = penalties[i] as number
      return line
    })
    for (const [row, input] of inputs.entries()) {
      const chances = chancesAt(at, input, classes)
      for (let a = 1; a < classes; a++) {
        const chance = chances[a] as number
        const miss = chance - (labels[row] === a ? 1 : 0)
        for (let i = 0; i < width; i++) add(slope, (a - 1) * width + i, miss * (input[i] as number))
        for (let b = 1; b <= a; b++) {
          const bend = chance * ((a === b ? 1 : 0) - (chances[b] as number))
          for (let i = 0; i < width; i++) {
            const line = curvature[(a - 1) * width + i] as Float64Array
            const scaled = bend * (input[i] as number)
            for (let j = 0; j < width; j++) add(line, (b - 1) * width + j, scaled * (input[j] as number))
          }
        }
      }
    }
    return [curvature, slope]
  }
}

/** The chance of each class, by number; they sum to 1. */
export function logisticChances(model: LogisticModel, row: readonly number[]): readonly number[] {
  const scores = model.weights.map((weights) => {
    let score = weights[0] as number
    for (let i = 0; i < row.length; i++) score += (weights[i + 1] as number) * (row[i] as number)
    return score
  })
  return [...shares(scores)]
}

function chancesAt(weights: Float64Array, input: Float64Array, classes: number): Float64Array {
  const scores = new Float64Array(classes)
  for (let of = 1; of < classes; of++) {
    const from = (of - 1) * input.length
    let score = 0
    for (let i = 0; i < input.length; i++) score += (weights[from + i] as number) * (input[i] as number)
    scores[of] = score
  }
  return shares(scores)
}

function shares(scores: ArrayLike<number>): Float64Array {
  let highest = Number.NEGATIVE_INFINITY
  for (let of = 0; of < scores.length; of++) highest = Math.max(highest, scores[of] as number)
  const powers = Float64Array.from(scores, (score) => Math.exp(score - highest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

function moved(weights: Float64Array, step: Float64Array, share: number): Float64Array {
  return weights.map((weight, i) => weight - share * (step[i] as number))
}

/** Solves a symmetric positive definite system of which the lower half is filled (Cholesky). */
function solve(lower: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length
  const root = lower.map((line) => Float64Array.from(line))
  for (let i = 0; i < size; i++) {
    const line = root[i] as Float64Array
    for (let j = 0; j <= i; j++) {
      const other = root[j] as Float64Array
      let sum = line[j] as number
      for (let m = 0; m < j; m++) sum -= (line[m] as number) * (other[m] as number)
      line[j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (other[j] as number)
    }
  }
  const result = Float64Array.from(right)
  for (let i = 0; i < size; i++) {
    const line = root[i] as Float64Array
    for (let m = 0; m < i; m++) add(result, i, -(line[m] as number) * (result[m] as number))
    result[i] = (result[i] as number) / (line[i] as number)
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let m = i + 1; m < size; m++) add(result, i, -((root[m] as Float64Array)[i] as number) * (result[m] as number))
    result[i] = (result[i] as number) / ((root[i] as Float64Array)[i] as number)
  }
  return result
}

function add(into: Float64Array, at: number, value: number): void {
  into[at] = (into[at] as number) + value
}
