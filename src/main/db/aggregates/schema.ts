// The second file: all that the bank's side can ever read. No customer, account or transaction is in it.

/** A value and the customers behind it (rounded), or both null: suppressed. */
interface CellColumns {
  value: number | null
  customers: number | null
}

/** One row per page that has been written: which data it describes and the rules it was written under. */
export interface PublicationsTable {
  page: string
  as_of: string
  currency: string
  smallest_group: number
}

/** A measure of the whole bank (`part` is ''), or of one month, category or age band. */
export interface OverviewCellsTable extends CellColumns {
  measure: string
  part: string
  position: number
}

export interface SegmentRunTable {
  run: number
  k: number
  seed: number
  restarts: number
  /** JSON list of feature ids. */
  features: string
  inertia: number
  silhouette: number
  stability: number
  axis_x: string
  axis_y: string
  hexagon_radius: number
}

export interface SegmentChoicesTable {
  k: number
  silhouette: number
}

export interface SegmentsTable {
  id: number
  name: string
  centre_x: number
  centre_y: number
  movement: number | null
}

/** A measure of one segment; `segment` 0 is all of them. Deviations have the feature in `part`. */
export interface SegmentCellsTable extends CellColumns {
  segment: number
  measure: string
  part: string
  position: number
}

export interface SegmentHexagonsTable {
  x: number
  y: number
  segment: number
  customers: number
}

/** Pages that are published whole, as JSON; every cell in it has been checked. */
export interface PagesTable {
  page: 'quality' | 'rfm' | 'churn' | 'segment-views' | 'products' | 'lab'
  content: string
}

export interface AggregatesDatabase {
  pages: PagesTable
  publications: PublicationsTable
  overview_cells: OverviewCellsTable
  segment_run: SegmentRunTable
  segment_choices: SegmentChoicesTable
  segments: SegmentsTable
  segment_cells: SegmentCellsTable
  segment_hexagons: SegmentHexagonsTable
}
