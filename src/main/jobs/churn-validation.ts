// How good the chances of one horizon earlier have turned out, without telling of any group that is too small.
import type { ChurnValidation } from '../../shared/churn'
import type { Cell } from '../../shared/contract'
import { fromDayNumber } from '../../shared/dates'
import { type ChurnModel, type ChurnRow, churnRisk, hasChurned } from '../analytics/churn'
import { brierScore, liftOfTop, type Prediction, rocArea } from '../analytics/prediction-measures'
import { countCell, isSafePart, partsOfRate, roundedCount, SUPPRESSED } from '../db/aggregates/suppression'
import type { ChurnBase } from './churn-rows'

/** One in five: several times the share of customers that decline in any of the banks that were looked at. */
export const AT_RISK_FROM = 0.2
const TOP = 0.1
/** A bank of a few hundred customers has too few outcomes for ten groups. */
const LARGE = 2_000

/**
 * Null where fewer than the smallest group churned or stayed, so that every measure would be about a few. Chances of a
 * group are hidden as well where they would tell how many few of it were at risk.
 */
export function churnValidation(
  base: ChurnBase,
  model: ChurnModel,
  everybody: number,
  smallestGroup: number,
): ChurnValidation | null {
  const rows = base.rowsOn(base.split)
  const predictions = rows.map(
    (row): Prediction => ({ chance: churnRisk(model, row).risk, came: hasChurned(row, base.question) }),
  )
  const churned = predictions.filter(({ came }) => came).length
  if (churned < smallestGroup || rows.length - churned < smallestGroup) return null
  const share = churned / rows.length
  const asScore = (scoreOf: (row: ChurnRow) => number) =>
    rocArea(rows.map((row, at) => ({ chance: scoreOf(row), came: predictions[at]?.came ?? false })))
  return {
    split: fromDayNumber(base.split),
    churned: countCell({ part: churned, whole: everybody }, smallestGroup),
    auc: rounded(rocArea(predictions), 2),
    // The first feature is the days since the last purchase.
    aucOfRecency: rounded(
      asScore(({ features }) => features[0] ?? 0),
      2,
    ),
    aucOfRecentToUsual: rounded(
      asScore(({ recent, usual }) => -recent / Math.max(1e-9, usual)),
      2,
    ),
    liftOfTopTenth: rounded(liftOfTop(predictions, TOP), 1),
    brier: rounded(brierScore(predictions), 3),
    brierOfShare: rounded(share * (1 - share), 3),
    groups: groupsOf(predictions, smallestGroup),
  }
}

function groupsOf(predictions: readonly Prediction[], k: number): ChurnValidation['groups'] {
  const count = predictions.length >= LARGE ? 10 : 5
  const sorted = predictions.toSorted((a, b) => a.chance - b.chance)
  const at = (group: number) => Math.round((group * sorted.length) / count)
  const groups = Array.from({ length: count }, (_, group) => sorted.slice(at(group), at(group + 1)))
  const came = partsOfRate(
    groups.map((group) => ({ part: group.filter((each) => each.came).length, whole: group.length })),
    k,
    // The groups are of chances, which nobody is told of anybody.
    isSafePart,
  )
  return groups.map((group, index) => ({ said: saidCell(group, k), came: came[index] ?? SUPPRESSED }))
}

function saidCell(group: readonly Prediction[], k: number): Cell {
  const atRisk = group.filter(({ chance }) => chance >= AT_RISK_FROM).length
  if (!isSafePart({ part: atRisk, whole: group.length }, k)) return SUPPRESSED
  const mean = group.reduce((sum, { chance }) => sum + chance, 0) / group.length
  return { value: rounded(mean, 2), customers: roundedCount(group.length, k) }
}

function rounded(value: number, places: number): number {
  const factor = 10 ** places
  return Math.round(value * factor) / factor
}
