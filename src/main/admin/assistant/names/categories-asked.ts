// The categories of spending in an administrator's question: 'home' and 'health' are words of much else.
import type { CategoryId } from '../../../../shared/domain'
import { CATEGORY_KIND } from '../../../../shared/domain'
import { CATEGORY_PHRASES } from '../../../assistant/names/category-words'
import type { Span } from './spans'

const SPENDING_PHRASES = CATEGORY_PHRASES.filter(({ categoryId }) => CATEGORY_KIND[categoryId] === 'spending')

export function categoryIdsIn(question: string): readonly CategoryId[] {
  const text = ` ${question.toLowerCase().replace(/[^\p{L}\d]+/gu, ' ')} `
  const ids = SPENDING_PHRASES.filter(({ phrase }) => phrase.length >= 4 && text.includes(` ${phrase} `)).map(
    ({ categoryId }) => categoryId,
  )
  return [...new Set(ids)].filter((id) => id !== 'other' && id !== 'fees')
}

export function categoriesIn(
  question: string,
  take: (span: Span) => boolean,
  ofSpending: boolean,
): readonly CategoryId[] {
  const lower = question.toLowerCase()
  const found: { readonly categoryId: CategoryId; readonly at: number }[] = []
  // 'Travel or health': a doubtful word is one where a plain one stands beside it, whichever comes first.
  const plainFirst = [...SPENDING_PHRASES].sort(
    (a, b) => Number(DOUBTFUL.has(a.phrase)) - Number(DOUBTFUL.has(b.phrase)),
  )
  const doubtful = plainFirst.filter(({ phrase }) => DOUBTFUL.has(phrase))
  for (const { phrase, categoryId } of [...plainFirst, ...doubtful]) {
    if (
      (DOUBTFUL.has(phrase) &&
        !(ofSpending && OF_SPENDING.has(phrase)) &&
        !isSpentOn(phrase, lower, found.length > 0)) ||
      phrase.length < 4 ||
      found.some((each) => each.categoryId === categoryId)
    )
      continue
    const match = new RegExp(
      `(?<![\\p{L}\\d])${phrase.replace(/[^\p{L}\d ]/gu, '.')}(?![\\p{L}\\d])${OF_A_PRODUCT}`,
      'u',
    ).exec(lower)
    if (match && take({ start: match.index, end: match.index + phrase.length, mask: ' xcategoryx ' })) {
      found.push({ categoryId, at: match.index })
    }
  }
  return found.sort((a, b) => a.at - b.at).map(({ categoryId }) => categoryId)
}

/** 'Travel card' is a product, and no spending on travel. */
const OF_A_PRODUCT = '(?! (?:cards?|accounts?|loans?|deposits?|cover|plans?|products?)\\b)'

/** Taken for the category wherever spending is spoken of. */
const IN_SPENDING: ReadonlySet<string> = new Set(['home', 'health', 'bills', 'insurance'])

/** And where a share of spending is asked for. */
const OF_SPENDING: ReadonlySet<string> = new Set([...IN_SPENDING, 'cash', 'fees'])

/** Paid 'in' them: 'pay in cash' says how. */
const OF_CHARGES: ReadonlySet<string> = new Set(['fees', 'charges', 'interest'])

/** 'Spent on health', 'health spending'; beside another category 'and bills'. */
function isSpentOn(phrase: string, question: string, among: boolean): boolean {
  const spent = `(?:spen[dt]\\w*|goes|went|go|paid|pay|outlays?) (?:on|to|for) (?:the )?${phrase}\\b`
  const charged = OF_CHARGES.has(phrase) ? `|(?:pay|pays|paid|lose|lost) (?:in|as) ${phrase}\\b` : ''
  const spending = `\\b${phrase} (?:spend\\w*|costs?|expenses?|expenditure|category|share of (?:all |the |total )?spend\\w*)`
  const listed = `(?:,|and|plus|or|than|versus|vs|of|from|behind|over|to) ${phrase}\\b|\\b${phrase}(?:,| and| plus| or| versus| vs)`
  if (IN_SPENDING.has(phrase) && /\b(spen[dt]\w*|categor\w*)\b/.test(question)) return true
  return new RegExp(`${spent}|${spending}${charged}${among ? `|${listed}` : ''}`).test(question)
}

/** Words of categories that mean something else here: 'financial health', 'fees', 'card'. */
const DOUBTFUL: ReadonlySet<string> = new Set(
  'health fees card cash home other pay charges savings interest fun bills internet policy insurance cover books book'.split(
    ' ',
  ),
)
