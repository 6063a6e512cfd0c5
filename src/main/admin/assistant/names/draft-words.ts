// A product described in words → what the lab's form is filled with. What the words leave open, the lab fills in.
import { CATEGORY_IDS, CATEGORY_KIND, type CategoryId } from '../../../../shared/domain'
import { minorDigits } from '../../../../shared/money'
import type { LabKind, ProductDraft } from '../../../../shared/product-simulation'
import { type FoundAmount, findAmounts } from '../../../assistant/names/amounts'

/** Whatever the question says of a product; no kind where it leans on the question before. */
export type DraftWords = Partial<ProductDraft>

const SPENDING = CATEGORY_IDS.filter((id) => CATEGORY_KIND[id] === 'spending')

/**
 * Each number belongs to the word of a product that stands nearest to it in its part of the sentence. A fee in per cent is what the bank
 * earns on spending; a fee as an amount is paid once a year. `categories`: those that the question names.
 */
export function draftIn(question: string, currency: string, categories: readonly CategoryId[]): DraftWords {
  const kind = KINDS.find(({ words }) => words.test(question))?.kind
  const ages = agesIn(question)
  const found = findAmounts(question, ages.spans)
  const minor = (value: number) => Math.round(value * 10 ** minorDigits(currency))
  let draft: DraftWords = { ...(kind ? { kind } : {}), ...ages.limits }
  for (const amount of found) {
    if (amount.value > (amount.kind === 'share' ? 1 : MOST)) continue
    const means = meaningOf(question, amount, kind)
    if (amount.kind === 'share') {
      if (means === 'fee') draft = { ...draft, assumptions: { ...draft.assumptions, earnedOnSpending: amount.value } }
      else if (means === 'rate') draft = { ...draft, annualRate: amount.value }
      else if (means === 'cashback') draft = { ...draft, cashbackRate: amount.value }
    } else if (means === 'fee') draft = { ...draft, annualFeeMinor: minor(amount.value) }
    else if (means === 'limit') draft = { ...draft, monthlyCashbackLimitMinor: minor(amount.value) }
    else if (means === 'income') draft = { ...draft, minMonthlyIncomeMinor: minor(amount.value) }
  }
  if (NO_FEE.test(question)) draft = { ...draft, annualFeeMinor: 0 }
  if (NO_LIMIT.test(question)) draft = { ...draft, monthlyCashbackLimitMinor: null }
  const card = kind === 'card' || draft.cashbackRate !== undefined
  if (card && categories.length > 0) draft = { ...draft, cashbackCategories: categories }
  if (ALL_SPENDING.test(question)) draft = { ...draft, cashbackCategories: SPENDING }
  return draft
}

/** A question for two products that are set against each other, in its two parts; null where it describes one. */
export function designsIn(question: string): readonly [string, string] | null {
  if (!SETS_AGAINST.test(question)) return null
  const parts = question.split(BETWEEN).filter((part) => /\d|\b(?:no|without|free)\b/i.test(part))
  const [first, second] = parts
  return first && second && parts.length === 2 ? [first, second] : null
}

const SETS_AGAINST = /\b(?:compar\w*|versus|vs|against|better|which|or|than)\b/i
const BETWEEN =
  /\b(?:versus|vs\.?|against|compared (?:to|with)|or|than|(?:and|with) (?=(?:one|another|an?|the same|\d)\b))/i

/** 'And at 500?' after a fee is a fee: the amount of a turn that says nothing of what it is. */
export function amountAsBefore(turn: string, before: DraftWords, currency: string): DraftWords {
  const [amount, ...more] = findAmounts(turn, []).filter(({ kind }) => kind === 'amount')
  const [key, ...others] = AMOUNTS.filter((each) => typeof before[each] === 'number')
  if (!amount || !key || more.length + others.length > 0 || amount.value > MOST) return {}
  return { [key]: Math.round(amount.value * 10 ** minorDigits(currency)) }
}

