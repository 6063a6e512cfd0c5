// What an answer to the bank has beyond its sentences: the published cells behind them, and the page that shows them.
import type { ProductDraft } from './product-simulation'

/** Pages of the bank's workspace, by their address. */
export const BANK_PAGES = [
  '/',
  '/segments',
  '/rfm',
  '/churn',
  '/products',
  '/lab',
  '/data',
  '/users',
  '/status',
  '/audit',
] as const
export type BankPage = (typeof BANK_PAGES)[number]

export interface PublishedRow {
  readonly label: string
  /** As it stands in a sentence; 'fewer than 10 customers' where it is hidden. */
  readonly text: string
  /** 0–1: against the largest of the table; null where there is nothing to compare, or it is hidden. */
  readonly bar: number | null
}

export interface Published {
  /** How the question was taken, as the audit log keeps it: 'answerable', 'refused' …, and what it was about. */
  readonly outcome: string
  readonly intent: string | null
  /** Shows the figures of the answer; null where nothing was looked up. */
  readonly page: BankPage | null
  readonly rows: readonly PublishedRow[]
  /** The product that was tried out: the lab opens on it. */
  readonly draft: ProductDraft | null
}
