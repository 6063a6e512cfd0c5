// Who is leaving: customers whose activity stops or falls far below their own usual, and how likely that is for each.
import { CHURN_FEATURES, type ChurnFeature, type ChurnRule } from '../../shared/churn'
import { type LogisticModel, logisticChances, trainLogistic } from './logistic-regression'
import { median } from './median'
import { countUpTo } from './sorted-values'

export interface CustomerEvents {
  readonly customerId: string
  /** Day numbers of purchases, ascending; several a day are several entries. */
  readonly days: readonly number[]
  /** Of the same purchases, in any unit. */
  readonly amounts: readonly number[]
}

export interface ChurnQuestion {
  /** The outcome is looked at over as many days. */
  readonly horizonDays: number
  readonly rule: ChurnRule
}

export interface ChurnRow {
  readonly customerId: string
  /** Known by the end of `day`, in the order of CHURN_FEATURES. */
  readonly features: readonly number[]
  /** Purchases in the horizon that ended on `day`, against the usual number. */
  readonly recent: number
  readonly usual: number
  /** Purchases in the horizon after `day`. */
  readonly next: number
}

export interface ChurnModel {
  readonly question: ChurnQuestion
  /** Of the training rows, by feature. */
  readonly means: readonly number[]
  /** 0 for a feature that is not used. */
  readonly deviations: readonly number[]
  readonly regression: LogisticModel
  readonly trainedOn: { readonly rows: number; readonly churned: number; readonly days: readonly number[] }
}

export interface ChurnRisk {
  /** 0–1. */
  readonly risk: number
  /** What each feature adds to the log odds against the average customer, largest first. */
  readonly drivers: readonly { readonly feature: ChurnFeature; readonly effect: number }[]
}

const LEAST_SHARE_OF_USUAL = 0.5
/** Below this many purchases in a horizon halving is chance. */
const LEAST_USUAL = 3
/** 'Usual' is the median of this many horizons at most. */
const HORIZONS_LOOKED_AT = 6
/**
 * What is believed before any outcome is seen, per standard deviation: who is below their own usual is likelier to fall
 * below it next. A bank of a few hundred customers has had a dozen outcomes, which alone could tell the opposite.
 */
const BELIEVED: Readonly<Record<ChurnRule, readonly number[]>> = {
  declining: CHURN_FEATURES.map((feature) => (feature === 'recentToUsual' ? -1 : 0)),
  inactive: [],
}
const TRAINING_STEP_DAYS = 30
const MOST_TRAINING_DAYS = 6
const RIDGE = 10
/** So many of the rarer outcome are needed for each feature (Peduzzi et al. 1996). */
const OUTCOMES_PER_FEATURE = 10
/** Which features are the first to be used where outcomes are few. */
const FIRST_FEATURES: Readonly<Record<ChurnRule, readonly ChurnFeature[]>> = {
  declining: ['recentToUsual', 'daysSinceLast', 'horizonsSinceLast', 'sinceLastToTenure', 'purchases', 'amount'],
  inactive: CHURN_FEATURES,
}

/** 'declining' where the median customer makes at least three purchases in a horizon, else 'inactive'. */
export function churnRule(customers: readonly CustomerEvents[], day: number, horizonDays: number): ChurnRule {
  const usual = customers
    .filter(({ days }) => (days[0] ?? day + 1) <= day)
    .map((each) => usualOf(each, day, horizonDays))
  return usual.length > 0 && median(usual) >= LEAST_USUAL ? 'declining' : 'inactive'
}

/**
 * What was known of each customer on `day` (a day number), and how the next days went. Under 'declining' customers are
 * left out whose own history is too short or too sparse to decline from; under 'inactive' those without a purchase.
 */
export function churnRows(
  customers: readonly CustomerEvents[],
  day: number,
  { horizonDays, rule }: ChurnQuestion,
): readonly ChurnRow[] {
  return customers.flatMap((customer) => {
    const purchases = countUpTo(customer.days, day)
    if (purchases === 0) return []
    const first = customer.days[0] as number
    const last = customer.days[purchases - 1] as number
    const usual = usualOf(customer, day, horizonDays)
    if (rule === 'declining' && (usual < LEAST_USUAL || day - first < 2 * horizonDays)) return []
    const recent = between(customer.days, day - horizonDays, day)
    const amount = customer.amounts.slice(0, purchases).reduce((sum, each) => sum + each, 0)
    const features: Record<ChurnFeature, number> = {
      daysSinceLast: Math.log1p(day - last),
      horizonsSinceLast: (day - last) / horizonDays,
      sinceLastToTenure: (day - last) / Math.max(1, day - first),
      purchases: Math.log(purchases),
      amount: Math.log1p(Math.max(0, amount)),
      recentToUsual: Math.log((recent + 0.5) / (usual + 0.5)),
    }
    return {
      customerId: customer.customerId,
      features: CHURN_FEATURES.map((feature) => features[feature]),
      recent,
      usual,
      next: between(customer.days, day, day + horizonDays),
    }
  })
}

