// From the description of a product, as a form or a sentence gives it, to the request that simulates it.
import type { CategoryId } from './domain'
import { minorDigits } from './money'

/** Kinds whose effect the books can tell: spending that goes through a card, money that lies on an account. */
export const LAB_KINDS = ['card', 'account', 'deposit'] as const
export type LabKind = (typeof LAB_KINDS)[number]

/** The thresholds that eligibility may use, lowest first: between any two of them are enough customers, or none. */
export interface LabGrid {
  readonly ages: readonly number[]
  readonly incomesMinor: readonly number[]
}

/** As somebody says it: whatever is left out takes its usual value. Rates are shares. */
export interface ProductDraft {
  readonly kind: LabKind
  readonly annualRate?: number
  readonly annualFeeMinor?: number
  readonly cashbackRate?: number
  readonly cashbackCategories?: readonly CategoryId[]
  readonly monthlyCashbackLimitMinor?: number | null
  readonly minAge?: number | null
  /** Inclusive. */
  readonly maxAge?: number | null
  readonly minMonthlyIncomeMinor?: number | null
  readonly assumptions?: Partial<LabAssumptions>
}

/** What a product would do that nobody has seen yet. Rates are shares a year. */
export interface LabAssumptions {
  /** What the bank earns of each amount spent with the product. */
  readonly earnedOnSpending: number
  /** Of the spending in its categories, what would go through it. */
  readonly spendingMoved: number
  /** What the bank earns on deposits before interest. */
  readonly earnedOnDeposits: number
  readonly depositsMoved: number
  /** Deposits that come from other banks with it, as a share of those that move. */
  readonly broughtIn: number
  /** To run one for a year. */
  readonly costPerCustomerMinor: number
  /** Of those who take it and have one of its kind, how many give that up. */
  readonly replacing: number
}

/** A draft with nothing left open and its thresholds on the grid. */
export interface ProductSimulation extends Limits {
  readonly kind: LabKind
  /** Earned on accounts and deposits; 0 for cards. */
  readonly annualRate: number
  readonly annualFeeMinor: number
  readonly cashbackRate: number
  readonly cashbackCategories: readonly CategoryId[]
  readonly monthlyCashbackLimitMinor: number | null
  readonly assumptions: LabAssumptions
}

/** A threshold that was moved to the grid. */
export interface Snapped {
  readonly threshold: 'minAge' | 'maxAge' | 'minMonthlyIncomeMinor'
  readonly asked: number
  /** Null: no threshold is near. */
  readonly used: number | null
}

/**
 * The simulation that a draft asks for: what is left out takes its usual value, thresholds move to the nearest one of the grid,
 * parts that its kind does not have are dropped. `snapped` says what was moved.
 */
export function simulationOf(
  draft: ProductDraft,
  grid: LabGrid,
  currency: string,
): { readonly simulation: ProductSimulation; readonly snapped: readonly Snapped[] } {
  const isCard = draft.kind === 'card'
  const simulation: ProductSimulation = {
    kind: draft.kind,
    annualRate: isCard ? 0 : (draft.annualRate ?? 0),
    annualFeeMinor: draft.annualFeeMinor ?? 0,
    cashbackRate: isCard ? (draft.cashbackRate ?? 0) : 0,
    cashbackCategories: isCard ? (draft.cashbackCategories ?? []) : [],
    monthlyCashbackLimitMinor: isCard ? (draft.monthlyCashbackLimitMinor ?? null) : null,
    ...onGrid(draft, grid),
    assumptions: { ...usualAssumptions(currency), ...draft.assumptions },
  }
  const asked = [
    ['minAge', draft.minAge],
    ['maxAge', draft.maxAge],
    ['minMonthlyIncomeMinor', draft.minMonthlyIncomeMinor],
  ] as const
  const snapped = asked.flatMap(([threshold, value]): Snapped[] => {
    const used = simulation[threshold]
    return value === undefined || value === null || value === used ? [] : [{ threshold, asked: value, used }]
  })
  return { simulation, snapped }
}

export interface Limits {
  readonly minAge: number | null
  /** Inclusive. */
  readonly maxAge: number | null
  readonly minMonthlyIncomeMinor: number | null
}

/** Where no threshold stands: of grown-ups, of the oldest, of those without an income. */
const NONE = { minAge: 18, maxAge: 100, minMonthlyIncomeMinor: 0 }

/** Each threshold moved to the nearest of the grid, or to null where having none is nearer. */
export function onGrid(limits: Partial<Limits>, grid: LabGrid): Limits {
  const minAge = nearest(limits.minAge, grid.ages, NONE.minAge)
  const maxAge = nearest(limits.maxAge, lastAges(grid), NONE.maxAge)
  return {
    minAge,
    maxAge: maxAge !== null && minAge !== null && maxAge < minAge ? null : maxAge,
    minMonthlyIncomeMinor: nearest(limits.minMonthlyIncomeMinor, grid.incomesMinor, NONE.minMonthlyIncomeMinor),
  }
}

/** The ages up to which a product may be open: the last year of each band. */
export function lastAges(grid: LabGrid): readonly number[] {
  return grid.ages.map((age) => age - 1)
}

/** Whether every threshold of the simulation stands on the grid. */
export function isOnGrid(simulation: ProductSimulation, grid: LabGrid): boolean {
  const { minAge, maxAge, minMonthlyIncomeMinor } = simulation
  const stands = (value: number | null, allowed: readonly number[]) => value === null || allowed.includes(value)
  return (
    stands(minAge, grid.ages) &&
    stands(maxAge, lastAges(grid)) &&
    stands(minMonthlyIncomeMinor, grid.incomesMinor) &&
    !(minAge !== null && maxAge !== null && maxAge < minAge)
  )
}

/** By currency: a year of running one product, in whole units, and what money on deposit earns before interest. */
const USUAL: Readonly<Record<string, { readonly cost: number; readonly earned: number }>> = {
  INR: { cost: 300, earned: 0.08 },
  GBP: { cost: 15, earned: 0.05 },
  USD: { cost: 20, earned: 0.05 },
}
const ELSEWHERE = { cost: 20, earned: 0.05 }

/** Round figures to begin with, none of them measured in this bank: to be replaced by what it knows. */
export function usualAssumptions(currency: string): LabAssumptions {
  const { cost, earned } = USUAL[currency] ?? ELSEWHERE
  return {
    earnedOnSpending: 0.015,
    spendingMoved: 0.5,
    earnedOnDeposits: earned,
    depositsMoved: 0.2,
    broughtIn: 0.25,
    costPerCustomerMinor: cost * 10 ** minorDigits(currency),
    replacing: 0.5,
  }
}

function nearest(asked: number | null | undefined, allowed: readonly number[], none: number): number | null {
  if (asked === null || asked === undefined) return null
  const best = [none, ...allowed].reduce((a, b) => (Math.abs(b - asked) < Math.abs(a - asked) ? b : a))
  return best === none ? null : best
}
