// Who may be leaving, as the bank sees it: groups against their own usual activity, never one customer.
import type { Cell } from './cell'
import type { IsoDate } from './domain'

/**
 * 'declining': less than half as many purchases as the customer usually makes in as many days. On current accounts almost
 * nobody stops altogether. 'inactive': none at all, for businesses in which a few purchases a year are usual.
 */
export type ChurnRule = 'declining' | 'inactive'

export const CHURN_FEATURES = [
  'daysSinceLast',
  'horizonsSinceLast',
  'sinceLastToTenure',
  'purchases',
  'amount',
  'recentToUsual',
] as const
export type ChurnFeature = (typeof CHURN_FEATURES)[number]

/** Everybody is in one of them; those whose history is too short to be judged are in 'steady'. */
export const ACTIVITY_BANDS = ['at-risk', 'slowing', 'steady', 'growing'] as const
export type ActivityBand = (typeof ACTIVITY_BANDS)[number]

export interface ChurnSegment {
  readonly name: string
  readonly customers: Cell
  /** In the order of ACTIVITY_BANDS. */
  readonly bands: readonly Cell[]
  /** Current and savings accounts of those at risk. */
  readonly depositsAtRiskMinor: Cell
}

export interface ChurnValidation {
  /** The model knew nothing after this day; what came in the horizon after it is what it is measured by. */
  readonly split: IsoDate
  readonly churned: Cell
  /** Area under the ROC curve, and of two rankings that need no model. */
  readonly auc: number
  readonly aucOfRecency: number
  readonly aucOfRecentToUsual: number
  /** Of the tenth with the highest chances against all. */
  readonly liftOfTopTenth: number
  /** Mean squared error of the chances, and of saying the share of all to everybody. */
  readonly brier: number
  readonly brierOfShare: number
  /** Equally large groups by chance, the lowest first: what was said of them, and what came. */
  readonly groups: readonly { readonly said: Cell; readonly came: Cell }[]
}

export interface Churn {
  readonly asOf: IsoDate
  readonly horizonDays: number
  readonly rule: ChurnRule
  /** At risk: a chance of at least this. */
  readonly atRiskFrom: number
  readonly customers: Cell
  /** Null where there is too little history to learn from. */
  readonly told: {
    /** Of the whole bank, in the order of ACTIVITY_BANDS. */
    readonly bands: readonly Cell[]
    readonly depositsAtRiskMinor: Cell
    /** Of the newest run; none where there is no run. */
    readonly segments: readonly ChurnSegment[]
    /** What the model goes by, strongest first: log odds per standard deviation. */
    readonly drivers: readonly { readonly feature: ChurnFeature; readonly weight: number }[]
    readonly learntFrom: { readonly days: number; readonly outcomes: Cell }
    readonly validation: ChurnValidation | null
  } | null
}

export interface ChurnContract {
  'admin.churn': { request: Record<string, never>; reply: Churn }
}
