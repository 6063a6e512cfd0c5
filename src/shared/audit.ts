// The audit log, as an administrator sees it: who did what, when, and how it ended. No figure and no customer's name.
import type { IsoDate, Role } from './domain'

export interface AuditEntry {
  /** Counts up from 1 without a gap. */
  readonly id: number
  /** ISO date and time, UTC. */
  readonly at: string
  /** Of a sign-in with an unknown name: null, as people type passwords there. */
  readonly userId: string | null
  readonly role: Role | null
  /** The operation, or 'session.ended'. */
  readonly action: string
  /** 'ok', or the code of the refusal. */
  readonly outcome: string
  /** Short and plain: which backup, how many segments. */
  readonly details: string
}

export interface AuditFilter {
  readonly userId?: string
  readonly action?: string
  /** 'refused' is everything that did not end well. */
  readonly outcome?: 'ok' | 'refused'
  /** Days in UTC. */
  readonly from?: IsoDate
  /** Inclusive. */
  readonly to?: IsoDate
}

export interface AuditPage {
  /** Newest first. */
  readonly entries: readonly AuditEntry[]
  /** Over the whole filter. */
  readonly total: number
  /** What there is to filter by. */
  readonly actions: readonly string[]
  readonly userIds: readonly string[]
}

/** What a check of the whole chain has found. */
export interface AuditVerification {
  readonly entries: number
  /** 'gap': entries are missing at the end or in between; 'changed': an entry is not as it was written. */
  readonly state: 'intact' | 'changed' | 'gap'
  /** The first entry that is not as it should be. */
  readonly brokenAt: number | null
  /** Authenticates all entries so far; kept elsewhere, it shows later whether one of them was changed. */
  readonly head: string
}

export interface AuditContract {
  'admin.audit': {
    request: { readonly filter: AuditFilter; readonly offset: number; readonly limit: number }
    reply: AuditPage
  }
  'admin.audit.verify': { request: Record<string, never>; reply: AuditVerification }
  /** The entries of the filter as CSV, and a last line with the head. */
  'admin.audit.export': { request: { readonly filter: AuditFilter }; reply: { readonly csv: string } }
}
