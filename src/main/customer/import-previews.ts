// The statements that customers are looking at before they confirm: one each, in memory only.
import type { Account } from '../../shared/domain'
import type { PreparedImport } from '../ingest/prepare-import'
import type { StatementFile } from '../ingest/statement'

export interface KeptPreview {
  readonly token: string
  readonly fileName: string
  readonly account: Account
  readonly statement: StatementFile
  readonly prepared: PreparedImport
  /** Of the books when the rows were compared with them. */
  readonly booksVersion: number
}

const previews = new Map<string, KeptPreview>()

/** Keeps a customer's preview in place of the one before, unless the session has ended meanwhile. */
export function keepPreview(userId: string, preview: KeptPreview, session: AbortSignal): void {
  if (!session.aborted) previews.set(userId, preview)
}

/** Hands out a customer's preview once; null when the token is not that of the latest one. */
export function takePreview(userId: string, token: string): KeptPreview | null {
  const preview = previews.get(userId)
  if (preview?.token !== token) return null
  previews.delete(userId)
  return preview
}

/** Belongs to a customer's sign-out. */
export function forgetCustomer(userId: string): void {
  previews.delete(userId)
}
