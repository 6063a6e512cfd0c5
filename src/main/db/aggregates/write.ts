// Puts checked pages into the second file. Each replaces its former content in one transaction: a reader sees the old
// page or the new one. Only suppression makes the cells that come in here.
import type { Cell, Overview, Segments } from '../../../shared/contract'
import type { AggregatesDb } from './open'

export interface PublishedUnder {
  readonly currency: string
  readonly smallestGroup: number
  /** Counts as they were published before, where they have hardly changed. */
  readonly steady?: (cell: string, rounded: number) => number
}

interface StoredCell {
  readonly measure: string
  readonly part: string
  readonly position: number
  readonly value: number | null
  readonly customers: number | null
}

/** Replaces the overview. */
export async function writeOverview(db: AggregatesDb, overview: Overview, under: PublishedUnder): Promise<void> {
  const whole = (measure: string, cell: Cell) => stored(measure, '', 0, cell)
  const cells = [
    whole('customers', overview.customers),
    whole('active', overview.active),
    whole('balances', overview.balancesMinor),
    whole('deposits', overview.depositsMinor),
    whole('shortfall', overview.shortfallRate),
    ...overview.months.flatMap((month, i) => [
      stored('month-inflow', month.month, i, month.inflowMinor),
      stored('month-outflow', month.month, i, month.outflowMinor),
      stored('month-balances', month.month, i, month.balancesMinor),
    ]),
    ...overview.categories.flatMap((category, i) => [
      stored('category-spent', category.categoryId, i, category.spentMinor),
      stored('category-share', category.categoryId, i, category.shareOfSpend),
    ]),
    ...overview.shortfallByAge.map(({ band, rate }, i) => stored('shortfall-by-age', band, i, rate)),
    ...overview.healthBands.map(({ band, customers }, i) => stored('health-band', band, i, customers)),
    ...overview.alerts.map(({ kind, customers }, i) => stored('alert', kind, i, customers)),
    ...overview.assistant.map(({ opinion, customers }, i) => stored('assistant', opinion, i, customers)),
  ]
  const steady = cells.map((cell) => asBefore(cell, `overview/${cell.measure}/${cell.part}`, under))
  await db.transaction().execute(async (step) => {
    await step.deleteFrom('overview_cells').execute()
    await step.insertInto('overview_cells').values(steady).execute()
    await published(step, 'overview', overview.asOf, under)
  })
}

const SEGMENT_TABLES = ['segment_run', 'segment_choices', 'segments', 'segment_cells', 'segment_hexagons'] as const

/** Takes everything out. */
export async function removeAllPages(db: AggregatesDb): Promise<void> {
  await db.transaction().execute(async (step) => {
    for (const table of [...SEGMENT_TABLES, 'overview_cells', 'pages', 'publications'] as const) {
      await step.deleteFrom(table).execute()
    }
  })
}

/** Takes the run of segments out: those of other books than these would stand there. */
export async function removeSegments(db: AggregatesDb): Promise<void> {
  await db.transaction().execute(async (step) => {
    for (const table of SEGMENT_TABLES) await step.deleteFrom(table).execute()
    await step.deleteFrom('pages').where('page', '=', 'segment-views').execute()
    await step.deleteFrom('publications').where('page', 'in', ['segments', 'segment-views']).execute()
  })
}

