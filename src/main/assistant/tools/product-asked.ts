// A product of the bank that a question calls by its name: 'what is the Voyager Card'.
import type { Scope } from '../findings'
import { askOf } from '../intent/question-ask'
import type { Answerable } from '../intents'
import { readParameters } from '../names/parameters'
import { refusedByRule } from '../screening/refusals'
import type { Listener, Understanding } from '../understood'
import { plainName } from '../words/question-words'
import { wordsIn } from '../words/word-lists'

/** What the books or the guide can answer is theirs; only what was not understood otherwise is looked for among the products. */
const LEFT_OPEN: readonly Understanding['kind'][] = ['not-understood', 'strange-name', 'knowledge', 'refused']

/** The question as one about the product that it names in full; null where it names none, or was understood as something else. */
export async function askedOfProduct(
  scope: Scope,
  question: string,
  listener: Listener,
  understanding: Understanding,
): Promise<Understanding | null> {
  // 'Why not the cashback card' disputes no payment.
  const open =
    LEFT_OPEN.includes(understanding.kind) || (understanding.kind === 'hand-off' && /^\W*why\b/i.test(question))
  if (!(open || understanding.kind === 'answerable') || !NAMED.test(question)) return null
  if (refusedByRule(question, question, true) !== null) return null
  const { ranked, excluded } = await scope.page('customer.products', {})
  const asked = ` ${plainName(question)} `
  const called = [...ranked, ...excluded].some(
    ({ product: { name } }) =>
      (asked.includes(` ${plainName(name)} `) && (open || !isPlain(name))) ||
      (OF_TERMS.test(question) && callsByItsOwn(asked, name)),
  )
  const ofProducts = understanding.kind === 'answerable' && OF_PRODUCTS.includes(understanding.intent)
  if (!called || (ofProducts && !(understanding.intent === 'recommendations' && OF_TERMS.test(question)))) return null
  const named = readParameters(question, listener.payees, listener.asOf, listener.country)
  return { kind: 'answerable', intent: 'product-why', ask: askOf(question, { ...named, payee: null }, listener, null) }
}

/** 'Home Loan' is what anybody's loan is called; 'Voyager Card' is a product of the bank's and nothing else. */
function isPlain(name: string): boolean {
  return plainName(name)
    .split(' ')
    .every((word) => PLAIN.has(word))
}

const PLAIN = wordsIn(
  'home personal car two wheeler and loan fixed recurring deposit savings account card health family',
)
const OF_PRODUCTS: readonly Answerable[] = [
  'product-why',
  'product-why-not',
  'recommendations',
  'what-if-purchase',
  'afford',
]

/** 'The cashback card': the last two words of 'Everyday Cashback Card'. */
function callsByItsOwn(asked: string, name: string): boolean {
  const words = plainName(name).split(' ').slice(-2)
  return words.length === 2 && !words.every((word) => PLAIN.has(word)) && asked.includes(` ${words.join(' ')} `)
}

const OF_TERMS =
  /\b(?:fees?|rates?|charges?|costs?|benefits?|terms|worth|eligib\w*|conditions?|criteria|qualif\w*|requirements?|income|age|old enough)\b/i

/** What the bank's products are called. */
const NAMED = /\b(?:cards?|deposits?|loans?|accounts?|covers?|insurance|funds?|plans?|sip|savers?|savings|overdraft)\b/i
