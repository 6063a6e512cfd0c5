// What a product is like, what it asks of those who want it, and how far the caller is from that.
import type { Product, ProductObstacle } from '../../../shared/products'
import { type Fact, said } from '../facts'
import type { Scope } from '../findings'
import { anyWording } from '../words/word-lists'
import { DERIVED, ESTIMATE } from './found'

const CONDITIONS = anyWording([
  ...['eligib\\w*', 'conditions?', 'requirements?', 'requires?', 'criteria', 'qualif\\w*', 'entitled', 'terms'],
  ...[
    'age',
    'how old',
    'old enough',
    'too (?:old|young)',
    'earn enough',
    'income',
    'salary',
    'who (?:can|may|is)',
    'ke liye kya chahiye',
  ],
])

const SENTENCES = [
  '{open_product} is open from the age of {min_age}.',
  '{open_product} is open up to the age of {max_age}.',
  '{open_product} asks for an income of {needed} a month.',
  'For {open_product}, {short} of monthly income is missing.',
  'Repayments take {debt_share} of your income, and {open_product} allows {debt_most}.',
] as const

/** 'Am I old enough', 'am I too old': by the ages alone; null where they are not asked of. */
export function ofAge(question: string, obstacles: readonly ProductObstacle[]): boolean | null {
  if (!OF_AGE.test(question)) return null
  const fits = !obstacles.some(({ kind }) => kind === 'too-young' || kind === 'too-old')
  return fits !== TOO.test(question)
}

const OF_AGE = anyWording(['old enough', 'young enough', 'too (?:old|young)'])
const TOO = anyWording(['too'])

/** Its ages and its income, and what of them is not met: facts and sentences; none where the question does not ask for them. */
export function conditionsOf(
  { write }: Scope,
  question: string,
  product: Product,
  obstacles: readonly ProductObstacle[],
): { readonly facts: readonly Fact[]; readonly sentences: readonly string[] } {
  if (!CONDITIONS.test(question)) return { facts: [], sentences: [] }
  const about = { about: aboutProduct(product) }
  const { minAge, maxAge, minMonthlyIncomeMinor: needed } = product
  const lacking = obstacles.find((each) => each.kind === 'income-too-low')
  const debt = obstacles.find((each) => each.kind === 'debt-too-high')
  const facts = [
    ...(minAge === null ? [] : [write.number('min_age', minAge, `${minAge}`, DERIVED, said('from the age of', about))]),
    ...(maxAge === null
      ? []
      : [write.number('max_age', maxAge, `${maxAge}`, DERIVED, said('up to the age of', about))]),
    ...(needed === null ? [] : [write.derived('needed', needed, said('an income of', about))]),
    ...(lacking
      ? [write.estimate('short', lacking.neededMinor - lacking.incomeMinor, said('income is missing', about), false)]
      : []),
    ...(debt && !lacking
      ? [
          write.share('debt_share', debt.share, ESTIMATE, said('repayments take')),
          write.share('debt_most', debt.most, DERIVED, said('allows', about)),
        ]
      : []),
  ]
  if (facts.length === 0) return { facts, sentences: [] }
  const name = write.word('open_product', product.id, `“${product.name.replace(/[“”]/g, '')}”`, about)
  return { facts: [...facts, name], sentences: SENTENCES }
}

const DESCRIBES =
  /\b(?:what(?:[’']?s| (?:is|are|does))|tell me|describe|details?|explain|about|rate|fee|cashback|terms|interest)\b/i
/** Whether a question asks what a product is like; 'cashback' in its name asks nothing. */
export function describes(question: string, { name }: Product): boolean {
  return DESCRIBES.test(question.toLowerCase().replace(name.toLowerCase(), ''))
}

/** What the catalogue says of a product, as far as it has it. */
export const TERMS = [
  '{terms_product} has a rate of {terms_rate} a year.',
  '{terms_product} has a fee of {terms_fee} a year.',
  '{terms_product} gives {terms_cashback} back on some spending.',
] as const

export function termsOf({ write }: Scope, product: Product): readonly Fact[] {
  const about = { about: aboutProduct(product) }
  const { annualRate, annualFeeMinor, cashbackRate } = product
  const terms = [
    ...(annualRate === null ? [] : [write.share('terms_rate', annualRate, DERIVED, said('rate of', about))]),
    ...(annualFeeMinor === 0 ? [] : [write.derived('terms_fee', annualFeeMinor, said('fee of', about))]),
    ...(cashbackRate === null ? [] : [write.share('terms_cashback', cashbackRate, DERIVED, said('gives', about))]),
  ]
  const name = write.word('terms_product', product.id, `“${product.name.replace(/[“”]/g, '')}”`, about)
  return terms.length === 0 ? [] : [...terms, name]
}

export function aboutProduct({ id }: Product): string {
  return `product:${id}`
}
