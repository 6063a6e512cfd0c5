// A table of groups of customers with its totals, as it may be published: cell by cell shown or hidden, so that nothing
// follows from what is shown. docs/privacy.md has the rule, its sources and the proof.
import type { Cell } from '../../../shared/contract'
import { roundToSignificant } from '../../../shared/money'
import { type Contributions, roundedCount, SUPPRESSED } from './suppression'

/** What is known about one group, as SQL can count it. Amounts in minor units; a customer who adds nothing is not in it. */
export interface Group {
  readonly customers: number
  readonly sum: number
  /** The largest amount of one customer, without its sign. */
  readonly largest: number
  /** All amounts added up without their signs. */
  readonly absolute: number
}

export interface TableRule {
  readonly smallestGroup: number
  readonly as: 'count' | 'sum'
  /** True when a customer is in one cell at most. When customers are in several, less is known, and more is hidden. */
  readonly disjoint: boolean
}

export interface CheckedList {
  readonly total: Cell
  readonly parts: readonly Cell[]
}

export interface CheckedTable {
  readonly total: Cell
  readonly rows: readonly Cell[]
  readonly columns: readonly Cell[]
  /** By row, then by column. */
  readonly cells: readonly (readonly Cell[])[]
}

/** Known totals, where adding up the cells would count a customer twice. */
export interface Totals {
  readonly total?: Group
  readonly rows?: readonly Group[]
  readonly columns?: readonly Group[]
}

/** More rows and columns than this on both sides would take too long to check. */
const MOST_ON_SHORTER_SIDE = 12

/** The group of those who add something. */
export function groupOf(contributions: Contributions): Group {
  const amounts = [...contributions.values()].filter((amount) => amount !== 0)
  return {
    customers: amounts.length,
    sum: amounts.reduce((all, amount) => all + amount, 0),
    largest: amounts.reduce((most, amount) => Math.max(most, Math.abs(amount)), 0),
    absolute: amounts.reduce((all, amount) => all + Math.abs(amount), 0),
  }
}

/** The group of `customers` who are only counted. */
export function groupOfCount(customers: number): Group {
  return { customers, sum: customers, largest: Math.min(1, customers), absolute: customers }
}

/** Nobody, or at least `smallestGroup` customers of whom none makes over half. */
export function isSafeGroup(group: Group, smallestGroup: number): boolean {
  if (group.customers === 0) return true
  return group.customers >= smallestGroup && group.largest * 2 <= group.absolute
}

/**
 * The parts of a whole and their total. `hidden` are parts that something else asks to hide. A hidden part stands for
 * nobody, for fewer than the smallest group, for mostly one customer, or covers one of those.
 */
export function checkedList(
  groups: readonly Group[],
  rule: TableRule,
  { total = merged(groups, rule), hidden = [] }: { readonly total?: Group; readonly hidden?: readonly boolean[] } = {},
): CheckedList {
  const isTotalShown = isShowable(total, rule)
  const out = isTotalShown ? hiddenGroups(groups, rule, hidden) : groups.map(() => true)
  return {
    total: isTotalShown ? cellOf(total, rule) : SUPPRESSED,
    parts: groups.map((group, i) => (out[i] ? SUPPRESSED : cellOf(group, rule))),
  }
}

/**
 * A table with a row, a column and a grand total. Every group of hidden customers that can be worked out from what is shown,
 * by adding and subtracting, is nobody or safe itself; `hidden` are cells that something else asks to hide. Rows or columns
 * whose total is hidden are hidden whole. Throws RangeError when both sides have more than 12 parts.
 */
export function checkedTable(
  cells: readonly (readonly Group[])[],
  rule: TableRule,
  { totals = {}, hidden = [] }: { readonly totals?: Totals; readonly hidden?: readonly (readonly boolean[])[] } = {},
): CheckedTable {
  const width = cells[0]?.length ?? 0
  const ofRows = totals.rows ?? cells.map((row) => merged(row, rule))
  const ofColumns =
    totals.columns ??
    Array.from({ length: width }, (_, j) =>
      merged(
        cells.map((row) => row[j] as Group),
        rule,
      ),
    )
  const rows = checkedList(ofRows, rule, { total: totals.total })
  const columns = checkedList(ofColumns, rule, { total: totals.total })
  const rowsOut = rows.parts.map(isHidden)
  const columnsOut = columns.parts.map(isHidden)
  if (isHidden(rows.total) || isHidden(columns.total)) return nothing(cells, width)

  // Rows without a total of their own are known only together, as what the grand total leaves: one row of the check.
  const wanted = cells.map((row, i) =>
    row.map(
      (group, j) =>
        rowsOut[i] === true || columnsOut[j] === true || hidden[i]?.[j] === true || !isShowable(group, rule),
    ),
  )
  const places = { rows: checkPlaces(rowsOut), columns: checkPlaces(columnsOut) }
  const folded = fold(cells, { wanted, asked: hidden }, places, rule)
  hideWhatFollows(folded, rule)
  return {
    total: rows.total,
    rows: rows.parts,
    columns: columns.parts,
    cells: cells.map((row, i) =>
      row.map((group, j) =>
        folded.hidden[places.rows[i] as number]?.[places.columns[j] as number] === false
          ? cellOf(group, rule)
          : SUPPRESSED,
      ),
    ),
  }
}

