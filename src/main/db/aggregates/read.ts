// The bank's pages, read back from the second file exactly as they were published.
import type { AlertKind, AssistantOpinion, Cell, Overview, SegmentSummary, Segments } from '../../../shared/contract'
import type { CategoryId, IsoDate } from '../../../shared/domain'
import { type AggregatesDb, notReady, openAggregates } from './open'
import { SUPPRESSED } from './suppression'

interface StoredCell {
  readonly measure: string
  readonly part: string
  readonly value: number | null
  readonly customers: number | null
}

/** Throws AppError 'not-ready' before the first refresh. */
export async function readOverview(db: AggregatesDb): Promise<Overview> {
  const asOf = await publishedAsOf(db, 'overview')
  const rows = await db
    .selectFrom('overview_cells')
    .select(['measure', 'part', 'value', 'customers'])
    .orderBy('position')
    .execute()
  const measures = byMeasure(rows)
  const whole = (measure: string) => cellOf(measures(measure), '')
  return {
    asOf,
    customers: whole('customers'),
    active: whole('active'),
    balancesMinor: whole('balances'),
    depositsMinor: whole('deposits'),
    months: measures('month-balances').map(({ part: month }) => ({
      month,
      inflowMinor: cellOf(measures('month-inflow'), month),
      outflowMinor: cellOf(measures('month-outflow'), month),
      balancesMinor: cellOf(measures('month-balances'), month),
    })),
    categories: measures('category-spent').map(({ part: category }) => ({
      categoryId: category as CategoryId,
      spentMinor: cellOf(measures('category-spent'), category),
      shareOfSpend: cellOf(measures('category-share'), category),
    })),
    shortfallRate: whole('shortfall'),
    shortfallByAge: measures('shortfall-by-age').map((row) => ({ band: row.part, rate: asCell(row) })),
    healthBands: measures('health-band').map((row) => ({
      band: row.part as Overview['healthBands'][number]['band'],
      customers: asCell(row),
    })),
    alerts: measures('alert').map((row) => ({ kind: row.part as AlertKind, customers: asCell(row) })),
    assistant: measures('assistant').map((row) => ({
      opinion: row.part as AssistantOpinion,
      customers: asCell(row),
    })),
  }
}

/** Throws AppError 'not-ready' before the first run. */
export async function readSegments(db: AggregatesDb): Promise<Segments> {
  const asOf = await publishedAsOf(db, 'segments')
  const run = await db.selectFrom('segment_run').selectAll().executeTakeFirst()
  if (!run) throw notReady()
  const choices = await db.selectFrom('segment_choices').select(['k', 'silhouette']).orderBy('k').execute()
  const segments = await db.selectFrom('segments').selectAll().orderBy('id').execute()
  const cells = await db.selectFrom('segment_cells').selectAll().orderBy('position').execute()
  const hexagons = await db
    .selectFrom('segment_hexagons')
    .select(['x', 'y', 'segment', 'customers'])
    .orderBy('y')
    .orderBy('x')
    .execute()
  const of = (segment: number) => byMeasure(cells.filter((cell) => cell.segment === segment))
  return {
    run: run.run,
    asOf,
    k: run.k,
    seed: run.seed,
    restarts: run.restarts,
    features: JSON.parse(run.features) as string[],
    inertia: run.inertia,
    silhouette: run.silhouette,
    stability: run.stability,
    customers: cellOf(of(0)('customers'), ''),
    choices,
    segments: segments.map((segment): SegmentSummary => {
      const measures = of(segment.id)
      return {
        id: segment.id,
        name: segment.name,
        customers: cellOf(measures('customers'), ''),
        shareOfDeposits: cellOf(measures('share-of-deposits'), ''),
        medianIncomeMinor: cellOf(measures('median-income'), ''),
        shareSaved: cellOf(measures('share-saved'), ''),
        withLoan: cellOf(measures('with-loan'), ''),
        movement: segment.movement,
        profile: measures('deviations').map((row) => ({ feature: row.part, deviations: asCell(row) })),
        centre: { x: segment.centre_x, y: segment.centre_y },
      }
    }),
    density: { radius: run.hexagon_radius, cells: hexagons, axes: { x: run.axis_x, y: run.axis_y } },
  }
}

/**
 * Whether a file has been published, can be read, and has the segments of `latestRun` or none. A run is saved among the rows
 * before it is published: whoever was ended in between finds the file of the run before, and everything is counted anew.
 */
export async function isPublished(file: string, latestRun: number): Promise<boolean> {
  let db: AggregatesDb | null = null
  try {
    db = await openAggregates(file)
    await publishedAsOf(db, 'overview')
    const published = await db.selectFrom('segment_run').select('run').executeTakeFirst()
    return published === undefined || published.run === latestRun
  } catch {
    return false
  } finally {
    await db?.destroy()
  }
}

/** The rules under which the overview was published. Throws AppError 'not-ready' before that. */
export async function readPublication(
  db: AggregatesDb,
): Promise<{ readonly asOf: IsoDate; readonly currency: string; readonly smallestGroup: number }> {
  const row = await db
    .selectFrom('publications')
    .select(['as_of', 'currency', 'smallest_group'])
    .where('page', '=', 'overview')
    .executeTakeFirst()
  if (!row) throw notReady()
  return { asOf: row.as_of, currency: row.currency, smallestGroup: row.smallest_group }
}

async function publishedAsOf(db: AggregatesDb, page: string): Promise<IsoDate> {
  const row = await db.selectFrom('publications').select('as_of').where('page', '=', page).executeTakeFirst()
  if (!row) throw notReady()
  return row.as_of
}

function byMeasure<Row extends StoredCell>(rows: readonly Row[]): (measure: string) => readonly Row[] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.measure)
    if (group) group.push(row)
    else groups.set(row.measure, [row])
  }
  return (measure) => groups.get(measure) ?? []
}

/** A cell that was never written is treated like a suppressed one. */
function cellOf(rows: readonly StoredCell[], part: string): Cell {
  const row = rows.find((candidate) => candidate.part === part)
  return row ? asCell(row) : SUPPRESSED
}

function asCell({ value, customers }: StoredCell): Cell {
  return value === null || customers === null ? SUPPRESSED : { value, customers }
}
