// What has come in and gone out: the balance day by day up to today, and income and spending by month.
import type { AccountBalance, DailyBalance, Figure, Month } from './domain'
import type { ForecastHorizon } from './forecasting'

export interface PastBalance {
  /** The account asked for, or all current and savings accounts in the bank's currency, which add up to the line. */
  readonly accounts: readonly AccountBalance[]
  readonly currency: string
  /** Oldest first; the last is the as-of date. */
  readonly past: readonly DailyBalance[]
}

export interface CashFlowMonth {
  readonly month: Month
  readonly income: Figure
  /** Positive. */
  readonly spending: Figure
}

/** All accounts in the bank's currency. */
export interface CashFlow {
  /** Oldest first, at most twelve; from the first month with a row on. */
  readonly months: readonly CashFlowMonth[]
  /** The last of them is over. */
  readonly complete: boolean
}

export interface CashFlowContract {
  /** As many days back as the forecast looks ahead. */
  'customer.pastBalance': {
    request: { readonly accountId?: string; readonly days: ForecastHorizon }
    reply: PastBalance
  }
  'customer.cashFlow': { request: Record<string, never>; reply: CashFlow }
}
