// The bank's products: which would suit, why, and why not.
import type { ExcludedProduct, Product, ProductObstacle, ProductReason, RankedProduct } from '../../../shared/products'
import { type Fact, said } from '../facts'
import type { Scope, Tool } from '../findings'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { plainName } from '../words/question-words'
import { DERIVED, ESTIMATE, found, none, withVerdict } from './found'
import { aboutProduct, conditionsOf, describes, ofAge, TERMS, termsOf } from './product-terms'

const SUGGESTIONS = ['Which products of the bank would suit me?', 'How can I save money?', 'What is my net worth?']
const NONE_FITS = 'None of the bank’s products would bring you enough to be worth it.'
const SWITCHED_OFF = 'You have switched recommendations off; all products are listed on their own page.'

/** 'Which card is best for me?' */
export const recommendedProducts: Tool = async (scope, ask) => {
  const { ranked: all, excluded, recommendations } = await scope.page('customer.products', {})
  if (!recommendations) return none(SWITCHED_OFF, SUGGESTIONS.slice(1))
  const kinds = kindsAsked(ask.question)
  if (asksForUnknown(ask.question, [...all, ...excluded]))
    return none('The bank has no product of that kind here.', SUGGESTIONS)
  if (HOW_MUCH_LENT.test(ask.question))
    return none('How much the bank would lend is not in the books here: its people decide that.', SUGGESTIONS)
  const audience = AUDIENCES.find(({ words }) => words.test(ask.question))
  const isAsked = ({ product }: { readonly product: Product }) =>
    audience ? audience.has(product) : kinds.length === 0 || kinds.includes(product.kind)
  const ranked = all.filter(isAsked)
  const [first, second] = ranked
  // Why the first one of the kind is not for the caller says more than that none is.
  const leftOut = first ? undefined : excluded.find(isAsked)
  if (leftOut && (audience || kinds.length > 0))
    return productObstacles(scope, { ...ask, question: leftOut.product.name })
  if (!first) return none(NONE_FITS, SUGGESTIONS.slice(1))
  return found({
    facts: [...rankedFacts(scope, 'first', first, 1), ...(second ? rankedFacts(scope, 'second', second, 2) : [])],
    wording: [
      '{first} would suit you best, with {first_benefit} of benefit a year.',
      'Next comes {second}, with {second_benefit} of benefit a year.',
    ],
    headline: 'first_benefit',
    suggestions: ['Why do you recommend that product?', ...SUGGESTIONS.slice(1)],
  })
}

const KINDS: Readonly<Record<Product['kind'], RegExp>> = {
  card: /\bcards?\b/i,
  loan: /\b(?:loans?|borrow\w*|mortgages?)\b/i,
  deposit:
    /\b(?:deposits?|fds?|rds?|sav(?:ings?|er) (?:products?|schemes?|plans?|options?)|(?:idle|spare|extra) (?:money|cash))\b/i,
  account: /\b(?:accounts?|acc?ounts?)\b(?! (?:lying|sitting))/i,
  insurance: /\b(?:insur\w*|cover|polic(?:y|ies))\b/i,
  investment: /\b(?:invest\w*|mutual funds?|sips?|index funds?)\b/i,
}

/** For whom a product is, by the ages that it asks for. */
const AUDIENCES: readonly { readonly words: RegExp; readonly has: (product: Product) => boolean }[] = [
  {
    words: /\b(?:students?|college|youngsters?|youth)\b/i,
    has: ({ maxAge }) => maxAge !== null && maxAge <= 30,
  },
  {
    words: /\b(?:seniors?|pensioners?|retired|retirees?|elderly)\b/i,
    has: ({ minAge }) => minAge !== null && minAge >= 55,
  },
]

/** 'Do you give education loans' where no product is for that. */
function asksForUnknown(question: string, products: readonly { readonly product: Product }[]): boolean {
  const [, purpose] = PURPOSE.exec(question) ?? []
  const known = ({ product: { name, summary } }: { readonly product: Product }) =>
    purpose !== undefined && `${name} ${summary}`.toLowerCase().includes(purpose.toLowerCase())
  return purpose !== undefined && !products.some(known)
}

const HOW_MUCH_LENT = /\bhow (?:much|big|large)\b.*\b(?:loans?|mortgage|borrow|lend)\b/i
const PURPOSE =
  /\b(education|study|gold|business|shop|wedding|travel|dental|pet|life|term|motor) (?:loans?|insurance|covers?|polic(?:y|ies))\b/i

