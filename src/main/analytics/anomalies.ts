// How far a payment is out of one customer's ordinary: several small improbabilities, taken together.
import type { AnomalyRule, AnomalySign, IsoDate } from '../../shared/domain'
import { LOGGED_FROM } from '../../shared/insights'
import { type AmountDeciles, knownBefore, NOVELTIES, type Prior, STEPS, type Steps, shareOfGaps } from './anomaly-prior'
import { AGAIN_MS, ruleScorer } from './anomaly-rules'
import { inPaidOrder, type Payment } from './payment'
import { countUpTo, insertSorted, quantileOfBoth, quantileOfSorted } from './sorted-values'

/** What the customer has called normal: payments there of up to about this amount. */
export interface NormalPayment {
  readonly payee: string
  /** Positive. */
  readonly amountMinor: number
}

export interface ScoredPayment {
  readonly payment: Payment
  /** Sum of `signs`, in bits: 10 is about as rare as one payment in a thousand. */
  readonly score: number
  /** What there is of it, the strongest first; each in bits. */
  readonly signs: readonly { readonly sign: AnomalySign; readonly bits: number }[]
  /** How many standard deviations the logarithm of the amount lies above what is expected. */
  readonly z: number
  /** The four rules of a fraud desk: they explain, they do not decide. */
  readonly rules: readonly AnomalyRule[]
  readonly rulePoints: number
}

/** So many payments of everybody weigh as much against the customer's own. */
const PRIOR_WEIGHT = 10
/** Of the upper tenth to one standard deviation of a normal curve. */
const TENTH_TO_SIGMA = 1.2816
/** Amounts always vary a little; in logarithms. */
const LEAST_SPREAD = 0.15
/** Makes a logistic curve as wide as the normal one; its tails are heavier, as those of payments are. */
const LOGISTIC_WIDTH = Math.PI / Math.sqrt(3)
/** A payment called normal makes others up to this much larger normal too. */
const NORMAL_BAND = 1.25
/** Weight of the hours beside an hour: 23:50 and 00:10 are neighbours. */
const BESIDE = 0.25
/** Less than this is chance, not a sign; an improbability of one half has one bit. */
const LEAST_BITS = 1

/**
 * Scores one customer's payments, each against those before it, in paid order. The score adds up how improbable each side
 * of the payment is: −log₂ of the share of such payments that are as large for their category, as quick after the ones
 * before, at such an hour, or at a new payee, category or place. Shares are the customer's own, shrunk towards `prior`
 * by pseudo-observations; no weight is learnt from labels (combination of improbabilities after Fisher, 1932; shrinkage
 * after Efron and Morris, 1975). `payments`: debits of one currency, any order. `normal`: what the customer has called
 * normal is neither large nor new any more. `after`: payments up to that day are learnt from and not scored, which takes
 * a fraction of the time. An empty list gives an empty one.
 */
export function scorePayments(
  payments: readonly Payment[],
  prior: Prior,
  normal: readonly NormalPayment[] = [],
  after: IsoDate = '',
): readonly ScoredPayment[] {
  const known = knownBefore()
  const amounts = amountScorer(prior)
  const hour = hourScorer(prior)
  const gap = gapScorer(prior)
  const again = againScorer()
  const rulesOf = ruleScorer()
  const news = { payee: 0, category: 0, place: 0 }
  return inPaidOrder(payments).flatMap((payment, before) => {
    const isKnown = known(payment)
    if (payment.bookedOn <= after) {
      for (const what of NOVELTIES) if (!isKnown[what]) news[what]++
      for (const each of [amounts, hour, gap, again]) each.learn(payment)
      rulesOf(payment)
      return []
    }
    const isNormal = normal.some(
      ({ payee, amountMinor }) => payee === payment.payee && payment.amountMinor <= amountMinor * NORMAL_BAND,
    )
    const { z, bits } = amounts.score(payment)
    amounts.learn(payment)
    const signs: { sign: AnomalySign; bits: number }[] = []
    const add = (sign: AnomalySign, value: number) => {
      if (value >= LEAST_BITS) signs.push({ sign, bits: value })
    }
    if (!isNormal) add('amount', bits)
    for (const what of NOVELTIES) {
      const share = (news[what] + PRIOR_WEIGHT * prior.news[what]) / (before + PRIOR_WEIGHT)
      if (!isKnown[what]) news[what]++
      if (!isKnown[what] && !(isNormal && what === 'payee')) add(`new-${what}`, improbability(share))
    }
    add('hour', hour.score(payment))
    add('gap', gap.score(payment))
    add('same-again', again.score(payment))
    for (const each of [hour, gap, again]) each.learn(payment)
    const { rules, points } = rulesOf(payment)
    signs.sort((a, b) => b.bits - a.bits)
    return {
      payment,
      score: signs.reduce((all, each) => all + each.bits, 0),
      signs,
      z,
      rules,
      rulePoints: points,
    }
  })
}

