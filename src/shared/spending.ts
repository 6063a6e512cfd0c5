// Where the money of a month went, beyond its categories: by payee, by day, and what changed against the month before.
import type { CategoryId, Figure, IsoDate, Month } from './domain'

export interface MerchantSpending {
  readonly payee: string
  readonly spent: Figure
  /** The month before, to the same day when the month is not over. */
  readonly before: Figure
}

export interface Merchants {
  readonly month: Month
  /** Largest first, at most 50. */
  readonly merchants: readonly MerchantSpending[]
  /** How many payees the month has in all. */
  readonly count: number
}

/** 'dearer' and 'cheaper': by what one payment costs; 'more-often' and 'less-often': by how many there are. */
export type ChangeReason = 'new' | 'more-often' | 'dearer' | 'stopped' | 'less-often' | 'cheaper'

/** A payee that moved its category. */
export interface ChangeDriver {
  readonly payee: string
  readonly reason: ChangeReason
  readonly spent: Figure
  readonly before: Figure
}

export interface SpendingChange {
  readonly categoryId: CategoryId
  readonly spent: Figure
  readonly before: Figure
  /** Those that moved it most and the same way, at most three; none where many small ones did. */
  readonly drivers: readonly ChangeDriver[]
}

export interface SpendingChanges {
  readonly month: Month
  /** Against whole months; else against the same days of the month before. */
  readonly complete: boolean
  /** Largest first, at most four; none when nothing moved worth telling, or without spending before. */
  readonly changes: readonly SpendingChange[]
}

export interface SpendingDay {
  readonly on: IsoDate
  /** Negative on a day with more refunds than purchases. */
  readonly spentMinor: number
  readonly transactions: number
}

/** Twelve months up to the as-of date, day by day. */
export interface SpendingCalendar {
  readonly from: IsoDate
  readonly to: IsoDate
  /** Oldest first; days without a row are left out. */
  readonly days: readonly SpendingDay[]
}

export interface SpendingContract {
  'customer.spending.merchants': { request: { readonly month?: Month }; reply: Merchants }
  'customer.spending.changes': { request: { readonly month?: Month }; reply: SpendingChanges }
  'customer.spending.calendar': { request: Record<string, never>; reply: SpendingCalendar }
}

export interface CategorySpending {
  readonly categoryId: CategoryId
  readonly spent: Figure
  /** Of all spending in the month, 0–1. */
  readonly shareOfSpend: number
  /** The month before, to the same day when the month is not over. */
  readonly before: Figure
  /** One per entry of `Spending.months`. */
  readonly byMonthMinor: readonly number[]
}
