// Recurring payments as a customer sees and answers them.
import type { Account, CategoryId, Figure, IsoDate, RecurrencePeriod } from './domain'

/** What the customer says to 'is this still active?', or that it is none at all. */
export type RecurringAnswer = 'active' | 'ended' | 'not-recurring'

/** 'lapsed': the payment that was due has not come, and nobody has said whether it still will. */
export type RecurringStatus = 'active' | 'lapsed' | 'ended' | 'not-recurring'

export interface RecurringPrice {
  /** First paid. */
  readonly since: IsoDate
  /** Signed. */
  readonly amountMinor: number
  /** All payments at this price, signed. */
  readonly paid: Figure
}

export interface RecurringItem {
  /** For answers. It still means the same payment when its price has changed in between. */
  readonly key: string
  readonly payee: string
  readonly account: Account
  readonly categoryId: CategoryId
  readonly period: RecurrencePeriod
  /** Of the next one, signed. */
  readonly amountMinor: number
  /** False when past amounts vary, so that the next one is an estimate. */
  readonly fixedAmount: boolean
  /** Null when it has ended or is none. */
  readonly nextOn: IsoDate | null
  readonly lastOn: IsoDate
  /** Oldest first; empty where the amount varies. */
  readonly prices: readonly RecurringPrice[]
  /** The payments that it was found from, signed. */
  readonly paid: Figure
  /** An estimate, signed. */
  readonly yearlyMinor: number
  readonly status: RecurringStatus
}

export interface RecurringContract {
  /** Those to be asked about first, then by what they come to in a year; what has ended and what is none at the end. */
  'customer.recurring': { request: Record<string, never>; reply: readonly RecurringItem[] }
  /**
   * 'ended' holds until it is paid again, 'not-recurring' for good; both take it out of the upcoming bills and the forecast. Null
   * takes back what was said. The reply is what held until now, for an undo.
   */
  'customer.recurring.answer': {
    request: { readonly key: string; readonly answer: RecurringAnswer | null }
    reply: { readonly before: RecurringAnswer | null }
  }
}
