// How healthy somebody's money is, 0–100: six dimensions, each a ratio from whole months held against a published rule.
import {
  HEALTH_BANDS,
  type HealthBand,
  type HealthDimension,
  type HealthDimensionId,
  type HealthScore,
  type HealthStep,
} from '../../shared/plans'
import { leftOver, type MoneyMonth } from './money-months'

/** Under so many whole months there is no score: one odd month would decide it. */
export const HEALTH_MONTHS_NEEDED = 3
/** A year, so that every season is in it once. */
export const HEALTH_MONTHS = 12
/** Debt is as it is now. */
export const DEBT_MONTHS = 3

export interface HealthInput {
  /** Whole months, oldest first; the last twelve count. */
  readonly months: readonly MoneyMonth[]
  /** Liquid money that is there even on a bad day; see `reserveOf`. */
  readonly reserveMinor: number
}

/**
 * The score and its six dimensions; `null` under three whole months. Amounts are minor units of one currency. Points are whole
 * and add up to the score. No dimension falls when debt, wants or subscriptions fall, or when the reserve or what is invested
 * rises; more income lowers none but the invested share. A day of the running month changes nothing. Dimensions follow the
 * FinHealth Score (Financial Health Network, 2017: spend, save, borrow, plan); weights and bands are Teller's own.
 */
export function healthScore({ months, reserveMinor }: HealthInput): HealthScore | null {
  if (months.length < HEALTH_MONTHS_NEEDED) return null
  const year = months.slice(-HEALTH_MONTHS)
  const dimensions = [
    savingsConsistency(year),
    debtRatio(year),
    spendingDiscipline(year),
    emergencyFund(year, reserveMinor),
    investment(year),
    subscriptionEfficiency(year),
  ]
  const score = dimensions.reduce((all, dimension) => all + dimension.points, 0)
  return { score, band: bandOf(score), basedOnMonths: year.length, dimensions }
}

/** Vulnerable 0–39, Building 40–59, Stable 60–79, Strong 80–100. */
export function bandOf(score: number): HealthBand {
  return HEALTH_BANDS.findLast(({ from }) => score >= from)?.band ?? 'vulnerable'
}

/** Straight lines between knots `[value, points]` in rising order of values; level before the first and after the last. */
type Scale = readonly (readonly [value: number, points: number])[]

const SAVED: Scale = [
  [0, 0],
  [0.2, 10],
]
const DEBT: Scale = [
  [0.1, 20],
  [0.36, 10],
  [0.5, 0],
]
const WANTS: Scale = [
  [0.3, 20],
  [0.6, 0],
]
const FUND: Scale = [
  [0, 0],
  [3, 14],
  [6, 20],
]
const INVESTED: Scale = [
  [0, 0],
  [0.1, 10],
]
const SUBSCRIPTIONS: Scale = [
  [0.03, 10],
  [0.1, 0],
]

/**
 * 10 points for the share of months in which no more went out than came in (FinHealth Score, indicator 1: spend less than
 * income), 10 for the share of income that was left, full at 20 % (the 20 of 50/30/20; Warren and Tyagi, All Your Worth, 2005).
 */
function savingsConsistency(months: readonly MoneyMonth[]): HealthDimension {
  const income = total(months, (month) => month.incomeMinor)
  const left = total(months, leftOver)
  const good = months.filter((month) => month.incomeMinor > 0 && leftOver(month) >= 0).length
  const value = share(left, income)
  const points = (10 * good) / months.length + (value === null ? 0 : onScale(SAVED, value))
  const bad = months.filter((month) => leftOver(month) < 0)
  const amountMinor = Math.max(
    monthly(0.2 * income - left, months),
    bad.length === 0 ? 0 : monthly(-total(bad, leftOver), bad),
  )
  return dimension('savings-consistency', 20, points, value, 0.2, income, { kind: 'save-each-month', amountMinor })
}

/**
 * Repayments of the last three months against the year's mean income: full up to 10 % (the 10 of the 20/10 rule for consumer
 * debt), half at 36 % and nothing from 50 % on, the limits on debt to income of Fannie Mae's Selling Guide (B3-6-02) for loans
 * that are judged by hand and by machine. Rent does not count.
 */
function debtRatio(months: readonly MoneyMonth[]): HealthDimension {
  const now = months.slice(-DEBT_MONTHS)
  const debt = total(now, (month) => month.debtMinor) / now.length
  const income = total(months, (month) => month.incomeMinor)
  const value = share(debt, income / months.length)
  const points = value === null ? (debt > 0 ? 0 : 20) : onScale(DEBT, value)
  const aim = value !== null && value > 0.36 ? 0.36 : 0.1
  const amountMinor = Math.ceil(debt - (aim * income) / months.length)
  return dimension('debt-ratio', 20, points, value, 0.1, income, { kind: 'lower-debt-payments', amountMinor })
}

