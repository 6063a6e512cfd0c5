// Chances of leaving as the bank may see them: how many are in which band of activity, by segment, and how good the model is.
import { ACTIVITY_BANDS, type ActivityBand, CHURN_FEATURES, type Churn, type ChurnSegment } from '../../shared/churn'
import type { Cell } from '../../shared/contract'
import type { IsoDate } from '../../shared/domain'
import { type ChurnModel, type ChurnRow, churnRisk } from '../analytics/churn'
import { type CheckedTable, checkedList, checkedTable, groupOf, groupOfCount } from '../db/aggregates/checked-table'
import { type Contributions, countCell, SUPPRESSED, sumCell } from '../db/aggregates/suppression'
import type { SavedSegment } from '../db/segment-runs'
import type { ChurnBase } from './churn-rows'
import { AT_RISK_FROM, churnValidation } from './churn-validation'

export interface ChurnToPublish {
  readonly asOf: IsoDate
  readonly smallestGroup: number
  /** Everybody in the base. */
  readonly customerIds: readonly string[]
  readonly base: ChurnBase
  /** Null where there was too little to learn from. */
  readonly model: ChurnModel | null
  /** The same, of what was known one horizon earlier. */
  readonly earlierModel: ChurnModel | null
  readonly deposits: ReadonlyMap<string, number>
  /** Of the newest run. */
  readonly segments: readonly SavedSegment[]
}

const AT_RISK = ACTIVITY_BANDS.indexOf('at-risk')
const NO_SEGMENT = ''
const SLOWING_BELOW = 0.9
const GROWING_FROM = 1.1

/** What may be published. With fewer customers than the smallest group nothing is told. */
export function churnPage(input: ChurnToPublish): Churn {
  const { asOf, smallestGroup: k, customerIds, base, model } = input
  const customers = countCell({ part: customerIds.length, whole: customerIds.length }, k)
  const page = { asOf, ...base.question, atRiskFrom: AT_RISK_FROM, customers }
  if (!model || 'suppressed' in customers) return { ...page, told: null }
  const rows = new Map(base.rowsOn(base.today).map((row) => [row.customerId, row]))
  const bandOf = (id: string) => activityBand(rows.get(id), model)
  const placed = new Set(input.segments.flatMap(({ customerIds: members }) => [...members]))
  const others = customerIds.filter((id) => !placed.has(id))
  const groups: readonly Group[] = [
    ...input.segments.map(({ name, customerIds: members }) => ({
      name,
      ids: customerIds.filter((id) => members.has(id)),
    })),
    // Customers who came after the run.
    ...(others.length > 0 ? [{ name: NO_SEGMENT, ids: others }] : []),
  ]
  const counted = countedBands(groups, bandOf, k)
  const depositsOf = (ids: readonly string[]): Contributions =>
    new Map(ids.filter((id) => bandOf(id) === 'at-risk').map((id) => [id, input.deposits.get(id) ?? 0]))
  return {
    ...page,
    told: {
      bands: counted.columns,
      depositsAtRiskMinor: isHidden(counted.columns[AT_RISK]) ? SUPPRESSED : sumCell(depositsOf(customerIds), k),
      segments: segmentsOf(groups, counted, depositsOf, k),
      drivers: CHURN_FEATURES.map((feature, at) => ({
        feature,
        weight: Math.round((model.regression.weights[1]?.[at + 1] ?? 0) * 10) / 10,
        used: model.deviations[at] !== 0,
      }))
        .filter(({ used }) => used)
        .map(({ feature, weight }) => ({ feature, weight }))
        .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
      learntFrom: {
        days: model.trainedOn.days.length,
        outcomes: distinctCell(base, base.daysToday, customerIds.length, k),
      },
      validation: input.earlierModel && churnValidation(base, input.earlierModel, customerIds.length, k),
    },
  }
}

/** A customer who is not judged has no row. */
export function activityBand(row: ChurnRow | undefined, model: ChurnModel): ActivityBand {
  if (!row) return 'steady'
  if (churnRisk(model, row).risk >= AT_RISK_FROM) return 'at-risk'
  const activity = row.recent / Math.max(1, row.usual)
  if (activity < SLOWING_BELOW) return 'slowing'
  return activity >= GROWING_FROM ? 'growing' : 'steady'
}

interface Group {
  readonly name: string
  readonly ids: readonly string[]
}

/** Sizes of the groups are known from the page of segments, so that the whole table is checked with its totals. */
function countedBands(groups: readonly Group[], bandOf: (id: string) => ActivityBand, k: number) {
  return checkedTable(
    groups.map(({ ids }) => {
      const bands = ids.map(bandOf)
      return ACTIVITY_BANDS.map((band) => groupOfCount(bands.filter((each) => each === band).length))
    }),
    { smallestGroup: k, as: 'count', disjoint: true },
  )
}

function segmentsOf(
  groups: readonly Group[],
  counted: CheckedTable,
  depositsOf: (ids: readonly string[]) => Contributions,
  k: number,
): readonly ChurnSegment[] {
  const sums = groups.map(({ ids }) => groupOf(depositsOf(ids)))
  const deposits = checkedList(
    sums,
    { smallestGroup: k, as: 'sum', disjoint: true },
    // Of nobody there is nothing to hide.
    { hidden: sums.map(({ customers }, at) => customers > 0 && isHidden(counted.cells[at]?.[AT_RISK])) },
  ).parts
  return groups.flatMap(({ name }, at) => {
    // Of the group that is no segment nothing is said.
    if (name === NO_SEGMENT) return []
    return {
      name,
      customers: counted.rows[at] ?? SUPPRESSED,
      bands: counted.cells[at] ?? [],
      depositsAtRiskMinor: deposits[at] ?? SUPPRESSED,
    }
  })
}

/** Customers that at least one outcome was learnt from. */
function distinctCell(base: ChurnBase, days: readonly number[], whole: number, k: number): Cell {
  const known = new Set(days.flatMap((day) => base.rowsOn(day).map(({ customerId }) => customerId)))
  return countCell({ part: known.size, whole }, k)
}

function isHidden(cell: Cell | undefined): boolean {
  return !cell || 'suppressed' in cell
}