/** 'Double the cashback', 'half the fee', of the product before. */
export function multiplied(turn: string, before: ProductDraft | null): DraftWords {
  const times = TWICE.test(turn) ? 2 : HALF.test(turn) ? 1 / 2 : null
  const key = MULTIPLIED.find(({ words }) => words.test(turn))?.key
  const value = key && before?.[key]
  return times && key && value ? { [key]: value * times } : {}
}

const TWICE = /\b(?:doubl\w*|twice|two times)\b/i
const HALF = /\b(?:halv\w*|half)\b/i
const MULTIPLIED: readonly {
  readonly key: 'annualFeeMinor' | 'cashbackRate' | 'annualRate'
  readonly words: RegExp
}[] = [
  { key: 'annualFeeMinor', words: /\b(?:fees?|charges?)\b/i },
  { key: 'cashbackRate', words: /\b(?:cash ?back|rewards?)\b/i },
  { key: 'annualRate', words: /\b(?:rates?|interest)\b/i },
]

const AMOUNTS = ['annualFeeMinor', 'monthlyCashbackLimitMinor', 'minMonthlyIncomeMinor'] as const

/** The draft to simulate: `words` over the one before; a card without categories is for all spending. Null without a kind. */
export function draftFrom(said: DraftWords, before: ProductDraft | null): ProductDraft | null {
  const words = meant(said, before)
  const like = before && (words.kind === undefined || words.kind === before.kind) ? before : null
  // 'The under 40s instead' of those over 60.
  const agesApart = (words.maxAge ?? 100) < (like?.minAge ?? 0) || (words.minAge ?? 0) > (like?.maxAge ?? 100)
  const sameKind = like && agesApart ? { ...like, minAge: null, maxAge: null } : like
  const kind = words.kind ?? before?.kind ?? (words.cashbackRate === undefined ? null : 'card')
  if (!kind) return null
  const draft: ProductDraft = {
    ...sameKind,
    ...words,
    kind,
    ...(sameKind?.assumptions || words.assumptions
      ? { assumptions: { ...sameKind?.assumptions, ...words.assumptions } }
      : {}),
  }
  if (kind !== 'card') return draft
  return { ...draft, cashbackCategories: draft.cashbackCategories ?? SPENDING }
}

/** 'And with 8 %?' is the interest of a deposit and the cashback of a card. */
function meant(words: DraftWords, before: ProductDraft | null): DraftWords {
  if (!before || words.kind !== undefined) return words
  const { cashbackRate, annualRate, ...rest } = words
  if (before.kind !== 'card')
    return cashbackRate === undefined ? words : { ...rest, annualRate: annualRate ?? cashbackRate }
  return annualRate === undefined ? words : { ...rest, cashbackRate: cashbackRate ?? annualRate }
}

/** Whether the words say anything that a product could be told by. */
export function describesProduct(words: DraftWords): boolean {
  return Object.keys(words).length > 0
}

const KINDS: readonly { readonly kind: LabKind; readonly words: RegExp }[] = [
  {
    kind: 'deposit',
    words:
      /\b((fixed|term|recurring|time) deposits?|deposits? (pay(?:ing)?|paid|at|with|yielding|earn(?:ed|ing)?)|new deposit|an? \w* ?deposit|[\w]+[- ](year|month) deposit|fd|rd)\b/i,
  },
  { kind: 'card', words: /\b(cards?|cashback)\b/i },
  {
    kind: 'account',
    words:
      /\b((savings?|current|salary|new|student|youth|premium) (accounts?|products?|schemes?)|account (paying|at|with)|saver)\b/i,
  },
]

/** In whole units: nothing that the lab would take. */
const MOST = 1e10

const NO_FEE =
  /\b(no|without( an?| any| the)?|zero|free of|(drop(?:ped)?|removed?|scrap(?:ped)?|waived?|lose|cut|abolish(?:ed)?|t(?:ake|ook) (?:off|away)) (the|its|that|any)) (annual |yearly )?(fees?|charges?)\b|\bfree card\b|\bfee[- ]free\b/i
