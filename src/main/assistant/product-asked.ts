// A product of the bank that a question calls by its name: 'what is the Voyager Card'.
import type { Scope } from './findings'
import { readParameters } from './parameters'
import { askOf } from './question-ask'
import { plainName } from './question-words'
import { refusedByRule } from './refusals'
import type { Listener, Understanding } from './understood'

/** What the books or the guide can answer is theirs; only what was not understood otherwise is looked for among the products. */
const LEFT_OPEN: readonly Understanding['kind'][] = ['not-understood', 'strange-name', 'knowledge', 'refused']

/** The question as one about the product that it names in full; null where it names none, or was understood as something else. */
export async function askedOfProduct(
  scope: Scope,
  question: string,
  listener: Listener,
  understanding: Understanding,
): Promise<Understanding | null> {
  if (!LEFT_OPEN.includes(understanding.kind) || !NAMED.test(question)) return null
  if (refusedByRule(question, question, true) !== null) return null
  const { ranked, excluded } = await scope.page('customer.products', {})
  const asked = ` ${plainName(question)} `
  if (![...ranked, ...excluded].some(({ product }) => asked.includes(` ${plainName(product.name)} `))) return null
  const named = readParameters(question, listener.payees, listener.asOf, listener.country)
  return { kind: 'answerable', intent: 'product-why', ask: askOf(question, { ...named, payee: null }, listener, null) }
}

/** What the bank's products are called. */
const NAMED = /\b(?:cards?|deposits?|loans?|accounts?|covers?|insurance|funds?|plans?|sip|savers?|overdraft)\b/i
