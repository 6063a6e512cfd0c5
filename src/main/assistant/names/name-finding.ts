// The names in a question: the customer's own payees, categories by their synonyms. Misspellings are understood.
import type { ProfileId } from '../../../shared/profiles'
import { ordinary, overlap, plainName, type Span, type Word } from '../words/question-words'
import { type CategorySpan, exactCategory, fuzzyCategory } from './category-finding'
import { categorySetIn } from './category-sets'
import { chargeIn } from './charges'
import { leavesOut, leftOutWith } from './left-out'
import { billUnpaid, kindIn, kindsIn, type NamedKind } from './merchant-kinds'
import { addedUp, amongKinds, BETWEEN, beyond, isPayee, isSpending, type Name, nameOf, withKinds } from './names-listed'
import { exactPayee, fuzzyPayee, type PayeeSpan, strangeName, unpaidMerchants } from './payee-finding'

export interface FoundNames {
  readonly payee: PayeeSpan | null
  readonly category: CategorySpan | null
  /** What the first name is set against. */
  readonly other: Name | null
  /** What is asked of together with the first name. */
  readonly together: readonly Name[]
  /** Nobody whom the customer has paid. */
  readonly strange: Word | null
  /** The customer's payees of the kind that stands for the category: of 'petrol' the filling stations. Empty for a whole category. */
  readonly shops: readonly string[]
}

/** The names in the words of a question that are no time and no amount. A payee wins over a category, exact spelling over a misspelt one. */
export function namesOf(
  words: readonly Word[],
  question: string,
  payees: readonly string[],
  country: ProfileId | undefined,
  /** Whether words that more often mean something else are categories. */
  fragment = false,
  /** Whether a time of the question is over. */
  past = false,
): FoundNames {
  // 'Between March and June' sets no names against each other.
  const compares = COMPARES.test(words.map(({ text }) => text).join(' '))
  const unpaid = unpaidMerchants(words, payees, country)
  // 'Swiggy or Zomato', of whom only one was ever paid.
  const known = [...payees, ...unpaid.map(({ payee }) => payee)]
  const listed = ADDS.test(question) || compares ? ofSomebodyPaid(namesIn(words, known, question), payees) : []
  const kinds = OPEN.test(question) ? [] : kindsIn(words, payees, country)
  const sum = ADDS.test(question)
    ? ([listed, DUE.test(question) ? [] : namesIn(words, payees, question, true)]
        .map((names) => addedUp(question, withKinds(names, kinds), compares))
        .find(({ length }) => length > 1) ?? [])
    : addedUp(question, listed, compares)
  // 'The electricity bill (Chandigarh Electricity)' says the same twice.
  const inBrackets = listed.some(({ start }) => question[start - 1] === '(')
  const pair =
    sum.length === 0 && !inBrackets && compares && !OF_A_WHOLE.test(question)
      ? (pairOf(listed) ?? doubtfulPair(words, payees, question))
      : null
  const [first, ...more] = pair ?? sum
  if (first) {
    const one = isPayee(first) ? { payee: first, category: null } : { payee: null, category: first }
    return {
      ...one,
      other: pair ? pair[1] : null,
      together: pair ? beyond(pair, listed) : more,
      strange: null,
      shops: [],
    }
  }
  const alone = { other: null, together: [], strange: null, shops: [] }
  const charge = chargeIn(question, words, payees)
  if (charge) {
    const rest = words.filter((word) => !overlap(word, charge))
    return { ...alone, payee: charge, category: exactCategory(rest, question) }
  }
  const exact = exactPayee(words, payees)
  const [unknown] = unpaid
  // 'Amazon Prime' is no purchase at Amazon.
  const longer = exact && unknown && unknown.start <= exact.start && exact.end < unknown.end
  const payee = exact && !longer && !isOfAKind(exact, words, kinds) ? amongKinds(exact, kinds) : null
  if (payee) {
    const rest = words.filter((word) => !overlap(word, payee))
    return { ...alone, payee, category: exactCategory(rest, question) }
  }
  if (unknown) {
    const { start, end } = unknown
    return { ...alone, payee: null, category: null, strange: { start, end, text: question.slice(start, end) } }
  }
  const category = exactCategory(words, question, fragment, past)
  const misspelt = fuzzyPayee(words, payees)
  // 'Apolo farmacy bills': two words that come near a payee say more than one that is a category.
  if (misspelt && (!category || isWithin(category, misspelt, words)))
    return { ...alone, payee: misspelt, category: null }
  const bill = COMES_IN.test(question) ? null : billUnpaid(words, payees, country)
  if (bill && namesIn(words, payees, question).every((name) => overlap(bill, name)))
    return { ...alone, payee: null, category: null, strange: bill }
  if (category && !kinds.some(({ end }) => end < category.start && category.start - end <= BESIDE)) {
    const shops = shopsOf(category, question, words, payees, country)
    const [shop] = shops
    if (shop && shops.length === 1)
      return {
        ...alone,
        payee: { start: category.start, end: category.end, payee: shop, byKind: true },
        category: null,
      }
    return { ...alone, payee: null, category: withNeighbours(category, words, question), shops }
  }
  const kind = OPEN.test(question) ? null : kindIn(words, payees, country)
  if (kind) {
    const { start, end } = kind
    const [shop, ...others] = kind.payees.map((payee) => ({ start, end, payee, byKind: true }) as const)
    if (shop) return { ...alone, payee: shop, category: null, together: others }
  }
  const set = categorySetIn(words, question)
  const [one, ...others] = set?.categories ?? []
  const near = set ? null : fuzzyCategory(words)
  if (near) return { ...alone, payee: null, category: near }
  if (!set || !one) return { ...alone, payee: null, category: null, strange: strangeName(words) }
  const { start, end } = set
  return {
    ...alone,
    payee: null,
    category: { start, end, categoryId: one },
    together: others.map((categoryId) => ({ start: end, end, categoryId })),
  }
}

