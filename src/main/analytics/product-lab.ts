// What a product that does not exist yet would do: who may have it, how many would, what it brings and costs, and whether
// it is open to all alike. Amounts are minor units a year.
import type { CategoryId } from '../../shared/domain'
import type { LabRange, LabSensitivity } from '../../shared/product-lab'
import type { LabAssumptions } from '../../shared/product-simulation'
import { type ShareInterval, shareInterval } from './share-interval'

/** Customers who are alike, taken for one another. */
export interface LabCustomers {
  /** How many they are; need not be whole. */
  readonly customers: number
  readonly segment: string
  readonly age: number | null
  readonly monthlyIncomeMinor: number
  /** Each one's spending in a year, less refunds. */
  readonly spendingByCategoryMinor: Partial<Readonly<Record<CategoryId, number>>>
  /** What each of them could move into it. */
  readonly depositsMinor: number
  /** What the bank earns a year of each of them with a product that this one would take the place of; 0 without one. */
  readonly replacedMarginMinor: number
}

/** Rates are shares. A part that the product does not have is null, 0 or empty. */
export interface LabDesign {
  readonly annualFeeMinor: number
  readonly cashbackRate: number
  readonly cashbackCategories: readonly CategoryId[]
  readonly monthlyCashbackLimitMinor: number | null
  /** Paid on deposits. */
  readonly annualRate: number
  /** What deposits earn customers today. */
  readonly rateNow: number
  readonly minAge: number | null
  readonly maxAge: number | null
  readonly minMonthlyIncomeMinor: number | null
}

/** What similar products were seen to do: of customers who could have one, how many took it. */
export interface ObservedFunnel {
  readonly eligible: number
  readonly uptakes: number
}

