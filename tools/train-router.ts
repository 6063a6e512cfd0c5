// Softmax regression over hashed features, trained in seconds: no library, no randomness beyond a seeded shuffle.
import { softmax } from '../src/main/analytics/linear-classifier'
import { type PackedWeights, packWeights } from '../src/main/analytics/packed-weights'
import { INTENTS, type Intent } from '../src/main/assistant/intents'
import { BUCKETS, maskName, questionFeatures } from '../src/main/assistant/question-features'

const EPOCHS = 60
const LEARNING_RATE = 0.5
/** Pulls weights to zero, so that words seen once do not decide alone. */
const DECAY = 1e-4

export type Phrasings = Readonly<Record<Intent, readonly string[]>>

export interface RouterWeights extends PackedWeights {
  readonly intents: readonly Intent[]
  readonly bias: readonly number[]
  readonly vocabulary: readonly string[]
}

/**
 * Trains the router from phrasings whose names stand as {category}, {payee} and {period}; a phrasing with {period} is
 * learnt without it, too. The same phrasings always give the same weights. AdaGrad (Duchi, Hazan and Singer, 2011).
 */
export function trainRouter(phrasings: Phrasings): RouterWeights {
  const examples = INTENTS.flatMap((intent, label) =>
    phrasings[intent].flatMap(variants).map((text) => ({ label, features: questionFeatures(text) })),
  )
  const weights = new Float64Array(INTENTS.length * BUCKETS)
  const bias = new Float64Array(INTENTS.length)
  const seen = new Float64Array(weights.length).fill(1e-8)
  const seenBias = new Float64Array(INTENTS.length).fill(1e-8)
  const random = generator(7)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { label, features } of shuffled(examples, random)) {
      const size = 1 / Math.sqrt(features.length)
      const shares = softmax(INTENTS.map((_, intent) => score(weights, bias, intent, features, size)))
      for (let intent = 0; intent < INTENTS.length; intent++) {
        const slope = (shares[intent] as number) - (intent === label ? 1 : 0)
        step(bias, seenBias, intent, slope)
        for (const feature of features) {
          const at = intent * BUCKETS + feature
          step(weights, seen, at, slope * size + DECAY * (weights[at] as number))
        }
      }
    }
  }
  return {
    ...packWeights(weights),
    intents: INTENTS,
    bias: [...bias].map((value) => Number(value.toFixed(4))),
    vocabulary: vocabulary(phrasings),
  }
}

function variants(phrasing: string): readonly string[] {
  const named = phrasing.replaceAll('{category}', maskName('category')).replaceAll('{payee}', maskName('payee'))
  const tidy = (text: string) => text.replace(/\s+/g, ' ').trim()
  if (!named.includes('{period}')) return [tidy(named)]
  const bare = tidy(named.replaceAll('{period}', ''))
  return [tidy(named.replaceAll('{period}', maskName('period'))), ...(bare === '' ? [] : [bare])]
}

function score(
  weights: Float64Array,
  bias: Float64Array,
  intent: number,
  features: readonly number[],
  size: number,
): number {
  let sum = 0
  for (const feature of features) sum += weights[intent * BUCKETS + feature] as number
  return sum * size + (bias[intent] as number)
}

function step(values: Float64Array, seen: Float64Array, at: number, slope: number): void {
  seen[at] = (seen[at] as number) + slope * slope
  values[at] = (values[at] as number) - (LEARNING_RATE * slope) / Math.sqrt(seen[at] as number)
}

/** Ordinary words of questions. Names of people in the phrasings about others must not become ordinary. */
function vocabulary(phrasings: Phrasings): readonly string[] {
  const words = INTENTS.filter((intent) => intent !== 'other-people' && intent !== 'injection')
    .flatMap((intent) => phrasings[intent])
    .flatMap(
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
