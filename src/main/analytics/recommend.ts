// Which of the bank's products are worth having for one customer, why, why not, and whether any is.
import { addDays } from '../../shared/dates'
import type { IsoDate } from '../../shared/domain'
import type { ExcludedProduct, Product, ProductObstacle, RankedProduct } from '../../shared/products'
import { DEBT_MONTHS } from './health-score'
import type { MoneyMonth } from './money-months'
import { type Benefit, type Situation, yearlyBenefit } from './product-benefit'
import { productText, spendingWords } from './product-words'
import { cosine, type WordVector, wordSpace } from './tf-idf'

const MONTHS_NEEDED = 3
/** Nobody is offered credit above it: the limit on debt to income of Fannie Mae's Selling Guide, B3-6-02, for judgement by hand. */
export const MOST_DEBT = 0.36
/** Of a year's income: some two hours' work. Less is not worth a form. */
const LEAST_BENEFIT = 0.001
/** Money decides, words order what is close. */
const BENEFIT_WEIGHT = 0.7
/** Of relevance against likeness to what is already shown (maximal marginal relevance). */
const RELEVANCE_WEIGHT = 0.7
/** What was put away may come back after half a year. */
const DISMISSED_DAYS = 182

export interface RecommendInput extends Situation {
  readonly catalogue: readonly Product[]
  readonly currency: string
  readonly asOf: IsoDate
  /** Whole years. */
  readonly age: number
  /** The forecast goes below zero on a liquid account. */
  readonly shortfallAhead: boolean
  /** Products of the customer, with the day of uptake. */
  readonly has: ReadonlyMap<string, IsoDate>
  /** Oldest first. */
  readonly answers: readonly {
    readonly productId: string
    readonly answer: 'interested' | 'dismissed'
    readonly on: IsoDate
  }[]
}

export interface Recommendations {
  /** Best first, at most one of each kind; empty means that none of these is worth it. */
  readonly ranked: readonly RankedProduct[]
  readonly excluded: readonly ExcludedProduct[]
}

interface Candidate {
  readonly product: Product
  readonly benefit: Benefit
  readonly fit: number
  readonly vector: WordVector
  readonly relevance: number
}

/**
 * Every product is either ranked with the reasons for it or excluded with the reasons against it. Ranked are those that the
 * customer may have, that are safe (no credit before a shortfall or above 36 % debt to income, no monthly saving before a shortfall), and whose yearly benefit is more
 * than half its 80 % interval and than a thousandth of the income. The order weighs benefit 0.7 and likeness of words 0.3, then trades relevance against likeness to
 * those above (Carbonell and Goldstein, The use of MMR, 1998). Under three whole months nothing is ranked.
 */
export function recommend(input: RecommendInput): Recommendations {
  const { vectors, place } = wordSpace(input.catalogue.map(productText))
  const spending = place(
    spendingWords(new Map(input.spending.map((each) => [each.categoryId, each.spent.amountMinor]))),
  )
  const excluded: ExcludedProduct[] = []
  const worthIt: Omit<Candidate, 'relevance'>[] = []
  input.catalogue.forEach((product, at) => {
    const vector = vectors[at] ?? new Map()
    const benefit = yearlyBenefit(product, input)
    const whyNot = [...ineligible(product, input), ...unsafe(product, input), ...notWorthIt(input, benefit)]
    if (whyNot.length > 0 || benefit === null) excluded.push({ product, whyNot })
    else worthIt.push({ product, benefit, vector, fit: cosine(vector, spending) })
  })
  const chosen = diverse(withRelevance(worthIt))
  const shown = new Map(chosen.map(({ product }) => [product.kind, product.id]))
  for (const { product } of worthIt) {
    const productId = shown.get(product.kind)
    if (productId === undefined || productId === product.id) continue
    excluded.push({ product, whyNot: [{ kind: 'better-one-shown', productId }] })
  }
  return { ranked: chosen.map((candidate, at) => ranked(candidate, at + 1, input)), excluded }
}

/** Repayments of the last three months against the mean income; `null` without income. */
export function debtShare(months: readonly MoneyMonth[]): number | null {
  const now = months.slice(-DEBT_MONTHS)
  const income = months.reduce((all, month) => all + month.incomeMinor, 0) / months.length
  return income > 0 ? now.reduce((all, month) => all + month.debtMinor, 0) / now.length / income : null
}

