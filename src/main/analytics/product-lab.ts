// What a product that does not exist yet would do: who may have it, how many would, what it brings and costs, and whether
// it is open to all alike. Amounts are minor units a year.
import type { CategoryId } from '../../shared/domain'
import { type ShareInterval, shareInterval } from './share-interval'

export interface LabCustomer {
  readonly segment: string
  /** null where it is not known. */
  readonly ageBand: string | null
  readonly gender: string | null
  readonly age: number | null
  readonly monthlyIncomeMinor: number
  /** A year's spending less refunds. */
  readonly spendingByCategoryMinor: Partial<Readonly<Record<CategoryId, number>>>
  /** What could be moved into it. */
  readonly depositsMinor: number
  /** What the bank earns a year from the product that this one would take the place of; 0 without one. */
  readonly replacedMarginMinor: number
}

/** Rates are shares. A part that the product does not have is null or empty. */
export interface LabDesign {
  readonly annualFeeMinor: number
  readonly cashbackRate: number
  readonly cashbackCategories: readonly CategoryId[]
  readonly monthlyCashbackLimitMinor: number | null
  /** Paid on deposits, above what customers get now. */
  readonly extraInterestRate: number
  readonly minAge: number | null
  readonly maxAge: number | null
  readonly minMonthlyIncomeMinor: number | null
}

export interface LabAssumptions {
  /** What the bank earns of each amount spent with the product. */
  readonly earnedOnSpending: number
  /** Of the spending in its categories, what would go through it. */
  readonly spendingMoved: number
  /** What the bank earns on deposits before interest. */
  readonly earnedOnDeposits: number
  readonly depositsMoved: number
  /** To run one for a year. */
  readonly costPerCustomerMinor: number
  /** Of those who take it and have what it replaces, how many give that up. */
  readonly replacing: number
}

/** What similar products were seen to do: of customers who could have one, how many took it. */
export interface ObservedFunnel {
  readonly eligible: number
  readonly uptakes: number
}

export interface LabRange {
  readonly low: number
  readonly expected: number
  readonly high: number
}

export interface LabOutcome {
  readonly customers: number
  readonly eligible: number
  /** Share of the eligible, 80 % credible interval. */
  readonly uptakeRate: ShareInterval
  readonly uptake: LabRange
  /** Of an eligible customer, after the fee: mean, and the share for whom it is above zero. */
  readonly benefitMinor: number
  readonly shareBetterOff: number
  readonly revenueMinor: LabRange
  readonly costMinor: LabRange
  /** Margin lost on what it replaces. */
  readonly cannibalisedMinor: LabRange
  readonly netMinor: LabRange
  readonly bySegment: readonly {
    readonly segment: string
    readonly customers: number
    readonly eligible: number
    readonly expectedUptake: number
    readonly netMinor: number
  }[]
}

/**
 * The outcome of a design over the whole base. The uptake rate comes from `observed` funnels together; without any it is
 * as wide as ignorance. Low and high follow the uptake alone: `sensitivity` shows what the assumptions do. Losses stay
 * losses: a net range is ordered by uptake, so that 'high' may be the worse one.
 */
export function labOutcome(
  customers: readonly LabCustomer[],
  design: LabDesign,
  assumptions: LabAssumptions,
  observed: readonly ObservedFunnel[],
): LabOutcome {
  const open = customers.filter((customer) => isOpenTo(customer, design))
  const each = open.map((customer) => yearOf(customer, design, assumptions))
  const uptakeRate = uptakeOf(observed)
  const range = (sum: number): LabRange => ({
    low: sum * uptakeRate.low,
    expected: sum * uptakeRate.expected,
    high: sum * uptakeRate.high,
  })
  const total = (of: (year: CustomerYear) => number) => each.reduce((sum, year) => sum + of(year), 0)
  return {
    customers: customers.length,
    eligible: open.length,
    uptakeRate,
    uptake: range(open.length),
    benefitMinor: each.length === 0 ? 0 : total(({ benefitMinor }) => benefitMinor) / each.length,
    shareBetterOff: each.length === 0 ? 0 : each.filter(({ benefitMinor }) => benefitMinor > 0).length / each.length,
    revenueMinor: range(total(({ revenueMinor }) => revenueMinor)),
    costMinor: range(total(({ costMinor }) => costMinor)),
    cannibalisedMinor: range(total(({ cannibalisedMinor }) => cannibalisedMinor)),
    netMinor: range(total(netOf)),
    bySegment: [...new Set(customers.map(({ segment }) => segment))].sort().map((segment) => {
      const own = each.filter((_, at) => open[at]?.segment === segment)
      return {
        segment,
        customers: customers.filter((customer) => customer.segment === segment).length,
        eligible: own.length,
        expectedUptake: own.length * uptakeRate.expected,
        netMinor: own.reduce((sum, year) => sum + netOf(year), 0) * uptakeRate.expected,
      }
    }),
  }
}

export interface Sensitivity {
  readonly assumption: keyof LabAssumptions | 'uptakeRate'
  /** The net result with the assumption at the lower and at the upper end, all others as they are. */
  readonly netAtLowMinor: number
  readonly netAtHighMinor: number
}

