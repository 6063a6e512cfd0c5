// What comes on its own day: income, rent, subscriptions, premiums, instalments. Plain descriptions, and when and how
// much they come to.
import type { CategoryId, CategorySource, IsoDate, RecurrencePeriod } from '../../shared/domain'
import type { AmountEnding } from './amounts'
import { type Calendar, type CalendarDay, dueDay, type WeekendRule } from './calendar'
import type { RecurringKind } from './generated'
import type { BankMerchant } from './merchants'
import type { Route } from './statement-line'

export interface Bill {
  readonly kind: RecurringKind
  readonly payee: string
  readonly printed: string
  readonly detail: string
  readonly categoryId: CategoryId
  readonly source: CategorySource
  readonly confidence: number | null
  readonly route: Route
  /** On the card instead of the main account. */
  readonly onCard: boolean
  /** Signed, at the beginning of the history. */
  readonly amountMinor: number
  readonly period: RecurrencePeriod
  /** Day of the month; for what is counted in weeks the weekday, 0 Monday. */
  readonly day: number
  /** Which month of a quarter or year, which week of two or four. */
  readonly phase: number
  readonly weekends: WeekendRule
  readonly minuteOfDay: number
  /** Standard deviation around the level, as a share; 0 for a fixed amount. */
  readonly spread: number
  readonly ends: AmountEnding
  /** Factor by month of the year, January first: the heat or the cold in a bill. */
  readonly byMonth: readonly number[] | null
  /** Once a year in that month, by that factor. */
  readonly raise: { readonly monthOfYear: number; readonly factor: number; readonly roundMinor?: number } | null
  /** New prices, in order of time; signed. */
  readonly rises: readonly { readonly on: IsoDate; readonly amountMinor: number }[]
  /** First and last day on which it can fall due. */
  readonly from: IsoDate | null
  readonly to: IsoDate | null
  /** Own account that gets the other side: the pot or a loan, by its place in the list of accounts. */
  readonly counterpart: number | null
}

type Told = Pick<Bill, 'kind' | 'payee' | 'categoryId' | 'amountMinor' | 'day' | 'route'>

/** A bill of which only the particular is told; the rest is a fixed monthly payment from the main account. */
export function bill(told: Told & Partial<Bill>): Bill {
  return {
    printed: told.payee.toUpperCase(),
    detail: '',
    source: 'bank',
    confidence: null,
    onCard: false,
    period: 'monthly',
    phase: 0,
    weekends: 'same',
    minuteOfDay: 600,
    spread: 0,
    ends: 'whole',
    byMonth: null,
    raise: null,
    rises: [],
    from: null,
    to: null,
    counterpart: null,
    ...told,
  }
}

/** All days of the calendar on which it falls due, as indexes into it. */
export function dueDays(bill: Bill, calendar: Calendar): readonly number[] {
  const { days } = calendar
  const first = bill.from ? Math.max(0, calendar.indexOf(bill.from)) : 0
  const last = bill.to ? Math.min(days.length - 1, calendar.indexOf(bill.to)) : days.length - 1
  if (bill.period === 'weekly' || bill.period === 'fortnightly' || bill.period === 'four-weekly') {
    const weeks = bill.period === 'weekly' ? 1 : bill.period === 'fortnightly' ? 2 : 4
    return days
      .slice(first, last + 1)
      .filter((day) => day.weekday === bill.day)
      .filter((day) => Math.floor((day.number + 3) / 7) % weeks === bill.phase % weeks)
      .map((day) => day.index)
  }
  const every = bill.period === 'monthly' ? 1 : bill.period === 'quarterly' ? 3 : 12
  return calendar.months
    .filter((month) => (month.monthOfYear - 1) % every === bill.phase % every)
    .map((month) => dueDay(calendar, month, bill.day, bill.weekends))
    .filter((index) => index >= first && index <= last)
}

/** What it comes to on that day without noise, signed: price rises, yearly raises and the season included. */
export function levelMinor(bill: Bill, day: CalendarDay, start: IsoDate): number {
  let level = bill.amountMinor
  for (const rise of bill.rises) if (rise.on <= day.on) level = rise.amountMinor
  if (bill.raise) {
    const { monthOfYear, factor, roundMinor = 1000 } = bill.raise
    const passed = (on: IsoDate) => Number(on.slice(0, 4)) + (Number(on.slice(5, 7)) >= monthOfYear ? 1 : 0)
    const raises = passed(day.on) - passed(start)
    // Raised pay and rents are whole tens of rupees, unless the country says otherwise.
    if (raises > 0) level = Math.round((level * factor ** raises) / roundMinor) * roundMinor
  }
  return bill.byMonth ? Math.round(level * (bill.byMonth[day.monthOfYear - 1] as number)) : level
}

/** A bill to a merchant of the dictionary. */
export function fromMerchant(
  payee: BankMerchant,
  told: Pick<Bill, 'kind' | 'amountMinor' | 'day' | 'route'> & Partial<Bill>,
): Bill {
  return bill({
    payee: payee.name,
    printed: payee.patterns[0] as string,
    categoryId: payee.categoryId,
    source: 'dictionary',
    ...told,
  })
}
