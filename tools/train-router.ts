// Softmax regression over hashed features, trained in seconds: no library, no randomness beyond a seeded shuffle.
import { packWeights } from '../src/main/analytics/packed-weights'
import type { RouterWeights } from '../src/main/assistant/router/linear-router'
import { BUCKETS, maskName, questionFeatures } from '../src/main/assistant/router/question-features'
import { calibrated, type ScoredExample } from './router-calibration'

const EPOCHS = 20
const LEARNING_RATE = 0.5
/**
 * Intents that are as good as ruled out for an example learn nothing from it: most of the time of training. What is passed over
 * is not pulled to zero either, so that fewer phrasings want less of it.
 */
const LEAST_SLOPE = 1e-3
/** Pulls weights to zero, so that words seen once do not decide alone. */
const DECAY = 1e-4
const FOLDS = 3
/** Share of the features that an example lacks each time it is learnt from: no word may be relied on alone (Wang and Manning, 2013). */
const DROPPED = 0.15

/** Questions by what they are about; '{category}', '{payee}', '{period}', '{amount}' and '{share}' stand for names and numbers. */
export type Phrasings = Readonly<Record<string, readonly string[]>>

interface Example {
  readonly label: number
  readonly features: readonly number[]
  /** Which phrasing it is a form of: its forms stay together when examples are held out. */
  readonly phrasing: number
}

interface Linear {
  /** Bucket by bucket, one weight per intent. */
  readonly weights: Float64Array
  readonly bias: Float64Array
}

export interface Trained {
  readonly weights: Omit<RouterWeights, 'trainedFrom'>
  /** Phrasings that were held out in turn, and those of them that were understood right and sure enough. */
  readonly heldOut: {
    readonly phrasings: number
    readonly right: number
    readonly rightAndSure: number
    readonly wrongAndSure: number
  }
}

/**
 * Trains a router; a phrasing with {period} is learnt without it, too. Every third phrasing is held out in turn to find how
 * sure the router may be. `ordinary`: intents whose words are ordinary words of questions, and never a misspelt name. The
 * same phrasings always give the same weights. `leastSlope`: below it nothing is learnt. `groupOf`: what stands for intents that are answered alike. AdaGrad (Duchi, Hazan and Singer, 2011).
 */
export function trainRouter(
  phrasings: Phrasings,
  intents: readonly string[],
  ordinary: readonly string[],
  groupOf: (intent: string) => string = (intent) => intent,
  featuresOf: (masked: string) => readonly number[] = questionFeatures,
  leastSlope: number = LEAST_SLOPE,
): Trained {
  const listed = intents.flatMap((intent, label) => (phrasings[intent] ?? []).map((text) => ({ text, label })))
  const examples = listed.flatMap(({ text, label }, phrasing) =>
    variants(text).map((variant) => ({ label, features: featuresOf(variant), phrasing })),
  )
  const outside: ScoredExample[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const linear = fitted(
      examples.filter(({ phrasing }) => phrasing % FOLDS !== fold),
      intents.length,
      leastSlope,
    )
    const seen = new Set<number>()
    for (const example of examples) {
      if (example.phrasing % FOLDS !== fold || seen.has(example.phrasing)) continue
      seen.add(example.phrasing)
      outside.push({ label: example.label, scores: scoresOf(linear, example.features, intents.length) })
    }
  }
  const { temperature, threshold, ...heldOut } = calibrated(outside, intents.map(groupOf))
  const linear = fitted(examples, intents.length, leastSlope)
  return {
    weights: {
      ...packWeights(byIntent(linear.weights, intents.length)),
      intents,
      bias: [...linear.bias].map((value) => Number(value.toFixed(4))),
      temperature,
      threshold,
      vocabulary: vocabulary(ordinary.flatMap((intent) => phrasings[intent] ?? [])),
    },
    heldOut: { phrasings: outside.length, ...heldOut },
  }
}

function fitted(examples: readonly Example[], labels: number, leastSlope: number): Linear {
  const weights = new Float64Array(labels * BUCKETS)
  const bias = new Float64Array(labels)
  const seen = new Float64Array(weights.length).fill(1e-8)
  const seenBias = new Float64Array(labels).fill(1e-8)
  const slopes = new Float64Array(labels)
  const random = generator(7)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { label, features: all } of shuffled(examples, random)) {
      const kept = all.filter(() => random() >= DROPPED)
      const features = kept.length > 0 ? kept : all
      const size = 1 / Math.sqrt(features.length)
      softmaxInto(slopes, scoresOf({ weights, bias }, features, labels))
      slopes[label] = (slopes[label] as number) - 1
      for (let at = 0; at < labels; at++) step(bias, seenBias, at, slopes[at] as number)
      const learning = [...slopes.keys()].filter((at) => Math.abs(slopes[at] as number) >= leastSlope)
      for (const feature of features) {
        const start = feature * labels
        for (const at of learning) {
          step(weights, seen, start + at, (slopes[at] as number) * size + DECAY * (weights[start + at] as number))
        }
      }
    }
  }
  return { weights, bias }
}

function scoresOf({ weights, bias }: Linear, features: readonly number[], labels: number): Float64Array {
  const size = 1 / Math.sqrt(Math.max(1, features.length))
  const scores = new Float64Array(labels)
  for (const feature of features) {
    const start = feature * labels
    for (let at = 0; at < labels; at++) scores[at] = (scores[at] as number) + (weights[start + at] as number)
  }
  return scores.map((score, at) => score * size + (bias[at] as number))
}

function softmaxInto(target: Float64Array, scores: Float64Array): void {
  const highest = Math.max(...scores)
  let total = 0
  for (const [at, score] of scores.entries()) {
    target[at] = Math.exp(score - highest)
    total += target[at] as number
  }
  for (let at = 0; at < target.length; at++) target[at] = (target[at] as number) / total
}

/** As the application keeps them: one row of buckets per intent. */
function byIntent(weights: Float64Array, labels: number): Float64Array {
  return new Float64Array(weights.length).map(
    (_, at) => weights[(at % BUCKETS) * labels + Math.floor(at / BUCKETS)] as number,
  )
}

function variants(phrasing: string): readonly string[] {
  const named = phrasing.replace(/\{(category|payee|amount|share|segment|product|rfm|age)\}/g, (_, kind) =>
    maskName(kind),
  )
  const tidy = (text: string) => text.replace(/\s+/g, ' ').trim()
  if (!named.includes('{period}')) return [tidy(named)]
  const bare = tidy(named.replaceAll('{period}', ''))
  return [tidy(named.replaceAll('{period}', maskName('period'))), ...(bare === '' ? [] : [bare])]
}

function step(values: Float64Array, seen: Float64Array, at: number, slope: number): void {
  seen[at] = (seen[at] as number) + slope * slope
  values[at] = (values[at] as number) - (LEARNING_RATE * slope) / Math.sqrt(seen[at] as number)
}

function vocabulary(phrasings: readonly string[]): readonly string[] {
  const words = phrasings.flatMap(
    (text) =>
      text
        .replaceAll(/\{\w+\}/g, ' ')
        .toLowerCase()
        .match(/[a-z]+/g) ?? [],
  )
  return [...new Set(words)].sort()
}

function shuffled<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  const order = [...items]
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    ;[order[last], order[other]] = [order[other] as Item, order[last] as Item]
  }
  return order
}

/** Linear congruential generator (Numerical Recipes): good enough to shuffle. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