/** Of a customer's payments, this share may be told as unusual: about five a year for a thousand payments. */
const ALERT_BUDGET = 0.005
/** Fewer payments than this have no 'usual'. */
const LEAST_HISTORY = 12
/** About one payment in two thousand; below it the highest score of quiet months is no news. */
const LEAST_SCORE = 11
/** An amount below this is told only when a rule of the fraud desk agrees. */
const LEAST_Z = 1

/**
 * The payments after `after` that are to be told, highest score first. The limit is a budget, not a fixed score: those among
 * the highest half per cent of `scored` (the customer's payments of a year or so), and at least one of any history of
 * twelve. Each also has to be out of the ordinary in itself: one payment in two thousand, and either an amount a standard
 * deviation above what is expected, or rules of at least 30 points.
 */
export function unusualPayments(scored: readonly ScoredPayment[], after: IsoDate): readonly ScoredPayment[] {
  if (scored.length <= LEAST_HISTORY) return []
  return [...scored]
    .sort((a, b) => b.score - a.score || a.payment.id - b.payment.id)
    .slice(0, Math.max(1, Math.round(scored.length * ALERT_BUDGET)))
    .filter(({ payment }) => payment.bookedOn > after)
    .filter(isOutOfTheOrdinary)
}

/** In itself, whatever others the customer has made. */
export function isOutOfTheOrdinary({ score, z, rulePoints }: ScoredPayment): boolean {
  return score >= LEAST_SCORE && (z >= LEAST_Z || rulePoints >= LOGGED_FROM)
}

/** The surprise of an event, in bits (Shannon, 1948); at most that of one in a million. */
function improbability(share: number): number {
  return Math.min(20, -Math.log2(Math.max(0, share)))
}

/**
 * Held against all own payments and against those of the category: money that is large for this customer matters, and so
 * does a dear cup of coffee. The two improbabilities are averaged, since they are two views of one amount.
 */
function amountScorer(prior: Prior) {
  const all = learntList()
  /** How far the customer's amounts lie above everybody's, whatever the category. */
  const levels = learntList()
  const byCategory = new Map<string, LearntList>()
  const usualOf = ({ category }: Payment) => prior.amounts[category] ?? prior.anyAmount
  const logOf = ({ amountMinor }: Payment) => Math.log(Math.max(1, amountMinor))
  return {
    score(payment: Payment): { readonly z: number; readonly bits: number } {
      const log = logOf(payment)
      const known = levels.sorted()
      const level = known.length === 0 ? 0 : quantileOfSorted(known, 0.5)
      const shrunkLevel = (level * known.length) / (known.length + PRIOR_WEIGHT)
      const z = upperZ(log, all.sorted(), prior.anyAmount)
      const zInCategory = upperZ(
        log,
        listOf(byCategory, payment.category).sorted(),
        usualOf(payment).map((decile) => decile + shrunkLevel),
      )
      return { z: (z + zInCategory) / 2, bits: (tail(z) + tail(zInCategory)) / 2 }
    },
    learn(payment: Payment): void {
      const log = logOf(payment)
      all.add(log)
      listOf(byCategory, payment.category).add(log)
      levels.add(log - (usualOf(payment)[4] ?? 0))
    },
  }
}

function tail(z: number): number {
  return improbability(1 / (1 + Math.exp(LOGISTIC_WIDTH * z)))
}

function listOf(lists: Map<string, LearntList>, key: string): LearntList {
  const list = lists.get(key) ?? learntList()
  lists.set(key, list)
  return list
}

