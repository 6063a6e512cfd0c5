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
  /** Newest first. */
  readonly runs: readonly SavedRun[]
}

export interface SegmentViewsContract {
  'admin.segments.views': { request: Record<string, never>; reply: SegmentViews }
}