function ineligible(product: Product, input: RecommendInput): readonly ProductObstacle[] {
  const { minAge, maxAge, minMonthlyIncomeMinor } = product
  const found: ProductObstacle[] = []
  if (product.currency !== input.currency) found.push({ kind: 'other-currency' })
  if (minAge !== null && input.age < minAge) found.push({ kind: 'too-young', minAge })
  if (maxAge !== null && input.age > maxAge) found.push({ kind: 'too-old', maxAge })
  if (input.months.length >= MONTHS_NEEDED && minMonthlyIncomeMinor !== null) {
    const all = input.months.reduce((sum, month) => sum + month.incomeMinor, 0)
    const incomeMinor = Math.round(all / input.months.length)
    const neededMinor = minMonthlyIncomeMinor
    if (incomeMinor < neededMinor) found.push({ kind: 'income-too-low', incomeMinor, neededMinor })
  }
  const since = input.has.get(product.id)
  if (since !== undefined) found.push({ kind: 'has-it', since })
  const last = lastAnswer(product, input)
  if (last?.answer === 'dismissed' && addDays(last.on, DISMISSED_DAYS) > input.asOf) {
    found.push({ kind: 'dismissed', on: last.on })
  }
  return found
}

function unsafe(product: Product, input: RecommendInput): readonly ProductObstacle[] {
  if (product.byMonth && input.shortfallAhead) return [{ kind: 'too-tight-to-save' }]
  if (product.kind !== 'card' && product.kind !== 'loan') return []
  const found: ProductObstacle[] = []
  if (input.shortfallAhead) found.push({ kind: 'shortfall-ahead' })
  if (input.months.length < MONTHS_NEEDED) return found
  const share = debtShare(input.months)
  if (share === null) found.push({ kind: 'no-income' })
  else if (share > MOST_DEBT) found.push({ kind: 'debt-too-high', share, most: MOST_DEBT })
  return found
}

function notWorthIt({ months }: RecommendInput, benefit: Benefit | null): readonly ProductObstacle[] {
  if (benefit === null) return [{ kind: 'not-measurable' }]
  if (months.length < MONTHS_NEEDED) {
    return [{ kind: 'not-enough-history', months: months.length, needed: MONTHS_NEEDED }]
  }
  const { yearlyMinor, uncertaintyMinor } = benefit
  if (benefit.why.length === 0 || yearlyMinor === 0) return [{ kind: 'nothing-to-gain' }]
  if (yearlyMinor < 0) return [{ kind: 'costs-more', yearlyBenefitMinor: yearlyMinor }]
  if (yearlyMinor <= uncertaintyMinor) {
    return [{ kind: 'too-uncertain', yearlyBenefitMinor: yearlyMinor, uncertaintyMinor }]
  }
  const income = months.reduce((all, month) => all + month.incomeMinor, 0) * (12 / months.length)
  const leastMinor = Math.round(LEAST_BENEFIT * income)
  return yearlyMinor < leastMinor ? [{ kind: 'too-small', yearlyBenefitMinor: yearlyMinor, leastMinor }] : []
}

function withRelevance(worthIt: readonly Omit<Candidate, 'relevance'>[]): readonly Candidate[] {
  const most = Math.max(1, ...worthIt.map(({ benefit }) => benefit.yearlyMinor))
  const fittest = Math.max(Number.MIN_VALUE, ...worthIt.map(({ fit }) => fit))
  return worthIt.map((each) => ({
    ...each,
    relevance: BENEFIT_WEIGHT * (each.benefit.yearlyMinor / most) + (1 - BENEFIT_WEIGHT) * (each.fit / fittest),
  }))
}

/** Greedy; of each kind the first one only. */
function diverse(candidates: readonly Candidate[]): readonly Candidate[] {
  const chosen: Candidate[] = []
  for (let left = candidates; left.length > 0; ) {
    const best = left.reduce((a, b) => (marginal(b, chosen) > marginal(a, chosen) ? b : a))
    chosen.push(best)
    left = left.filter(({ product }) => product.kind !== best.product.kind)
  }
  return chosen
}

function marginal(candidate: Candidate, chosen: readonly Candidate[]): number {
  const likeness = Math.max(0, ...chosen.map((each) => cosine(each.vector, candidate.vector)))
  return RELEVANCE_WEIGHT * candidate.relevance - (1 - RELEVANCE_WEIGHT) * likeness
}

function ranked({ product, benefit, fit }: Candidate, place: number, input: RecommendInput): RankedProduct {
  return {
    product,
    place,
    yearlyBenefitMinor: benefit.yearlyMinor,
    uncertaintyMinor: benefit.uncertaintyMinor,
    fit,
    why: fit > 0 ? [...benefit.why, { kind: 'fits-spending', fit }] : benefit.why,
    answer: lastAnswer(product, input)?.answer === 'interested' ? 'interested' : null,
  }
}

function lastAnswer(product: Product, { answers }: RecommendInput) {
  return answers.findLast((each) => each.productId === product.id)
}
