// A run of segments as the bank may see it: every figure checked, and no hexagon, median or mean that stands for few.
import type { Cell, SegmentSummary, Segments } from '../../shared/contract'
import type { IsoDate } from '../../shared/domain'
import { roundToSignificant } from '../../shared/money'
import { hexagonBins } from '../analytics/hexagons'
import type { Segmentation, SegmentOfRun } from '../analytics/segments'
import { FEATURE_IDS, type FeatureId, type FeatureTable } from '../analytics/segments-features'
import {
  type Contributions,
  countCell,
  hiddenParts,
  isSafeSum,
  mergeContributions,
  middleCell,
  partsOfSum,
  roundedCount,
  SUPPRESSED,
  sumCell,
} from '../db/aggregates/suppression'

/** What is said about a customer's segment beside the features. Amounts in minor units. */
export interface CustomerStanding {
  readonly depositsMinor: number
  readonly incomeMinor: number
  /** Share of income not spent, −1 to 1. */
  readonly shareSaved: number
  readonly hasLoan: boolean
}

export interface FormerSegment {
  readonly customerIds: ReadonlySet<string>
}

export interface RunToPublish {
  readonly run: number
  readonly asOf: IsoDate
  readonly seed: number
  readonly restarts: number
  readonly smallestGroup: number
  readonly table: FeatureTable
  readonly segmentation: Segmentation
  readonly standings: ReadonlyMap<string, CustomerStanding>
  /** Of the run before; empty on a first run. */
  readonly former: readonly FormerSegment[]
}

/** Turns a segmentation into what may be published of it. */
export function publishedRun(input: RunToPublish): Segments {
  const { table, segmentation, smallestGroup: k } = input
  const everybody = table.customerIds.length
  return {
    run: input.run,
    asOf: input.asOf,
    k: segmentation.k,
    seed: input.seed,
    restarts: input.restarts,
    features: FEATURE_IDS,
    inertia: rounded(segmentation.inertia, 2),
    silhouette: rounded(segmentation.silhouette, 4),
    stability: rounded(segmentation.stability, 4),
    customers: countCell({ part: everybody, whole: everybody }, k),
    choices: segmentation.choices.map(({ k: of, silhouette }) => ({ k: of, silhouette: rounded(silhouette, 4) })),
    segments: summaries(input),
    density: density(input),
  }
}

function summaries(input: RunToPublish): readonly SegmentSummary[] {
  const { table, segmentation, standings, smallestGroup: k } = input
  const { segments } = segmentation
  const idsOf = (segment: SegmentOfRun) => segment.members.map((row) => table.customerIds[row] as string)
  const deposits = segments.map((segment) => depositsOf(idsOf(segment), standings))
  const depositCells = partsOfSum(deposits, k)
  const allDeposits = sumCell(mergeContributions(deposits), k)
  const hidden = hiddenDeviations(input)
  return segments.map((segment, index) => {
    const ids = idsOf(segment)
    const known = ids.flatMap((id) => standings.get(id) ?? [])
    return {
      id: index + 1,
      name: segment.name,
      customers: countCell({ part: ids.length, whole: table.customerIds.length }, k),
      shareOfDeposits: share(depositCells[index] as Cell, allDeposits),
      medianIncomeMinor: middleCell(
        known.map(({ incomeMinor }) => incomeMinor),
        k,
        (value) => roundToSignificant(Math.round(value), 3),
      ),
      shareSaved: middleCell(
        known.map(({ shareSaved }) => shareSaved),
        k,
        (value) => rounded(value, 2),
      ),
      withLoan: countCell({ part: known.filter(({ hasLoan }) => hasLoan).length, whole: ids.length }, k),
      movement: movement(ids, input.former, k),
      profile: profile(segment, k, (feature) => hidden[feature][index] === true),
      centre: { x: rounded(segment.centre.x, 2), y: rounded(segment.centre.y, 2) },
    }
  })
}

/** Strongest first; suppressed features last and in fixed order, because their rank would say how strong they are. */
function profile(
  segment: SegmentOfRun,
  smallestGroup: number,
  isHidden: (feature: FeatureId) => boolean,
): SegmentSummary['profile'] {
  const customers = roundedCount(segment.members.length, smallestGroup)
  const shown = FEATURE_IDS.filter((feature) => !isHidden(feature))
    .map((feature) => ({ feature, deviations: { value: rounded(segment.profile[feature], 1), customers } }))
    .sort((a, b) => Math.abs(b.deviations.value) - Math.abs(a.deviations.value))
  return [...shown, ...FEATURE_IDS.filter(isHidden).map((feature) => ({ feature, deviations: SUPPRESSED }))]
}

