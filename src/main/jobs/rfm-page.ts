// Scores of customers as the bank may see them: counts and sums, each checked, and no cut that is one customer's own figure.
import type { Cell } from '../../shared/contract'
import type { IsoDate } from '../../shared/domain'
import { roundToSignificant } from '../../shared/money'
import {
  RFM_DIMENSIONS,
  RFM_SCORES,
  RFM_SEGMENTS,
  type Rfm,
  type RfmDimension,
  type RfmPeriod,
  type RfmPlace,
  type RfmSegment,
  type RfmSegmentSummary,
} from '../../shared/rfm'
import { type RfmCustomer, type RfmResult, rfmMigration, rfmSegment } from '../analytics/rfm'
import { checkedList, checkedTable, groupOf, groupOfCount, type TableRule } from '../db/aggregates/checked-table'
import {
  type Contributions,
  countCell,
  middleCell,
  rateCell,
  roundedCount,
  SUPPRESSED,
} from '../db/aggregates/suppression'

export interface RfmToPublish {
  readonly asOf: IsoDate
  readonly smallestGroup: number
  /** All customers of the bank. */
  readonly everybody: number
  readonly now: RfmPeriod & Pick<RfmResult, 'customers' | 'cuts' | 'warnings'>
  /** Null where the books do not reach back far enough. */
  readonly before: (RfmPeriod & Pick<RfmResult, 'customers'>) | null
}

/** What may be published of a scoring. With fewer customers than the smallest group every cell is suppressed. */
export function rfmPage({ asOf, smallestGroup: k, everybody, now, before }: RfmToPublish): Rfm {
  const customers = countCell({ part: now.customers.length, whole: everybody }, k)
  const shown = !('suppressed' in customers)
  const bySegment = new Map(RFM_SEGMENTS.map((of) => [of, now.customers.filter(({ segment }) => segment === of)]))
  const membersOf = (segment: RfmSegment) => bySegment.get(segment) ?? []
  const counts = checkedList(
    RFM_SEGMENTS.map((segment) => groupOfCount(membersOf(segment).length)),
    counting(k),
  ).parts.map((cell) => (shown ? cell : SUPPRESSED))
  return {
    asOf,
    period: { from: now.from, to: now.to },
    customers,
    ...summaries(membersOf, counts, k),
    grid: grid(membersOf, counts, k),
    cuts: RFM_DIMENSIONS.map((dimension) => ({
      dimension,
      values: now.cuts[dimension].map((cut) => (shown ? cutCell(now.customers, dimension, cut, k) : SUPPRESSED)),
    })),
    warnings: now.warnings.map(({ dimension, scoresGiven, commonest }) => ({
      dimension,
      scoresGiven: shown ? scoresGiven : [],
      share: shown
        ? rateCell(
            {
              part: now.customers.filter(({ values }) => values[dimension] === commonest.value).length,
              whole: now.customers.length,
            },
            k,
          )
        : SUPPRESSED,
    })),
    migration: before && {
      before: { from: before.from, to: before.to },
      moves: moves(before.customers, now.customers, everybody, k),
    },
  }
}

function counting(smallestGroup: number): TableRule {
  return { smallestGroup, as: 'count', disjoint: true }
}

function summaries(
  membersOf: (segment: RfmSegment) => readonly RfmCustomer[],
  counts: readonly Cell[],
  k: number,
): Pick<Rfm, 'segments' | 'spentMinor'> {
  const spent = checkedList(
    RFM_SEGMENTS.map((segment) => groupOf(spentBy(membersOf(segment)))),
    { smallestGroup: k, as: 'sum', disjoint: true },
    // Of nobody there is nothing to hide.
    { hidden: RFM_SEGMENTS.map((segment, at) => membersOf(segment).length > 0 && isHidden(counts[at])) },
  )
  const segments = RFM_SEGMENTS.map((segment, at): RfmSegmentSummary => {
    const customers = counts[at] ?? SUPPRESSED
    const spentMinor = spent.parts[at] ?? SUPPRESSED
    return {
      segment,
      customers,
      spentMinor,
      shareOfSpend: shareOf(spentMinor, spent.total),
      typicalSpentMinor: isHidden(customers)
        ? SUPPRESSED
        : middleCell(
            membersOf(segment).map(({ values }) => values.monetary),
            k,
            (value) => roundToSignificant(Math.round(value), 3),
          ),
    }
  })
  // Without a count that may be shown, the sum is of a part of the bank that is too small or leaves too few.
  return { segments, spentMinor: counts.every(isHidden) ? SUPPRESSED : spent.total }
}

