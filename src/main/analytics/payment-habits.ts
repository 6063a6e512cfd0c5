// What payments of a bank's customers are like, as far as it may be kept: deciles and shares over many, nobody's own.
import { type AmountDeciles, type GapShares, type Prior, priorOf } from './anomaly-prior'
import type { Payment } from './payment'
import { sampleOfRows } from './row-sample'

/** Habits of a bank hardly change with more of its customers; reading them takes time. */
const MOST_CUSTOMERS = 1_000
const SEED = 7

/** Of amounts: 5 %, in natural logarithms. */
const AMOUNT_STEP = 0.05
const DIGITS = 2

/** Those of all customers whose payments stand for the bank, in the order of `customers`. The same list gives the same ones. */
export function sampleOfCustomers<Customer>(customers: readonly Customer[]): readonly Customer[] {
  return sampleOfRows(customers.length, MOST_CUSTOMERS, SEED)
    .sort((a, b) => a - b)
    .map((index) => customers[index] as Customer)
}

/**
 * The prior of a bank for `scorePayments`. `customers`: the payments of each, any order. `null` under `smallestGroup`
 * customers who pay. The amounts of a category are left out where fewer customers pay, or one makes over half of the payments;
 * what stays is rounded. No hour, gap or novelty is rarer than as many payments among all.
 */
export function paymentHabits(customers: readonly (readonly Payment[])[], smallestGroup: number): Prior | null {
  const paying = customers.filter((payments) => payments.length > 0)
  if (paying.length < smallestGroup || smallestGroup < 1) return null
  const prior = priorOf(paying)
  const shared = sharedCategories(paying, smallestGroup)
  const least = smallestGroup / paying.reduce((sum, payments) => sum + payments.length, 0)
  const share = (of: number) => Number(Math.max(least, of).toPrecision(DIGITS))
  const gaps = (all: GapShares) =>
    all.filter((each) => each.share >= least).map((each) => ({ ...each, ms: Number(each.ms.toPrecision(DIGITS)) }))
  return {
    anyAmount: rounded(prior.anyAmount),
    amounts: Object.fromEntries(
      Object.entries(prior.amounts).flatMap(([category, deciles]) =>
        shared.has(category) ? [[category, rounded(deciles)]] : [],
      ),
    ),
    news: { payee: share(prior.news.payee), category: share(prior.news.category), place: share(prior.news.place) },
    hours: prior.hours.map(share),
    gaps: { 1: gaps(prior.gaps[1]), 2: gaps(prior.gaps[2]) },
  }
}

/** In which nobody can be recognised. */
function sharedCategories(paying: readonly (readonly Payment[])[], smallestGroup: number): ReadonlySet<string> {
  const tallies = new Map<string, { customers: number; payments: number; most: number }>()
  for (const payments of paying) {
    const own = new Map<string, number>()
    for (const { category } of payments) own.set(category, (own.get(category) ?? 0) + 1)
    for (const [category, count] of own) {
      const tally = tallies.get(category) ?? { customers: 0, payments: 0, most: 0 }
      tallies.set(category, tally)
      tally.customers++
      tally.payments += count
      tally.most = Math.max(tally.most, count)
    }
  }
  const isShared = ({ customers, payments, most }: { customers: number; payments: number; most: number }) =>
    customers >= smallestGroup && most * 2 <= payments
  return new Set([...tallies].flatMap(([category, tally]) => (isShared(tally) ? [category] : [])))
}

function rounded(deciles: AmountDeciles): AmountDeciles {
  return deciles.map((log) => Math.round(log / AMOUNT_STEP) * AMOUNT_STEP)
}
