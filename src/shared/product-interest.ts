// How far customers go with the products of the catalogue, as the bank sees it: published cells alone.
import type { Cell } from './cell'
import type { IsoDate, Month } from './domain'
import type { ProductKind } from './products'

/** Looked at, opened, applied for, taken up: who came to one has come to those before. */
export const FUNNEL_STEPS = ['view', 'click', 'application', 'uptake'] as const
export type FunnelStep = (typeof FUNNEL_STEPS)[number]

/** Customers who came at least that far. */
export type Reached = Readonly<Record<FunnelStep, Cell>>

/** 'grow': much needed, seldom had. 'keep': much needed and had. 'niche': seldom needed. 'oversold': had more than needed. */
export type OpportunityField = 'grow' | 'keep' | 'niche' | 'oversold'

export interface ProductOpportunity {
  /** Of all customers, who would gain from it. */
  readonly shareNeeding: Cell
  /** Of those, who have it. */
  readonly shareServed: Cell
  /** Customers who would gain and do not have it. */
  readonly open: Cell
  /** Null where one of the shares is suppressed. */
  readonly field: OpportunityField | null
}

export interface ProductOfInterest {
  readonly productId: string
  readonly name: string
  readonly kind: ProductKind
  readonly reached: Reached
  readonly segments: readonly { readonly segment: string; readonly reached: Reached }[]
  /** Null where the books cannot tell who needs it. */
  readonly opportunity: ProductOpportunity | null
  /** By month, as in `ProductInterest.months`: customers who came so far in that month. */
  readonly trend: readonly Reached[]
}

export interface ProductInterest {
  readonly asOf: IsoDate
  readonly customers: Cell
  /** The events are made up: a demo bank's. */
  readonly synthetic: boolean
  /** Whole months with events, oldest first. */
  readonly months: readonly Month[]
  /** With any product, by month. */
  readonly trend: readonly Reached[]
  /** In the order of the catalogue. */
  readonly products: readonly ProductOfInterest[]
}

type Nothing = Record<string, never>

export interface ProductInterestContract {
  'admin.products': { request: Nothing; reply: ProductInterest }
}
