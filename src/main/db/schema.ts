// The bank's file, as Kysely sees it. SQL names are snake_case and are mapped in the query files.
import type { Generated } from 'kysely'

export interface CustomersTable {
  id: string
  name: string
  born_on: string
  /** 'female' | 'male' | 'other' */
  gender: string
  city: string
  joined_on: string
  /** Goes up with every change to the customer's books; stored results are keyed by it. */
  version: Generated<number>
}

export interface AccountsTable {
  id: string
  customer_id: string
  /** AccountKind */
  kind: string
  name: string
  tail: string
  currency: string
  opened_on: string
  /** Balance before the first row. */
  opening_minor: number
}

export interface TransactionsTable {
  id: Generated<number>
  customer_id: string
  account_id: string
  booked_on: string
  occurred_at: string | null
  amount_minor: number
  payee: string
  category_id: string
  category_source: string
  category_confidence: number | null
  reference: string
  channel: string
  note: string
  /** The bank's own identifier of the row, where the statement has one (OFX FITID). */
  bank_reference: string | null
  import_batch_id: string | null
}

/** 'Rows of this payee belong to this category', made by the customer; follows new imports. */
export interface CategoryRulesTable {
  customer_id: string
  payee: string
  category_id: string
}

export interface ImportBatchesTable {
  id: string
  customer_id: string
  account_id: string
  file_name: string
  imported_at: string
}

/** Rows on their way in: staged in chunks, published to transactions in one short step. */
export interface ImportStagingTable {
  batch_id: string
  line: number
  booked_on: string
  occurred_at: string | null
  amount_minor: number
  payee: string
  category_id: string
  category_source: string
  category_confidence: number | null
  reference: string
  channel: string
  bank_reference: string | null
}

export interface DismissedInsightsTable {
  customer_id: string
  key: string
  dismissed_at: string
}

export interface SegmentRunsTable {
  id: Generated<number>
  as_of: string
  k: number
  seed: number
}

/** Rows about persons: only jobs read this, to count movement between runs. */
export interface SegmentMembersTable {
  run_id: number
  customer_id: string
  segment: number
  name: string
}

export interface SettingsTable {
  key: string
  value: string
}

export interface BankDatabase {
  customers: CustomersTable
  accounts: AccountsTable
  transactions: TransactionsTable
  category_rules: CategoryRulesTable
  import_batches: ImportBatchesTable
  import_staging: ImportStagingTable
  dismissed_insights: DismissedInsightsTable
  segment_runs: SegmentRunsTable
  segment_members: SegmentMembersTable
  settings: SettingsTable
}
