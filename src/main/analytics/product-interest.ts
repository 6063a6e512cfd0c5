// How far customers go with which product of the catalogue, and where a need is not met yet.
import { monthOf } from '../../shared/dates'
import type { IsoDate, Month } from '../../shared/domain'

export const FUNNEL_STEPS = ['view', 'click', 'application', 'uptake'] as const
export type FunnelStep = (typeof FUNNEL_STEPS)[number]

export interface ProductEvent {
  readonly customerId: string
  readonly productId: string
  readonly kind: FunnelStep
  readonly on: IsoDate
}

export interface Funnel {
  readonly productId: string
  /** null for all customers together. */
  readonly segment: string | null
  /** Customers who came at least that far. */
  readonly reached: Readonly<Record<FunnelStep, number>>
  /** Of those who came to the step before, 0–1; null where nobody did. */
  readonly goOn: Readonly<Record<Exclude<FunnelStep, 'view'>, number | null>>
}

/**
 * One funnel for each product with an event, and one for each of its segments that has one, by product and segment.
 * Customers are counted, not events: who applied has looked, even if the look was not recorded. A customer that
 * `segmentOf` does not know counts only in the whole.
 */
export function productFunnels(
  events: readonly ProductEvent[],
  segmentOf: ReadonlyMap<string, string>,
): readonly Funnel[] {
  const furthest = new Map<string, Map<string, number>>()
  for (const { customerId, productId, kind } of events) {
    const customers = furthest.get(productId) ?? new Map<string, number>()
    furthest.set(productId, customers)
    customers.set(customerId, Math.max(customers.get(customerId) ?? 0, FUNNEL_STEPS.indexOf(kind)))
  }
  return [...furthest]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([productId, customers]) => {
      const segments = [...new Set([...customers.keys()].flatMap((id) => segmentOf.get(id) ?? []))].sort()
      return [null, ...segments].map((segment) => {
        const steps = [...customers].filter(([id]) => segment === null || segmentOf.get(id) === segment)
        return funnelOf(
          productId,
          segment,
          steps.map(([, step]) => step),
        )
      })
    })
}

export interface InterestMonth {
  readonly month: Month
  readonly productId: string
  /** Events, not customers. */
  readonly events: Readonly<Record<FunnelStep, number>>
}

/** Events of each of `months` and each product that has any event, oldest month first; months without one are zeros. */
export function interestTrend(events: readonly ProductEvent[], months: readonly Month[]): readonly InterestMonth[] {
  const products = [...new Set(events.map(({ productId }) => productId))].sort()
  const rows = new Map<string, { month: Month; productId: string; events: Record<FunnelStep, number> }>()
  for (const month of [...months].sort()) {
    for (const productId of products) {
      rows.set(`${month} ${productId}`, {
        month,
        productId,
        events: { view: 0, click: 0, application: 0, uptake: 0 },
      })
    }
  }
  for (const { productId, kind, on } of events) {
    const row = rows.get(`${monthOf(on)} ${productId}`)
    if (row) row.events[kind]++
  }
  return [...rows.values()]
}

export interface ProductNeed {
  readonly customerId: string
  /** Products that would meet a need of this customer, had or not. */
  readonly needs: ReadonlySet<string>
  readonly has: ReadonlySet<string>
}

/** 'grow': much needed, seldom had. 'keep': much needed and had. 'niche': seldom needed or had. 'oversold': had more than needed. */
export type OpportunityField = 'grow' | 'keep' | 'niche' | 'oversold'

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

function funnelOf(productId: string, segment: string | null, steps: readonly number[]): Funnel {
  const from = (step: FunnelStep) => steps.filter((furthest) => furthest >= FUNNEL_STEPS.indexOf(step)).length
  const reached = { view: from('view'), click: from('click'), application: from('application'), uptake: from('uptake') }
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole)
  return {
    productId,
    segment,
    reached,
    goOn: {
      click: share(reached.click, reached.view),
      application: share(reached.application, reached.click),
      uptake: share(reached.uptake, reached.application),
    },
  }
}
