// How far a payment is out of one customer's ordinary: several small improbabilities, taken together.
import type { AnomalyRule, AnomalySign, IsoDate } from '../../shared/domain'
import { LOGGED_FROM } from '../../shared/insights'
import { type AmountDeciles, knownBefore, NOVELTIES, type Prior, STEPS, shareOfGaps } from './anomaly-prior'
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
 * normal is neither large nor new any more. An empty list gives an empty one.
 */
export function scorePayments(
  payments: readonly Payment[],
  prior: Prior,
  normal: readonly NormalPayment[] = [],
): readonly ScoredPayment[] {
  const known = knownBefore()
  const amounts = amountScorer(prior)
  const hour = hourScorer(prior)
  const gap = gapScorer(prior)
  const again = againScorer()
  const rulesOf = ruleScorer()
  const news = { payee: 0, category: 0, place: 0 }
  return inPaidOrder(payments).map((payment, before) => {
    const isKnown = known(payment)
    const isNormal = normal.some(
      ({ payee, amountMinor }) => payee === payment.payee && payment.amountMinor <= amountMinor * NORMAL_BAND,
    )
    const { z, bits } = amounts(payment)
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
    add('hour', hour(payment))
    add('gap', gap(payment))
    add('same-again', again(payment))
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
    .filter(({ score, z, rulePoints }) => score >= LEAST_SCORE && (z >= LEAST_Z || rulePoints >= LOGGED_FROM))
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
  const all: number[] = []
  /** How far the customer's amounts lie above everybody's, whatever the category. */
  const levels: number[] = []
  const byCategory = new Map<string, number[]>()
  return ({ category, amountMinor }: Payment): { readonly z: number; readonly bits: number } => {
    const log = Math.log(Math.max(1, amountMinor))
    const usual = prior.amounts[category] ?? prior.anyAmount
    const level = levels.length === 0 ? 0 : quantileOfSorted(levels, 0.5)
    const shrunkLevel = (level * levels.length) / (levels.length + PRIOR_WEIGHT)
    const ofCategory = listOf(byCategory, category)
    const z = upperZ(log, all, prior.anyAmount)
    const zInCategory = upperZ(
      log,
      ofCategory,
      usual.map((decile) => decile + shrunkLevel),
    )
    insertSorted(all, log)
    insertSorted(ofCategory, log)
    insertSorted(levels, log - (usual[4] ?? 0))
    return { z: (z + zInCategory) / 2, bits: (tail(z) + tail(zInCategory)) / 2 }
  }
}

function tail(z: number): number {
  return improbability(1 / (1 + Math.exp(LOGISTIC_WIDTH * z)))
}

function listOf(lists: Map<string, number[]>, key: string): number[] {
  const list = lists.get(key) ?? []
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
  const own = new Array<number>(24).fill(0)
  let count = 0
  return ({ clock }: Payment): number => {
    if (!clock) return 0
    const shares = own.map((times, hour) => (times + PRIOR_WEIGHT * (prior.hours[hour] ?? 0)) / (count + PRIOR_WEIGHT))
    const smooth = shares.map(
      (share, hour) =>
        (1 - 2 * BESIDE) * share + BESIDE * ((shares[(hour + 23) % 24] ?? 0) + (shares[(hour + 1) % 24] ?? 0)),
    )
    const hour = Number(clock.time.slice(0, 2))
    const here = smooth[hour] ?? 0
    own[hour] = (own[hour] ?? 0) + 1
    count++
    return improbability(smooth.reduce((sum, share) => (share <= here ? sum + share : sum), 0))
  }
}

/** The share of payments that follow as quickly, on the one before or on the one before that. */
function gapScorer(prior: Prior) {
  const clocks: number[] = []
  const gaps = { 1: [] as number[], 2: [] as number[] }
  return ({ clock }: Payment): number => {
    if (!clock) return 0
    const bits = STEPS.map((steps) => {
      const before = clocks.at(-steps)
      if (before === undefined) return 0
      const gap = clock.ms - before
      const share = shareOfGaps(prior.gaps[steps], gap)
      const own = gaps[steps]
      const mixed = (countUpTo(own, gap) + PRIOR_WEIGHT * share) / (own.length + PRIOR_WEIGHT)
      insertSorted(own, gap)
      return improbability(mixed)
    })
    clocks.push(clock.ms)
    return Math.max(...bits)
  }
}

/** The share of payments made twice within ten minutes. */
function againScorer() {
  const last = new Map<string, number>()
  let count = 0
  let twice = 0
  return ({ clock, payee, amountMinor }: Payment): number => {
    if (!clock) return 0
    const key = JSON.stringify([payee, amountMinor])
    const isAgain = clock.ms - (last.get(key) ?? Number.NEGATIVE_INFINITY) <= AGAIN_MS
    const share = (twice + 1) / (count + 2 * PRIOR_WEIGHT)
    last.set(key, clock.ms)
    count++
    if (isAgain) twice++
    return isAgain ? improbability(share) : 0
  }
}
