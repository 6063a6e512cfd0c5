// Words for several categories at once: 'food' is bought and eaten out; needs and wants are those of the health score.
import type { CategoryId } from '../../../shared/domain'
import { NEEDS, WANTS } from '../../analytics/money-months'
import { overlap, type Span, type Word } from '../words/question-words'
import { anyWording } from '../words/word-lists'

interface CategorySet {
  /** What a sentence calls it; null where it lists the categories. */
  readonly name: string | null
  readonly words: RegExp
  readonly categories: readonly CategoryId[]
}

const SPENT = '(?:spend(?:ing|s)?|expens(?:es?|ive)|costs?|purchases?|payments?|outgoings|things|items|stuff)'

const SETS: readonly CategorySet[] = [
  {
    name: 'wants',
    words: anyWording([
      `(?:non[- ]?|un|not )(?:essentials?|necessary)(?: ${SPENT})?`,
      `(?:discretionary|optional|luxury|fun|frivolous) ${SPENT}`,
      'luxuries|nice[- ]to[- ]haves?|indulgences',
      '(?<=\\b(?:on|my|our) )wants',
    ]),
    categories: WANTS,
  },
  {
    name: 'needs',
    words: anyWording([
      `(?:essential|necessary|basic|unavoidable) ${SPENT}`,
      'essentials|necessities|basics',
      '(?<=\\b(?:on|my|our) )(?:basic |daily )?needs',
    ]),
    categories: NEEDS,
  },
  { name: null, words: anyWording(['food|khane']), categories: ['groceries', 'eating-out'] },
]

/** The first such words of a question that are no part of a time or an amount, and the categories that they stand for. */
export function categorySetIn(
  words: readonly Word[],
  question: string,
): (Span & { readonly categories: readonly CategoryId[] }) | null {
  for (const { words: wording, categories } of SETS) {
    const match = wording.exec(question)
    if (!match) continue
    const span = { start: match.index, end: match.index + match[0].length }
    if (words.some((word) => overlap(word, span))) return { ...span, categories }
  }
  return null
}

/** What those categories are called together; null for others. */
export function categorySetName(categories: readonly CategoryId[]): string | null {
  const set = SETS.find(
    (each) => each.categories.length === categories.length && each.categories.every((id) => categories.includes(id)),
  )
  return set?.name ?? null
}
