// A funnel by segments, as it may be published: groups inside one another in one direction, parts of a whole in the other.
import type { Cell } from '../../../shared/contract'
import { checkedChain, checkedList, groupOfCount } from './checked-table'
import { roundedCount, SUPPRESSED } from './suppression'

export interface FunnelRow {
  /** Of the segment; published elsewhere. */
  readonly customers: number
  /** Who came at least to each step, so never growing. */
  readonly reached: readonly number[]
}

export interface CheckedFunnel {
  readonly all: readonly Cell[]
  /** By row, then by step. */
  readonly rows: readonly (readonly Cell[])[]
}

/**
 * `rows` are all customers, each in one row. A step is shown when it stands for enough customers and so do those who
 * dropped out since the step before; after a hidden step of a row nothing of it is shown. What follows from the totals less what
 * is shown, step by step and between two steps, stands for enough customers as well, or for nobody.
 */
export function checkedFunnel(rows: readonly FunnelRow[], smallestGroup: number): CheckedFunnel {
  const steps = rows[0]?.reached.length ?? 0
  const sum = (of: (row: FunnelRow) => number) => rows.reduce((all, row) => all + of(row), 0)
  const totals = Array.from({ length: steps }, (_, step) => sum((row) => row.reached[step] ?? 0))
  const all = prefix(
    checkedChain(
      totals,
      sum(({ customers }) => customers),
      smallestGroup,
    ).map((cell) => !('suppressed' in cell)),
  )
  const hidden = rows.map((row) =>
    prefix(checkedChain(row.reached, row.customers, smallestGroup).map((cell) => !('suppressed' in cell))).map(
      (isShown, step) => !isShown || all[step] !== true,
    ),
  )
  while (hideMore(rows, hidden, all, smallestGroup)) {}
  const cell = (count: number): Cell => ({
    value: roundedCount(count, smallestGroup),
    customers: roundedCount(count, smallestGroup),
  })
  return {
    all: totals.map((count, step) => (all[step] ? cell(count) : SUPPRESSED)),
    rows: rows.map(({ reached }, row) =>
      reached.map((count, step) => (hidden[row]?.[step] ? SUPPRESSED : cell(count))),
    ),
  }
}

/** Hides what is still missing at the first place where something would follow; false when nothing does. */
function hideMore(
  rows: readonly FunnelRow[],
  hidden: boolean[][],
  all: readonly boolean[],
  smallestGroup: number,
): boolean {
  const at = (row: number, step: number) => (step < 0 ? (rows[row]?.customers ?? 0) : (rows[row]?.reached[step] ?? 0))
  const hide = (row: number, from: number) => {
    const own = hidden[row] as boolean[]
    for (let step = from; step < own.length; step++) own[step] = true
  }
  for (let step = 0; step < all.length; step++) {
    if (!all[step]) break
    const column = rows.map((_, row) => hidden[row]?.[step] === true)
    const { parts } = checkedList(
      rows.map((_, row) => groupOfCount(at(row, step))),
      { smallestGroup, as: 'count', disjoint: true },
      { hidden: column },
    )
    const more = parts.findIndex((part, row) => 'suppressed' in part && !column[row] && at(row, step) > 0)
    if (more >= 0) {
      hide(more, step)
      return true
    }
    // Those of the hidden rows who came to the step before and no further: known at both ends.
    const out = rows.flatMap((_, row) => (column[row] ? [row] : []))
    const lost = out.reduce((sum, row) => sum + at(row, step - 1) - at(row, step), 0)
    if (lost > 0 && lost < smallestGroup) {
      const shown = rows.flatMap((_, row) => (column[row] ? [] : [row])).sort((a, b) => at(a, step) - at(b, step))
      if (shown[0] === undefined) continue
      hide(shown[0], step)
      return true
    }
  }
  return false
}

/** Nothing after the first false. */
function prefix(shown: readonly boolean[]): readonly boolean[] {
  const end = shown.indexOf(false)
  return end < 0 ? shown : shown.map((_, at) => at < end)
}
