// Other ways to look at the segments of a run: who is in them by age, style and need, and where they came from.
import type { Cell } from './cell'
import type { IsoDate } from './domain'

export const SEGMENT_VIEWS = ['age', 'style', 'need'] as const
export type SegmentViewId = (typeof SEGMENT_VIEWS)[number]

export interface SegmentView {
  readonly view: SegmentViewId
  /** Ids of what the customers are split by. */
  readonly parts: readonly string[]
  /** By segment, then by part. */
  readonly cells: readonly (readonly Cell[])[]
}

export interface SavedRun {
  readonly run: number
  readonly asOf: IsoDate
  readonly k: number
  readonly seed: number
  readonly restarts: number
  readonly silhouette: number
  readonly stability: number
}

/** Which segment comes next, learnt from a quarter and measured on the one after it. */
export interface NextSegments {
  /** How far ahead. */
  readonly months: number
  /** Share of customers whose segment was said rightly a quarter ago, and the same for saying that everybody stays. */
  readonly right: Cell
  readonly staying: Cell
  /** By segment now, then by the likeliest next one; null where that is no better than staying. */
  readonly cells: readonly (readonly Cell[])[] | null
}

/** How far a feature has moved in half a year, in bins of at least k customers each. */
export interface FeatureDrift {
  readonly feature: string
  /** The population stability index: under 0.1 stable, up to 0.25 moderate, above it large. */
  readonly index: Cell
  readonly drift: 'stable' | 'moderate' | 'large' | null
  /** Whether values have mostly gone up or down. */
  readonly direction: 'up' | 'down' | null
}

/** Groups of any shape by density, and the customers who are like nobody. */
export interface DenseGroups {
  /** All, or those that were drawn. */
  readonly customers: Cell
  readonly drawn: boolean
  readonly minCustomers: number
  /** The distance that the groups were found with, the suggested one. */
  readonly eps: number
  /** Largest first; a group too small to be shown has no name. */
  readonly groups: readonly { readonly name: string; readonly customers: Cell }[]
  readonly alone: Cell
  /** Adjusted Rand index against the segments. */
  readonly agreement: number
  /** Other distances: how many groups, and how many customers are in none. */
  readonly others: readonly { readonly eps: number; readonly groups: number; readonly alone: Cell }[]
}

export interface SegmentViews {
  readonly asOf: IsoDate
  readonly run: number
  /** Names, in the order of the run. */
  readonly segments: readonly string[]
  /** The number of segments at which the inertia bends; null with fewer than three choices. */
  readonly elbow: number | null
  readonly choices: readonly { readonly k: number; readonly stability: number; readonly inertia: number }[]
  readonly views: readonly SegmentView[]
  /** Null on a first run. */
  readonly movement: {
    readonly fromRun: number
    /** Names of the run before; '' for customers who were in none. */
    readonly from: readonly string[]
    /** By segment before, then by segment now. */
    readonly cells: readonly (readonly Cell[])[]
  } | null
  /** Null where the books do not reach back a year. */
  readonly next: NextSegments | null
  readonly drift: readonly FeatureDrift[] | null
  /** Null with too few customers, or when all are alike. */
  readonly dense: DenseGroups | null
  /** Newest first. */
  readonly runs: readonly SavedRun[]
}

export interface SegmentViewsContract {
  'admin.segments.views': { request: Record<string, never>; reply: SegmentViews }
}
