// What has changed between two runs of segments: which customers moved, and which features are not what they were.

export interface SegmentMove {
  /** null: not in the run, a customer who came or left. */
  readonly from: number | null
  readonly to: number | null
  readonly customers: number
}

type Members = ReadonlyMap<string, number>

/** How many customers went from which segment of one run to which of another, both by customer id; in ascending order. */
export function segmentMovement(before: Members, after: Members): readonly SegmentMove[] {
  const counts = new Map<string, { from: number | null; to: number | null; customers: number }>()
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const from = before.get(id) ?? null
    const to = after.get(id) ?? null
    const move = counts.get(`${from} ${to}`)
    if (move) move.customers++
    else counts.set(`${from} ${to}`, { from, to, customers: 1 })
  }
  const place = (segment: number | null) => segment ?? Number.POSITIVE_INFINITY
  return [...counts.values()].sort((a, b) =>
    a.from === b.from ? (place(a.to) < place(b.to) ? -1 : 1) : place(a.from) < place(b.from) ? -1 : 1,
  )
}

/**
 * Which segment of the later run is which of the earlier one: pairs in the order of their overlap (shared customers over
 * all of both), each segment once, and only where they share more than half of all in either. Others are new.
 */
export function sameSegments(before: Members, after: Members): ReadonlyMap<number, number> {
  const sizes = { before: sizesOf(before), after: sizesOf(after) }
  const pairs = segmentMovement(before, after)
    .flatMap(({ from, to, customers }) => {
      if (from === null || to === null) return []
      const all = (sizes.before.get(from) ?? 0) + (sizes.after.get(to) ?? 0) - customers
      return { from, to, overlap: customers / all }
    })
    .filter(({ overlap }) => overlap > 0.5)
  // Over half of the union: no second segment can match as well.
  return new Map(pairs.map(({ from, to }) => [to, from]))
}

export type Drift = 'stable' | 'moderate' | 'large'

const BINS = 10
/** Stands for an empty bin, so that one customer in a new place is no infinite change. */
const LEAST_SHARE = 1e-4

/**
 * How far the distribution of a feature has moved: the population stability index over the tenths of the earlier values.
 * Under 0.1 stable, up to 0.25 moderate, above it large (Siddiqi, Credit Risk Scorecards, 2006). 0 for an empty column.
 */
export function populationStability(
  before: readonly number[],
  after: readonly number[],
): { readonly index: number; readonly drift: Drift } {
  if (before.length === 0 || after.length === 0) return { index: 0, drift: 'stable' }
  const cuts = tenths(before)
  return stabilityOfCounts(countsBetween(before, cuts), countsBetween(after, cuts))
}

/** The same of numbers of customers in the same bins. */
export function stabilityOfCounts(
  before: readonly number[],
  after: readonly number[],
): { readonly index: number; readonly drift: Drift } {
  const [then, now] = [sharesOf(before), sharesOf(after)]
  const index = then.reduce((sum, share, bin) => {
    const a = Math.max(share, LEAST_SHARE)
    const b = Math.max(now[bin] as number, LEAST_SHARE)
    return sum + (b - a) * Math.log(b / a)
  }, 0)
  return { index, drift: index < 0.1 ? 'stable' : index <= 0.25 ? 'moderate' : 'large' }
}

/**
 * Both columns counted in tenths of the earlier one, neighbouring tenths put together until each bin has at least `least` rows
 * of either: what is told from the counts is then told of groups that large. One bin when there are too few.
 */
export function largeBins(
  before: readonly number[],
  after: readonly number[],
  least: number,
): { readonly before: readonly number[]; readonly after: readonly number[] } {
  const cuts = tenths(before)
  const [then, now] = [countsBetween(before, cuts), countsBetween(after, cuts)]
  const bins: { before: number; after: number }[] = []
  let open = { before: 0, after: 0 }
  for (const [bin, count] of then.entries()) {
    open = { before: open.before + count, after: open.after + (now[bin] as number) }
    if (open.before < least || open.after < least) continue
    bins.push(open)
    open = { before: 0, after: 0 }
  }
  const last = bins.at(-1)
  if (last) Object.assign(last, { before: last.before + open.before, after: last.after + open.after })
  else bins.push(open)
  return { before: bins.map((bin) => bin.before), after: bins.map((bin) => bin.after) }
}

/** The values between the tenths of a column, each once. */
function tenths(values: readonly number[]): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b)
  const cuts = Array.from({ length: BINS - 1 }, (_, at) => sorted[Math.floor(((at + 1) * sorted.length) / BINS)])
  return [...new Set(cuts.flatMap((cut) => cut ?? []))]
}

function countsBetween(values: readonly number[], cuts: readonly number[]): readonly number[] {
  const counts = new Array<number>(cuts.length + 1).fill(0)
  for (const value of values) {
    const bin = cuts.filter((cut) => cut <= value).length
    counts[bin] = (counts[bin] as number) + 1
  }
  return counts
}

function sharesOf(counts: readonly number[]): readonly number[] {
  const all = counts.reduce((sum, count) => sum + count, 0)
  return counts.map((count) => (all === 0 ? 0 : count / all))
}

function sizesOf(members: Members): ReadonlyMap<number, number> {
  const sizes = new Map<number, number>()
  for (const segment of members.values()) sizes.set(segment, (sizes.get(segment) ?? 0) + 1)
  return sizes
}
