// What is left of a category without some of its payees, as the payees that remain: counted, averaged and ranked like several names.
import { CATEGORY_KIND, type CategoryId, MOST_PAYEES } from '../../../shared/domain'
import type { Ask, Scope } from '../findings'
import type { Answerable } from '../intents'
import { payeesOf } from './spending-facts'
import { topicOf } from './topic'

/** Kinds of question whose tools leave no names out by themselves. */
const OF_NAMES_ALONE: readonly Answerable[] = [
  ...(['spending-count', 'spending-average', 'spending-share', 'spending-trend'] as const),
  ...(['smallest-payments', 'top-times', 'change'] as const),
]

/**
 * 'How many times' after groceries without BigBasket: of the other grocers. The ask as it is where nothing is left out, where its tool
 * leaves it out by itself, and where the remaining payees are none or too many to be named.
 */
export async function withRestNamed(scope: Scope, intent: Answerable, ask: Ask): Promise<Ask> {
  const { categoryId, payee, without } = ask
  if (without.length === 0 || !OF_NAMES_ALONE.includes(intent) || payee !== null) return ask
  if (categoryId === null) return withRestOfAll(ask)
  if (CATEGORY_KIND[categoryId] !== 'spending') return ask
  const all = await payeesOf(scope, topicOf(scope, ask, null).filter)
  const out = new Set(without.map((each) => each.payee))
  const [first, ...others] = all.map(({ label }) => label).filter((label) => !out.has(label))
  if (first === undefined || others.length >= MOST_PAYEES) return ask
  const together = others.map((other) => ({ payee: other, categoryId: null }))
  return { ...ask, categoryId: null, hintedCategoryId: null, payee: first, together, without: [] }
}

/** All spending without some categories is that on the others; of all payees without some there would be too many to name. */
function withRestOfAll(ask: Ask): Ask {
  if (ask.without.some(({ payee }) => payee !== null)) return ask
  const out = new Set(ask.without.map((each) => each.categoryId))
  const spending = (Object.keys(CATEGORY_KIND) as CategoryId[]).filter((each) => CATEGORY_KIND[each] === 'spending')
  const [first, ...others] = spending.filter((each) => !out.has(each))
  if (first === undefined) return ask
  const together = others.map((other) => ({ payee: null, categoryId: other }))
  return { ...ask, categoryId: first, hintedCategoryId: null, together, without: [] }
}