/** The kinds of product that a question asks for; empty for any. */
function kindsAsked(question: string): readonly Product['kind'][] {
  const asked = question.replace(OWN_ONES, ' ')
  return (Object.keys(KINDS) as Product['kind'][]).filter((kind) => KINDS[kind].test(asked))
}

/** 'For the money in my savings account': what is held, and not what is asked for. */
const OWN_ONES = /\b(?:my|our|in the|from the) (?:\w+ ){0,2}(?:accounts?|cards?|loans?|deposits?)\b/gi

/** 'Why that one?': of the named product, else of the first. A product that is not recommended says why not. */
export const productReasons: Tool = async (scope, ask) => {
  const { ranked, excluded, recommendations } = await scope.page('customer.products', {})
  if (!recommendations) return none(SWITCHED_OFF, SUGGESTIONS.slice(1))
  const whole = excluded.some(({ product }) => hasWholeName(ask.question, product))
  const shown =
    ranked.find(({ product }) => hasWholeName(ask.question, product)) ??
    (whole
      ? undefined
      : ranked.find(
          (each) => each === namedIn<RankedProduct | ExcludedProduct>([...ranked, ...excluded], ask.question),
        ))
  const chosen = shown ?? (whole || namedIn(excluded, ask.question) ? undefined : ranked[0])
  if (!chosen) return productObstacles(scope, ask)
  const conditions = conditionsOf(scope, ask.question, chosen.product, [])
  const facts = [
    ...(conditions.facts.length === 0 && describes(ask.question, chosen.product)
      ? termsOf(scope, chosen.product)
      : conditions.facts),
    ...rankedFacts(scope, 'first', chosen, null),
  ]
  const sentences = [...conditions.sentences, ...TERMS, '{first} would bring you {first_benefit} of benefit a year.']
  for (const reason of chosen.why) {
    const told = toldReason(scope, reason)
    if (!told || facts.some(({ slot }) => told.facts.some((fact) => fact.slot === slot))) continue
    facts.push(...told.facts)
    sentences.push(told.sentence)
  }
  return found({ facts, wording: sentences, headline: 'first_benefit', suggestions: SUGGESTIONS })
}

/** 'Why not the gold card?': of the named product, else of the first that was left out. */
export const productObstacles: Tool = async (scope, ask) => {
  const { ranked, excluded, recommendations } = await scope.page('customer.products', {})
  if (!recommendations) return none(SWITCHED_OFF, SUGGESTIONS.slice(1))
  const best = namedIn<RankedProduct | ExcludedProduct>([...ranked, ...excluded], ask.question)
  const shown = excluded.some(({ product }) => hasWholeName(ask.question, product))
    ? undefined
    : ranked.find((each) => each === best)
  const eligible = asksYesOrNo(ask.question)
  if (shown) {
    return withVerdict(
      found({
        facts: rankedFacts(scope, 'first', shown, null),
        wording: ['{first} is among the products for you, with {first_benefit} of benefit a year.'],
        headline: 'first_benefit',
        suggestions: SUGGESTIONS,
      }),
      eligible ? scope.write.verdict(true) : null,
    )
  }
  const chosen = namedIn(excluded, ask.question) ?? excluded[0]
  const [obstacle] = chosen?.whyNot ?? []
  if (!chosen || !obstacle) return none('Every product of the bank is among those for you.', SUGGESTIONS)
  const name = productFact(scope, 'product', chosen.product, null)
  const named = namedIn(excluded, ask.question) !== undefined
  const conditions = conditionsOf(scope, named ? ask.question : '', chosen.product, chosen.whyNot)
  const described = named && describes(ask.question, chosen.product) ? termsOf(scope, chosen.product) : []
  const terms = conditions.facts.length > 0 ? conditions.facts : described
  const sentence = `{product} is not recommended to you: ${OBSTACLES[obstacle.kind]}.`
  if (terms.length > 0) {
    const age = ofAge(ask.question, chosen.whyNot)
    const told = found({
      facts: [name, ...terms],
      wording:
        eligible && age === null
          ? [sentence, ...conditions.sentences, ...TERMS]
          : [...conditions.sentences, ...TERMS, sentence],
      headline: (terms[0] as Fact).slot,
      suggestions: SUGGESTIONS,
    })
    return withVerdict(told, eligible ? scope.write.verdict(age ?? false) : null)
  }
  return withVerdict(none(sentence, SUGGESTIONS, [name]), eligible ? scope.write.verdict(false) : null)
}

