// The words of a question, runs of them, and whether they are ordinary ones.
import { KNOWN_WORDS } from '../router/router'

export interface Span {
  readonly start: number
  readonly end: number
}

export interface Word extends Span {
  readonly text: string
}

/** A name without accents, case and punctuation, so that 'Café Mysore' and 'cafe mysore' meet, and 'Domino’s' and 'dominos'. */
export function plainName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
}

export function wordsOf(question: string): readonly Word[] {
  return [...question.matchAll(/[\p{L}\p{M}\d]+(?:[&'’.-][\p{L}\p{M}\d]+)*/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** Runs of up to `most` neighbouring words, longest first. */
export function runs(words: readonly Word[], most: number): readonly Word[] {
  const all: Word[] = []
  for (let length = Math.min(most, words.length); length >= 1; length--) {
    for (let first = 0; first + length <= words.length; first++) {
      const run = words.slice(first, first + length)
      const start = run[0]?.start ?? 0
      all.push({ text: run.map((word) => word.text).join(' '), start, end: run.at(-1)?.end ?? start })
    }
  }
  return all
}

export function withoutPossessive(word: string): string {
  return word.replace(/['’]s$/u, '')
}

export function ordinary(word: string): boolean {
  return KNOWN_WORDS.has(word) || SMALL.has(word)
}

/** Words that hardly any phrasing has, and that no name is. */
const SMALL: ReadonlySet<string> = new Set(
  'our ours ourselves kindly whichever wherever monday tuesday wednesday thursday friday saturday sunday'.split(' '),
)

/** Short names are too near to other words to be guessed. */
export function mostEdits(name: string): number {
  if (name.length >= 12) return 3
  return name.length >= 8 ? 2 : name.length >= 5 ? 1 : 0
}

export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
