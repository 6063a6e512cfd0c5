// Which thresholds eligibility may use, so that no two choices of them differ by a small group.
import type { LabGrid } from '../../shared/product-simulation'

/** Age is null where it is not known. */
export interface Placed {
  readonly age: number | null
  readonly monthlyIncomeMinor: number
}

/** More would make tables that nobody reads, and cells that say little. */
const MOST_THRESHOLDS = 7

/**
 * The thresholds of `candidates` that may be offered: every cell between neighbouring ages and incomes has at least
 * `smallestGroup` customers or none, so any two choices of thresholds, and any sums and differences of such choices, differ by
 * whole cells. Taken one by one, each time the one that parts the customers most evenly. Customers without an age are a
 * band of their own. Empty for fewer customers than two groups.
 */
export function labGrid(customers: readonly Placed[], candidates: LabGrid, smallestGroup: number): LabGrid {
  const finest = histogram(customers, candidates)
  const chosen = { ages: [] as number[], incomesMinor: [] as number[] }
  for (;;) {
    const next = (['ages', 'incomesMinor'] as const)
      .filter((side) => chosen[side].length < MOST_THRESHOLDS)
      .flatMap((side) =>
        candidates[side]
          .filter((threshold) => !chosen[side].includes(threshold))
          .map((threshold) => ({ side, grid: { ...chosen, [side]: [...chosen[side], threshold] } })),
      )
      .map((option) => ({ ...option, cells: cellsOf(finest, option.grid) }))
      .filter(({ side, grid, cells }) => {
        // A threshold that parts nobody is none.
        const partsSomebody = bandsOf(finest, grid, side) > bandsOf(finest, chosen, side)
        return partsSomebody && cells.every((count) => count >= smallestGroup)
      })
      .map((option) => ({ ...option, worth: evenness(option.cells) }))
      .sort((a, b) => a.worth - b.worth)[0]
    if (!next) break
    chosen[next.side] = [...next.grid[next.side]]
  }
  const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b)
  return { ages: ascending(chosen.ages), incomesMinor: ascending(chosen.incomesMinor) }
}

/** The band of a value: how many thresholds it reaches; −1 without a value. */
export function bandOf(value: number | null, thresholds: readonly number[]): number {
  return value === null ? -1 : thresholds.filter((threshold) => value >= threshold).length
}

/** Ages at which products usually begin or end, and round incomes of every size. Whole units of the currency are `unit` minor ones. */
export function labCandidates(unit: number): LabGrid {
  const steps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 7.5]
  const powers = [100, 1_000, 10_000, 100_000, 1_000_000]
  return {
    ages: [18, 21, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70],
    incomesMinor: powers.flatMap((power) => steps.map((step) => Math.round(step * power * unit))),
  }
}

interface FineCell {
  /** The highest candidate that is reached; the lowest number of all where none is, null without an age. */
  readonly age: number | null
  readonly monthlyIncomeMinor: number
  readonly customers: number
}

function histogram(customers: readonly Placed[], candidates: LabGrid): readonly FineCell[] {
  const reached = (value: number, thresholds: readonly number[]) =>
    thresholds.reduce((most, threshold) => (value >= threshold ? Math.max(most, threshold) : most), -Infinity)
  const cells = new Map<string, FineCell>()
  for (const customer of customers) {
    const age = customer.age === null ? null : reached(customer.age, candidates.ages)
    const monthlyIncomeMinor = reached(customer.monthlyIncomeMinor, candidates.incomesMinor)
    const key = `${age} ${monthlyIncomeMinor}`
    cells.set(key, { age, monthlyIncomeMinor, customers: (cells.get(key)?.customers ?? 0) + 1 })
  }
  return [...cells.values()]
}

function cellsOf(finest: readonly FineCell[], grid: LabGrid): readonly number[] {
  const cells = new Map<string, number>()
  for (const { age, monthlyIncomeMinor, customers } of finest) {
    const key = `${bandOf(age, grid.ages)} ${bandOf(monthlyIncomeMinor, grid.incomesMinor)}`
    cells.set(key, (cells.get(key) ?? 0) + customers)
  }
  return [...cells.values()]
}

function bandsOf(finest: readonly FineCell[], grid: LabGrid, side: keyof LabGrid): number {
  return new Set(
    finest.map(({ age, monthlyIncomeMinor }) =>
      side === 'ages' ? bandOf(age, grid.ages) : bandOf(monthlyIncomeMinor, grid.incomesMinor),
    ),
  ).size
}

/** The chance that two customers stand in the same cell: the lower, the more the grid tells apart. */
function evenness(cells: readonly number[]): number {
  return cells.reduce((sum, count) => sum + count ** 2, 0)
}
