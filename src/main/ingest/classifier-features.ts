// A statement line as the classifier of categories sees it.
import type { SparseFeatures } from '../analytics/linear-classifier'
import { bucketOf, wordPieces } from '../analytics/text-buckets'

const SHORTEST_PIECE = 2
const LONGEST_PIECE = 5
/** More of a line than any name needs; keeps made-up lines from taking long. */
const MOST_WORDS = 40
const LONGEST_WORD = 40

const MONTH =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)$/

/**
 * The words of a printed line that say what it is for, in lower case: numbers, dates, card numbers and references are
 * left out. Lines with the same words differ in noise only. Empty for a line of nothing but numbers.
 */
export function telltaleWords(printed: string): readonly string[] {
  const tokens =
    printed
      .normalize('NFKC')
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{M}\d&]+/gu) ?? []
  const kept: string[] = []
  for (const [at, token] of tokens.entries()) {
    if (kept.length === MOST_WORDS) break
    const isDate = MONTH.test(token) && (/^\d/.test(tokens[at - 1] ?? '') || /^\d/.test(tokens[at + 1] ?? ''))
    const word = isDate ? '' : withoutNumber(token)
    if (word !== '') kept.push(word.slice(0, LONGEST_WORD))
  }
  return kept
}

/** 'o2' and '3m' are names; of 'athomeder00006' the letters stay, of 'n2631000421' nothing does. */
function withoutNumber(token: string): string {
  if (!/\d/.test(token)) return token
  if (token.length <= 3) return /\p{L}/u.test(token) ? token : ''
  const letters = token.replace(/\d+/g, '')
  return letters.length > token.length - letters.length ? letters : ''
}

/**
 * How a line becomes numbers. `rarity`: a weight for each bucket, more for rarer ones; their number is the number of
 * buckets. `magnitude`: whether the size of the amount counts, as it may where all amounts are in one currency.
 */
export interface LineView {
  readonly rarity: ArrayLike<number>
  readonly magnitude: boolean
}

/**
 * Words, neighbouring words and pieces of 2 to 5 letters of words, weighed by rarity, each kind with the same length in
 * sum; whether money came or went; and the power of ten of the amount, shared between the two nearest.
 */
export function lineFeatures(words: readonly string[], amountMinor: number, view: LineView): SparseFeatures {
  const { whole, pieces } = lineBuckets(words, view.rarity.length)
  const money = moneyFeatures(amountMinor, view)
  return {
    buckets: Int32Array.from([...whole, ...pieces, ...money.map(([bucket]) => bucket)]),
    values: Float64Array.from([
      ...weighed(whole, view.rarity),
      ...weighed(pieces, view.rarity),
      ...money.map(([, value]) => value),
    ]),
  }
}

/** Inverse document frequency, smoothed: 1 for a bucket that every line has, more for rarer ones. */
export function bucketRarity(lines: readonly (readonly string[])[], buckets: number): Float64Array {
  const lineCounts = new Float64Array(buckets)
  for (const words of lines) {
    const { whole, pieces } = lineBuckets(words, buckets)
    for (const bucket of new Set([...whole, ...pieces])) lineCounts[bucket] = (lineCounts[bucket] as number) + 1
  }
  return lineCounts.map((count) => 1 + Math.log((1 + lines.length) / (1 + count)))
}

interface LineBuckets {
  readonly whole: readonly number[]
  readonly pieces: readonly number[]
}

function lineBuckets(words: readonly string[], buckets: number): LineBuckets {
  const whole = new Set<number>()
  const pieces = new Set<number>()
  for (const [at, word] of words.entries()) {
    whole.add(bucketOf(`w ${word}`, buckets))
    if (at > 0) whole.add(bucketOf(`p ${words[at - 1]} ${word}`, buckets))
    for (const piece of wordPieces(word, SHORTEST_PIECE, LONGEST_PIECE)) pieces.add(bucketOf(`c ${piece}`, buckets))
  }
  return { whole: [...whole], pieces: [...pieces] }
}

function moneyFeatures(amountMinor: number, { rarity, magnitude }: LineView): readonly (readonly [number, number])[] {
  if (amountMinor === 0) return []
  const side = amountMinor > 0 ? 'in' : 'out'
  const bucket = (what: string) => bucketOf(`money ${side} ${what}`, rarity.length)
  if (!magnitude) return [[bucket(''), 1]]
  const power = Math.log10(Math.abs(amountMinor))
  const below = Math.floor(power)
  return [
    [bucket(''), 1],
    [bucket(String(below)), below + 1 - power],
    [bucket(String(below + 1)), power - below],
  ]
}

function weighed(buckets: readonly number[], rarity: ArrayLike<number>): readonly number[] {
  const weights = buckets.map((bucket) => rarity[bucket] as number)
  const length = Math.hypot(...weights)
  return weights.map((weight) => weight / length)
}
