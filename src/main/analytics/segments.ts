// Groups customers that handle money alike. Everything here is about the whole base; what may be published of it is
// decided where aggregates are written.
import { bestCandidate, clusterCandidates, elbow } from './cluster-choice'
import type { Clustering } from './kmeans'
import { principalComponents, project, strongestLoading } from './pca'
import { FEATURE_IDS, type FeatureId, type FeatureTable } from './segments-features'
import { segmentNames } from './segments-names'

/** The numbers of segments that are tried; the best one is looked for from the second on. */
export const CHOICES = [2, 3, 4, 5, 6, 7, 8] as const
const FEWEST_CHOSEN = 3

export interface SegmentationOptions {
  /** A number of segments, or undefined for the stable one with the best silhouette. */
  readonly k?: number
  readonly seed: number
  readonly restarts: number
  /** Further seeds that the stability is measured with. */
  readonly reruns: number
  /** A number of segments is no choice when one of them would have fewer customers. */
  readonly smallestGroup: number
}

export interface Segmentation {
  readonly k: number
  readonly inertia: number
  readonly silhouette: number
  /** Mean adjusted Rand index between this run and runs with other seeds. */
  readonly stability: number
  readonly choices: readonly {
    readonly k: number
    readonly silhouette: number
    readonly stability: number
    readonly inertia: number
  }[]
  /** The number of segments at which inertia bends; null with fewer than three choices. */
  readonly elbow: number | null
  /** Largest first. */
  readonly segments: readonly SegmentOfRun[]
  /** Principal-component coordinates of each customer, in the order of the table. */
  readonly points: readonly { readonly x: number; readonly y: number }[]
  /** The feature that each axis follows most, upwards. */
  readonly axes: { readonly x: FeatureId; readonly y: FeatureId }
}

export interface SegmentOfRun {
  readonly name: string
  /** Row numbers of its customers in the table. */
  readonly members: readonly number[]
  /** Mean of each feature in standard deviations from the bank's average. */
  readonly profile: Readonly<Record<FeatureId, number>>
  readonly centre: { readonly x: number; readonly y: number }
}

/**
 * Clusters the customers for every number of segments from 2 to 8 and takes `k`, or from 3 on the best silhouette of those
 * on which seeds agree. Yields the share of the work done (0–1), so that a caller can report and stop in between. Returns
 * null when the number asked for (or every number) leaves a segment under `smallestGroup`.
 */
export function* segmentCustomers(
  table: FeatureTable,
  { k, ...options }: SegmentationOptions,
): Generator<number, Segmentation | null, void> {
  const candidates = yield* clusterCandidates(table.rows, { ...options, numbers: CHOICES })
  const enough = candidates.filter((candidate) => candidate.k >= FEWEST_CHOSEN)
  const chosen = k ? candidates.find((candidate) => candidate.k === k) : (bestCandidate(enough) ?? candidates[0])
  if (!chosen) return null
  const choices = candidates.map(({ clustering: _, ...choice }) => choice)
  const { clustering, ...quality } = chosen
  return { ...quality, choices, elbow: elbow(choices), ...described(table, clustering) }
}

function described(table: FeatureTable, clustering: Clustering): Pick<Segmentation, 'segments' | 'points' | 'axes'> {
  const [across, up] = principalComponents(table.rows, 2)
  if (!across || !up) throw new RangeError('segments need at least two features')
  const points = table.rows.map((row) => ({ x: project(row, across), y: project(row, up) }))
  const clusters = clustering.centres
    .map((centre, cluster) => ({
      members: clustering.assignment.flatMap((of, row) => (of === cluster ? [row] : [])),
      profile: Object.fromEntries(FEATURE_IDS.map((id, i) => [id, centre[i] as number])) as Record<FeatureId, number>,
      centre: { x: project(centre, across), y: project(centre, up) },
    }))
    // Equal sizes keep the order of their first customer, so that numbering never depends on the seed.
    .sort((a, b) => b.members.length - a.members.length || (a.members[0] ?? 0) - (b.members[0] ?? 0))
  const names = segmentNames(clusters.map(({ profile }) => profile))
  return {
    segments: clusters.map((cluster, i) => ({ ...cluster, name: names[i] as string })),
    points,
    axes: {
      x: FEATURE_IDS[strongestLoading(across)] as FeatureId,
      y: FEATURE_IDS[strongestLoading(up)] as FeatureId,
    },
  }
}