/**
 * Groups inside one another, largest first (seen, clicked, applied): each is shown when it is large enough and so are those
 * who dropped out since the last one shown. `whole` is whom they all come from; null when it is nowhere published.
 */
export function checkedChain(counts: readonly number[], whole: number | null, smallestGroup: number): readonly Cell[] {
  let before = whole
  return counts.map((count) => {
    const lost = before === null ? 0 : before - count
    if (count < smallestGroup || (lost > 0 && lost < smallestGroup)) return SUPPRESSED
    before = count
    const customers = roundedCount(count, smallestGroup)
    return { value: customers, customers }
  })
}

/** Those of several groups, as far as it is known without asking who is in them. */
function merged(groups: readonly Group[], { disjoint }: TableRule): Group {
  const add = (of: (group: Group) => number) => groups.reduce((all, group) => all + of(group), 0)
  const most = (of: (group: Group) => number) => groups.reduce((all, group) => Math.max(all, of(group)), 0)
  const sum = add((group) => group.sum)
  if (disjoint) {
    return {
      sum,
      customers: add((group) => group.customers),
      largest: most((group) => group.largest),
      absolute: add((group) => group.absolute),
    }
  }
  // At least as many customers as in the largest part; at worst one customer is the largest of every part.
  return {
    sum,
    customers: most((group) => group.customers),
    largest: add((group) => group.largest),
    absolute: Math.abs(sum),
  }
}

/** Nobody is safe to be worked out, but not shown: it would speak of everybody. */
function isShowable(group: Group, { smallestGroup }: TableRule): boolean {
  return group.customers > 0 && isSafeGroup(group, smallestGroup)
}

/** Hides the smallest parts until what the hidden ones come to is safe. */
function hiddenGroups(groups: readonly Group[], rule: TableRule, asked: readonly boolean[]): readonly boolean[] {
  const hidden = groups.map((group, i) => asked[i] === true || !isShowable(group, rule))
  const bySize = groups.map((_, i) => i).sort((a, b) => customersAt(a) - customersAt(b))
  for (const next of bySize.filter((i) => !hidden[i])) {
    const out = groups.flatMap((group, i) => (hidden[i] ? [{ group, isAsked: asked[i] === true }] : []))
    if (mayFollow(out, rule)) break
    hidden[next] = true
  }
  return hidden

  function customersAt(i: number): number {
    return groups[i]?.customers ?? 0
  }
}

/** Whether hidden groups may be known together. One that was asked to be hidden needs another one to hide behind. */
function mayFollow(hidden: readonly { readonly group: Group; readonly isAsked: boolean }[], rule: TableRule): boolean {
  const groups = hidden.map(({ group }) => group)
  if (!isSafeGroup(merged(groups, rule), rule.smallestGroup)) return false
  return hidden.every(({ isAsked }) => !isAsked) || groups.filter(({ customers }) => customers > 0).length > 1
}

/** Where each row stands in the check: all hidden ones share one place. */
function checkPlaces(out: readonly boolean[]): readonly number[] {
  const shared = out.indexOf(true)
  let next = 0
  let sharedPlace = -1
  return out.map((isOut, i) => {
    if (!isOut) return next++
    if (i === shared) sharedPlace = next++
    return sharedPlace
  })
}

interface Folded {
  readonly groups: readonly (readonly Group[])[]
  readonly hidden: boolean[][]
  readonly asked: readonly (readonly boolean[])[]
}

