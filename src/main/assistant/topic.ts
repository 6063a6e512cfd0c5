// What a question about spending is about: everything, a category or a payee, in a time.
import { CATEGORY_KIND, type TransactionFilter } from '../../shared/domain'
import { aboutCategory, aboutPayee, type Fact, type Subject } from './facts'
import type { Ask, Scope } from './findings'
import type { Period } from './periods'

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
export function topicOf(scope: Scope, ask: Ask, period: Period | null = ask.period): Topic {
  const time = period ? { from: period.from, to: period.to } : {}
  if (ask.payee) {
    const names = [scope.write.payee('category', ask.payee, { measure: 'spent', period })]
    return { filter: { payee: ask.payee, ...time }, about: aboutPayee(ask.payee), names, on: ' at {category}' }
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