/** 'Chai' is tea, though one of its shops is called Chai Point. */
function isOfAKind(name: PayeeSpan, words: readonly Word[], kinds: readonly NamedKind[]): boolean {
  const said = words.filter((word) => overlap(word, name))
  return (
    plainName(name.payee) !== plainName(said.map(({ text }) => text).join(' ')) &&
    kinds.some((kind) => kind.payees.length > 1 && kind.start <= name.start && name.end <= kind.end)
  )
}

/** The rent of a tenant is no bill. */
const COMES_IN = /\b(?:tenants?|income|earn\w*|receiv\w*|got|gets?)\b/i

/** Letters between a kind and the word of a category that goes with it: 'chemists' bills'. */
const BESIDE = 2

/** The payees of the kind that the category's word stands for; none where it is one of several ('petrol and cabs'): those are the category. */
function shopsOf(
  category: CategorySpan,
  question: string,
  words: readonly Word[],
  payees: readonly string[],
  country: ProfileId | undefined,
): readonly string[] {
  const kind = kindIn(words, payees, country)
  if (!kind || !overlap(kind, category) || (ADDS.test(question) && OPEN.test(question))) return []
  // 'Petrol and cabs' are the category, 'petrol and diesel' are one kind.
  const after = IN_A_LIST.test(question.slice(kind.end)) && !kind.others.some(({ start }) => start - kind.end <= NEAR)
  const before =
    LISTED.test(question.slice(0, kind.start)) &&
    !kind.others.some(({ end }) => kind.start - end <= NEAR && end <= kind.start)
  return after || before ? [] : kind.payees
}

/** Letters: ' and '. */
const NEAR = 5

/** The names that a question leaves out, with the words that do it. */
export function leftOutIn(
  question: string,
  words: readonly Word[],
  payees: readonly string[],
  country: ProfileId | undefined,
) {
  const found: { readonly name: Name; readonly span: Span }[] = []
  if (!leavesOut(question)) return found
  for (const name of namesIn(words, payees, question, true)) {
    const span = leftOutWith(question, name, found.at(-1)?.name ?? null)
    if (span) found.push(...ofItsKind(name, words, payees, country).map((each) => ({ name: each, span })))
  }
  return found
}

/** 'Leaving out petrol' leaves out the filling stations, and not all transport. */
function ofItsKind(
  name: Name,
  words: readonly Word[],
  payees: readonly string[],
  country: ProfileId | undefined,
): readonly Name[] {
  const kind = isPayee(name)
    ? null
    : kindIn(
        words.filter((word) => overlap(word, name)),
        payees,
        country,
      )
  return kind ? kind.payees.map((payee) => ({ payee, start: name.start, end: name.end })) : [name]
}