const NO_LIMIT =
  /\b(?:no|without (?:an? |any |the )?|(?:lift|remove|drop|scrap|take off)(?:ed|ped)? the )(?:\w+ )?(?:cap|limit|ceiling)\b|\buncapped\b/i
const ALL_SPENDING = /\b(on (everything|all (spending|purchases|categories))|flat cashback|everywhere)\b/i

type Meaning = 'fee' | 'rate' | 'cashback' | 'limit' | 'income'

const MEANINGS: readonly { readonly meaning: Meaning; readonly words: RegExp }[] = [
  { meaning: 'limit', words: /\b(limit(ed)?|cap(ped)?|ceiling|up to|at most|maximum|max)\b/gi },
  { meaning: 'income', words: /\b(incomes?|earn(s|ing|ers?)?|salar(y|ies)|paid)\b/gi },
  { meaning: 'fee', words: /\b(fees?|charg(es?|ing)|annual(ly)?|a year|per year|yearly|markup)\b/gi },
  { meaning: 'cashback', words: /\b(cash ?back|rewards?|back)\b/gi },
  { meaning: 'rate', words: /\b(interest|rates?|pay(s|ing)?|yield(s|ing)?|return(s|ing)?|at|p\.?a\.?)\b/gi },
]

/** The meaning whose word is nearest to the number, with nothing but words between; what its kind usually means else. */
function meaningOf(question: string, amount: FoundAmount, kind: LabKind | undefined): Meaning | null {
  let best: Meaning | null = null
  let least = 30
  for (const { meaning, words } of MEANINGS) {
    if (meaning === 'rate' && kind === 'card') continue
    if (meaning === 'limit' && amount.kind === 'share') continue
    for (const match of question.matchAll(words)) {
      const start = match.index
      const end = start + match[0].length
      const between = end <= amount.start ? question.slice(end, amount.start) : question.slice(amount.end, start)
      if (/\d|[,;]/.test(between)) continue
      const distance = between.length
      if (distance < least) {
        best = meaning
        least = distance
      }
    }
  }
  if (best) return best
  if (amount.kind !== 'share') return null
  return kind === 'card' || kind === undefined ? 'cashback' : 'rate'
}

interface Ages {
  readonly limits: Pick<DraftWords, 'minAge' | 'maxAge'>
  readonly spans: readonly { readonly start: number; readonly end: number }[]
}

/** 'Over 60', 'under 35', 'aged 25 to 40', 'for seniors'. */
function agesIn(question: string): Ages {
  const spans: { start: number; end: number }[] = []
  const match = (pattern: RegExp) => {
    const hit = pattern.exec(question)
    if (hit) spans.push({ start: hit.index, end: hit.index + hit[0].length })
    return hit
  }
  const between = match(
    /\b(?:aged?|between|from)? ?(\d{2}) ?(?:[-–]|to|and) ?(\d{2})(?: ?[- ]?year[- ]olds?|s\b|\b)(?! ?(?:%|per))/i,
  )
  if (between) return { limits: { minAge: Number(between[1]), maxAge: Number(between[2]) }, spans }
  const over = match(
    /\b(?:over|above|older than|from age|aged|at least)[ -](?:the age of )?(\d{2})s?\b(?! ?(?:%|per|k\b|thousand|lakh|[,.\d]))|\b(\d{2})(?: ?\+| plus| and (?:over|above|older))(?=\W|$)/i,
  )
  if (over) return { limits: { minAge: Number(over[1] ?? over[2]) }, spans }
  const under = match(
    /\b(?:under|below|younger than|up to age|up to)[ -](?:the age of )?(\d{2})(?:s|-year-olds)?\b(?! ?(?:%|per|k\b|thousand|lakh|[,.\d]))/i,
  )
  if (under) return { limits: { maxAge: Number(under[1]) - 1 }, spans }
  if (/\b(senior citizens?|seniors?|retirees?|pensioners?)\b/i.test(question)) return { limits: { minAge: 60 }, spans }
  if (/\b(students?|young people|youngsters?)\b/i.test(question)) return { limits: { maxAge: 24 }, spans }
  return { limits: {}, spans }
}
