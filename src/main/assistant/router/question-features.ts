// A question as the router sees it: hashed words, word pairs, pieces of words, and what words mean.
import { bucketOf, wordPieces } from '../../analytics/text-buckets'
import { conceptsOf } from './concept-words'

export const BUCKETS = 4096

const bucket = (text: string) => bucketOf(text, BUCKETS)

/**
 * The buckets of a question's features, each once: words, neighbouring words, runs of 3 and 4 letters, which keep a misspelt
 * word near the right one, and concepts with every pair of them, by `meanings`. Empty for a text without letters or digits.
 */
export function questionFeatures(question: string, meanings = conceptsOf): readonly number[] {
  const words =
    question
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{M}\d]+/gu) ?? []
  const buckets = new Set<number>()
  const concepts = new Set<string>()
  for (const [index, word] of words.entries()) {
    buckets.add(bucket(`w ${word}`))
    buckets.add(bucket(`p ${words[index - 1] ?? '^'} ${word}`))
    for (const piece of wordPieces(word, 3, 4)) buckets.add(bucket(`c ${piece}`))
    for (const concept of meanings(word)) concepts.add(concept)
    if (/^x\w+x$/.test(word)) concepts.add(word)
  }
  if (words.length > 0) {
    buckets.add(bucket(`p ${words.at(-1)} $`))
    if (words.length <= 2) buckets.add(bucket(`short ${words.length}`))
  }
  for (const feature of conceptFeatures([...concepts].sort())) buckets.add(bucket(feature))
  return [...buckets]
}

/** Each concept, and each two that stand together in whatever order. */
function conceptFeatures(concepts: readonly string[]): readonly string[] {
  return concepts.flatMap((one, index) => [
    `k ${one}`,
    ...concepts.slice(index + 1).map((other) => `kk ${one} ${other}`),
  ])
}

/** 'segment', 'product', 'rfm' and 'age' stand in questions of the bank alone. */
export type Masked = 'category' | 'payee' | 'period' | 'amount' | 'share' | 'segment' | 'product' | 'rfm' | 'age'

/** What stands in a question in place of a category, payee, period, amount or share. Also used to fill the training phrasings. */
export function maskName(kind: Masked): string {
  return ` x${kind}x `
}
