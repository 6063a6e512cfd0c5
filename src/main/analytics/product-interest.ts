// How far customers go with which product of the catalogue, and where a need is not met yet.
import { FUNNEL_STEPS, type FunnelStep, type OpportunityField } from '../../shared/product-interest'

/** Customers who came at least that far. */
export type ReachedCount = Readonly<Record<FunnelStep, number>>

/**
 * Customers who came at least to each step, from those who came exactly to it (0 for a view, 3 for an uptake): who applied
 * has looked, even if the look was not recorded. Steps outside of the funnel throw RangeError.
 */
export function reached(furthest: readonly { readonly step: number; readonly customers: number }[]): ReachedCount {
  if (furthest.some(({ step }) => FUNNEL_STEPS[step] === undefined)) throw new RangeError('no such step')
  const from = (name: FunnelStep) =>
    furthest.reduce((sum, { step, customers }) => (step >= FUNNEL_STEPS.indexOf(name) ? sum + customers : sum), 0)
  return { view: from('view'), click: from('click'), application: from('application'), uptake: from('uptake') }
}

export interface ProductNeed {
  readonly customerId: string
  /** Products that would meet a need of this customer, had or not. */
  readonly needs: ReadonlySet<string>
  readonly has: ReadonlySet<string>
}

export interface Opportunity {
  readonly productId: string
  readonly needing: number
  readonly having: number
  /** Who need it and do not have it. */
  readonly open: number
  readonly shareNeeding: number
  /** Of those who need it; 0 when nobody does. */
  readonly shareServed: number
  readonly field: OpportunityField
}
const MUCH_NEEDED_FROM = 0.25
const WELL_SERVED_FROM = 0.5

/** Need against current uptake for each of `productIds`, the largest open need first. */
export function opportunityMatrix(
  customers: readonly ProductNeed[],
  productIds: readonly string[],
): readonly Opportunity[] {
  return productIds
    .map((productId) => {
      const needing = customers.filter(({ needs }) => needs.has(productId))
      const having = customers.filter(({ has }) => has.has(productId)).length
      const served = needing.filter(({ has }) => has.has(productId)).length
      const shareNeeding = customers.length === 0 ? 0 : needing.length / customers.length
      const shareServed = needing.length === 0 ? 0 : served / needing.length
      return {
        productId,
        needing: needing.length,
        having,
        open: needing.length - served,
        shareNeeding,
        shareServed,
        field: fieldOf(shareNeeding, shareServed, having - served > needing.length),
      }
    })
    .sort((a, b) => b.open - a.open || (a.productId < b.productId ? -1 : 1))
}

function fieldOf(shareNeeding: number, shareServed: number, mostlyWithoutNeed: boolean): OpportunityField {
  if (mostlyWithoutNeed) return 'oversold'
  if (shareNeeding < MUCH_NEEDED_FROM) return 'niche'
  return shareServed < WELL_SERVED_FROM ? 'grow' : 'keep'
}
