// The page on product interest as the bank may see it: counts come in, only checked cells leave.
import type { Cell } from '../../shared/cell'
import type { IsoDate, Month } from '../../shared/domain'
import {
  FUNNEL_STEPS,
  type ProductInterest,
  type ProductOfInterest,
  type ProductOpportunity,
  type Reached,
} from '../../shared/product-interest'
import type { Product } from '../../shared/products'
import { type Opportunity, type ReachedCount, reached } from '../analytics/product-interest'
import { checkedChain } from '../db/aggregates/checked-table'
import { checkedFunnel } from '../db/aggregates/funnel-cells'
import { countCell, isSafePart, rateCell, SUPPRESSED } from '../db/aggregates/suppression'
import type { FurthestCount } from '../db/product-base'

export interface InterestInput {
  readonly asOf: IsoDate
  readonly smallestGroup: number
  readonly synthetic: boolean
  readonly products: readonly Product[]
  /** All customers by segment of the latest run; null for those outside of it. */
  readonly segmentSizes: ReadonlyMap<string | null, number>
  readonly furthest: readonly (FurthestCount & { readonly segment: string | null })[]
  /** Whole months, oldest first. */
  readonly months: readonly Month[]
  readonly furthestByMonth: readonly (FurthestCount & { readonly month: Month })[]
  /** Of the products whose need can be told. */
  readonly opportunities: readonly Opportunity[]
}

export function productInterestOf(input: InterestInput): ProductInterest {
  const { asOf, smallestGroup: k, synthetic, months, products } = input
  const customers = [...input.segmentSizes.values()].reduce((sum, size) => sum + size, 0)
  const everybody = { part: customers, whole: customers }
  return {
    asOf,
    customers: countCell(everybody, k),
    synthetic,
    months,
    trend: trendOf(input, null, customers),
    products: products.map((product) => productOf(product, input, customers)),
  }
}

function productOf(product: Product, input: InterestInput, customers: number): ProductOfInterest {
  const { smallestGroup: k } = input
  const own = input.furthest.filter(({ productId }) => productId === product.id)
  const segments = [...input.segmentSizes].sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1))
  const { all, rows } = checkedFunnel(
    segments.map(([segment, size]) => ({
      customers: size,
      reached: counts(reached(own.filter((count) => count.segment === segment))),
    })),
    k,
  )
  const opportunity = input.opportunities.find(({ productId }) => productId === product.id)
  return {
    productId: product.id,
    name: product.name,
    kind: product.kind,
    reached: asReached(all),
    segments: segments.flatMap(([segment], row) =>
      segment === null ? [] : [{ segment, reached: asReached(rows[row] as readonly Cell[]) }],
    ),
    opportunity: opportunity ? opportunityOf(opportunity, customers, k) : null,
    trend: trendOf(input, product.id, customers),
  }
}

/** Who looked in a month is a part of who ever looked, and of everybody. */
function trendOf(
  { months, furthestByMonth, furthest, smallestGroup: k }: InterestInput,
  productId: string | null,
  customers: number,
): readonly Reached[] {
  const ever = productId === null ? [] : [reached(furthest.filter((count) => count.productId === productId)).view]
  return months.map((month) => {
    const own = furthestByMonth.filter((count) => count.productId === productId && count.month === month)
    return asReached(checkedChain([...ever, ...counts(reached(own))], customers, k).slice(ever.length))
  })
}

/** Who has a product is published too, so that those who have it without a need must be a group as well. */
function opportunityOf(opportunity: Opportunity, customers: number, k: number): ProductOpportunity {
  const { needing, having, open, field } = opportunity
  const served = needing - open
  const shareNeeding = rateCell({ part: needing, whole: customers }, k)
  const isServedSafe = !('suppressed' in shareNeeding) && isSafePart({ part: having - served, whole: customers }, k)
  const shareServed = isServedSafe ? rateCell({ part: served, whole: needing }, k) : SUPPRESSED
  const isShown = !('suppressed' in shareServed)
  return {
    shareNeeding,
    shareServed,
    open: isShown ? countCell({ part: open, whole: needing }, k) : SUPPRESSED,
    field: isShown ? field : null,
  }
}

function counts(reachedBy: ReachedCount): readonly number[] {
  return FUNNEL_STEPS.map((step) => reachedBy[step])
}

function asReached([view, click, application, uptake]: readonly Cell[]): Reached {
  return {
    view: view ?? SUPPRESSED,
    click: click ?? SUPPRESSED,
    application: application ?? SUPPRESSED,
    uptake: uptake ?? SUPPRESSED,
  }
}
