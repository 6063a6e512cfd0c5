// DBSCAN beside the segments: who is like whom at a distance, and how many are like nobody. Counts alone leave here.
import type { DenseGroups } from '../../shared/segment-views'
import { type DensityClustering, densityClusters, suggestedEps } from '../analytics/density-clusters'
import { adjustedRandIndex } from '../analytics/rand-index'
import type { Segmentation } from '../analytics/segments'
import { FEATURE_IDS, type FeatureId, type FeatureTable } from '../analytics/segments-features'
import { segmentNames } from '../analytics/segments-names'
import { checkedList, groupOfCount } from '../db/aggregates/checked-table'
import { countCell, roundedCount, SUPPRESSED } from '../db/aggregates/suppression'

/** All pairs are looked at for the suggestion. */
const MOST_CUSTOMERS = 2_000
/** Of the suggested distance. */
const OTHERS = [0.65, 0.8, 0.9, 1.2] as const

/**
 * Groups at the suggested distance, rounded so that it is no two customers' own; a group begins with as many customers as may be
 * shown. Above 2,000 customers evenly chosen ones stand for all. Null with fewer than twice the smallest group.
 */
export function denseGroups(
  table: FeatureTable,
  segmentation: Segmentation,
  smallestGroup: number,
): DenseGroups | null {
  const every = Math.ceil(table.rows.length / MOST_CUSTOMERS)
  const drawn = table.rows.flatMap((_, row) => (row % every === 0 ? [row] : []))
  const rows = drawn.map((row) => table.rows[row] as readonly number[])
  const suggested = rows.length < 2 * smallestGroup ? null : suggestedEps(rows, smallestGroup)
  if (suggested === null) return null
  const clustersAt = (eps: number) => densityClusters(rows, { eps, minRows: smallestGroup })
  const eps = Math.max(0.1, oneDecimal(suggested))
  const found = clustersAt(eps)
  const members = Array.from({ length: found.clusters }, (_, cluster) =>
    found.assignment.flatMap((of, at) => (of === cluster ? [at] : [])),
  ).sort((a, b) => b.length - a.length)
  const { parts } = checkedList([...members.map((inside) => groupOfCount(inside.length)), groupOfCount(found.noise)], {
    smallestGroup,
    as: 'count',
    disjoint: true,
  })
  const alone = parts.at(-1) ?? SUPPRESSED
  const names = segmentNames(members.map((inside) => profileOf(inside.map((at) => rows[at] as readonly number[]))))
  const segmentOf = new Map(segmentation.segments.flatMap(({ members: of }, at) => of.map((row) => [row, at] as const)))
  const others = OTHERS.map((factor) => oneDecimal(eps * factor)).filter((other) => other > 0 && other !== eps)
  return {
    customers: countCell({ part: rows.length, whole: rows.length }, smallestGroup),
    drawn: every > 1,
    minCustomers: smallestGroup,
    eps,
    groups: members.map((_, at) => {
      const customers = parts[at] ?? SUPPRESSED
      return { name: 'suppressed' in customers ? '' : (names[at] ?? ''), customers }
    }),
    alone,
    agreement:
      Math.round(
        adjustedRandIndex(
          found.assignment,
          drawn.map((row) => segmentOf.get(row) ?? -1),
        ) * 100,
      ) / 100,
    others: othersOf(
      [...new Set(others)].sort((one, other) => one - other),
      clustersAt,
      { rows: rows.length, shown: 'suppressed' in alone ? [] : [found.noise], smallestGroup },
    ),
  }
}

/**
 * Who is alone at a longer distance is so at every shorter one. A count is shown where it differs from every count that is shown
 * already, and from all customers, by nobody or by enough.
 */
function othersOf(
  distances: readonly number[],
  found: (eps: number) => DensityClustering,
  {
    rows,
    shown,
    smallestGroup,
  }: { readonly rows: number; readonly shown: readonly number[]; readonly smallestGroup: number },
): DenseGroups['others'] {
  const known = [rows, ...shown]
  return distances.map((eps) => {
    const { clusters, noise } = found(eps)
    const isApart = known.every((other) => other === noise || Math.abs(other - noise) >= smallestGroup)
    if (noise < smallestGroup || !isApart) return { eps, groups: clusters, alone: SUPPRESSED }
    known.push(noise)
    const customers = roundedCount(noise, smallestGroup)
    return { eps, groups: clusters, alone: { value: customers, customers } }
  })
}

function profileOf(rows: readonly (readonly number[])[]): Readonly<Record<FeatureId, number>> {
  return Object.fromEntries(
    FEATURE_IDS.map((id, at) => [id, rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / Math.max(1, rows.length)]),
  ) as Record<FeatureId, number>
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10
}
