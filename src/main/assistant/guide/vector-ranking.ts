// Entries by nearness of meaning: plain cosine in memory, which for under a thousand texts needs no vector index.
import type { Embedder } from '../model/embedder'
import type { KnowledgeEntry } from './knowledge'

/** Entries of less similarity than this have nothing to do with the question. */
const LEAST = 0.3

/**
 * Returns a function that ranks the entries for a question by cosine similarity, the nearest first. The entries' vectors are
 * made once per embedder, when it is first asked. A model that fails ranks nothing: full text is there without it.
 */
export function vectorRanking(
  entries: readonly KnowledgeEntry[],
): (embedder: Embedder, question: string) => Promise<readonly string[]> {
  const kept = new WeakMap<Embedder, Promise<readonly (readonly number[])[]>>()
  const vectorsOf = (embedder: Embedder) => {
    const known = kept.get(embedder) ?? embedded(embedder, entries)
    kept.set(embedder, known)
    return known
  }
  return async (embedder, question) => {
    try {
      const vectors = await vectorsOf(embedder)
      const asked = await embedder.embed(question)
      return entries
        .map(({ id }, at) => ({ id, nearness: cosine(vectors[at] ?? [], asked) }))
        .filter(({ nearness }) => nearness >= LEAST)
        .sort((a, b) => b.nearness - a.nearness || a.id.localeCompare(b.id))
        .map(({ id }) => id)
    } catch {
      kept.delete(embedder)
      return []
    }
  }
}

async function embedded(
  embedder: Embedder,
  entries: readonly KnowledgeEntry[],
): Promise<readonly (readonly number[])[]> {
  const vectors: (readonly number[])[] = []
  for (const { title, also, text } of entries) {
    vectors.push(await embedder.embed(`${title}. ${also.join(', ')}. ${text}`))
  }
  return vectors
}

/** −1 to 1; 0 for vectors without length or of different lengths. */
export function cosine(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return 0
  let product = 0
  let lengthA = 0
  let lengthB = 0
  for (const [at, value] of a.entries()) {
    const other = b[at] as number
    product += value * other
    lengthA += value * value
    lengthB += other * other
  }
  const lengths = Math.sqrt(lengthA * lengthB)
  return lengths > 0 ? product / lengths : 0
}
