// What the product lab knows of the customers: published groups of them, never one. Every simulation is worked out from this
// alone, so that no number of simulations says more than it does. docs/product-lab.md has the argument.
import type { Cell } from '../../shared/cell'
import type { CategoryId, IsoDate } from '../../shared/domain'
import type { LabGrid, Limits } from '../../shared/product-simulation'
import type { ProductKind } from '../../shared/products'

/** Bands of the grid: how many thresholds are reached; age −1 where it is not known. */
export interface LabPlace {
  readonly ageBand: number
  readonly incomeBand: number
}

/** Customers of one place who spend and save alike; each sum stands for all of them. */
export interface LabGroup {
  /** Index into `places`. */
  readonly place: number
  readonly customers: Cell
  /** Of a year. */
  readonly spending: Readonly<Partial<Record<CategoryId, Cell>>>
  readonly deposits: Cell
}

/** How customers part into segments (`cells` by income band) or genders (by place). */
export interface LabSplit {
  readonly names: readonly string[]
  readonly totals: readonly Cell[]
  readonly cells: readonly (readonly Cell[])[]
}

export interface CatalogueFunnel {
  readonly name: string
  readonly kind: ProductKind
  readonly annualFeeMinor: number
  /** With its thresholds on the grid. */
  readonly eligible: Cell
  readonly uptakes: Cell
}

export interface LabBase {
  readonly asOf: IsoDate
  readonly customers: Cell
  readonly grid: LabGrid
  /** Interest paid on deposits now, a share a year; null where it cannot be shown. */
  readonly rateNow: number | null
  /** Of the events that uptake was seen in. */
  readonly eventMonths: number
  readonly synthetic: boolean
  readonly places: readonly LabPlace[]
  /** For every choice of thresholds on the grid. */
  readonly open: readonly (Limits & { readonly customers: Cell })[]
  readonly groups: readonly LabGroup[]
  readonly totals: Pick<LabGroup, 'spending' | 'deposits'>
  readonly segments: LabSplit
  readonly genders: LabSplit
  readonly catalogue: readonly CatalogueFunnel[]
  /** Of all customers, who have taken up a product of the kind. */
  readonly holding: Readonly<Partial<Record<ProductKind, Cell>>>
}
