// What may leave the rows. Everything the bank sees has passed through here; nothing here knows a name.
import type { Cell } from '../../../shared/contract'
import { roundToSignificant } from '../../../shared/money'

/** What each customer adds to a figure, by customer id. A customer that adds nothing is not part of the group. */
export type Contributions = ReadonlyMap<string, number>

/** A count of customers inside a larger count. */
export interface Part {
  readonly part: number
  readonly whole: number
}

export const SUPPRESSED: Cell = { suppressed: true }

const ROUNDING = 5
const FIGURES_OF_SUMS = 3

/** To the nearest 5, and never to below the smallest group that may be shown. */
export function roundedCount(count: number, smallestGroup: number): number {
  const least = Math.ceil(smallestGroup / ROUNDING) * ROUNDING
  return Math.max(Math.round(count / ROUNDING) * ROUNDING, count >= smallestGroup ? least : 0)
}

/** At least `smallestGroup` customers stand behind the figure, and none makes over half of it. */
export function isSafeSum(contributions: Contributions, smallestGroup: number): boolean {
  let customers = 0
  let largest = 0
  let all = 0
  for (const amount of contributions.values()) {
    if (amount === 0) continue
    customers += 1
    largest = Math.max(largest, Math.abs(amount))
    all += Math.abs(amount)
  }
  return customers >= smallestGroup && largest * 2 <= all
}

/** Both those counted and those left over are either none or at least `smallestGroup`. */
export function isSafePart({ part, whole }: Part, smallestGroup: number): boolean {
  const enough = (count: number) => count === 0 || count >= smallestGroup
  return whole >= smallestGroup && enough(part) && enough(whole - part)
}

/**
 * A sum, when it is safe by itself, to three figures: between two publications the exact difference would be what one
 * customer has just done.
 */
export function sumCell(contributions: Contributions, smallestGroup: number): Cell {
  if (!isSafeSum(contributions, smallestGroup)) return SUPPRESSED
  let value = 0
  let customers = 0
  for (const amount of contributions.values()) {
    value += amount
    if (amount !== 0) customers += 1
  }
  return { value: roundToSignificant(value, FIGURES_OF_SUMS), customers: roundedCount(customers, smallestGroup) }
}

/** How many of a published number of customers; suppressed for none too, which would speak of everybody. */
export function countCell(part: Part, smallestGroup: number): Cell {
  if (part.part < smallestGroup || !isSafePart(part, smallestGroup)) return SUPPRESSED
  const customers = roundedCount(part.part, smallestGroup)
  return { value: customers, customers }
}

/** A rate is shown where its count would be: none of those over sixty says the same of each of them. */
function isSafeRate(part: Part, smallestGroup: number): boolean {
  return part.part >= smallestGroup && isSafePart(part, smallestGroup)
}

/** A share of customers, of the rounded counts; it stands for the whole that it is a share of. Suppressed for none of them. */
export function rateCell(part: Part, smallestGroup: number): Cell {
  return isSafeRate(part, smallestGroup) ? rateOf(part, smallestGroup) : SUPPRESSED
}

function rateOf(part: Part, smallestGroup: number): Cell {
  const customers = roundedCount(part.whole, smallestGroup)
  return { value: Math.min(1, roundedCount(part.part, smallestGroup) / customers), customers }
}

/**
 * What is usual in a group: the mean of the middle values, as many as the smallest group has. The median itself would be
 * one customer's own figure. `round` takes off the digits that could still tell somebody.
 */
export function middleCell(values: readonly number[], smallestGroup: number, round: (value: number) => number): Cell {
  if (values.length < smallestGroup) return SUPPRESSED
  const start = Math.floor((values.length - smallestGroup) / 2)
  const middle = [...values].sort((a, b) => a - b).slice(start, start + smallestGroup)
  const sizes = middle.map(Math.abs)
  const all = sizes.reduce((sum, size) => sum + size, 0)
  if (Math.max(...sizes) * 2 > all && all > 0) return SUPPRESSED
  const mean = middle.reduce((sum, value) => sum + value, 0) / middle.length
  return { value: round(mean), customers: roundedCount(values.length, smallestGroup) }
}

/**
 * Which parts of a whole must stay hidden when the whole is published. Unsafe parts are; and since all hidden parts
 * together can be worked out as the whole less what is shown, the next smallest is hidden as well until what can be
 * worked out is more than one part and safe itself. `merge` puts parts together; `size` orders them.
 */
export function hiddenParts<Value>(
  parts: readonly Value[],
  rules: {
    readonly isSafe: (part: Value) => boolean
    readonly merge: (parts: readonly Value[]) => Value
    readonly size: (part: Value) => number
  },
): readonly boolean[] {
  const hidden = parts.map((part) => !rules.isSafe(part))
  const shown = parts
    .map((part, index) => ({ index, size: rules.size(part) }))
    .filter(({ index }) => !hidden[index])
    .sort((a, b) => a.size - b.size)
  for (const { index } of shown) {
    const out = parts.filter((_, i) => hidden[i])
    if (out.length === 0 || (out.length > 1 && rules.isSafe(rules.merge(out)))) break
    hidden[index] = true
  }
  return hidden
}

/** The parts of a published sum, each shown or hidden so that no hidden one can be worked out. */
export function partsOfSum(parts: readonly Contributions[], smallestGroup: number): readonly Cell[] {
  const hidden = hiddenParts(parts, {
    isSafe: (part) => isSafeSum(part, smallestGroup),
    merge: mergeContributions,
    size: customersIn,
  })
  return parts.map((part, index) => (hidden[index] ? SUPPRESSED : sumCell(part, smallestGroup)))
}

/**
 * The parts of a published rate (a population split into groups), on the same terms. `isSafe` is another rule for one part:
 * `isSafePart` shows that it holds for none of a group, which is fit where nobody knows who is in which group.
 */
export function partsOfRate(
  parts: readonly Part[],
  smallestGroup: number,
  isSafe: (part: Part, smallestGroup: number) => boolean = isSafeRate,
): readonly Cell[] {
  const hidden = hiddenParts(parts, {
    isSafe: (part) => isSafe(part, smallestGroup),
    merge: (all) => ({
      part: all.reduce((sum, { part }) => sum + part, 0),
      whole: all.reduce((sum, { whole }) => sum + whole, 0),
    }),
    size: ({ whole }) => whole,
  })
  return parts.map((part, index) => (hidden[index] ? SUPPRESSED : rateOf(part, smallestGroup)))
}

/** Adds up what each customer contributes to several figures. */
export function mergeContributions(parts: readonly Contributions[]): Contributions {
  const merged = new Map<string, number>()
  for (const part of parts) {
    for (const [customer, amount] of part) merged.set(customer, (merged.get(customer) ?? 0) + amount)
  }
  return merged
}

function customersIn(contributions: Contributions): number {
  let customers = 0
  for (const amount of contributions.values()) if (amount !== 0) customers += 1
  return customers
}
