// How far each feature has moved in half a year, told from bins that are large enough to be published.
import type { FeatureDrift } from '../../shared/segment-views'
import { largeBins, stabilityOfCounts } from '../analytics/segments-drift'
import { FEATURE_IDS } from '../analytics/segments-features'
import { roundedCount, SUPPRESSED } from '../db/aggregates/suppression'

/**
 * `before` and `after`: measures of the same features (in the order of FEATURE_IDS), a row for each customer of either time. The
 * index is that of the rounded counts of bins with at least `smallestGroup` customers before and after, so that it tells nothing
 * that those would not. Hidden where there are fewer than two such bins. Furthest first.
 */
export function segmentDrift(
  before: readonly (readonly number[])[],
  after: readonly (readonly number[])[],
  smallestGroup: number,
): readonly FeatureDrift[] {
  const customers = roundedCount(Math.min(before.length, after.length), smallestGroup)
  const drifts = FEATURE_IDS.map((feature, at): FeatureDrift => {
    const column = (rows: readonly (readonly number[])[]) => rows.map((row) => row[at] ?? 0)
    const bins = largeBins(column(before), column(after), smallestGroup)
    if (bins.before.length < 2) return { feature, index: SUPPRESSED, drift: null, direction: null }
    const rounded = (counts: readonly number[]) => counts.map((count) => roundedCount(count, smallestGroup))
    const [then, now] = [rounded(bins.before), rounded(bins.after)]
    const { index, drift } = stabilityOfCounts(then, now)
    const moved = meanBin(now) - meanBin(then)
    const direction = moved === 0 ? null : moved > 0 ? 'up' : 'down'
    return { feature, index: { value: Math.round(index * 100) / 100, customers }, drift, direction }
  })
  const size = ({ index }: FeatureDrift) => ('suppressed' in index ? -1 : index.value)
  return drifts.sort((a, b) => size(b) - size(a))
}

function meanBin(counts: readonly number[]): number {
  const all = counts.reduce((sum, count) => sum + count, 0)
  return counts.reduce((sum, count, bin) => sum + count * bin, 0) / all
}