const OBSTACLES: Readonly<Record<ProductObstacle['kind'], string>> = {
  'other-currency': 'it is in another currency',
  'too-young': 'it is for older customers',
  'too-old': 'it is for younger customers',
  'income-too-low': 'your income is below what it asks for',
  'no-income': 'no income is booked here, and credit needs one',
  'has-it': 'you have it already',
  dismissed: 'you have said that you do not want it',
  'shortfall-ahead': 'your balance is likely to run out, so that no credit is shown',
  'too-tight-to-save': 'your balance is likely to run out before money can be put away every month',
  'debt-too-high': 'too much of your income goes to repayments',
  'nothing-to-gain': 'there is nothing to gain from it in your own transactions',
  'too-small': 'what it would bring is too little to be worth it',
  'costs-more': 'its fee is above what would come back',
  'too-uncertain': 'what it would bring is too uncertain',
  'not-measurable': 'nothing in your books tells what it would be worth',
  'not-enough-history': 'there are not enough whole months yet',
  'better-one-shown': 'another one of its kind is better for you',
}

function rankedFacts(scope: Scope, slot: string, ranked: RankedProduct, rank: 1 | 2 | null): readonly Fact[] {
  const about = aboutProduct(ranked.product)
  return [
    productFact(scope, slot, ranked.product, rank),
    scope.write.estimate(`${slot}_benefit`, ranked.yearlyBenefitMinor, said('benefit', { about, rank })),
  ]
}

function productFact(scope: Scope, slot: string, product: Product, rank: 1 | 2 | null): Fact {
  return scope.write.word(slot, product.id, `“${product.name.replace(/[“”]/g, '')}”`, {
    about: aboutProduct(product),
    rank,
  })
}

/** One sentence for a reason that has figures of its own; null for the others. */
function toldReason(
  scope: Scope,
  reason: ProductReason,
): { readonly facts: readonly Fact[]; readonly sentence: string } | null {
  const { write } = scope
  switch (reason.kind) {
    case 'cashback':
      return {
        facts: [
          write.category('cashback_category', reason.categoryId, { measure: 'stated' }),
          write.figure('cashback_spent', reason.spent, said('spent', { about: `category:${reason.categoryId}` })),
          write.estimate(
            'cashback',
            reason.benefitMinor,
            said('come back', { about: `category:${reason.categoryId}` }),
          ),
        ],
        sentence: 'You spent {cashback_spent} on {cashback_category} in a year, of which {cashback} would come back.',
      }
    case 'fee':
      return {
        facts: [write.derived('fee', reason.feeMinor, said('fee of'))],
        sentence: 'A yearly fee of {fee} is taken into account.',
      }
    case 'idle-money':
      return {
        facts: [
          write.estimate('idle', reason.idleMinor, said('not needed')),
          write.share('rate', reason.rate, DERIVED, said('would earn')),
        ],
        sentence: 'Money that is not needed day to day, {idle}, would earn {rate} a year there.',
      }
    case 'monthly-surplus':
      return {
        facts: [write.estimate('surplus', reason.surplusMinor, said('stays with you'))],
        sentence: 'What stays with you each month, {surplus}, would earn interest there.',
      }
    case 'cheaper-debt':
      return {
        facts: [
          write.derived('debt', reason.owedMinor, said('owe')),
          write.figure('interest', reason.interest, said('interest')),
          write.share('debt_rate', reason.rate, ESTIMATE, said('would cost')),
        ],
        sentence: 'You owe {debt}, and paid {interest} of interest in a year: here it would cost {debt_rate}.',
      }
    case 'cashback-limit':
    case 'fits-spending':
      return null
  }
}

/** Whether a question has the whole name of a product. */
function hasWholeName(question: string, { name }: Product): boolean {
  return ` ${plainName(question)} `.includes(` ${plainName(name)} `)
}

/** The product whose name shares most of its telling words with the question. */
function namedIn<Item extends RankedProduct | ExcludedProduct>(
  items: readonly Item[],
  question: string,
): Item | undefined {
  const asked = new Set(plainName(question).split(' '))
  const hits = items.map((item) => {
    const words = plainName(item.product.name)
      .split(' ')
      .filter((word) => word.length >= 3)
    const forThem = AUDIENCES.some((audience) => audience.words.test(question) && audience.has(item.product))
    return {
      item,
      share: words.filter((word) => asked.has(word)).length / Math.max(1, words.length) + (forThem ? 1 : 0),
    }
  })
  const best = hits.sort((a, b) => b.share - a.share)[0]
  return best && best.share >= 0.5 ? best.item : undefined
}
