// Phrasings as the router meets them: a question's categories, times and amounts are masked before it is read.
import { findAmounts } from '../src/main/assistant/names/amounts'
import { exactCategory } from '../src/main/assistant/names/category-finding'
import { findPeriods } from '../src/main/assistant/periods/find-periods'
import { overlap, type Span, wordsOf } from '../src/main/assistant/words/question-words'
import { CATEGORY_KIND, type CategoryKind } from '../src/shared/domain'
import type { Phrasings } from './train-router'

/** Any day does: only where a time stands matters. */
const AS_OF = '2026-10-31'

/** The same phrasings with '{category}', '{period}', '{amount}' and '{share}' where such words are written out. */
export function asAsked(phrasings: Phrasings): Phrasings {
  return Object.fromEntries(
    Object.entries(phrasings).map(([intent, texts]) => [
      intent,
      [...new Set(texts.map((text) => withPlaceholders(text, kindsIn(intent))))],
    ]),
  )
}

/** Kinds of questions that are told by the very words that elsewhere name a category. */
const OWN_WORDS: readonly string[] = [
  ...['cash', 'fees', 'off-topic', 'other-people', 'knowledge', 'saved', 'savings-rate', 'net-worth', 'balance'],
  ...['balance-all', 'forecast', 'free-to-spend'],
]
const OF_INCOME: readonly string[] = ['income', 'salary', 'salary-raise', 'next-salary']

/** Which categories are masked in questions of that kind. */
function kindsIn(intent: string): readonly CategoryKind[] {
  if (OWN_WORDS.includes(intent)) return []
  return OF_INCOME.includes(intent) ? ['income'] : ['income', 'spending', 'neutral']
}

function withPlaceholders(text: string, kinds: readonly CategoryKind[]): string {
  const slots = [...text.matchAll(/\{\w+\}/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  const free = (span: Span) => !slots.some((slot) => overlap(slot, span))
  const periods = findPeriods(text, AS_OF, 'in').filter(free)
  const amounts = findAmounts(text, periods).filter(free)
  const taken: readonly Span[] = [...slots, ...periods, ...amounts]
  const words = wordsOf(text).filter((word) => !taken.some((span) => overlap(word, span)))
  const found = text.includes('{category}') ? null : exactCategory(words, text)
  const category = found && kinds.includes(CATEGORY_KIND[found.categoryId]) ? found : null
  const spans = [
    ...periods.map((span) => ({ ...span, slot: 'period' })),
    ...amounts.map((span) => ({ ...span, slot: span.kind })),
    ...(category ? [{ ...category, slot: 'category' }] : []),
  ].sort((a, b) => b.start - a.start)
  return spans.reduce((masked, { start, end, slot }) => `${masked.slice(0, start)}{${slot}}${masked.slice(end)}`, text)
}
