// Recency, frequency and money, as the bank sees them: fifths of all customers, never one.
import type { Cell } from './cell'
import type { IsoDate } from './domain'

export const RFM_DIMENSIONS = ['recency', 'frequency', 'monetary'] as const
export type RfmDimension = (typeof RFM_DIMENSIONS)[number]

/** 1 is the worst fifth, 5 the best. */
export type RfmScore = 1 | 2 | 3 | 4 | 5
export const RFM_SCORES: readonly RfmScore[] = [1, 2, 3, 4, 5]

/** Best first. */
export const RFM_SEGMENTS = [
  'champions',
  'loyal',
  'potential-loyalists',
  'new',
  'promising',
  'need-attention',
  'about-to-sleep',
  'at-risk',
  'cannot-lose',
  'hibernating',
] as const
export type RfmSegment = (typeof RFM_SEGMENTS)[number]

/** 'none': without a purchase in that period. */
export type RfmPlace = RfmSegment | 'none'

/** Inclusive. */
export interface RfmPeriod {
  readonly from: IsoDate
  readonly to: IsoDate
}

export interface RfmSegmentSummary {
  readonly segment: RfmSegment
  readonly customers: Cell
  /** Their purchases of the period. */
  readonly spentMinor: Cell
  readonly shareOfSpend: Cell
  readonly typicalSpentMinor: Cell
}

export interface Rfm {
  readonly asOf: IsoDate
  readonly period: RfmPeriod
  /** With a purchase in the period; suppressed when they are too few for anything to be said. */
  readonly customers: Cell
  readonly spentMinor: Cell
  /** One for each named segment, best first. */
  readonly segments: readonly RfmSegmentSummary[]
  /** All 25 pairs of scores. */
  readonly grid: readonly {
    readonly recency: RfmScore
    readonly frequency: RfmScore
    readonly segment: RfmSegment
    readonly customers: Cell
  }[]
  /** The four values between the fifths: days since the last purchase, purchases, and minor units. */
  readonly cuts: readonly { readonly dimension: RfmDimension; readonly values: readonly Cell[] }[]
  /** Dimensions in which some scores are given to nobody, because too many customers are alike. */
  readonly warnings: readonly {
    readonly dimension: RfmDimension
    readonly scoresGiven: readonly RfmScore[]
    /** Of the customers with the commonest value. */
    readonly share: Cell
  }[]
  /** From the period before to this one; null where the books do not reach back far enough. */
  readonly migration: {
    readonly before: RfmPeriod
    readonly moves: readonly { readonly from: RfmPlace; readonly to: RfmPlace; readonly customers: Cell }[]
  } | null
}

export interface RfmContract {
  'admin.rfm': { request: Record<string, never>; reply: Rfm }
}
