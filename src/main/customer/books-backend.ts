import type { Bank } from '../../shared/contract'
import type { Db } from '../db/open'
import type { RefreshOutlook } from './outlook'

/** What the operations over a customer's books stand on. */
export interface BooksBackend {
  readonly db: () => Db
  /** Sums over several accounts are in this currency alone. */
  readonly bank: () => Pick<Bank, 'currency'>
  readonly refreshOutlook: RefreshOutlook
  /** Stamps what the customer does; no figure depends on it. */
  readonly now?: () => Date
  /** Saves the page that the window shows as a PDF, where a person says; false when they think better of it. */
  readonly savePdf?: (name: string) => Promise<boolean>
  /** Prints the page that the window shows on the printer of a kiosk; false where the printer does not take it. */
  readonly printSheet?: () => Promise<boolean>
  /** Something urgent that was not told before has been found for whoever is signed in; `words` say only that. */
  readonly tellUrgent?: (words: string) => void
  /** Calls back after every call of the session that was answered; what it returns stops that. */
  readonly afterEachCall?: (look: () => void) => () => void
}
