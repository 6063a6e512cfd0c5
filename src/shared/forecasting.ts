// The balance ahead, with why it gets low, what would help, and how right such forecasts have been.
import type { Account, CategoryId, Forecast, ForecastEvent, IsoDate } from './domain'

export type ForecastHorizon = 30 | 60 | 90

export interface LowPointStep extends ForecastEvent {
  /** Today's balance and all named events up to this one. */
  readonly runningMinor: number
}

export interface LowPointCause {
  /** Null: everyday money in and out that has no day or name of its own. */
  readonly payee: string | null
  readonly categoryId: CategoryId | null
  /** Negative. */
  readonly amountMinor: number
  /** How many payments; 0 for everyday money. */
  readonly times: number
}

export interface LowPointRemedy {
  /** What keeps the median from going below zero, and what keeps nine paths of ten from it. Positive. */
  readonly amountMinor: number
  readonly safeAmountMinor: number
  /** The last day on which it helps. */
  readonly byOn: IsoDate
  /** Own accounts that can spare the amount and are not forecast to miss it, the richest first. */
  readonly accounts: readonly { readonly account: Account; readonly spareMinor: number }[]
  /** Discretionary categories of which that share less until the low point saves the amount, smallest share first. */
  readonly cuts: readonly { readonly categoryId: CategoryId; readonly expectedMinor: number; readonly share: number }[]
  /** Payments each of which, made once that income has come, keeps the median at zero or above by itself; smallest first. */
  readonly later: readonly { readonly payment: ForecastEvent; readonly after: ForecastEvent }[]
}

export interface LowPoint {
  /** The day of the lowest median balance, and the band of that day. */
  readonly on: IsoDate
  readonly amountMinor: number
  readonly lowMinor: number
  readonly highMinor: number
  /** Chance (0–1) that the balance goes below zero on any day ahead. */
  readonly probabilityBelowZero: number
  /** The days on which paths are lowest, likeliest first, at most three. */
  readonly likelyDays: readonly { readonly on: IsoDate; readonly probability: number }[]
  /** Today's balance; then the named events up to the low point, in order; then what everyday money does until then. */
  readonly fromMinor: number
  readonly steps: readonly LowPointStep[]
  readonly everydayMinor: number
  /** What takes most until then, largest first. */
  readonly causes: readonly LowPointCause[]
  /** Null where the median stays at zero or above. */
  readonly remedy: LowPointRemedy | null
}

/** A forecast that would have been made then, from the rows of then, against what came. */
export interface ForecastCheck {
  readonly madeOn: IsoDate
  readonly days: number
  readonly medianAbsoluteErrorMinor: number
  readonly daysInside: number
}

export interface ForecastAccuracy {
  /** Of the last three month starts, latest first; empty where the history was too short then. */
  readonly checks: readonly ForecastCheck[]
  readonly days: number
  /** Over all days of the checks; null without one. */
  readonly medianAbsoluteErrorMinor: number | null
  /** Share of the days that lay inside the 80 % band, 0–1. */
  readonly shareInside: number | null
}

export interface ForecastView {
  /** Null: all current and savings accounts in the bank's currency together. */
  readonly account: Account | null
  readonly accounts: readonly Account[]
  readonly currency: string
  readonly balanceMinor: number
  readonly days: ForecastHorizon
  readonly forecast: Forecast | null
  /** Why there is no forecast; null where there is one. */
  readonly reason: 'not-liquid' | 'short-history' | null
  /** Whole months of rows, and how many a forecast takes. */
  readonly months: number
  readonly monthsNeeded: number
  /** Own earlier forecasts that weights and band have been checked against; 0: the band is the usual one. */
  readonly checkedAgainst: number
  readonly lowPoint: LowPoint | null
  readonly accuracy: ForecastAccuracy
}

export interface ForecastContract {
  'customer.forecast': {
    request: { readonly accountId?: string; readonly days: ForecastHorizon }
    reply: ForecastView
  }
}
