// One payee, several payments: two policies of an insurer, a standing order among transfers made by hand, tax twice a year.
import { dayNumber } from '../../shared/dates'
import { type BookedRow, inBookedOrder } from './booked-row'

/** Several prices under one payee are told apart at steps of this size. */
const PRICE_STEP = 1.1
/** Further apart than this, days of the month are due days of their own: a weekend and a bank holiday move a payment less. */
const SAME_DUE_DAY = 4
/** The same for days of the year. */
const SAME_SEASON = 40
const LONGEST_MONTH = 31
const YEAR = 365.25

/** The rows by the size of their amount; empty when there is one size. Each part in booked order. */
export function byPrice(rows: readonly BookedRow[]): readonly (readonly BookedRow[])[] {
  const parts: BookedRow[][] = []
  let last = 0
  for (const row of [...rows].sort((a, b) => Math.abs(a.amountMinor) - Math.abs(b.amountMinor) || a.id - b.id)) {
    const amount = Math.abs(row.amountMinor)
    if (amount > last * PRICE_STEP) parts.push([])
    parts.at(-1)?.push(row)
    last = amount
  }
  return parts.length > 1 ? parts.map((part) => inBookedOrder(part)) : []
}

/** The rows by day of the month; empty when the days run into each other. Each part in booked order. */
export function byDueDay(rows: readonly BookedRow[]): readonly (readonly BookedRow[])[] {
  return onCircle(rows, (row) => Number(row.bookedOn.slice(8)), LONGEST_MONTH, SAME_DUE_DAY)
}

/** The rows by time of the year; empty when there is no season without one. Each part in booked order. */
export function bySeason(rows: readonly BookedRow[]): readonly (readonly BookedRow[])[] {
  return onCircle(rows, (row) => dayNumber(row.bookedOn) % YEAR, YEAR, SAME_SEASON)
}

/** Cuts a circle where nothing lies for as long as `gap`. */
function onCircle(
  rows: readonly BookedRow[],
  placeOf: (row: BookedRow) => number,
  length: number,
  gap: number,
): readonly (readonly BookedRow[])[] {
  // Most payees leave no gap: then the places alone say so.
  if (gapsOn(Float64Array.from(rows, placeOf).sort(), length, gap) < 2) return []
  const placed = rows
    .map((row) => ({ row, place: placeOf(row) }))
    .sort((a, b) => a.place - b.place || a.row.id - b.row.id)
  const cuts = placed.flatMap(({ place }, at) => {
    const before = placed[at - 1]?.place ?? (placed.at(-1)?.place ?? 0) - length
    return place - before >= gap ? [at] : []
  })
  return cuts.map((from, index) => {
    const to = cuts[index + 1]
    // What lies past the last cut goes on at the beginning of the circle.
    const part = to === undefined ? [...placed.slice(from), ...placed.slice(0, cuts[0])] : placed.slice(from, to)
    return inBookedOrder(part.map(({ row }) => row))
  })
}

function gapsOn(sorted: Float64Array, length: number, gap: number): number {
  let gaps = 0
  let before = (sorted[sorted.length - 1] ?? 0) - length
  for (const place of sorted) {
    if (place - before >= gap) gaps++
    before = place
  }
  return gaps
}
