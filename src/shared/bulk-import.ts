// A bank's extract over many customers, brought in by an administrator: counts and shapes cross to the page, never people.
import type { IsoDate } from './domain'

/** What a column of the extract is read as. */
export type BulkField =
  | 'reference'
  | 'customer'
  | 'bornOn'
  | 'gender'
  | 'city'
  | 'balance'
  | 'bookedOn'
  | 'clock'
  | 'amount'

/** Why a row of an extract could not be read. */
export const REJECTED_REASONS = ['no-customer', 'date', 'future', 'amount', 'not-a-row', 'other'] as const
export type RejectedReason = (typeof REJECTED_REASONS)[number]

/** What reading a file told of it: its rows, never whose they are. */
export interface BulkReadingCounts {
  /** Rows of the file, those that could not be read among them. */
  readonly read: number
  /** In the bank already, or twice in the file. */
  readonly duplicates: number
  /** Most rows first. */
  readonly rejected: readonly { readonly reason: RejectedReason; readonly rows: number }[]
}

export interface BulkFile {
  /** Opaque; good until sign-out or the next choice. No path crosses between the processes. */
  readonly token: string
  /** Without its folder. */
  readonly fileName: string
  readonly bytes: number
}

/** One row with every letter as 'a' or 'A' and every digit as '9'; only its day is as written. */
export interface MaskedRow {
  readonly bookedOn: IsoDate
  readonly shapes: Readonly<Record<Exclude<BulkField, 'bookedOn'>, string>>
}

export interface BulkPreview {
  readonly token: string
  readonly fileName: string
  readonly format: 'bulk' | 'jsonl'
  /** Rows that could be read. */
  readonly rows: number
  /** Of them, those that would be added; the others are in the bank already, or twice in the file. */
  readonly newRows: number
  /** In the file. */
  readonly customers: number
  readonly accounts: number
  readonly from: IsoDate | null
  readonly to: IsoDate | null
  /** Columns of a CSV in their order, and what each is read as; null for one that is not read. Empty for JSON lines. */
  readonly columns: readonly { readonly column: string; readonly field: BulkField | null }[]
  /** The first rows of the file, at most three. */
  readonly samples: readonly MaskedRow[]
  readonly badRows: number
  readonly counts: BulkReadingCounts
  /** The first hundred of them at most; what the file wrote is masked. */
  readonly errors: readonly { readonly line: number; readonly reason: string }[]
}

export interface BulkImport {
  readonly id: string
  readonly fileName: string
  /** ISO date and time, UTC. */
  readonly importedAt: string
  readonly rows: number
  readonly from: IsoDate
  readonly to: IsoDate
  /** Null for an import of an earlier Teller. */
  readonly counts: BulkReadingCounts | null
}

export interface BulkProgress {
  readonly stage: 'reading' | 'comparing' | 'backup' | 'publishing' | 'removing'
  /** 0–1. */
  readonly done: number
}

export interface BulkImportContract {
  /** Opens the system's dialog; null when nothing was chosen. */
  'admin.import.choose': { request: Record<string, never>; reply: BulkFile | null }
  /** Reads the chosen file; nothing is added. */
  'admin.import.preview': { request: { readonly token: string }; reply: BulkPreview; event: BulkProgress }
  /** Adds the new rows of what was previewed, all of them or none. */
  'admin.import.confirm': { request: { readonly token: string }; reply: BulkImport; event: BulkProgress }
  /** Takes the latest import out again, with the customers that it brought. */
  'admin.import.undo': {
    request: { readonly id: string }
    reply: { readonly removed: number }
    event: BulkProgress
  }
  /** Latest first. */
  'admin.imports': { request: Record<string, never>; reply: readonly BulkImport[] }
}
