// Which segment comes next, as counts: learnt from one quarter, measured on the next, and shown where it beats 'all stay'.
import type { NextSegments } from '../../shared/segment-views'
import { squaredDistance } from '../analytics/kmeans'
import type { Segmentation } from '../analytics/segments'
import { FEATURE_IDS, type FeatureTable, measuresOnScales } from '../analytics/segments-features'
import { nextSegmentChances, nextSegmentQuality, type SegmentStep, trainNextSegment } from '../analytics/segments-next'
import { checkedTable, groupOfCount } from '../db/aggregates/checked-table'
import { rateCell } from '../db/aggregates/suppression'
import type { EarlierMeasures } from './customer-activity'

const MONTHS = 3
/** Newton's method goes through all of them in each round; more tell it nothing new. */
const MOST_LEARNT_FROM = 4_000

/**
 * `earlier`: of each row of the table. Segments of earlier times are those whose centre is nearest, on the scales of today.
 * Null where fewer than `smallestGroup` customers are known half a year back.
 */
export function nextSegments(
  table: FeatureTable,
  segmentation: Segmentation,
  earlier: readonly (EarlierMeasures | null)[],
  smallestGroup: number,
): NextSegments | null {
  const { segments } = segmentation
  const now = new Array<number>(table.rows.length).fill(0)
  for (const [segment, { members }] of segments.entries()) for (const row of members) now[row] = segment
  const centres = segments.map(({ profile }) => FEATURE_IDS.map((id) => profile[id]))
  const firstSteps: SegmentStep[] = []
  const laterSteps: SegmentStep[] = []
  for (const [row, measures] of earlier.entries()) {
    if (!measures?.quarterBefore || !measures.halfYearBefore) continue
    const [first, later] = [measures.halfYearBefore, measures.quarterBefore].map((each) =>
      measuresOnScales(each, table.scales),
    ) as [readonly number[], readonly number[]]
    const [then, since] = [nearest(first, centres), nearest(later, centres)]
    firstSteps.push({ features: first, segment: then, next: since })
    laterSteps.push({ features: later, segment: since, next: now[row] as number })
  }
  if (firstSteps.length < smallestGroup) return null
  const learnt = some(firstSteps)
  const quality = nextSegmentQuality(trainNextSegment(learnt, segments.length), learnt, laterSteps)
  const share = (of: number) =>
    rateCell({ part: Math.round(of * laterSteps.length), whole: laterSteps.length }, smallestGroup)
  const measured = { months: MONTHS, right: share(quality.accuracy), staying: share(quality.staying) }
  if (!quality.beatsStaying) return { ...measured, cells: null }

  const model = trainNextSegment(some([...firstSteps, ...laterSteps]), segments.length)
  const counts = segments.map(() => segments.map(() => 0))
  for (const [row, features] of table.rows.entries()) {
    const chances = nextSegmentChances(model, { features, segment: now[row] as number })
    const from = counts[now[row] as number] as number[]
    const to = chances.indexOf(Math.max(...chances))
    from[to] = (from[to] as number) + 1
  }
  const groups = counts.map((row) => row.map(groupOfCount))
  return { ...measured, cells: checkedTable(groups, { smallestGroup, as: 'count', disjoint: true }).cells }
}

function nearest(row: readonly number[], centres: readonly (readonly number[])[]): number {
  const distances = centres.map((centre) => squaredDistance(row, centre))
  return distances.indexOf(Math.min(...distances))
}

/** Evenly chosen ones of many. */
function some(steps: readonly SegmentStep[]): readonly SegmentStep[] {
  const every = Math.ceil(steps.length / MOST_LEARNT_FROM)
  return steps.filter((_, at) => at % every === 0)
}
