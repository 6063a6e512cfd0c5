// Statement line → category, by a linear classifier that `npm run train:categories` trains.
import { CATEGORY_KIND, type CategoryId } from '../../shared/domain'
import { largestAt, softmax } from '../analytics/linear-classifier'
import { unpackWeights } from '../analytics/packed-weights'
import { lineFeatures, telltaleWords } from './classifier-features'
import stored from './classifier-weights.json'

export interface CategoryGuess {
  readonly categoryId: CategoryId
  /** 0–1, calibrated: of the guesses at 0.8 about 80 in 100 are right. */
  readonly confidence: number
}

export type GuessCategory = (printed: string, amountMinor: number) => CategoryGuess | null

const LABELS = stored.labels as readonly CategoryId[]
const WEIGHTS = unpackWeights(stored.weights.weights)
const BIAS = unpackWeights(stored.bias.weights)
const VIEW = { rarity: unpackWeights(stored.rarity.weights), magnitude: false }
/** Distinct lines of a large statement; more are worked out again. */
const MOST_REMEMBERED = 20_000

const remembered = new Map<string, CategoryGuess | null>()

/**
 * The most likely category of a line as printed, among those that its sign allows: money out is never income. Null for
 * a line without a word. Deterministic; lines that differ in numbers and dates only are worked out once.
 */
export function guessCategory(printed: string, amountMinor: number): CategoryGuess | null {
  const words = telltaleWords(printed)
  if (words.length === 0) return null
  const side = Math.sign(amountMinor)
  const key = `${side} ${words.join(' ')}`
  const before = remembered.get(key)
  if (before !== undefined) return before
  const guess = likeliest(words, side)
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(key, guess)
  return guess
}

function likeliest(words: readonly string[], side: number): CategoryGuess {
  const { buckets, values } = lineFeatures(words, side, VIEW)
  const classes = LABELS.length
  const scores = Float64Array.from(BIAS, (byte) => byte * stored.bias.scale)
  for (const [index, bucket] of buckets.entries()) {
    const times = (values[index] as number) * stored.weights.scale
    for (let of = 0; of < classes; of++) {
      scores[of] = (scores[of] as number) + times * (WEIGHTS[bucket * classes + of] as number)
    }
  }
  const possible = LABELS.map((_, at) => at).filter(
    (at) => side >= 0 || CATEGORY_KIND[LABELS[at] as CategoryId] !== 'income',
  )
  const shares = softmax(
    possible.map((at) => scores[at] as number),
    stored.temperature,
  )
  const best = largestAt(shares)
  return { categoryId: LABELS[possible[best] as number] as CategoryId, confidence: shares[best] as number }
}