function fold(
  cells: readonly (readonly Group[])[],
  { wanted, asked }: Readonly<Record<'wanted' | 'asked', readonly (readonly boolean[])[]>>,
  places: { readonly rows: readonly number[]; readonly columns: readonly number[] },
  rule: TableRule,
): Folded {
  const height = Math.max(-1, ...places.rows) + 1
  const width = Math.max(-1, ...places.columns) + 1
  const at = (i: number, j: number) =>
    cells.flatMap((row, r) =>
      places.rows[r] === i ? row.flatMap((group, c) => (places.columns[c] === j ? [{ group, r, c }] : [])) : [],
    )
  const table = Array.from({ length: height }, (_, i) => Array.from({ length: width }, (_, j) => at(i, j)))
  return {
    groups: table.map((row) =>
      row.map((inside) =>
        merged(
          inside.map(({ group }) => group),
          rule,
        ),
      ),
    ),
    hidden: table.map((row) => row.map((inside) => inside.some(({ r, c }) => wanted[r]?.[c] === true))),
    asked: table.map((row) => row.map((inside) => inside.some(({ r, c }) => asked[r]?.[c] === true))),
  }
}

/**
 * Hides the smallest shown cell that helps, until no unsafe group follows. It always ends: with every cell hidden only the
 * totals are left, and those are safe.
 */
function hideWhatFollows({ groups, hidden, asked }: Folded, rule: TableRule): void {
  const height = groups.length
  const width = groups[0]?.length ?? 0
  if (Math.min(height, width) > MOST_ON_SHORTER_SIDE) throw new RangeError(`a table of ${height} by ${width} groups`)
  const isWide = height <= width
  const [long, short] = isWide ? [width, height] : [height, width]
  // Seen from the shorter side, so that all choices of its lines can be gone through.
  const group = (line: number, place: number) => (isWide ? groups[line]?.[place] : groups[place]?.[line]) as Group
  const isAsked = (line: number, place: number) => (isWide ? asked[line]?.[place] : asked[place]?.[line]) === true
  const isOut = (line: number, place: number) => (isWide ? hidden[line]?.[place] : hidden[place]?.[line]) === true
  const hide = (line: number, place: number) => {
    const row = (isWide ? hidden[line] : hidden[place]) as boolean[]
    row[isWide ? place : line] = true
  }
  for (let leak = firstLeak(); leak !== null; leak = firstLeak()) {
    const [smallest] = leak.sort((a, b) => group(...a).customers - group(...b).customers)
    if (!smallest) throw new Error('a total that is shown was not safe')
    hide(...smallest)
  }

  /** The shown cells of which hiding one changes an unsafe group that can be worked out now; null when there is no such group. */
  function firstLeak(): Place[] | null {
    const lines = Array.from({ length: short }, (_, line) => line)
    const all = Array.from({ length: long }, (_, place) => place)
    for (const place of all) {
      const [out, shown] = byHidden(lines.map((line) => [line, place]))
      if (leaks(out, shown)) return shown
    }
    for (let chosen = 1; chosen < 2 ** short; chosen += 1) {
      const inside = lines.filter((line) => (chosen >> line) & 1)
      const outside = lines.filter((line) => !((chosen >> line) & 1))
      // The totals of the chosen lines, less those of the places whose hidden cells all lie in them.
      const closed = all.filter((place) => outside.every((line) => !isOut(line, place)))
      const open = all.filter((place) => !closed.includes(place))
      const [out, toAdd] = byHidden(inside.flatMap((line) => open.map((place): Place => [line, place])))
      const toOpen = outside.flatMap((line) => closed.map((place): Place => [line, place]))
      if (leaks(out, [...toAdd, ...toOpen])) return [...toAdd, ...toOpen]
    }
    return null
  }

  function byHidden(cells: readonly Place[]): [hidden: Place[], shown: Place[]] {
    return [cells.filter((cell) => isOut(...cell)), cells.filter((cell) => !isOut(...cell))]
  }

  /** A cell that was asked to be hidden stays known where it is all there is of a total. */
  function leaks(out: readonly Place[], helping: readonly Place[]): boolean {
    const groupsOut = out.map((cell) => ({ group: group(...cell), isAsked: helping.length > 0 && isAsked(...cell) }))
    return !mayFollow(groupsOut, rule)
  }
}

type Place = readonly [line: number, place: number]

function nothing(cells: readonly (readonly Group[])[], width: number): CheckedTable {
  return {
    total: SUPPRESSED,
    rows: cells.map(() => SUPPRESSED),
    columns: Array.from({ length: width }, () => SUPPRESSED),
    cells: cells.map((row) => row.map(() => SUPPRESSED)),
  }
}

function cellOf({ customers, sum }: Group, { as, smallestGroup }: TableRule): Cell {
  const rounded = roundedCount(customers, smallestGroup)
  return { value: as === 'count' ? rounded : roundToSignificant(sum, 3), customers: rounded }
}

function isHidden(cell: Cell): boolean {
  return 'suppressed' in cell
}
