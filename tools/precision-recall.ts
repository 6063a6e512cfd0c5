// How well a score ranks few positives among many rows.
import { seededRandom } from '../src/main/analytics/random'

export interface Ranked {
  readonly score: number
  readonly positive: boolean
  /** Rows of one group are alike; intervals draw whole groups. */
  readonly group: number
}

const RESAMPLES = 500

/** Area under the curve of precision over recall, as average precision; equal scores count together. 0 without a positive. */
export function averagePrecision(rows: readonly Ranked[]): number {
  return weightedPrecision(inRank(rows), () => 1)
}

/** Its 95 % interval: percentile bootstrap, groups drawn whole. */
export function precisionInterval(rows: readonly Ranked[], seed: number): readonly [number, number] {
  const random = seededRandom(seed)
  const ranked = inRank(rows)
  const groups = 1 + rows.reduce((last, { group }) => Math.max(last, group), 0)
  const results = Array.from({ length: RESAMPLES }, () => {
    const drawn = new Uint16Array(groups)
    for (let draw = 0; draw < groups; draw++) {
      const at = Math.floor(random() * groups)
      drawn[at] = (drawn[at] ?? 0) + 1
    }
    return weightedPrecision(ranked, (group) => drawn[group] ?? 0)
  }).sort((a, b) => a - b)
  return [results[Math.floor(0.025 * RESAMPLES)] as number, results[Math.ceil(0.975 * RESAMPLES) - 1] as number]
}

/** Precision and recall where the highest scores are told, `share` of all rows. */
export function atBudget(rows: readonly Ranked[], share: number) {
  const told = inRank(rows).slice(0, Math.round(rows.length * share))
  return { share, ...quality(told, rows) }
}

/** Precision and recall of the rows that are told; 0 where nothing is. */
export function quality(told: readonly Ranked[], rows: readonly Ranked[]) {
  const right = told.filter(({ positive }) => positive).length
  const all = rows.filter(({ positive }) => positive).length
  return { precision: told.length === 0 ? 0 : right / told.length, recall: all === 0 ? 0 : right / all }
}

function inRank(rows: readonly Ranked[]): readonly Ranked[] {
  return [...rows].sort((a, b) => b.score - a.score)
}

function weightedPrecision(ranked: readonly Ranked[], weightOf: (group: number) => number): number {
  let seen = 0
  let right = 0
  let rightBefore = 0
  let area = 0
  for (const [index, { score, positive, group }] of ranked.entries()) {
    const weight = weightOf(group)
    seen += weight
    if (positive) right += weight
    if (ranked[index + 1]?.score === score) continue
    if (right > rightBefore) area += ((right - rightBefore) * right) / seen
    rightBefore = right
  }
  return right === 0 ? 0 : area / right
}