/** A hidden segment hides all its cells; a shown one hides them like the parts of its own count. */
function grid(
  membersOf: (segment: RfmSegment) => readonly RfmCustomer[],
  counts: readonly Cell[],
  k: number,
): Rfm['grid'] {
  const places = RFM_SCORES.flatMap((recency) =>
    RFM_SCORES.map((frequency) => ({ recency, frequency, segment: rfmSegment(recency, frequency) })),
  )
  const cells = new Map(
    RFM_SEGMENTS.flatMap((segment, at) => {
      const own = places.filter((place) => place.segment === segment)
      const groups = own.map(({ recency, frequency }) =>
        groupOfCount(
          membersOf(segment).filter(({ scores }) => scores.recency === recency && scores.frequency === frequency)
            .length,
        ),
      )
      const checked = checkedList(groups, counting(k)).parts
      return own.map((place, of) => [place, isHidden(counts[at]) ? SUPPRESSED : (checked[of] ?? SUPPRESSED)] as const)
    }),
  )
  return places.map((place) => ({ ...place, customers: cells.get(place) ?? SUPPRESSED }))
}

/**
 * The mean of the values around a cut, as many as the smallest group has: the cut itself lies between two customers. Hidden
 * where one of them makes over half of it and what is published would be another figure without.
 */
function cutCell(customers: readonly RfmCustomer[], dimension: RfmDimension, cut: number, k: number): Cell {
  if (customers.length < k) return SUPPRESSED
  const sorted = customers.map(({ values }) => values[dimension]).sort((a, b) => a - b)
  const at = sorted.findIndex((value) => value >= cut)
  const from = Math.min(Math.max(0, at - Math.floor(k / 2)), sorted.length - k)
  const around = sorted.slice(from, from + k)
  const published = (values: readonly number[]) => {
    const mean = Math.round(values.reduce((sum, value) => sum + value, 0) / values.length)
    return dimension === 'monetary' ? roundToSignificant(mean, 2) : mean
  }
  const [value, largest] = [published(around), around.at(-1) ?? 0]
  const isOfOne = largest * 2 > around.reduce((sum, each) => sum + each, 0)
  if (isOfOne && published(around.slice(0, -1)) !== value) return SUPPRESSED
  return { value, customers: roundedCount(customers.length, k) }
}

/** Only moves that may be shown: a cell that is not here is hidden, or nobody went there. */
function moves(
  before: readonly RfmCustomer[],
  after: readonly RfmCustomer[],
  everybody: number,
  k: number,
): NonNullable<Rfm['migration']>['moves'] {
  const places: readonly RfmPlace[] = [...RFM_SEGMENTS, 'none']
  const counted = rfmMigration(before, after)
  const counts = places.map((from) =>
    places.map((to) =>
      from === 'none' && to === 'none'
        ? everybody - counted.reduce((sum, { customers }) => sum + customers, 0)
        : (counted.find((move) => (move.from ?? 'none') === from && (move.to ?? 'none') === to)?.customers ?? 0),
    ),
  )
  const checked = checkedTable(
    counts.map((row) => row.map(groupOfCount)),
    counting(k),
  )
  return places.flatMap((from, row) =>
    places.flatMap((to, column) => {
      const customers = checked.cells[row]?.[column]
      return !customers || 'suppressed' in customers ? [] : [{ from, to, customers }]
    }),
  )
}

function spentBy(customers: readonly RfmCustomer[]): Contributions {
  return new Map(customers.map(({ customerId, values }) => [customerId, values.monetary]))
}

function shareOf(part: Cell, whole: Cell): Cell {
  if ('suppressed' in part || 'suppressed' in whole || whole.value === 0) return SUPPRESSED
  return { value: Math.round((part.value / whole.value) * 100) / 100, customers: part.customers }
}

function isHidden(cell: Cell | undefined): boolean {
  return !cell || 'suppressed' in cell
}
