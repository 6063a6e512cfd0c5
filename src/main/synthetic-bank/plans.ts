// What runs on beside the bills: loans and deposits at this bank, and work that is paid when clients pay.
import type { IsoDate } from '../../shared/domain'
import type { GeneratedAccount } from './generated'

/** Opens an account of the customer; its place in their list. */
export type OpenAccount = (
  kind: GeneratedAccount['kind'],
  name: string,
  openingMinor: number,
  tail?: string,
  openedOn?: IsoDate,
) => number

export interface LoanPlan {
  readonly at: number
  readonly annualRate: number
  /** Paid out within the history, or null for older loans. */
  readonly payout: { readonly on: IsoDate; readonly amountMinor: number } | null
}

export interface DepositPlan {
  readonly at: number
  readonly annualRate: number
  /** Interest stays in the deposit; else a bill pays it to the main account. */
  readonly keepsInterest: boolean
}

/** Invoices that come when clients pay. */
export interface Earnings {
  readonly clients: readonly string[]
  readonly perMonth: number
  readonly meanMinor: number
  /** Factor on how many there are, January first; null: the same all year. */
  readonly byMonth: readonly number[] | null
  /** What is written on the transfer, before a number. */
  readonly detail: string
  /** They come in multiples of this. */
  readonly roundMinor: number
}