/**
 * How far above the median, in standard deviations that the upper tenth stands for: small amounts, of which there are
 * many, say nothing about large ones. What is expected counts as nine payments of the customer's own.
 */
function upperZ(log: number, own: readonly number[], expected: AmountDeciles): number {
  const middle = quantileOfBoth(own, expected, 0.5)
  const spread = (quantileOfBoth(own, expected, 0.9) - middle) / TENTH_TO_SIGMA
  return (log - middle) / Math.max(LEAST_SPREAD, spread)
}

/** The share of payments at hours no likelier than this one. */
function hourScorer(prior: Prior) {
  const own = new Float64Array(24)
  const [shares, smooth] = [new Float64Array(24), new Float64Array(24)]
  let count = 0
  return {
    score({ clock }: Payment): number {
      if (!clock) return 0
      for (let hour = 0; hour < 24; hour++) {
        shares[hour] = ((own[hour] ?? 0) + PRIOR_WEIGHT * (prior.hours[hour] ?? 0)) / (count + PRIOR_WEIGHT)
      }
      for (let hour = 0; hour < 24; hour++) {
        const beside = (shares[(hour + 23) % 24] ?? 0) + (shares[(hour + 1) % 24] ?? 0)
        smooth[hour] = (1 - 2 * BESIDE) * (shares[hour] ?? 0) + BESIDE * beside
      }
      const here = smooth[Number(clock.time.slice(0, 2))] ?? 0
      let asRare = 0
      for (const share of smooth) if (share <= here) asRare += share
      return improbability(asRare)
    },
    learn({ clock }: Payment): void {
      if (!clock) return
      const hour = Number(clock.time.slice(0, 2))
      own[hour] = (own[hour] ?? 0) + 1
      count++
    },
  }
}

/** The share of payments that follow as quickly, on the one before or on the one before that. */
function gapScorer(prior: Prior) {
  const clocks: number[] = []
  const gaps = { 1: learntList(), 2: learntList() }
  const gapTo = (clock: { readonly ms: number }, steps: Steps): number | null => {
    const before = clocks.at(-steps)
    return before === undefined ? null : clock.ms - before
  }
  return {
    score({ clock }: Payment): number {
      if (!clock) return 0
      const bits = STEPS.map((steps) => {
        const gap = gapTo(clock, steps)
        if (gap === null) return 0
        const share = shareOfGaps(prior.gaps[steps], gap)
        const own = gaps[steps].sorted()
        return improbability((countUpTo(own, gap) + PRIOR_WEIGHT * share) / (own.length + PRIOR_WEIGHT))
      })
      return Math.max(...bits)
    },
    learn({ clock }: Payment): void {
      if (!clock) return
      for (const steps of STEPS) {
        const gap = gapTo(clock, steps)
        if (gap !== null) gaps[steps].add(gap)
      }
      clocks.push(clock.ms)
    },
  }
}

/** The share of payments made twice within ten minutes. */
function againScorer() {
  const last = new Map<string, number>()
  let count = 0
  let twice = 0
  const isAgain = ({ clock, payee, amountMinor }: Payment) =>
    clock !== null && clock.ms - (last.get(`${amountMinor} ${payee}`) ?? Number.NEGATIVE_INFINITY) <= AGAIN_MS
  return {
    score: (payment: Payment): number =>
      isAgain(payment) ? improbability((twice + 1) / (count + 2 * PRIOR_WEIGHT)) : 0,
    learn(payment: Payment): void {
      const { clock, payee, amountMinor } = payment
      if (!clock) return
      if (isAgain(payment)) twice++
      last.set(`${amountMinor} ${payee}`, clock.ms)
      count++
    },
  }
}

interface LearntList {
  readonly add: (value: number) => void
  /** Ascending. */
  readonly sorted: () => readonly number[]
}

/** Put in order once for all that was learnt before anything is asked, and kept in order from then on. */
function learntList(): LearntList {
  let values: number[] = []
  let isSorted = false
  return {
    add(value) {
      if (isSorted) insertSorted(values, value)
      else values.push(value)
    },
    sorted() {
      if (!isSorted) values = [...Float64Array.from(values).sort()]
      isSorted = true
      return values
    },
  }
}