/**
 * A mean over a segment is hidden where its customers' values come from a few of them or mostly from one. The means of all
 * segments average to zero, so the parts of each feature are treated like the parts of a published sum.
 */
function hiddenDeviations({
  table,
  segmentation,
  smallestGroup: k,
}: RunToPublish): Record<FeatureId, readonly boolean[]> {
  const hidden = {} as Record<FeatureId, readonly boolean[]>
  for (const feature of FEATURE_IDS) {
    const column = table.raw[feature]
    const parts = segmentation.segments.map(
      ({ members }): Contributions =>
        new Map(members.map((row) => [table.customerIds[row] as string, column[row] as number])),
    )
    hidden[feature] = hiddenParts(parts, {
      isSafe: (part) => [...part.values()].every((value) => value === 0) || isSafeSum(part, k),
      merge: mergeContributions,
      size: (part) => part.size,
    })
  }
  return hidden
}

/** Against the segment of the run before that it shares most customers with, if they are the same by more than half. */
function movement(ids: readonly string[], former: readonly FormerSegment[], smallestGroup: number): number | null {
  for (const { customerIds } of former) {
    const both = ids.filter((id) => customerIds.has(id)).length
    // Over half of the union: no second segment can match as well.
    if (both * 2 <= ids.length + customerIds.size - both) continue
    if (customerIds.size < smallestGroup) return null
    // As with all counts that are published again, fewer than the smallest group are nobody.
    if (Math.abs(ids.length - customerIds.size) < smallestGroup) return 0
    return roundedCount(ids.length, smallestGroup) - roundedCount(customerIds.size, smallestGroup)
  }
  return null
}

/** The grid whose published hexagons show most: many of them, over many customers. */
function density({ segmentation, smallestGroup: k }: RunToPublish): Segments['density'] {
  const { points, segments, axes } = segmentation
  const span = spanOf(points.map(({ x }) => x))
  const segmentOf = new Map(segments.flatMap(({ members }, index) => members.map((row) => [row, index + 1] as const)))
  let shown = { radius: rounded(span / HEXAGONS_ACROSS[0], 3), cells: [] as Segments['density']['cells'], worth: 0 }
  for (const across of HEXAGONS_ACROSS) {
    const radius = rounded(span / across, 3)
    if (radius <= 0) break
    const bins = hexagonBins(points, radius)
    const hidden = hiddenParts(
      bins.map(({ points: inside }) => inside.length),
      {
        isSafe: (size) => size >= k,
        merge: (sizes) => sizes.reduce((sum, size) => sum + size, 0),
        size: (size) => size,
      },
    )
    const published = bins.filter((_, i) => !hidden[i])
    const covered = published.reduce((sum, { points: inside }) => sum + inside.length, 0) / points.length
    const worth = published.length * covered
    if (worth <= shown.worth) continue
    shown = {
      radius,
      worth,
      cells: published.map(({ x, y, points: inside }) => ({
        x: rounded(x, 3),
        y: rounded(y, 3),
        segment: commonest(inside.map((row) => segmentOf.get(row) as number)),
        customers: roundedCount(inside.length, k),
      })),
    }
  }
  return { radius: shown.radius, cells: shown.cells, axes }
}

const HEXAGONS_ACROSS = [8, 10, 12, 14, 16, 18, 20, 24, 28, 32, 40, 48] as const

function spanOf(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), 0) - values.reduce((a, b) => Math.min(a, b), 0)
}

function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
}

function depositsOf(ids: readonly string[], standings: ReadonlyMap<string, CustomerStanding>): Contributions {
  return new Map(ids.map((id) => [id, standings.get(id)?.depositsMinor ?? 0]))
}

function share(part: Cell, whole: Cell): Cell {
  if ('suppressed' in part || 'suppressed' in whole || whole.value === 0) return SUPPRESSED
  return { value: rounded(part.value / whole.value, 2), customers: part.customers }
}

function rounded(value: number, places: number): number {
  const factor = 10 ** places
  // Adding zero turns −0 into 0.
  return Math.round(value * factor) / factor + 0
}