/** One assumption at a time, by `share` of itself down and up (shares stop at 1), the widest swing first: a tornado. */
export function sensitivity(
  customers: readonly LabCustomer[],
  design: LabDesign,
  assumptions: LabAssumptions,
  observed: readonly ObservedFunnel[],
  share = 0.2,
): readonly Sensitivity[] {
  const net = (changed: LabAssumptions) => labOutcome(customers, design, changed, observed).netMinor
  const base = net(assumptions)
  const names = Object.keys(assumptions) as (keyof LabAssumptions)[]
  const bars = names.map((assumption): Sensitivity => {
    const at = (factor: number) => {
      const value = assumptions[assumption] * factor
      return net({ ...assumptions, [assumption]: assumption === 'costPerCustomerMinor' ? value : Math.min(1, value) })
    }
    return { assumption, netAtLowMinor: at(1 - share).expected, netAtHighMinor: at(1 + share).expected }
  })
  const swing = ({ netAtLowMinor, netAtHighMinor }: Sensitivity) => Math.abs(netAtHighMinor - netAtLowMinor)
  return [...bars, { assumption: 'uptakeRate' as const, netAtLowMinor: base.low, netAtHighMinor: base.high }].sort(
    (a, b) => swing(b) - swing(a),
  )
}

export interface GroupSelection {
  readonly group: string
  readonly customers: number
  readonly eligible: number
  readonly rate: number
  /** Against the group with the highest rate, 0–1. */
  readonly ratio: number
  /** Under four fifths of the highest rate: to be looked at (Uniform Guidelines on Employee Selection Procedures, 1978). */
  readonly underFourFifths: boolean
}

const FOUR_FIFTHS = 0.8

/**
 * Whether age bands or genders may have the product alike. `groupOf` gives null for unknown ones, which are left out, as
 * are groups under `smallestGroup`: a rate of few says nothing. By group; empty when fewer than two groups are left.
 */
export function fairness(
  customers: readonly LabCustomer[],
  design: LabDesign,
  groupOf: (customer: LabCustomer) => string | null,
  smallestGroup: number,
): readonly GroupSelection[] {
  const counts = new Map<string, { customers: number; eligible: number }>()
  for (const customer of customers) {
    const group = groupOf(customer)
    if (group === null) continue
    const count = counts.get(group) ?? { customers: 0, eligible: 0 }
    counts.set(group, count)
    count.customers++
    if (isOpenTo(customer, design)) count.eligible++
  }
  const groups = [...counts].filter(([, count]) => count.customers >= smallestGroup)
  if (groups.length < 2) return []
  const highest = Math.max(...groups.map(([, count]) => count.eligible / count.customers))
  return groups
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, count]) => {
      const rate = count.eligible / count.customers
      const ratio = highest === 0 ? 1 : rate / highest
      return { group, ...count, rate, ratio, underFourFifths: ratio < FOUR_FIFTHS }
    })
}

/** An unknown age meets no age limit. */
export function isOpenTo(
  { age, monthlyIncomeMinor }: Pick<LabCustomer, 'age' | 'monthlyIncomeMinor'>,
  { minAge, maxAge, minMonthlyIncomeMinor }: Pick<LabDesign, 'minAge' | 'maxAge' | 'minMonthlyIncomeMinor'>,
): boolean {
  if (minAge !== null && !(age !== null && age >= minAge)) return false
  if (maxAge !== null && !(age !== null && age <= maxAge)) return false
  return minMonthlyIncomeMinor === null || monthlyIncomeMinor >= minMonthlyIncomeMinor
}

interface CustomerYear {
  readonly benefitMinor: number
  readonly revenueMinor: number
  readonly costMinor: number
  readonly cannibalisedMinor: number
}

/** One customer's year with the product. */
function yearOf(customer: LabCustomer, design: LabDesign, assumptions: LabAssumptions): CustomerYear {
  const inCategories = design.cashbackCategories.reduce(
    (sum, category) => sum + Math.max(0, customer.spendingByCategoryMinor[category] ?? 0),
    0,
  )
  const spent = inCategories * assumptions.spendingMoved
  const deposits = Math.max(0, customer.depositsMinor) * assumptions.depositsMoved
  const limit =
    design.monthlyCashbackLimitMinor === null ? Number.POSITIVE_INFINITY : 12 * design.monthlyCashbackLimitMinor
  const cashback = Math.min(limit, spent * design.cashbackRate)
  const interest = deposits * design.extraInterestRate
  return {
    benefitMinor: cashback + interest - design.annualFeeMinor,
    revenueMinor:
      design.annualFeeMinor + spent * assumptions.earnedOnSpending + deposits * assumptions.earnedOnDeposits,
    costMinor: cashback + interest + assumptions.costPerCustomerMinor,
    cannibalisedMinor: customer.replacedMarginMinor * assumptions.replacing,
  }
}

function netOf({ revenueMinor, costMinor, cannibalisedMinor }: CustomerYear): number {
  return revenueMinor - costMinor - cannibalisedMinor
}

function uptakeOf(observed: readonly ObservedFunnel[]): ShareInterval {
  const sum = (of: (funnel: ObservedFunnel) => number) => observed.reduce((total, funnel) => total + of(funnel), 0)
  return shareInterval(
    sum(({ uptakes }) => uptakes),
    sum(({ eligible }) => eligible),
  )
}
