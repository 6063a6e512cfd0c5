// The statements that customers are looking at before they confirm: one each, in memory only.
import type { CsvMapping } from '../../shared/contract'

export interface KeptPreview {
  readonly token: string
  readonly fileName: string
  readonly accountId: string
  readonly bytes: Uint8Array
  /** How the rows that were shown have been read; null for other formats than CSV. */
  readonly mapping: CsvMapping | null
  /** The customer has chosen that mapping. */
  readonly isChosen: boolean
}

const previews = new Map<string, { readonly preview: KeptPreview; isLent: boolean }>()

/** Keeps a customer's preview in place of the one before, unless the session has ended meanwhile. */
export function keepPreview(userId: string, preview: KeptPreview, session: AbortSignal): void {
  if (!session.aborted) previews.set(userId, { preview, isLent: false })
}

/** Lends a customer's preview to one confirmation; null when the token is not that of the latest one, or it is lent already. */
export function lendPreview(userId: string, token: string): KeptPreview | null {
  const kept = previews.get(userId)
  if (kept?.preview.token !== token || kept.isLent) return null
  kept.isLent = true
  return kept.preview
}

/** After a confirmation that failed or was stopped: it may be tried again, unless the customer has signed out or chosen anew. */
export function returnPreview(userId: string, token: string): void {
  const kept = previews.get(userId)
  if (kept?.preview.token === token) kept.isLent = false
}

/** After a confirmation that was made. */
export function dropPreview(userId: string, token: string): void {
  if (previews.get(userId)?.preview.token === token) previews.delete(userId)
}

/** Belongs to a customer's sign-out. */
export function forgetCustomer(userId: string): void {
  previews.delete(userId)
}
