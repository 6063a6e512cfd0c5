// Question → intent, by a linear classifier that `npm run train:intents` trains from seed/intents.json.
import type { Intent } from './intents'
import { BUCKETS, questionFeatures } from './question-features'
import stored from './router-weights.json'

/** Below it the assistant says that it did not understand. Fifteen intents: a guess is right in one of fifteen. */
export const UNDERSTOOD = 0.35

export interface Routed {
  readonly intent: Intent
  /** 0–1: the softmax probability of `intent`. */
  readonly confidence: number
}

const INTENT_NAMES = stored.intents as readonly Intent[]
const WEIGHTS = new Int8Array(Buffer.from(stored.weights, 'base64'))

/** Every word of the training phrasings: known words are never taken for a misspelt name. */
export const KNOWN_WORDS: ReadonlySet<string> = new Set(stored.vocabulary)

/**
 * The most likely intent of a question whose names and periods have been replaced by the placeholders of `maskName`.
 * Softmax regression over hashed features; deterministic.
 */
export function routeQuestion(masked: string): Routed {
  const features = questionFeatures(masked)
  const scale = stored.scale / Math.sqrt(Math.max(1, features.length))
  const scores = INTENT_NAMES.map((_, intent) => {
    let score = 0
    for (const feature of features) score += WEIGHTS[intent * BUCKETS + feature] as number
    return score * scale + (stored.bias[intent] as number)
  })
  const highest = Math.max(...scores)
  const total = scores.reduce((sum, score) => sum + Math.exp(score - highest), 0)
  return { intent: INTENT_NAMES[scores.indexOf(highest)] as Intent, confidence: 1 / total }
}
