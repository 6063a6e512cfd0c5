// Puts checked pages into the second file. Each replaces its former content in one transaction: a reader sees the old
// page or the new one. Only suppression makes the cells that come in here.
import type { Cell, Overview, Segments } from '../../../shared/contract'
import type { AggregatesDb } from './open'

export interface PublishedUnder {
  readonly currency: string
  readonly smallestGroup: number
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
  ]
  await db.transaction().execute(async (step) => {
    await step.deleteFrom('overview_cells').execute()
    await step.insertInto('overview_cells').values(cells).execute()
    await published(step, 'overview', overview.asOf, under)
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
  await db.transaction().execute(async (step) => {
    for (const table of ['segment_run', 'segment_choices', 'segments', 'segment_cells', 'segment_hexagons'] as const) {
      await step.deleteFrom(table).execute()
    }
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
          movement,
        })),
      )
      .execute()
    await step.insertInto('segment_cells').values(cells).execute()
    if (segments.density.cells.length > 0) {
      await step
        .insertInto('segment_hexagons')
        .values([...segments.density.cells])
        .execute()
    }
    await published(step, 'segments', segments.asOf, under)
  })
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