/** Wants against income: full up to 30 % (the 30 of 50/30/20), nothing from twice that on. */
function spendingDiscipline(months: readonly MoneyMonth[]): HealthDimension {
  const wants = total(months, (month) => month.wantsMinor)
  const income = total(months, (month) => month.incomeMinor)
  const value = share(wants, income)
  const points = value === null ? (wants > 0 ? 0 : 20) : onScale(WANTS, value)
  const amountMinor = monthly(wants - 0.3 * income, months)
  return dimension('spending-discipline', 20, points, value, 0.3, income, { kind: 'spend-less-on-wants', amountMinor })
}

/**
 * For how many months of needs and repayments the reserve would last: 14 points at 3 months, full at 6 (the three to six months of
 * expenses that planners often recommend: Bhutta and Dettling, Money in the Bank?, FEDS Notes, 2018; FinHealth indicator 3).
 */
function emergencyFund(months: readonly MoneyMonth[], reserveMinor: number): HealthDimension {
  const essential = total(months, (month) => month.needsMinor + month.debtMinor) / months.length
  const value = essential <= 0 ? null : Math.max(0, reserveMinor) / essential
  const points = value === null ? (reserveMinor > 0 ? 20 : 0) : onScale(FUND, value)
  const aim = value !== null && value < 3 ? 3 : 6
  const amountMinor = value === null ? 0 : Math.ceil(aim * essential - Math.max(0, reserveMinor))
  return {
    ...dimension('emergency-fund', 20, points, value, 6, 1, { kind: 'build-emergency-fund', amountMinor }),
    unit: 'months',
  }
}

/**
 * Paid into investments against income, full at 10 %: half of what 50/30/20 puts aside, the other half being the reserve
 * (FinHealth indicator 4: enough long-term savings, has no figure of its own).
 */
function investment(months: readonly MoneyMonth[]): HealthDimension {
  const invested = total(months, (month) => month.investedMinor)
  const income = total(months, (month) => month.incomeMinor)
  const value = share(invested, income)
  const points = value === null ? 0 : onScale(INVESTED, value)
  const amountMinor = monthly(0.1 * income - invested, months)
  return dimension('investment', 10, points, value, 0.1, income, { kind: 'invest-each-month', amountMinor })
}

/**
 * Living subscriptions against income: full up to 3 %, nothing from 10 % on: a tenth and a third of what 50/30/20 leaves for
 * all wants. No published rule names a figure for subscriptions alone; this one is Teller's own.
 */
function subscriptionEfficiency(months: readonly MoneyMonth[]): HealthDimension {
  const subscriptions = total(months, (month) => month.subscriptionsMinor)
  const income = total(months, (month) => month.incomeMinor)
  const value = share(subscriptions, income)
  const points = value === null ? (subscriptions > 0 ? 0 : 10) : onScale(SUBSCRIPTIONS, value)
  const amountMinor = monthly(subscriptions - 0.03 * income, months)
  return dimension('subscription-efficiency', 10, points, value, 0.03, income, {
    kind: 'cut-subscriptions',
    amountMinor,
  })
}

function dimension(
  id: HealthDimensionId,
  most: number,
  points: number,
  value: number | null,
  target: number,
  incomeMinor: number,
  step: Exclude<HealthStep, { readonly kind: 'keep-going' | 'book-your-income' }>,
): HealthDimension {
  const next: HealthStep =
    points < most && incomeMinor <= 0
      ? { kind: 'book-your-income' }
      : points < most && step.amountMinor > 0
        ? step
        : { kind: 'keep-going' }
  return { id, points: Math.round(points), most, value, unit: 'share', target, step: next }
}

function onScale(scale: Scale, value: number): number {
  const next = scale.findIndex(([knot]) => value <= knot)
  const [from, to] = [scale[next - 1], scale[next]]
  if (!to) return scale[scale.length - 1]?.[1] ?? 0
  if (!from) return to[1]
  return from[1] + ((to[1] - from[1]) * (value - from[0])) / (to[0] - from[0])
}

/** Of income, never below zero; `null` without income. */
function share(amountMinor: number, incomeMinor: number): number | null {
  return incomeMinor <= 0 ? null : Math.max(0, amountMinor) / incomeMinor
}

function monthly(amountMinor: number, months: readonly MoneyMonth[]): number {
  return Math.ceil(amountMinor / months.length)
}

function total(months: readonly MoneyMonth[], part: (month: MoneyMonth) => number): number {
  return months.reduce((all, month) => all + part(month), 0)
}
