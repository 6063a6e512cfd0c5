// A question as the router sees it: hashed words, word pairs and pieces of words.

import { bucketOf, wordPieces } from '../analytics/text-buckets'

export const BUCKETS = 4096

const bucket = (text: string) => bucketOf(text, BUCKETS)

/**
 * The buckets of a question's features, each once: words, neighbouring words, and runs of 3 and 4 letters, which keep
 * a misspelt word near the right one. Empty for a text without letters or digits.
 */
export function questionFeatures(question: string): readonly number[] {
  const words =
    question
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{M}\d]+/gu) ?? []
  const buckets = new Set<number>()
  for (const [index, word] of words.entries()) {
    buckets.add(bucket(`w ${word}`))
    buckets.add(bucket(`p ${words[index - 1] ?? '^'} ${word}`))
    for (const piece of wordPieces(word, 3, 4)) buckets.add(bucket(`c ${piece}`))
  }
  if (words.length > 0) {
    buckets.add(bucket(`p ${words.at(-1)} $`))
    if (words.length <= 2) buckets.add(bucket(`short ${words.length}`))
  }
  return [...buckets]
}

/** What stands in a question in place of a category, payee or period. Also used to fill the training phrasings. */
export function maskName(kind: 'category' | 'payee' | 'period'): string {
  return ` x${kind}x `
}
