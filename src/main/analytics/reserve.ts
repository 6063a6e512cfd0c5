import { addDays, firstOf, lastOf } from '../../shared/dates'
import type { IsoDate, Month } from '../../shared/domain'
import { median } from './median'

const RESERVE_MONTHS = 3

export interface Reserve {
  /** Median of `lowsMinor`; 0 without a month. */
  readonly reserveMinor: number
  /** The lowest day-end balance of each month, oldest first. */
  readonly lowsMinor: readonly number[]
}

/**
 * Money that is there even on a bad day: the median of the lowest day-end balances of the last three whole months. The low
 * and not the end of a month, so that it does not matter when the salary comes. `days`: signed sums by day, any order, at least
 * from the first of those months to `asOf`; `balanceMinor`: on `asOf`.
 */
export function reserveOf(
  days: readonly { readonly on: IsoDate; readonly sumMinor: number }[],
  balanceMinor: number,
  months: readonly Month[],
  asOf: IsoDate,
): Reserve {
  const kept = months.slice(-RESERVE_MONTHS)
  const [first, last] = [kept[0], kept[kept.length - 1]]
  if (first === undefined || last === undefined) return { reserveMinor: 0, lowsMinor: [] }
  const byDay = new Map<IsoDate, number>()
  for (const day of days) byDay.set(day.on, (byDay.get(day.on) ?? 0) + day.sumMinor)
  const lows = new Map<Month, number>()
  let balance = balanceMinor
  for (let on = asOf; on >= firstOf(first); on = addDays(on, -1)) {
    if (on <= lastOf(last)) {
      const month = on.slice(0, 7)
      lows.set(month, Math.min(lows.get(month) ?? balance, balance))
    }
    balance -= byDay.get(on) ?? 0
  }
  const lowsMinor = kept.map((month) => lows.get(month) ?? 0)
  return { reserveMinor: Math.round(median(lowsMinor)), lowsMinor }
}

/** The first day whose rows `reserveOf` needs; `null` without a month. */
export function reserveStart(months: readonly Month[]): IsoDate | null {
  const first = months.slice(-RESERVE_MONTHS)[0]
  return first === undefined ? null : firstOf(first)
}
