// Into how many clusters a table falls: tried for several numbers, judged by shape and by whether another seed agrees.
import { type Clustering, clusterRows, clusterSizes } from './kmeans'
import { adjustedRandIndex } from './rand-index'
import { sampleOfRows } from './row-sample'
import { silhouettes } from './silhouette'

export interface ClusterCandidate {
  readonly k: number
  readonly clustering: Clustering
  readonly inertia: number
  readonly silhouette: number
  /** Mean adjusted Rand index between this clustering and those of other seeds. */
  readonly stability: number
}

export interface ChoiceOptions {
  readonly numbers: readonly number[]
  readonly seed: number
  readonly restarts: number
  /** Further seeds that the stability is measured with. */
  readonly reruns: number
  /** A number of clusters is no candidate when one of them would have fewer rows. */
  readonly smallestGroup: number
}

/** A larger table is judged by a sample of this size, and clustered as a whole. */
const ROWS_JUDGED = 10_000
/** Below this, seeds disagree about who belongs where. */
export const STABLE_FROM = 0.9

/**
 * A candidate for each of `numbers` that leaves no cluster too small, in their order. Yields the share of the work done
 * (0–1) in between. Stability is measured as in Hennig (2007), by other seeds in place of other samples.
 */
export function* clusterCandidates(
  rows: readonly (readonly number[])[],
  options: ChoiceOptions,
): Generator<number, readonly ClusterCandidate[], void> {
  const { numbers, seed, restarts, reruns, smallestGroup } = options
  const judged =
    rows.length > ROWS_JUDGED
      ? sampleOfRows(rows.length, ROWS_JUDGED, seed).map((row) => rows[row] as readonly number[])
      : rows
  const steps = numbers.length * (reruns + 1) + 1
  const found: { k: number; clustering: Clustering; judged: readonly number[]; stability: number }[] = []
  for (const [at, k] of numbers.entries()) {
    const clustering = clusterRows(rows, { k, seed, restarts })
    yield (at * (reruns + 1) + 1) / steps
    if (!clustering || clusterSizes(clustering).some((size) => size < smallestGroup)) continue
    const own = judged === rows ? clustering : clusterRows(judged, { k, seed, restarts })
    let agreement = 0
    for (let rerun = 1; rerun <= reruns && own; rerun++) {
      const again = clusterRows(judged, { k, seed: seed + rerun, restarts })
      agreement += again ? adjustedRandIndex(own.assignment, again.assignment) : 0
      yield (at * (reruns + 1) + 1 + rerun) / steps
    }
    if (own) found.push({ k, clustering, judged: own.assignment, stability: reruns === 0 ? 1 : agreement / reruns })
  }
  const shapes = silhouettes(
    judged,
    found.map((each) => each.judged),
    seed,
  )
  yield 1
  return found.flatMap(({ k, clustering, stability }, at) => {
    const silhouette = shapes[at] ?? null
    return silhouette === null ? [] : [{ k, clustering, inertia: clustering.inertia, silhouette, stability }]
  })
}

/** The best silhouette among the stable candidates; where none is stable, the most stable one. Undefined without any. */
export function bestCandidate<Candidate extends { readonly silhouette: number; readonly stability: number }>(
  candidates: readonly Candidate[],
): Candidate | undefined {
  const stable = candidates.filter(({ stability }) => stability >= STABLE_FROM)
  const worth = ({ silhouette, stability }: Candidate) => (stable.length > 0 ? silhouette : stability)
  return (stable.length > 0 ? stable : candidates).reduce<Candidate | undefined>(
    (best, each) => (best && worth(best) >= worth(each) ? best : each),
    undefined,
  )
}

/**
 * The number of clusters after which inertia falls less than before: the point furthest below the line from the first to
 * the last (Satopää et al., Kneedle, 2011). `curve` by ascending k; null under three points.
 */
export function elbow(curve: readonly { readonly k: number; readonly inertia: number }[]): number | null {
  const first = curve[0]
  const last = curve.at(-1)
  if (!first || !last || curve.length < 3) return null
  const below = ({ k, inertia }: { readonly k: number; readonly inertia: number }) =>
    first.inertia + ((last.inertia - first.inertia) * (k - first.k)) / (last.k - first.k) - inertia
  return curve.reduce((best, each) => (below(each) > below(best) ? each : best)).k
}
