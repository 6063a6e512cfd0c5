import type { SpendingPace } from '../../shared/contract'
import { addMonths, dayOfMonth, daysInMonth, firstOf, monthOf } from '../../shared/dates'
import type { Figure, IsoDate, Month } from '../../shared/domain'
import { wholeMonths } from './whole-months'

const MOST_MONTHS = 6

export interface DaySum {
  readonly on: IsoDate
  /** Signed: debits negative. */
  readonly sumMinor: number
  readonly transactions: number
}

/**
 * Spending of the as-of month day by day, against the mean of up to six whole months before at the same day of the
 * month (a shorter month stands still on its last day). `sums`: spending rows by day from `paceStart(asOf)` on, any
 * order. `firstOn`: the customer's first row of any kind; without a whole month before there is no 'usual'.
 */
export function spendingPace(sums: readonly DaySum[], firstOn: IsoDate | null, asOf: IsoDate): SpendingPace {
  const month = monthOf(asOf)
  const today = Number(asOf.slice(8))
  const byDay = new Map(sums.map((sum) => [sum.on, sum]))
  const before = wholeMonths(firstOn, asOf)
    .filter((whole) => whole < month)
    .slice(-MOST_MONTHS)
    .map((whole) => cumulative(byDay, whole))
  const spent = cumulative(byDay, month)
  const usual = (day: number) =>
    before.length === 0
      ? null
      : Math.round(before.reduce((all, days) => all + (days[Math.min(day, days.length) - 1] ?? 0), 0) / before.length)
  return {
    month,
    spent: spentSoFar(sums, month, asOf),
    usualToDateMinor: usual(today),
    basedOnMonths: before.length,
    days: Array.from({ length: daysInMonth(month) }, (_, index) => ({
      day: index + 1,
      spentMinor: index < today ? (spent[index] ?? 0) : null,
      usualMinor: usual(index + 1),
    })),
  }
}

/** The first day that the pace looks at. */
export function paceStart(asOf: IsoDate): IsoDate {
  return firstOf(addMonths(monthOf(asOf), -MOST_MONTHS))
}

function spentSoFar(sums: readonly DaySum[], month: Month, asOf: IsoDate): Figure {
  const filter = { kind: 'spending', from: firstOf(month), to: asOf } as const
  const rows = sums.filter((sum) => sum.on >= filter.from && sum.on <= filter.to)
  return {
    amountMinor: rows.reduce((all, sum) => all - sum.sumMinor, 0),
    transactions: rows.reduce((all, sum) => all + sum.transactions, 0),
    filter,
  }
}

function cumulative(byDay: ReadonlyMap<IsoDate, DaySum>, month: Month): readonly number[] {
  let spent = 0
  return Array.from({ length: daysInMonth(month) }, (_, index) => {
    spent -= byDay.get(dayOfMonth(month, index + 1))?.sumMinor ?? 0
    return spent
  })
}
