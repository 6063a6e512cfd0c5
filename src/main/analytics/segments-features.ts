// What a customer does with money, as numbers that can be compared between customers.
import type { CategoryId } from '../../shared/domain'
import { type ColumnScale, columnScale, onScale } from './column-scale'
import { median } from './median'

/** One customer over the whole months of the window. All amounts positive, except balances. */
export interface CustomerActivity {
  readonly customerId: string
  /** Months from the customer's first booking in the window on, oldest first; a month without rows has zeros. */
  readonly months: readonly {
    readonly incomeMinor: number
    readonly spendingMinor: number
    readonly transactions: number
  }[]
  /** Spending less refunds over the window. */
  readonly spendingByCategoryMinor: Partial<Readonly<Record<CategoryId, number>>>
  /** The part of the spending that was bought on card accounts. */
  readonly cardSpendingMinor: number
  readonly loanRepaymentMinor: number
  /** Moved to savings and investments. */
  readonly setAsideMinor: number
  /** Current and savings accounts together at the end of each month. */
  readonly monthEndMinor: readonly number[]
  /** The lowest end-of-day balance of the same accounts in each month that has a booking. */
  readonly lowestMinor: readonly number[]
}

/** Balances count up to this many months of spending; beyond it more money changes nothing in how a month goes. */
const MOST_MONTHS_COVERED = 24

type Measure = (customer: CustomerActivity) => number

interface Feature {
  readonly measure: Measure
  /** Skewed to the right and never negative: compared on a logarithmic scale. */
  readonly skewed?: true
}

export const FEATURES = {
  income: { measure: monthlyIncome, skewed: true },
  incomeRegularity: { measure: incomeRegularity },
  spending: { measure: monthlySpending, skewed: true },
  saved: { measure: shareSaved },
  setAside: { measure: (c) => ratio(c.setAsideMinor, incomeOf(c), 1) },
  loanRepayments: { measure: (c) => ratio(c.loanRepaymentMinor, incomeOf(c), 1) },
  monthEndBalance: { measure: (c) => monthsCovered(c, c.monthEndMinor), skewed: true },
  lowestBalance: { measure: (c) => monthsCovered(c, c.lowestMinor), skewed: true },
  cardUse: { measure: (c) => ratio(c.cardSpendingMinor, spendingOf(c), 1) },
  cash: { measure: shareOf('cash') },
  home: { measure: shareOf('home') },
  groceries: { measure: shareOf('groceries') },
  eatingOut: { measure: shareOf('eating-out') },
  shopping: { measure: shareOf('shopping') },
  leisure: { measure: (c) => shareOf('entertainment')(c) + shareOf('travel')(c) },
  health: { measure: shareOf('health') },
  education: { measure: shareOf('education') },
  transactions: { measure: (c) => mean(c.months.map((month) => month.transactions)), skewed: true },
} as const satisfies Record<string, Feature>

export type FeatureId = keyof typeof FEATURES

export const FEATURE_IDS = Object.keys(FEATURES) as readonly FeatureId[]

export interface FeatureTable {
  readonly customerIds: readonly string[]
  /** Before scaling, winsorised; one column per entry of FEATURE_IDS. */
  readonly raw: Readonly<Record<FeatureId, readonly number[]>>
  /** Standardised, one row per customer, in the order of FEATURE_IDS. */
  readonly rows: readonly (readonly number[])[]
  readonly scales: FeatureScales
}

/** How each feature was brought onto a common scale, so that later customers can be put on the same one. */
export type FeatureScales = Readonly<Record<FeatureId, ColumnScale>>

/**
 * Measures every customer on every feature, moves the outer 1 % in, takes logarithms of skewed features and
 * standardises. Customers without a booking stay in, with zeros: leaving them out would let their number be worked out.
 */
export function featureTable(customers: readonly CustomerActivity[]): FeatureTable {
  const scales = {} as Record<FeatureId, ColumnScale>
  for (const id of FEATURE_IDS) {
    const feature: Feature = FEATURES[id]
    scales[id] = columnScale(customers.map(feature.measure), { skewed: feature.skewed ?? false })
  }
  return featuresOnScales(customers, scales)
}

/** Every feature of a customer before scaling, in the order of FEATURE_IDS. */
export function measuresOf(customer: CustomerActivity): readonly number[] {
  return FEATURE_IDS.map((id) => FEATURES[id].measure(customer))
}

/** Measures put on the scales of another table: standardised, in the order of FEATURE_IDS. */
export function measuresOnScales(measures: readonly number[], scales: FeatureScales): readonly number[] {
  return FEATURE_IDS.map((id, at) => onScale(scales[id], measures[at] ?? 0))
}

/** The same on scales of an earlier table, so that a segment means the same at both times. */
export function featuresOnScales(customers: readonly CustomerActivity[], scales: FeatureScales): FeatureTable {
  const raw = {} as Record<FeatureId, readonly number[]>
  for (const id of FEATURE_IDS) {
    const { least, most } = scales[id]
    raw[id] = customers.map((customer) => Math.min(most, Math.max(least, FEATURES[id].measure(customer))))
  }
  return {
    customerIds: customers.map((customer) => customer.customerId),
    raw,
    rows: customers.map((_, row) => FEATURE_IDS.map((id) => onScale(scales[id], raw[id][row] as number))),
    scales,
  }
}

/** Median income of a month, in minor units; 0 without months. */
export function monthlyIncome(customer: CustomerActivity): number {
  return typical(customer.months.map((month) => month.incomeMinor))
}

/** Income not spent, as a share of income: −1 (twice the income spent, or more) to 1; 0 without income. */
export function shareSaved(customer: CustomerActivity): number {
  const income = incomeOf(customer)
  if (income <= 0) return 0
  return Math.min(1, Math.max(-1, (income - spendingOf(customer)) / income))
}

/** 1 when every month brings the same, falling to 0 when the spread reaches the mean; 0 without income. */
function incomeRegularity(customer: CustomerActivity): number {
  const incomes = customer.months.map((month) => month.incomeMinor)
  const usual = mean(incomes)
  if (usual <= 0) return 0
  const spread = Math.sqrt(mean(incomes.map((income) => (income - usual) ** 2)))
  return 1 - Math.min(1, spread / usual)
}

function monthlySpending(customer: CustomerActivity): number {
  return typical(customer.months.map((month) => month.spendingMinor))
}

/** The median balance in months of the customer's own spending; never negative. */
function monthsCovered(customer: CustomerActivity, balancesMinor: readonly number[]): number {
  const usual = mean(customer.months.map((month) => month.spendingMinor))
  return ratio(typical(balancesMinor), usual, MOST_MONTHS_COVERED)
}

function shareOf(category: CategoryId): Measure {
  return (customer) => ratio(customer.spendingByCategoryMinor[category] ?? 0, spendingOf(customer), 1)
}

function incomeOf(customer: CustomerActivity): number {
  return customer.months.reduce((sum, month) => sum + month.incomeMinor, 0)
}

function spendingOf(customer: CustomerActivity): number {
  return customer.months.reduce((sum, month) => sum + month.spendingMinor, 0)
}

/** Between 0 and `most`; something over nothing is `most`. */
function ratio(part: number, whole: number, most: number): number {
  if (part <= 0) return 0
  return whole <= 0 ? most : Math.min(most, part / whole)
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

function typical(values: readonly number[]): number {
  return values.length === 0 ? 0 : median(values)
}