/** Replaces the run of segments. */
export async function writeSegments(db: AggregatesDb, segments: Segments, under: PublishedUnder): Promise<void> {
  const cells = [
    { segment: 0, ...stored('customers', '', 0, segments.customers) },
    ...segments.segments.flatMap((segment) =>
      [
        stored('customers', '', 0, segment.customers),
        stored('share-of-deposits', '', 0, segment.shareOfDeposits),
        stored('median-income', '', 0, segment.medianIncomeMinor),
        stored('share-saved', '', 0, segment.shareSaved),
        stored('with-loan', '', 0, segment.withLoan),
        ...segment.profile.map(({ feature, deviations }, i) => stored('deviations', feature, i, deviations)),
      ].map((cell) => ({ segment: segment.id, ...cell })),
    ),
  ]
  const nameOf = new Map(segments.segments.map(({ id, name }) => [id, name]))
  const steady = cells.map((cell) => {
    const name = cell.segment === 0 ? '' : `${segments.k}/${nameOf.get(cell.segment)}`
    return asBefore(cell, `segments/${name}/${cell.measure}/${cell.part}`, under)
  })
  const before = await countsBefore(db)
  const now = new Map(steady.filter(isCountOfSegment).map(({ segment, value }) => [segment, value]))
  await db.transaction().execute(async (step) => {
    for (const table of SEGMENT_TABLES) await step.deleteFrom(table).execute()
    await step
      .insertInto('segment_run')
      .values({
        run: segments.run,
        k: segments.k,
        seed: segments.seed,
        restarts: segments.restarts,
        features: JSON.stringify(segments.features),
        inertia: segments.inertia,
        silhouette: segments.silhouette,
        stability: segments.stability,
        axis_x: segments.density.axes.x,
        axis_y: segments.density.axes.y,
        hexagon_radius: segments.density.radius,
      })
      .execute()
    await step
      .insertInto('segment_choices')
      .values([...segments.choices])
      .execute()
    await step
      .insertInto('segments')
      .values(
        segments.segments.map(({ id, name, centre, movement }) => ({
          id,
          name,
          centre_x: centre.x,
          centre_y: centre.y,
          movement: movement && shownMovement(before.get(name), now.get(id)),
        })),
      )
      .execute()
    await step.insertInto('segment_cells').values(steady).execute()
    if (segments.density.cells.length > 0) {
      await step
        .insertInto('segment_hexagons')
        .values([...segments.density.cells])
        .execute()
    }
    await published(step, 'segments', segments.asOf, under)
  })
}

function isCountOfSegment({ segment, measure }: { readonly segment: number; readonly measure: string }): boolean {
  return segment !== 0 && measure === 'customers'
}

/** Of the run that is about to be replaced, by name. */
async function countsBefore(db: AggregatesDb): Promise<ReadonlyMap<string, number | null>> {
  const rows = await db
    .selectFrom('segments')
    .innerJoin('segment_cells', 'segment_cells.segment', 'segments.id')
    .select(['segments.name', 'segment_cells.value'])
    .where('segment_cells.measure', '=', 'customers')
    .execute()
  return new Map(rows.map(({ name, value }) => [name, value]))
}

/** Between what was and what is published, so that it tells no more than the two; null where one of them is not there. */
function shownMovement(before: number | null | undefined, now: number | null | undefined): number | null {
  return before == null || now == null ? null : now - before
}

/** Shares of customers: the number of those they count is as steady as any count. */
const RATES: ReadonlySet<string> = new Set(['shortfall', 'shortfall-by-age'])

function asBefore<Row extends StoredCell>(row: Row, cell: string, { steady }: PublishedUnder): Row {
  const { value, customers } = row
  if (!steady || value === null || customers === null) return row
  const all = steady(cell, customers)
  if (value === customers) return { ...row, value: all, customers: all }
  if (!RATES.has(row.measure)) return { ...row, customers: all }
  const part = steady(`${cell}/part`, Math.round(value * customers))
  return { ...row, value: Math.min(1, part / all), customers: all }
}

function stored(measure: string, part: string, position: number, cell: Cell): StoredCell {
  return 'suppressed' in cell
    ? { measure, part, position, value: null, customers: null }
    : { measure, part, position, value: cell.value, customers: cell.customers }
}

async function published(db: AggregatesDb, page: string, asOf: string, under: PublishedUnder): Promise<void> {
  await db.deleteFrom('publications').where('page', '=', page).execute()
  await db
    .insertInto('publications')
    .values({ page, as_of: asOf, currency: under.currency, smallest_group: under.smallestGroup })
    .execute()
}
