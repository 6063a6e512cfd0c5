// A product that does not exist yet: how it is described, and what the bank would see of it.
import type { Cell } from './cell'
import type { IsoDate } from './domain'
import type { LabAssumptions, LabGrid, ProductSimulation } from './product-simulation'

export interface LabRange {
  readonly low: number
  readonly expected: number
  readonly high: number
}

/** Similar products, and what customers were seen to do with them. */
export interface LabBasis {
  /** False where no product of the kind can be shown: then they are all of the others that can. */
  readonly sameKind: boolean
  readonly products: readonly { readonly name: string; readonly eligible: Cell; readonly uptakes: Cell }[]
  readonly months: number
  /** The events are made up: a demo bank's. */
  readonly synthetic: boolean
}

/** What the form needs before anything is simulated. */
export interface LabSetting {
  readonly asOf: IsoDate
  readonly customers: Cell
  readonly grid: LabGrid
  /** Interest paid on deposits now, a share a year; null where it cannot be shown. */
  readonly rateNow: number | null
}

export interface LabSegment {
  readonly segment: string
  readonly customers: Cell
  /** Estimates, as all that follows: in parts too small to be shown, customers are spread evenly. */
  readonly eligible: number
  readonly uptake: number
  readonly netMinor: number
}

export interface FairnessGroup {
  readonly group: string
  readonly customers: Cell
  /** Share of the group that may have it. */
  readonly rate: number
  /** Against the group with the highest rate, 0–1. */
  readonly ratio: number
  readonly underFourFifths: boolean
}

export interface Fairness {
  readonly by: 'age' | 'gender'
  /** Empty where fewer than two groups may be shown. */
  readonly groups: readonly FairnessGroup[]
  /** Groups that are too small to be compared. */
  readonly hidden: readonly string[]
}

export interface LabSensitivity {
  readonly assumption: keyof LabAssumptions | 'uptakeRate'
  readonly netAtLowMinor: number
  readonly netAtHighMinor: number
}

/** Counts of customers are published cells or estimates from them; amounts are minor units a year. */
export interface LabResult {
  readonly asOf: IsoDate
  readonly simulation: ProductSimulation
  readonly customers: Cell
  readonly eligible: Cell
  /** Share of the eligible, and what it was seen on. */
  readonly uptakeRate: LabRange
  readonly uptake: LabRange
  readonly basis: LabBasis
  /** Of an eligible customer, after the fee. */
  readonly benefitMinor: number
  readonly shareBetterOff: number
  readonly revenueMinor: LabRange
  readonly costMinor: LabRange
  readonly cannibalisedMinor: LabRange
  readonly netMinor: LabRange
  /** The widest first. */
  readonly sensitivity: readonly LabSensitivity[]
  readonly segments: readonly LabSegment[]
  readonly fairness: readonly Fairness[]
}

export interface SavedProduct {
  readonly id: number
  readonly name: string
  readonly simulation: ProductSimulation
  readonly savedAt: string
}

type Nothing = Record<string, never>

export interface ProductLabContract {
  'admin.lab': { request: Nothing; reply: LabSetting }
  /** Thresholds that are not on the grid are refused. */
  'admin.lab.simulate': { request: ProductSimulation; reply: LabResult }
  'admin.lab.saved': { request: Nothing; reply: readonly SavedProduct[] }
  'admin.lab.save': {
    request: { readonly name: string; readonly simulation: ProductSimulation }
    reply: { readonly id: number }
  }
  'admin.lab.delete': { request: { readonly id: number }; reply: null }
  /** Saves the sheet that the window shows as a PDF. Throws 'cancelled' when the person thinks better of it. */
  'admin.lab.print': { request: { readonly name: string }; reply: null }
}
