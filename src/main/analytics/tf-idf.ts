// How much the words of two texts have in common, rare words counting more.

/** Words with weights, of length 1; empty for a text without words that count. */
export type WordVector = ReadonlyMap<string, number>

export interface WordSpace {
  readonly vectors: readonly WordVector[]
  /** Words outside the documents have no weight. */
  readonly place: (words: ReadonlyMap<string, number>) => WordVector
}

const STOP = new Set(
  'and are for from has its more not off one out per that the their this to up with you your'.split(' '),
)

/**
 * The documents as vectors: (1 + ln tf) · idf with idf = ln((1 + n) / (1 + df)) + 1, length 1 (Salton and Buckley 1988, smoothed
 * as usual so that no word weighs nothing). `place` puts another bag of words among them.
 */
export function wordSpace(documents: readonly string[]): WordSpace {
  const bags = documents.map((text) => counted(wordsOf(text)))
  const documentsWith = new Map<string, number>()
  for (const bag of bags) for (const word of bag.keys()) documentsWith.set(word, (documentsWith.get(word) ?? 0) + 1)
  const idf = (word: string) => Math.log((1 + documents.length) / (1 + (documentsWith.get(word) ?? 0))) + 1
  const weighted = (bag: ReadonlyMap<string, number>, term: (count: number) => number) =>
    unit(new Map([...bag].flatMap(([word, n]) => (documentsWith.has(word) ? [[word, term(n) * idf(word)]] : []))))
  return {
    vectors: bags.map((bag) => weighted(bag, (count) => 1 + Math.log(count))),
    place: (words) => weighted(words, (weight) => weight),
  }
}

/** 0–1 for vectors without negative weights; 0 when either is empty. */
export function cosine(a: WordVector, b: WordVector): number {
  let sum = 0
  for (const [word, weight] of a) sum += weight * (b.get(word) ?? 0)
  return Math.min(1, sum)
}

/** Lower-case words of three letters and more, without the commonest, plurals as their singular. */
export function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word.length >= 3 && !STOP.has(word))
    .map((word) => (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word))
}

function counted(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function unit(weights: ReadonlyMap<string, number>): WordVector {
  const length = Math.hypot(...weights.values())
  return length === 0 ? new Map() : new Map([...weights].map(([word, weight]) => [word, weight / length]))
}
