// The segments of a run by age, style and need, and against the run before: counts alone, each table checked with its totals.
import type { Cell } from '../../shared/contract'
import type { IsoDate } from '../../shared/domain'
import type { SavedRun, SegmentView, SegmentViews } from '../../shared/segment-views'
import type { Segmentation } from '../analytics/segments'
import { type CustomerActivity, type FeatureTable, measuresOf } from '../analytics/segments-features'
import { MONEY_NEEDS, MONEY_STYLES, moneyNeeds, moneyStyle } from '../analytics/segments-views'
import { checkedTable, groupOfCount } from '../db/aggregates/checked-table'
import type { SavedSegment } from '../db/segment-runs'
import type { EarlierMeasures } from './customer-activity'
import { denseGroups } from './dense-groups'
import { AGES, ageBand } from './overview'
import { segmentDrift } from './segment-drift'
import { nextSegments } from './segment-next'

export interface ViewsToPublish {
  readonly run: number
  readonly asOf: IsoDate
  readonly seed: number
  readonly restarts: number
  readonly smallestGroup: number
  readonly segmentation: Segmentation
  readonly table: FeatureTable
  /** In the order of the rows of the table, as are the customers. */
  readonly earlier: readonly (EarlierMeasures | null)[]
  readonly customers: readonly { readonly activity: CustomerActivity; readonly bornOn: IsoDate }[]
  /** Of the run before; empty on a first run. */
  readonly former: readonly SavedSegment[]
  /** Newest first. */
  readonly formerRuns: readonly SavedRun[]
}

const RUNS_KEPT = 12
const UNKNOWN = 'unknown'
/** Who has no style shows no habit yet. */
const STYLES = [...MONEY_STYLES, UNKNOWN] as const

export function segmentViews(input: ViewsToPublish): SegmentViews {
  const { run, asOf, seed, restarts, smallestGroup: k, segmentation, customers } = input
  const { segments } = segmentation
  const members = segments.map((segment) => segment.members.flatMap((row) => customers[row] ?? []))
  const silhouette = rounded(segmentation.silhouette, 4)
  const stability = rounded(segmentation.stability, 4)
  return {
    asOf,
    run,
    segments: segments.map(({ name }) => name),
    elbow: segmentation.elbow,
    choices: segmentation.choices.map((choice) => ({
      k: choice.k,
      stability: rounded(choice.stability, 4),
      inertia: rounded(choice.inertia, 2),
    })),
    views: [
      partition('age', AGES, members, ({ bornOn }) => ageBand(bornOn, asOf), k),
      partition('style', STYLES, members, ({ activity }) => moneyStyle(activity) ?? UNKNOWN, k),
      needs(members, k),
    ],
    movement: movement(input),
    next: nextSegments(input.table, segmentation, input.earlier, k),
    drift: drift(input),
    dense: denseGroups(input.table, segmentation, k),
    runs: [
      { run, asOf, k: segmentation.k, seed, restarts, silhouette, stability },
      ...input.formerRuns.filter((before) => before.run < run),
    ].slice(0, RUNS_KEPT),
  }
}

type Customer = ViewsToPublish['customers'][number]

function partition(
  view: SegmentView['view'],
  parts: readonly string[],
  members: readonly (readonly Customer[])[],
  partOf: (customer: Customer) => string,
  k: number,
): SegmentView {
  const counts = members.map((inside) => {
    const own = inside.map(partOf)
    return parts.map((part) => own.filter((each) => each === part).length)
  })
  return { view, parts, cells: checkedCounts(counts, k) }
}

/** Somebody has any number of needs, so that each is a table of its own: those who have it, and all others. */
function needs(members: readonly (readonly Customer[])[], k: number): SegmentView {
  const wanted = members.map((inside) => inside.map(({ activity }) => moneyNeeds(activity)))
  const columns = MONEY_NEEDS.map((need) => {
    const counts = wanted.map((inside) => {
      const having = inside.filter((own) => own.includes(need)).length
      return [having, inside.length - having]
    })
    return checkedCounts(counts, k)
  })
  return {
    view: 'need',
    parts: MONEY_NEEDS,
    cells: members.map((_, segment) => columns.map((column) => column[segment]?.[0] as Cell)),
  }
}

function movement({
  former,
  formerRuns,
  run,
  segmentation,
  customers,
  smallestGroup,
}: ViewsToPublish): SegmentViews['movement'] {
  if (former.length === 0) return null
  const before = new Map(former.flatMap(({ customerIds }, at) => [...customerIds].map((id) => [id, at] as const)))
  const counts = Array.from({ length: former.length + 1 }, () => segmentation.segments.map(() => 0))
  for (const [now, { members }] of segmentation.segments.entries()) {
    for (const row of members) {
      const then = counts[before.get(customers[row]?.activity.customerId ?? '') ?? former.length] as number[]
      then[now] = (then[now] as number) + 1
    }
  }
  const hasNew = counts.at(-1)?.some((count) => count > 0) === true
  const rows = hasNew ? counts : counts.slice(0, -1)
  return {
    fromRun: formerRuns[0]?.run ?? run - 1,
    from: [...former.map(({ name }) => name), ...(hasNew ? [''] : [])],
    cells: checkedCounts(rows, smallestGroup),
  }
}

/** Of those who were customers half a year ago already; others would move the features by coming. */
function drift({ customers, earlier, smallestGroup }: ViewsToPublish): SegmentViews['drift'] {
  const both = customers.flatMap(({ activity }, row) => {
    const before = earlier[row]?.halfYearBefore
    return before ? [{ before, after: measuresOf(activity) }] : []
  })
  if (both.length < smallestGroup) return null
  return segmentDrift(
    both.map(({ before }) => before),
    both.map(({ after }) => after),
    smallestGroup,
  )
}

function checkedCounts(counts: readonly (readonly number[])[], smallestGroup: number): readonly (readonly Cell[])[] {
  const groups = counts.map((row) => row.map(groupOfCount))
  return checkedTable(groups, { smallestGroup, as: 'count', disjoint: true }).cells
}

function rounded(value: number, places: number): number {
  const factor = 10 ** places
  return Math.round(value * factor) / factor + 0
}
