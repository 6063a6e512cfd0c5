// Finds what the guide says about a question: full text, names of entries, and vectors where an embedding model is present.
import { sqliteTextIndex, type TextIndex } from '../../db/dialects/sqlite-text-index'
import type { Embedder } from '../model/embedder'
import { editDistance } from '../words/edit-distance'
import { fusedRanks } from './fused-ranks'
import { contentWords, plainWords } from './guide-words'
import type { KnowledgeEntry } from './knowledge'
import { vectorRanking } from './vector-ranking'

export interface FoundEntry {
  readonly entry: KnowledgeEntry
  /** The question names the entry ('recurring deposit'), or most of what it says stands in it. */
  readonly sure: boolean
  /** By name. */
  readonly named: boolean
}

export interface Guide {
  readonly entries: readonly KnowledgeEntry[]
  /** The best first; empty when nothing in the guide is about any word of it. */
  find(question: string): Promise<readonly FoundEntry[]>
  /** Makes the vectors of the entries, so that the first question need not wait for them. */
  warm(model: Embedder): Promise<void>
  close(): void
}

const MOST = 5
/** A named entry comes before others that share words with the question; longer names say more. */
const NAMED = 6
/** How much of the question, weighed by how rare its words are, an entry has to cover. */
const COVERED = 0.6

/** The guide over these entries. `embedder`: asked for each time, because a model may come and go; null for none. */
export function openGuide(entries: readonly KnowledgeEntry[], embedder: () => Embedder | null = () => null): Guide {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const index = sqliteTextIndex(entries.map((entry) => ({ ...entry, also: entry.also.join(' / ') })))
  const names = entries.map(({ id, title, also }) => ({ id, names: [title, ...also].map(plainWords) }))
  const vocabulary = new Set(entries.flatMap(({ title, also, text }) => plainWords([title, ...also, text].join(' '))))
  const byMeaning = vectorRanking(entries)

  return {
    entries,
    find: async (question) => {
      const words = contentWords(question).map((word) => spelt(word, vocabulary))
      const asked = plainWords(question).map((word) => spelt(word, vocabulary))
      const named = new Map(names.map(({ id, names }) => [id, longestName(names, asked)]))
      const scores = new Map(index.search(words).map(({ id, score }) => [id, score]))
      for (const [id, length] of named) if (length > 0) scores.set(id, (scores.get(id) ?? 0) + NAMED * length)
      const ranked = [...scores].sort(([a, x], [b, y]) => y - x || a.localeCompare(b)).map(([id]) => id)
      const model = embedder()
      const near = model ? await byMeaning(model, question) : []
      const coverage = coverageOf(index, words, entries.length)
      return fusedRanks(ranked, near)
        .slice(0, MOST)
        .flatMap((id) => {
          const entry = byId.get(id)
          const isNamed = (named.get(id) ?? 0) > 0
          return entry ? [{ entry, named: isNamed, sure: isNamed || coverage(id) >= COVERED }] : []
        })
    },
    warm: async (model) => {
      await byMeaning(model, entries[0]?.title ?? '')
    },
    close: () => index.close(),
  }
}

/** How many words the longest name has that stands in the question as a whole; 0 for none. */
function longestName(names: readonly (readonly string[])[], asked: readonly string[]): number {
  const line = ` ${asked.map(singular).join(' ')} `
  return Math.max(
    0,
    ...names.map((name) => (line.includes(` ${name.map(singular).join(' ')} `) ? Math.min(4, name.length) : 0)),
  )
}

/** The share of the question's words, rare ones weighing more, that stand in an entry; 0 for a single common word. */
function coverageOf(index: TextIndex, words: readonly string[], total: number): (id: string) => number {
  const found = [...new Set(words)].map((word) => {
    const ids = new Set(index.search([word]).map(({ id }) => id))
    return { ids, weight: Math.log(1 + total / (ids.size + 0.5)) }
  })
  const all = found.reduce((sum, { weight }) => sum + weight, 0)
  return (id) => {
    const inside = found.filter(({ ids }) => ids.has(id))
    return inside.length < 2 ? 0 : inside.reduce((sum, { weight }) => sum + weight, 0) / all
  }
}

/** The word of the guide that is meant, where a long one is misspelt. */
function spelt(word: string, vocabulary: ReadonlySet<string>): string {
  if (word.length < 6 || vocabulary.has(word) || vocabulary.has(singular(word))) return word
  const near = [...vocabulary].find((each) => each.length >= 6 && editDistance(word, each, 1) <= 1)
  return near ?? word
}

function singular(word: string): string {
  return word.length > 3 ? word.replace(/(?<!s)s$/, '') : word
}
