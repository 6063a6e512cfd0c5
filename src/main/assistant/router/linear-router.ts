// A linear classifier over words and letters that was trained beforehand: question → intent, with how sure it is.
import { BUCKETS, questionFeatures } from './question-features'

/** As `npm run train:intents` writes it. */
export interface RouterWeights {
  /** SHA-256 of the file of phrasings. */
  readonly trainedFrom: string
  readonly intents: readonly string[]
  /** Int8, base64: one row of buckets per intent. */
  readonly weights: string
  readonly scale: number
  readonly bias: readonly number[]
  /** Divides the scores, so that of all answers given with 80 % about 80 % are right (Guo et al., 2017). */
  readonly temperature: number
  /** Below it the question is taken for none of these. */
  readonly threshold: number
  readonly vocabulary: readonly string[]
}

export interface Reading<Intent> {
  readonly intent: Intent
  /** 0–1: its calibrated probability. */
  readonly confidence: number
}

export interface Router<Intent> {
  /**
   * Every intent, the likeliest first, for a question whose names, periods and amounts have been replaced by the placeholders
   * of `maskName`. Deterministic.
   */
  readonly route: (masked: string) => readonly Reading<Intent>[]
  readonly threshold: number
  /** Every word of the training phrasings: known words are never taken for a misspelt name. */
  readonly vocabulary: ReadonlySet<string>
}

/** Softmax regression over hashed features. Throws when the weights do not belong to the features. */
export function linearRouter<Intent extends string>(
  stored: RouterWeights,
  featuresOf: (masked: string) => readonly number[] = questionFeatures,
): Router<Intent> {
  const weights = new Int8Array(Buffer.from(stored.weights, 'base64'))
  if (weights.length !== stored.intents.length * BUCKETS) throw new RangeError('weights of another router')
  return {
    threshold: stored.threshold,
    vocabulary: new Set(stored.vocabulary),
    route: (masked) => {
      const features = featuresOf(masked)
      const scale = stored.scale / Math.sqrt(Math.max(1, features.length))
      const scores = stored.intents.map((_, intent) => {
        let score = 0
        for (const feature of features) score += weights[intent * BUCKETS + feature] as number
        return (score * scale + (stored.bias[intent] as number)) / stored.temperature
      })
      const highest = Math.max(...scores)
      const total = scores.reduce((sum, score) => sum + Math.exp(score - highest), 0)
      return scores
        .map((score, at) => ({
          intent: stored.intents[at] as Intent,
          confidence: Math.exp(score - highest) / total,
        }))
        .sort((a, b) => b.confidence - a.confidence)
    },
  }
}
