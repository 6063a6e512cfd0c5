// A question as the router sees it: hashed words, word pairs and pieces of words.

export const BUCKETS = 4096

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
    const padded = `<${word}>`
    for (const length of [3, 4]) {
      for (let start = 0; start + length <= padded.length; start++) {
        buckets.add(bucket(`c ${padded.slice(start, start + length)}`))
      }
    }
  }
  if (words.length > 0) {
    buckets.add(bucket(`p ${words.at(-1)} $`))
    if (words.length <= 2) buckets.add(bucket(`short ${words.length}`))
  }
  return [...buckets]
}

/** FNV-1a over UTF-16 code units (Fowler, Noll, Vo). */
function bucket(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash ^= text.charCodeAt(index)
    hash = Math.imul(hash, 0x01000193)
  }
  return (hash >>> 0) % BUCKETS
}

/** What stands in a question in place of a category, payee or period. Also used to fill the training phrasings. */
export function maskName(kind: 'category' | 'payee' | 'period'): string {
  return ` x${kind}x `
}
