// What comes back, sorted into what a customer does with it.
import { addDays } from '../../../../shared/dates'
import { CATEGORY_KIND, type IsoDate } from '../../../../shared/domain'
import type { RecurringItem, RecurringPrice } from '../../../../shared/recurring'

export interface CurrencyCost {
  readonly currency: string
  /** Positive. */
  readonly yearlyMinor: number
  readonly payments: number
}

export interface RecurringGroups {
  /** To be asked about: what was due has not come. */
  readonly asked: readonly RecurringItem[]
  /** Bills and subscriptions, by next date. */
  readonly due: readonly RecurringItem[]
  /** Card bills, savings and transfers, by next date: money that moves and is not spent. */
  readonly moved: readonly RecurringItem[]
  readonly income: readonly RecurringItem[]
  readonly over: readonly RecurringItem[]
  /** Of what is due, in the order in which the currencies come up. */
  readonly costs: readonly CurrencyCost[]
}

/**
 * The other sides of own movements are left out, and what is booked in a loan: the instalment that pays for it is there already,
 * and nothing may count twice.
 */
export function recurringGroups(items: readonly RecurringItem[]): RecurringGroups {
  const shown = items.filter((item) => item.account.kind !== 'loan' && (item.amountMinor < 0 || isIncome(item)))
  const alive = shown.filter((item) => item.status === 'active').sort(byNext)
  const due = alive.filter(isCost)
  return {
    asked: shown.filter((item) => item.status === 'lapsed'),
    due,
    moved: alive.filter((item) => item.amountMinor < 0 && !isCost(item)),
    income: alive.filter(isIncome),
    over: shown.filter((item) => item.status === 'ended' || item.status === 'not-recurring'),
    costs: costsOf(due),
  }
}

export interface PriceChange {
  readonly now: RecurringPrice
  /** Of one payment, positive when it costs (or brings) more. */
  readonly byMinor: number
  /** Of a year, likewise. */
  readonly yearlyMinor: number
}

/** The latest change of price within a year; null without one, and where the amount varies. */
export function priceChange({ prices, yearlyMinor }: RecurringItem, asOf: IsoDate): PriceChange | null {
  const [before, now] = prices.slice(-2)
  if (!before || !now || now.since <= addDays(asOf, -365)) return null
  const byMinor = Math.abs(now.amountMinor) - Math.abs(before.amountMinor)
  if (byMinor === 0) return null
  const yearly = Math.round(Math.abs(yearlyMinor) * (byMinor / Math.abs(now.amountMinor)))
  return { now, byMinor, yearlyMinor: yearly }
}

function isIncome({ amountMinor, categoryId }: RecurringItem): boolean {
  return amountMinor > 0 && CATEGORY_KIND[categoryId] === 'income'
}

/** A loan's instalment is a bill, though what it repays is not spent. */
function isCost({ amountMinor, categoryId }: RecurringItem): boolean {
  return amountMinor < 0 && (CATEGORY_KIND[categoryId] === 'spending' || categoryId === 'loan-repayment')
}

function costsOf(due: readonly RecurringItem[]): readonly CurrencyCost[] {
  return [...new Set(due.map((item) => item.account.currency))].map((currency) => {
    const own = due.filter((item) => item.account.currency === currency)
    return { currency, yearlyMinor: 0 - own.reduce((sum, item) => sum + item.yearlyMinor, 0), payments: own.length }
  })
}

function byNext(a: RecurringItem, b: RecurringItem): number {
  return (a.nextOn ?? '9999').localeCompare(b.nextOn ?? '9999') || a.amountMinor - b.amountMinor
}