/** What came of a row. */
export function hasChurned({ next, usual }: ChurnRow, { rule }: ChurnQuestion): boolean {
  return rule === 'inactive' ? next === 0 : next < LEAST_SHARE_OF_USUAL * usual
}

/**
 * Learns from days whose outcome was known by `day`: the horizon before it, and up to five more at steps of 30 days as far
 * back as there was a horizon of history. Nothing after `day` is looked at. Null where history is too short, or where
 * none or all have churned. Ridge logistic regression on standardised features, fewer of them where outcomes are few.
 */
export function trainChurn(
  customers: readonly CustomerEvents[],
  day: number,
  question: ChurnQuestion,
): ChurnModel | null {
  const first = customers.reduce((least, { days }) => Math.min(least, days[0] ?? least), day)
  const days = churnTrainingDays(first, day, question)
  return fitChurn(
    days.flatMap((at) => churnRows(customers, at, question)),
    days,
    question,
  )
}

/** The days whose outcomes are known by `day` and that the model learns from, latest first; `first`: of any purchase. */
export function churnTrainingDays(first: number, day: number, { horizonDays }: ChurnQuestion): readonly number[] {
  return Array.from({ length: MOST_TRAINING_DAYS }, (_, step) => day - horizonDays - step * TRAINING_STEP_DAYS).filter(
    (at) => at - first >= horizonDays,
  )
}

/** The part of trainChurn that needs the rows of the training days alone, for a base too large to be held whole. */
export function fitChurn(
  rows: readonly ChurnRow[],
  days: readonly number[],
  question: ChurnQuestion,
): ChurnModel | null {
  const labels = rows.map((row): number => (hasChurned(row, question) ? 1 : 0))
  const churned = labels.reduce((sum, label) => sum + label, 0)
  if (churned === 0 || churned === rows.length) return null
  const columns = CHURN_FEATURES.map((_, at) => rows.map(({ features }) => features[at] as number))
  const means = columns.map(mean)
  const affordable = Math.max(1, Math.floor(Math.min(churned, rows.length - churned) / OUTCOMES_PER_FEATURE))
  const used = new Set(FIRST_FEATURES[question.rule].slice(0, affordable))
  const deviations = columns.map((column, at) =>
    used.has(CHURN_FEATURES[at] as ChurnFeature) ? spread(column, means[at] as number) : 0,
  )
  const inputs = rows.map(({ features }) => scaled(features, means, deviations))
  const regression = trainLogistic(inputs, labels, { classes: 2, ridge: RIDGE, towards: BELIEVED[question.rule] })
  return { question, means, deviations, regression, trainedOn: { rows: rows.length, churned, days } }
}

export function churnRisk(model: ChurnModel, row: Pick<ChurnRow, 'features'>): ChurnRisk {
  const input = scaled(row.features, model.means, model.deviations)
  const weights = model.regression.weights[1] ?? []
  return {
    risk: logisticChances(model.regression, input)[1] ?? 0,
    drivers: CHURN_FEATURES.map((feature, at) => ({
      feature,
      effect: (weights[at + 1] ?? 0) * (input[at] as number),
    })).sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect)),
  }
}

/**
 * Purchases in a horizon as the customer usually makes them: the median of the last whole horizons before the one that
 * ended on `day`, so that a decline that has begun is not taken for usual. With less history, the rate since the first.
 */
function usualOf({ days }: CustomerEvents, day: number, horizonDays: number): number {
  const first = days[0] as number
  const counts: number[] = []
  for (let ago = 1; ago <= HORIZONS_LOOKED_AT; ago++) {
    const to = day - ago * horizonDays
    if (to - horizonDays < first - 1) break
    counts.push(between(days, to - horizonDays, to))
  }
  if (counts.length > 0) return median(counts)
  return (countUpTo(days, day) / Math.max(horizonDays, day - first + 1)) * horizonDays
}

/** How many lie after `from`, up to and including `to`. */
function between(days: readonly number[], from: number, to: number): number {
  return countUpTo(days, to) - countUpTo(days, from)
}

function scaled(features: readonly number[], means: readonly number[], deviations: readonly number[]): number[] {
  return features.map((value, at) => {
    const deviation = deviations[at] as number
    return deviation === 0 ? 0 : (value - (means[at] as number)) / deviation
  })
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function spread(values: readonly number[], centre: number): number {
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)))
}