export interface LabOutcome {
  readonly customers: number
  readonly eligible: number
  /** Share of the eligible: from the likely low of the product that sold worst to the likely high of the one that sold best. */
  readonly uptakeRate: ShareInterval
  readonly uptake: LabRange
  /** Of an eligible customer, after the fee: mean, and the share for whom it is above zero. */
  readonly benefitMinor: number
  readonly shareBetterOff: number
  readonly revenueMinor: LabRange
  readonly costMinor: LabRange
  /** Margin lost on what it replaces, and on deposits that move into it. */
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
 * The outcome of a design over the whole base. The expected uptake comes from all `observed` funnels together, its range from
 * each by itself (80 % credible intervals): a new product may be like any of them. Without any it is as wide as
 * ignorance. Low and high follow the uptake alone: `sensitivity` shows what the assumptions do. Losses stay losses: a net range
 * is ordered by uptake, so that 'high' may be the worse one.
 */
export function labOutcome(
  base: readonly LabCustomers[],
  design: LabDesign,
  assumptions: LabAssumptions,
  observed: readonly ObservedFunnel[],
): LabOutcome {
  const open = base.filter((each) => isOpenTo(each, design))
  const years = open.map((each) => ({ ...yearOf(each, design, assumptions), ...each }))
  const uptakeRate = uptakeOf(observed)
  const range = (sum: number): LabRange => ({
    low: sum * uptakeRate.low,
    expected: sum * uptakeRate.expected,
    high: sum * uptakeRate.high,
  })
  const total = (of: (year: CustomerYear) => number) => years.reduce((sum, year) => sum + of(year) * year.customers, 0)
  const eligible = countOf(open)
  return {
    customers: countOf(base),
    eligible,
    uptakeRate,
    uptake: range(eligible),
    benefitMinor: eligible === 0 ? 0 : total(({ benefitMinor }) => benefitMinor) / eligible,
    shareBetterOff: eligible === 0 ? 0 : total(({ benefitMinor }) => (benefitMinor > 0 ? 1 : 0)) / eligible,
    revenueMinor: range(total(({ revenueMinor }) => revenueMinor)),
    costMinor: range(total(({ costMinor }) => costMinor)),
    cannibalisedMinor: range(total(({ cannibalisedMinor }) => cannibalisedMinor)),
    netMinor: range(total(netOf)),
    bySegment: [...new Set(base.map(({ segment }) => segment))].sort().map((segment) => {
      const own = years.filter((year) => year.segment === segment)
      return {
        segment,
        customers: countOf(base.filter((each) => each.segment === segment)),
        eligible: countOf(own),
        expectedUptake: countOf(own) * uptakeRate.expected,
        netMinor: own.reduce((sum, year) => sum + netOf(year) * year.customers, 0) * uptakeRate.expected,
      }
    }),
  }
}

/** One assumption at a time, by `share` of itself down and up (shares stop at 1), the widest swing first: a tornado. */
export function sensitivity(
  base: readonly LabCustomers[],
  design: LabDesign,
  assumptions: LabAssumptions,
  observed: readonly ObservedFunnel[],
  share = 0.2,
): readonly LabSensitivity[] {
  const net = (changed: LabAssumptions) => labOutcome(base, design, changed, observed).netMinor
  const asIs = net(assumptions)
  const names = Object.keys(assumptions) as (keyof LabAssumptions)[]
  const bars = names.map((assumption): LabSensitivity => {
    const at = (factor: number) => {
      const value = assumptions[assumption] * factor
      return net({ ...assumptions, [assumption]: assumption === 'costPerCustomerMinor' ? value : Math.min(1, value) })
    }
    return { assumption, netAtLowMinor: at(1 - share).expected, netAtHighMinor: at(1 + share).expected }
  })
  const swing = ({ netAtLowMinor, netAtHighMinor }: LabSensitivity) => Math.abs(netAtHighMinor - netAtLowMinor)
  return [...bars, { assumption: 'uptakeRate' as const, netAtLowMinor: asIs.low, netAtHighMinor: asIs.high }].sort(
    (a, b) => swing(b) - swing(a),
  )
}

export interface GroupSelection {
  readonly group: string
  readonly customers: number
  /** How many of them may have it; an estimate need not be whole. */
  readonly eligible: number
}

const FOUR_FIFTHS = 0.8

/**
 * Whether age bands or genders may have the product alike: the rate of each group against the group with the highest. Under
 * four fifths of it is to be looked at (Uniform Guidelines on Employee Selection Procedures, 1978). Empty for fewer than two
 * groups; when nobody may have it, all are alike.
 */
export function fairness(
  groups: readonly GroupSelection[],
): readonly (GroupSelection & { readonly rate: number; readonly ratio: number; readonly underFourFifths: boolean })[] {
  if (groups.length < 2) return []
  const rateOf = ({ customers, eligible }: GroupSelection) => (customers === 0 ? 0 : Math.min(1, eligible / customers))
  const highest = Math.max(...groups.map(rateOf))
  return groups.map((group) => {
    const rate = rateOf(group)
    const ratio = highest === 0 ? 1 : rate / highest
    return { ...group, rate, ratio, underFourFifths: ratio < FOUR_FIFTHS }
  })
}

/** An unknown age meets no age limit. */
export function isOpenTo(
  { age, monthlyIncomeMinor }: Pick<LabCustomers, 'age' | 'monthlyIncomeMinor'>,
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

/** One customer's year with the product. Deposits that move into it lay in the bank before; others come with it. */
function yearOf(customer: LabCustomers, design: LabDesign, assumptions: LabAssumptions): CustomerYear {
  const inCategories = design.cashbackCategories.reduce(
    (sum, category) => sum + Math.max(0, customer.spendingByCategoryMinor[category] ?? 0),
    0,
  )
  const spent = inCategories * assumptions.spendingMoved
  const paysInterest = design.annualRate > 0
  const moved = paysInterest ? Math.max(0, customer.depositsMinor) * assumptions.depositsMoved : 0
  const deposits = moved * (1 + assumptions.broughtIn)
  const limit =
    design.monthlyCashbackLimitMinor === null ? Number.POSITIVE_INFINITY : 12 * design.monthlyCashbackLimitMinor
  const cashback = Math.min(limit, spent * design.cashbackRate)
  return {
    benefitMinor: cashback + moved * (design.annualRate - design.rateNow) - design.annualFeeMinor,
    revenueMinor:
      design.annualFeeMinor + spent * assumptions.earnedOnSpending + deposits * assumptions.earnedOnDeposits,
    costMinor: cashback + deposits * design.annualRate + assumptions.costPerCustomerMinor,
    cannibalisedMinor:
      customer.replacedMarginMinor * assumptions.replacing +
      moved * Math.max(0, assumptions.earnedOnDeposits - design.rateNow),
  }
}

function countOf(groups: readonly { readonly customers: number }[]): number {
  return groups.reduce((sum, { customers }) => sum + customers, 0)
}

function netOf({ revenueMinor, costMinor, cannibalisedMinor }: CustomerYear): number {
  return revenueMinor - costMinor - cannibalisedMinor
}

function uptakeOf(observed: readonly ObservedFunnel[]): ShareInterval {
  const sum = (of: (funnel: ObservedFunnel) => number) => observed.reduce((total, funnel) => total + of(funnel), 0)
  const together = shareInterval(
    sum(({ uptakes }) => uptakes),
    sum(({ eligible }) => eligible),
  )
  const each = observed.map(({ uptakes, eligible }) => shareInterval(uptakes, eligible))
  return {
    low: Math.min(together.low, ...each.map(({ low }) => low)),
    expected: together.expected,
    high: Math.max(together.high, ...each.map(({ high }) => high)),
  }
}
