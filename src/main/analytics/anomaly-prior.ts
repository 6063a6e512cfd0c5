// What payments are like before much is known about one customer: amounts by category, hours, gaps, how often something new.
import { dayNumber } from '../../shared/dates'
import { inPaidOrder, type Payment } from './payment'
import { quantileOfSorted } from './sorted-values'

/** The nine deciles of the natural logarithm of amounts, ascending. */
export type AmountDeciles = readonly number[]

/** How large a share of gaps is at most so long, ascending. */
export type GapShares = readonly { readonly share: number; readonly ms: number }[]

/** Plain values, so that it can be kept. */
export interface Prior {
  /** By category. */
  readonly amounts: Readonly<Record<string, AmountDeciles>>
  readonly anyAmount: AmountDeciles
  /** How often a payment goes to a payee, category or place that its customer has not paid at before; 0–1. */
  readonly news: Readonly<Record<Novelty, number>>
  /** Share of payments in each hour of the day; even without a clock. */
  readonly hours: readonly number[]
  /** From each payment to the next of the same customer, and to the next but one. */
  readonly gaps: Readonly<Record<Steps, GapShares>>
}

export type Novelty = 'payee' | 'category' | 'place'
/** How many payments on. */
export type Steps = 1 | 2
export const STEPS: readonly Steps[] = [1, 2]
export const NOVELTIES: readonly Novelty[] = ['payee', 'category', 'place']

/** A payee of today is not yet a known one: a thief goes to the same shop twice. */
const KNOWN_AFTER_DAYS = 1
/** A category with fewer payments is no better known than all of them together. */
const LEAST_OF_CATEGORY = 20
const DECILES = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]
/** Close together where gaps are short: quick payments are what a gap tells of. */
const GAP_SHARES = [0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1]
/** Laplace's: nothing is impossible for not having been seen. */
const SEEN_ANYWAY = 1

/**
 * Learnt from payments without any label: of a whole bank, or, where only one customer's are at hand, of that one alone.
 * `customers`: the payments of each, any order. Without a payment every amount and hour is as likely as any other.
 */
export function priorOf(customers: Iterable<readonly Payment[]>): Prior {
  const logs = new Map<string, number[]>()
  const all: number[] = []
  const hours = new Array<number>(24).fill(SEEN_ANYWAY)
  const gaps: Record<Steps, number[]> = { 1: [], 2: [] }
  const news: Record<Novelty, number> = { payee: 0, category: 0, place: 0 }
  let payments = 0
  for (const unordered of customers) {
    const own = inPaidOrder(unordered)
    const known = knownBefore()
    const clocks: number[] = []
    for (const payment of own) {
      payments++
      const log = Math.log(Math.max(1, payment.amountMinor))
      all.push(log)
      const ofCategory = logs.get(payment.category)
      if (ofCategory) ofCategory.push(log)
      else logs.set(payment.category, [log])
      const isKnown = known(payment)
      for (const what of NOVELTIES) if (!isKnown[what]) news[what]++
      if (!payment.clock) continue
      const hour = Number(payment.clock.time.slice(0, 2))
      hours[hour] = (hours[hour] ?? 0) + 1
      clocks.push(payment.clock.ms)
      for (const steps of STEPS) {
        const before = clocks.at(-1 - steps)
        if (before !== undefined) gaps[steps].push(payment.clock.ms - before)
      }
    }
  }
  const anyAmount = decilesOf(ascending(all))
  const timed = hours.reduce((sum, count) => sum + count, 0)
  const rate = (count: number) => (count + SEEN_ANYWAY) / (payments + 2 * SEEN_ANYWAY)
  return {
    anyAmount,
    amounts: Object.fromEntries(
      [...logs].map(([category, own]) => [
        category,
        own.length < LEAST_OF_CATEGORY ? anyAmount : decilesOf(ascending(own)),
      ]),
    ),
    news: { payee: rate(news.payee), category: rate(news.category), place: rate(news.place) },
    hours: hours.map((count) => count / timed),
    gaps: { 1: gapShares(ascending(gaps[1])), 2: gapShares(ascending(gaps[2])) },
  }
}

/**
 * The share of gaps that are at most as long as `ms`; between two that are known in proportion, 1 where none is longer. Many
 * gaps can be of one length, such as a day: then it is the largest share that counts.
 */
export function shareOfGaps(usual: GapShares, ms: number): number {
  const above = usual.findIndex((each) => each.ms > ms)
  const [longer, shorter] = [usual[above], usual[above - 1]]
  if (!longer) return 1
  if (!shorter) return longer.share
  return shorter.share + ((longer.share - shorter.share) * (ms - shorter.ms)) / (longer.ms - shorter.ms)
}

/** Asked payment by payment in order: what of each is known since the day before or longer. */
export function knownBefore(): (payment: Payment) => Readonly<Record<Novelty, boolean>> {
  const firstOn: Record<Novelty, Map<string, number>> = { payee: new Map(), category: new Map(), place: new Map() }
  return (payment) => {
    const day = dayNumber(payment.bookedOn)
    const isKnown = (what: Novelty): boolean => {
      const value = payment[what]
      // What a statement does not tell is nothing new.
      if (value === null) return true
      const first = firstOn[what].get(value)
      if (first === undefined) firstOn[what].set(value, day)
      return first !== undefined && day - first >= KNOWN_AFTER_DAYS
    }
    return { payee: isKnown('payee'), category: isKnown('category'), place: isKnown('place') }
  }
}

/** Of an ascending list; zeros for an empty one. */
export function decilesOf(sorted: readonly number[]): AmountDeciles {
  return DECILES.map((share) => (sorted.length === 0 ? 0 : quantileOfSorted(sorted, share)))
}

/** One gap in a hundred cannot be told from fifty of them. */
function gapShares(sorted: readonly number[]): GapShares {
  return GAP_SHARES.filter((share) => share * sorted.length >= 1).map((share) => ({
    share,
    ms: sorted[Math.ceil(share * sorted.length) - 1] as number,
  }))
}

function ascending(values: readonly number[]): readonly number[] {
  return [...values].sort((a, b) => a - b)
}
