// What a question about spending is about: everything, a category or a payee, in a time.
import { CATEGORY_KIND, type TransactionFilter } from '../../../shared/domain'
import { sumsByPayee } from '../../db/sums'
import { aboutCategory, aboutPayee, displayName, type Fact, type Subject } from '../facts'
import type { Ask, Scope } from '../findings'
import { categorySetName } from '../names/category-sets'
import { categoryName } from '../names/category-words'
import type { Period } from '../periods/periods'

export interface Topic {
  /** Spending, without refunds' own direction: they reduce it. */
  readonly filter: TransactionFilter
  readonly about: Subject
  /** The name, under the slot 'category'; empty for everything. */
  readonly names: readonly Fact[]
  /** ' on {category}', ' at {category}' or nothing: how a sentence goes on. */
  readonly on: string
}

/** Reads what spending a question is about; without `period` of all times. A category that is no spending is moved money. */
export function topicOf(
  scope: Scope,
  ask: Pick<Ask, 'payee' | 'categoryId' | 'together' | 'period'>,
  period: Period | null = ask.period,
): Topic {
  const time = period ? { from: period.from, to: period.to } : {}
  const several = severalOf(ask)
  if (several) {
    const about: Subject = `payees:${several.join('|')}`
    const names = [
      scope.write.word('category', several.join('|'), namesTogether(several), { about, measure: 'spent', period }),
    ]
    return { filter: { payees: several, ...time }, about, names, on: ' at {category}' }
  }
  if (ask.payee) {
    const names = [scope.write.payee('category', ask.payee, { measure: 'spent', period })]
    return { filter: { payee: ask.payee, ...time }, about: aboutPayee(ask.payee), names, on: ' at {category}' }
  }
  const categories = categoriesOf(ask)
  if (categories) {
    const about: Subject = `categories:${categories.join('|')}`
    const text = categorySetName(categories) ?? joined(categories.map(categoryName))
    const names = [scope.write.word('category', categories.join('|'), text, { about, measure: 'spent', period })]
    return { filter: { categoryIds: categories, ...time }, about, names, on: ' on {category}' }
  }
  if (ask.categoryId) {
    const { categoryId } = ask
    const names = [scope.write.category('category', categoryId, { measure: 'spent', period })]
    const filter: TransactionFilter =
      CATEGORY_KIND[categoryId] === 'spending' ? { categoryId, ...time } : { categoryId, direction: 'out', ...time }
    return { filter, about: aboutCategory(categoryId), names, on: ' on {category}' }
  }
  return { filter: { kind: 'spending', ...time }, about: 'all', names: [], on: '' }
}

/** The payees that a question asks of together: 'Swiggy and Zomato', all filling stations. Null where there is one, or a category among them. */
export function severalOf({ payee, together }: Pick<Ask, 'payee' | 'together'>): readonly string[] | null {
  if (payee === null || together.length === 0) return null
  const all = [payee, ...together.map((each) => each.payee)]
  return all.every((each) => each !== null) ? (all as readonly string[]) : null
}

/** The categories of spending that a question asks of together: 'food' is groceries and eating out. Null where there is one, or a payee among them. */
export function categoriesOf({ payee, categoryId, together }: Pick<Ask, 'payee' | 'categoryId' | 'together'>) {
  if (payee !== null || categoryId === null || together.length === 0) return null
  const all = [categoryId, ...together.map((each) => each.categoryId)]
  const spent = all.filter((each) => each !== null).filter((each) => CATEGORY_KIND[each] === 'spending')
  return spent.length === all.length ? spent : null
}

/** The sentence of one payment, written by `paymentFacts` under the slot `extreme`, and the names it needs besides. */
export function paymentOf(extreme: 'largest' | 'smallest', topic: Topic): Pick<Topic, 'names'> & { wording: string } {
  const amount = `{${extreme}_amount} on {${extreme}_date}`
  // Of one payee there is no other to name.
  if (topic.about.startsWith('payee:')) {
    return { names: [], wording: `Your ${extreme} payment to {${extreme}_payee} in {period} was ${amount}.` }
  }
  const payment = `our ${extreme} payment in {period} was {${extreme}_payee}, ${amount}.`
  if (topic.on === '') return { names: [], wording: `Y${payment}` }
  // Before a comma, so that what is the largest is the payment and not the category; 'for' and 'at' are said of nothing else.
  const at = topic.about.startsWith('payees:') ? 'at' : 'for'
  return {
    names: topic.names.map((name) => ({ ...name, measure: 'stated', label: [at] })),
    wording: `${at === 'at' ? 'At' : 'For'} {category}, y${payment}`,
  }
}

/** Where not all of several payees can be named, those that were paid most in the time are. */
export async function mostPaidFirst(scope: Scope, ask: Ask): Promise<Ask> {
  const payees = ask.other ? null : severalOf(ask)
  if (!payees || payees.length <= MOST_NAMED) return ask
  const sums = await sumsByPayee(scope.db, scope.books, { payees, from: ask.period.from, to: ask.period.to })
  const moved = new Map(sums.map(({ payee, sumMinor }) => [payee, Math.abs(sumMinor)]))
  const [payee, ...others] = [...payees].sort((a, b) => (moved.get(b) ?? 0) - (moved.get(a) ?? 0))
  return payee === undefined
    ? ask
    : { ...ask, payee, together: others.map((each) => ({ payee: each, categoryId: null })) }
}

const MOST_NAMED = 3

/** 'Swiggy and Zomato', 'BESCOM, BWSSB and others'. */
export function namesTogether(payees: readonly string[]): string {
  return joined(payees.map(displayName))
}

function joined(names: readonly string[]): string {
  if (names.length > MOST_NAMED) return `${names.slice(0, MOST_NAMED - 1).join(', ')} and others`
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
