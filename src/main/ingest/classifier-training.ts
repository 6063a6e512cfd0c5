// Learning categories from labelled statement lines. Used by the tools that train and measure; Teller itself only reads
// the weights.
import { fittedTemperature, type HeldOutScores } from '../analytics/calibration'
import { foldsByKey } from '../analytics/folds'
import { type LinearModel, largestAt, linearScores, trainLinear } from '../analytics/linear-classifier'
import { bucketRarity, type LineView, lineFeatures, telltaleWords } from './classifier-features'

export interface LabelledLine {
  readonly printed: string
  readonly amountMinor: number
  readonly label: string
  /** Lines with the same group are never on both sides of a split. */
  readonly group: string
}

export interface LearningOptions {
  readonly buckets: number
  /** Only where all amounts are in one currency. */
  readonly magnitude: boolean
  /** Of the folds. */
  readonly seed: number
}

export interface LineClassifier {
  /** In alphabetical order. */
  readonly labels: readonly string[]
  readonly view: LineView
  readonly model: LinearModel
  /** Found on held-out groups of the training lines, as is `temperature`. */
  readonly cost: number
  readonly temperature: number
}

const COSTS = [0.5, 2, 8]
const INNER_FOLDS = 3

/**
 * A classifier of the lines. The cost that gets most of them right, and the temperature that calibrates it, are found by
 * cross-validation over groups of these lines alone. Any order of lines; the same lines and seed give the same
 * classifier. Throws RangeError without a line.
 */
export function trainLineClassifier(lines: readonly LabelledLine[], options: LearningOptions): LineClassifier {
  const labels = [...new Set(lines.map(({ label }) => label))].sort()
  const heldOut = heldOutScores(lines, labels, options)
  const best = largestAt(heldOut.map(shareRight))
  const cost = COSTS[best] as number
  const { view, models } = learn(lines, labels, [cost], options)
  return { labels, view, model: models[0] as LinearModel, cost, temperature: fittedTemperature(heldOut[best] ?? []) }
}

/** One score per label of the classifier, for a line that it may never have seen. */
export function scoreLine(
  { model, view }: Pick<LineClassifier, 'model' | 'view'>,
  { printed, amountMinor }: Pick<LabelledLine, 'printed' | 'amountMinor'>,
): Float64Array {
  return linearScores(model, lineFeatures(telltaleWords(printed), amountMinor, view))
}

function shareRight(heldOut: readonly HeldOutScores[]): number {
  return heldOut.filter(({ scores, label }) => largestAt(scores) === label).length / heldOut.length
}

/** For each of COSTS the scores of every line, by a model without the line's group. */
function heldOutScores(
  lines: readonly LabelledLine[],
  labels: readonly string[],
  options: LearningOptions,
): readonly (readonly HeldOutScores[])[] {
  const groups = lines.map(({ group }) => group)
  const foldOf = foldsByKey(groups, INNER_FOLDS, options.seed)
  const heldOut = COSTS.map((): HeldOutScores[] => [])
  for (let fold = 0; fold < INNER_FOLDS; fold++) {
    const known = lines.filter((_, at) => foldOf[at] !== fold)
    const asked = lines.filter((_, at) => foldOf[at] === fold)
    if (known.length === 0 || asked.length === 0) continue
    const { view, models } = learn(known, labels, COSTS, options)
    for (const line of asked) {
      const label = labels.indexOf(line.label)
      for (const [at, model] of models.entries()) heldOut[at]?.push({ scores: scoreLine({ model, view }, line), label })
    }
  }
  return heldOut
}

function learn(
  lines: readonly LabelledLine[],
  labels: readonly string[],
  costs: readonly number[],
  { buckets, magnitude }: LearningOptions,
): { readonly view: LineView; readonly models: readonly LinearModel[] } {
  const words = lines.map(({ printed }) => telltaleWords(printed))
  const view = { rarity: bucketRarity(words, buckets), magnitude }
  const examples = lines.map(({ amountMinor, label }, at) => ({
    features: lineFeatures(words[at] as readonly string[], amountMinor, view),
    label: labels.indexOf(label),
  }))
  return { view, models: costs.map((cost) => trainLinear(examples, { classes: labels.length, buckets, cost })) }
}
