// What the bank's people have to settle, and the summary of it that a customer hands over.
import type { Account, IsoDate, Transaction } from './domain'
import type { RecurringItem } from './recurring'

export const HAND_OFF_TOPICS = ['dispute', 'fraud', 'lost-card', 'hardship', 'complaint'] as const

export type HandOffTopic = (typeof HAND_OFF_TOPICS)[number]

/** A beginning: the customer changes the words and chooses the payments before anything is printed. Nothing of it is kept. */
export interface HandOffDraft {
  readonly topic: HandOffTopic
  readonly name: string
  readonly customerId: string
  readonly asOf: IsoDate
  readonly accounts: readonly Account[]
  /** Payments it may be about: those that the words fit first, or come near to, then newest first; empty where no payment is meant. */
  readonly rows: readonly HandOffRow[]
  /** What falls due regularly, the dearest in a year first; for hardship alone. */
  readonly dues: readonly RecurringItem[]
}

export interface HandOffRow {
  readonly transaction: Transaction
  /** The words name its payee, amount or day. */
  readonly fits: boolean
}

export interface HandOffContract {
  /** `words`: what the customer has said, up to 2,000 characters. */
  'customer.handOff': { request: { readonly topic: HandOffTopic; readonly words: string }; reply: HandOffDraft }
  /** Saves the page as a PDF where the customer says; 'cancelled' when they think better of it. */
  'customer.handOff.save': { request: { readonly topic: HandOffTopic }; reply: null }
}
