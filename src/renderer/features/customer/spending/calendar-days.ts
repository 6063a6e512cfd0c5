// The days of the calendar, and how dark each is drawn.
import { addDays, daysBetween } from '../../../../shared/dates'
import { roundToSignificant } from '../../../../shared/money'
import type { SpendingCalendar, SpendingDay } from '../../../../shared/spending'

/** Every day from the first to the last one, with nothing on days without a row. */
export function everyDay({ from, to, days }: SpendingCalendar): readonly SpendingDay[] {
  const known = new Map(days.map((day) => [day.on, day]))
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => {
    const on = addDays(from, index)
    return known.get(on) ?? { on, spentMinor: 0, transactions: 0 }
  })
}

/** Shares of the days with spending that lie under each bound. Rent is on few days, so equal steps would show nothing else. */
const BOUNDS = [0.4, 0.75, 0.93]

/** Round amounts between the shades, smallest first; fewer where days hardly differ, none without spending. */
export function shadeBounds(days: readonly SpendingDay[]): readonly number[] {
  const amounts = days
    .map(({ spentMinor }) => spentMinor)
    .filter((amount) => amount > 0)
    .sort((a, b) => a - b)
  const bounds = BOUNDS.map((share) => roundToSignificant(amounts[Math.floor(share * amounts.length)] ?? 0, 1))
  return [...new Set(bounds)].filter((bound) => bound > 0)
}
