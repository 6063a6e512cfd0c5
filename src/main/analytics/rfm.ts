// Recency, frequency and monetary value: who bought lately, often and much, in five scores each.
import { daysBetween } from '../../shared/dates'
import type { IsoDate } from '../../shared/domain'
import { RFM_DIMENSIONS, RFM_SEGMENTS, type RfmDimension, type RfmScore, type RfmSegment } from '../../shared/rfm'
import { quantileOfSorted } from './sorted-values'

/** What one customer bought over the window that is looked at; at least one purchase. */
export interface CustomerPurchases {
  readonly customerId: string
  readonly lastOn: IsoDate
  readonly purchases: number
  /** Their sum, in any unit that is the same for all. */
  readonly amount: number
}

export interface RfmCustomer {
  readonly customerId: string
  /** Days since the last purchase, number of purchases, and their sum. */
  readonly values: Readonly<Record<RfmDimension, number>>
  readonly scores: Readonly<Record<RfmDimension, RfmScore>>
  readonly segment: RfmSegment
}

/** A dimension in which fewer than five scores are given, because too many customers are alike. */
export interface RfmWarning {
  readonly dimension: RfmDimension
  readonly scoresGiven: readonly RfmScore[]
  readonly commonest: { readonly value: number; readonly shareOfCustomers: number }
}

export interface RfmResult {
  /** In the order of the input. */
  readonly customers: readonly RfmCustomer[]
  /** The four values between the fifths of each dimension; a value on a cut belongs to the fifth below it. */
  readonly cuts: Readonly<Record<RfmDimension, readonly number[]>>
  readonly warnings: readonly RfmWarning[]
}

/**
 * Scores every customer by the fifth of all customers in which each value lies; `snapshot` is the day that recency counts
 * back from. Scores follow values, not ranks, so that equal customers have equal scores: where most are alike some scores
 * are not given, and a warning says so. Nobody in, nobody out. Throws RangeError for a purchase after the snapshot.
 * Source: Hughes, Strategic Database Marketing (1994); cuts by Hyndman and Fan's type 7 (1996).
 */
export function rfm(customers: readonly CustomerPurchases[], snapshot: IsoDate): RfmResult {
  const columns = {
    recency: customers.map(({ lastOn }) => daysBetween(lastOn, snapshot)),
    frequency: customers.map(({ purchases }) => purchases),
    monetary: customers.map(({ amount }) => amount),
  }
  if (columns.recency.some((days) => days < 0)) throw new RangeError(`a purchase is later than ${snapshot}`)
  const cuts = byDimension((dimension) => quintileCuts(columns[dimension]))
  const scores = byDimension((dimension) =>
    columns[dimension].map((value) => scoreOf(value, cuts[dimension], dimension)),
  )
  return {
    customers: customers.map(({ customerId }, at) => ({
      customerId,
      values: byDimension((dimension) => columns[dimension][at] as number),
      scores: byDimension((dimension) => scores[dimension][at] as RfmScore),
      segment: rfmSegment(scores.recency[at] as RfmScore, scores.frequency[at] as RfmScore),
    })),
    cuts,
    warnings: RFM_DIMENSIONS.flatMap((dimension) => warningOf(dimension, columns[dimension], scores[dimension])),
  }
}

/** Rows: recency 1 to 5; columns: frequency 1 to 5. The naming that is usual for this grid; money is looked at beside it. */
const GRID: readonly (readonly RfmSegment[])[] = [
  ['hibernating', 'hibernating', 'at-risk', 'at-risk', 'cannot-lose'],
  ['hibernating', 'hibernating', 'at-risk', 'at-risk', 'cannot-lose'],
  ['about-to-sleep', 'about-to-sleep', 'need-attention', 'loyal', 'loyal'],
  ['promising', 'potential-loyalists', 'potential-loyalists', 'loyal', 'loyal'],
  ['new', 'potential-loyalists', 'potential-loyalists', 'champions', 'champions'],
]

/** The named segment of a cell of the grid. */
export function rfmSegment(recency: RfmScore, frequency: RfmScore): RfmSegment {
  return GRID[recency - 1]?.[frequency - 1] as RfmSegment
}

export interface RfmMove {
  /** null: not a customer with purchases at that snapshot. */
  readonly from: RfmSegment | null
  readonly to: RfmSegment | null
  readonly customers: number
}

/** How many customers went from which segment to which between two snapshots; only moves that happened, in grid order. */
export function rfmMigration(before: readonly RfmCustomer[], after: readonly RfmCustomer[]): readonly RfmMove[] {
  const segmentAfter = new Map(after.map(({ customerId, segment }) => [customerId, segment]))
  const known = new Set(before.map(({ customerId }) => customerId))
  const pairs: (readonly [RfmSegment | null, RfmSegment | null])[] = [
    ...before.map(({ customerId, segment }) => [segment, segmentAfter.get(customerId) ?? null] as const),
    ...after.filter(({ customerId }) => !known.has(customerId)).map(({ segment }) => [null, segment] as const),
  ]
  const counts = new Map<string, number>()
  for (const pair of pairs) counts.set(String(pair), (counts.get(String(pair)) ?? 0) + 1)
  const places = [...RFM_SEGMENTS, null]
  return places.flatMap((from) =>
    places.flatMap((to) => {
      const customers = counts.get(String([from, to])) ?? 0
      return customers === 0 ? [] : [{ from, to, customers }]
    }),
  )
}

function quintileCuts(values: readonly number[]): readonly number[] {
  if (values.length === 0) return []
  const sorted = [...values].sort((a, b) => a - b)
  return [0.2, 0.4, 0.6, 0.8].map((share) => quantileOfSorted(sorted, share))
}

/** Few days since the last purchase are good, many purchases and much money are. */
function scoreOf(value: number, cuts: readonly number[], dimension: RfmDimension): RfmScore {
  const below = cuts.filter((cut) => cut < value).length
  return (dimension === 'recency' ? 5 - below : 1 + below) as RfmScore
}

function warningOf(
  dimension: RfmDimension,
  values: readonly number[],
  scores: readonly RfmScore[],
): readonly RfmWarning[] {
  const scoresGiven = [...new Set(scores)].sort((a, b) => a - b)
  if (values.length === 0 || scoresGiven.length === 5) return []
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [value, count] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))
  return [{ dimension, scoresGiven, commonest: { value, shareOfCustomers: count / values.length } }]
}

function byDimension<Value>(of: (dimension: RfmDimension) => Value): Record<RfmDimension, Value> {
  return { recency: of('recency'), frequency: of('frequency'), monetary: of('monetary') }
}
