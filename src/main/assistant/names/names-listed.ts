// Several names of one question: which of them are added up, and which are put in order.
import { CATEGORY_KIND } from '../../../shared/domain'
import { overlap } from '../words/question-words'
import type { CategorySpan } from './category-finding'
import type { NamedKind } from './merchant-kinds'
import type { PayeeSpan } from './payee-finding'

export type Name = PayeeSpan | CategorySpan

/** 'Swiggy and Zomato': names that are listed one after the other, each once; none where they are set against each other. */
export function addedUp(question: string, names: readonly Name[], compares: boolean): readonly Name[] {
  const together = TOGETHER.test(question)
  if (!together && compares) return []
  const [first, ...others] = names
  if (!first || !isSpending(first)) return []
  // 'Petrol: Shell, BP and Esso': the kind of shop before the shops is no part of the sum.
  const shops = names.slice(1)
  if (
    !isPayee(first) &&
    shops.length > 1 &&
    shops.every(isPayee) &&
    !BETWEEN.test(question.slice(first.end, shops[0]?.start))
  )
    return addedUp(question, shops, compares)
  // 'Electricity, BESCOM' is the kind of bill and who sends it.
  const [second, third] = others
  if (
    !isPayee(first) &&
    second &&
    !third &&
    isPayee(second) &&
    /^\s*[,:-]\s*$/.test(question.slice(first.end, second.start))
  )
    return []
  const listed = [first]
  for (const name of others) {
    if (!isSpending(name)) break
    const between = question.slice(listed.at(-1)?.end, name.start)
    if (name.start !== listed.at(-1)?.start && !BETWEEN.test(between) && !(together && between.trim() === '')) break
    listed.push(name)
  }
  const different = listed.filter((name, at) => listed.findIndex((each) => nameOf(each) === nameOf(name)) === at)
  return different.length > 1 ? different : []
}

/** 'Swiggy, EatSure or Magicpin': what is set against the first two besides. */
export function beyond(pair: readonly [Name, Name], names: readonly Name[]): readonly Name[] {
  const rest = names.filter((name) => name.start > pair[1].start && pair.every((each) => nameOf(each) !== nameOf(name)))
  return rest.filter((name, at) => rest.findIndex((each) => nameOf(each) === nameOf(name)) === at)
}

/**
 * The names with the payees of the kinds among them in the kinds' place: 'rent plus Netflix', 'coffee and chai'. Two wide kinds are
 * their category, and a kind whose own shops are named says no more than they do.
 */
export function withKinds(names: readonly Name[], all: readonly NamedKind[]): readonly Name[] {
  const named = names.map((name) => (isPayee(name) ? amongKinds(name, all) : name))
  const paid = named.filter(isPayee)
  const found = all.filter((kind) => !paid.some((name) => overlap(name, kind)))
  const single = found.filter(({ wide }) => wide).length < 2
  const kinds = found.filter(({ wide }) => single || !wide)
  const others = named.filter((name) => !kinds.some((kind) => overlap(kind, name)))
  const shops = new Set(paid.map(({ payee }) => payee))
  const meant = kinds.filter((kind) => !kind.payees.some((payee) => shops.has(payee)))
  if (others.length + meant.length < 2) return others.length < named.length && shops.size > 1 ? others : named
  const ofKinds = meant.flatMap(({ start, end, payees: own }) =>
    own.map((payee) => ({ start, end, payee, byKind: true }) as const),
  )
  return [...others, ...ofKinds].sort((a, b) => a.start - b.start)
}

/** 'Petrol at HP': of several who are called so, the one of the kind that is named. */
export function amongKinds(name: PayeeSpan, kinds: readonly NamedKind[]): PayeeSpan {
  const [only, ...more] = (name.alike ?? []).filter((payee) => kinds.some((kind) => kind.payees.includes(payee)))
  return only && more.length === 0 ? { start: name.start, end: name.end, payee: only } : name
}

/** Sums are of spending. */
export function isSpending(name: Name): boolean {
  return isPayee(name) || CATEGORY_KIND[name.categoryId] === 'spending'
}

export function nameOf(name: Name): string {
  return isPayee(name) ? `payee ${name.payee}` : name.categoryId
}

export function isPayee(name: Name): name is PayeeSpan {
  return 'payee' in name
}

export const BETWEEN =
  /^\s*(?:,|and|&|\+|plus|aur|,\s*and|as well as|along with|together with)\s*(?:also |my |the |on |at |to |for |in )*$/i
const TOGETHER = /\b(together|combined|added up|altogether|in total|both|sum of|milake|mila ke|dono|put together)\b/i