/** Words that set two names against each other. */
const OF_A_WHOLE = /\b(?:share|percent\w*|proportion|fraction|(?:what|which) (?:part|portion|slice))\b/i
const COMPARES =
  /\b(or|vs|versus|than|minus|compare\w*|against|between|gap|difference|outweigh\w*|beats?|which(?! (?:date|day|month|year|week|account))|who|ya|zyada|kam)\b/i

/** 'Electricity, phone etc' names no kinds one by one. */
const OPEN =
  /\b(?:etc|and so (?:on|forth)|and all|everything|all (?:\w+ )?bills|the whole|whatever|wagh?era|the rest)\b/i
const DUE = /\b(?:due|next|upcoming|coming|when|kab)\b/i

/** Words that add two names up. */
const ADDS = /\b(and|plus|aur|both|together|combined|as well as|along with|milake|mila ke|dono)\b|[&+,]/i
const IN_A_LIST =
  /^\s*(?:,(?!\s*(?:most|least|(?:small|bigg?|larg|high|low|dear|cheap|new|old)\w*|by|in|on|sorted|ranked|how|which|with|since|this|last|from|per|in|total|what|for|each|every|a|monthly|please|pls)\b)|[&+/]|and\b(?! how)|aur\b|or\b|etc\b|\w+ wag(?:h|)era\b)/i
const LISTED = /(?:[,&+/]|\band|\baur|\bor)\s*$/i

const MOST_NAMES = 6

/** The names of a question, in its order. */
function namesIn(
  words: readonly Word[],
  payees: readonly string[],
  question: string,
  doubtful = false,
): readonly Name[] {
  const names: Name[] = []
  for (let rest = words; names.length < MOST_NAMES; ) {
    const next = exactPayee(rest, payees) ?? exactCategory(rest, question, doubtful)
    if (!next) break
    names.push(next)
    rest = rest.filter((word) => !overlap(word, next))
  }
  return names.sort((a, b) => a.start - b.start)
}

/** The names, unless nobody among them was ever paid. */
function ofSomebodyPaid(names: readonly Name[], payees: readonly string[]): readonly Name[] {
  return names.some((name) => !isPayee(name) || payees.includes(name.payee)) ? names : []
}

/** The first two that differ; null where there are fewer. */
function pairOf(names: readonly Name[]): readonly [Name, Name] | null {
  const [first, second] = names
  return first && second && nameOf(first) !== nameOf(second) ? [first, second] : null
}

/** 'Shopping or home': what else is a doubtful word is a category when 'or' or 'than' stands between it and another name. */
function doubtfulPair(
  words: readonly Word[],
  payees: readonly string[],
  question: string,
): readonly [Name, Name] | null {
  const names = namesIn(words, payees, question, true).filter(isSpending)
  const pair = pairOf(names)
  if (!pair) return null
  const between = question.slice(pair[0].end, pair[1].start)
  return /^\W*(?:(?:or|vs\.?|versus|ya|against)|\S* ?than)\W+(?:on |for |the |my |at )*$/i.test(between) ? pair : null
}

/** Whether a payee takes a category's word and another one that is no ordinary word of questions. */
function isWithin(category: Span, payee: Span, words: readonly Word[]): boolean {
  const within = payee.start <= category.start && category.end <= payee.end
  const own = words.filter((word) => overlap(word, payee) && !overlap(word, category))
  return within && own.length > 0 && own.every(({ text }) => !ordinary(plainName(text)))
}

/** 'Petrol and cabs': words for the same category that stand beside it are one name. */
function withNeighbours(category: CategorySpan, words: readonly Word[], question: string): CategorySpan {
  const next = exactCategory(
    words.filter(({ start }) => start >= category.end),
    question,
  )
  const between = next ? question.slice(category.end, next.start) : null
  if (!next || between === null || next.categoryId !== category.categoryId) return category
  return BETWEEN.test(between) || between.trim() === ''
    ? withNeighbours({ ...category, end: next.end }, words, question)
    : category
}
