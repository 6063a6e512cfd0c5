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
  /** The bulk import that has made this customer. */
  bulk_import_id: Generated<string | null>
  /** 0 | 1: whether products are recommended to the customer. */
  recommendations: Generated<number>
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
  /** The bulk import that has made this account. */
  bulk_import_id: Generated<string | null>
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
  bulk_import_id: Generated<string | null>
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
  /** 0 | 1: 0 while its rows come in or go out. */
  published: Generated<number>
}

/** How files with this header are read, as the customer has put it right. */
export interface ImportMappingsTable {
  customer_id: string
  /** Fingerprint of the header. */
  header: string
  /** JSON. */
  mapping: string
}

/** What a row of the books was before an import found its other side. */
export interface ImportRelabelsTable {
  batch_id: string
  transaction_id: number
  category_id: string
  category_source: string
  category_confidence: number | null
}

/** An extract over many customers that the bank has imported. */
export interface BulkImportsTable {
  id: string
  file_name: string
  imported_at: string
  /** 0 | 1: 0 while rows come in or go out. */
  published: number
  row_count: number
  from_on: string
  to_on: string
  /** JSON: BulkReadingCounts; null for an import of an earlier Teller. */
  reading: Generated<string | null>
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

/** The bank's catalogue. Rates and cashback are shares (0.071 is 7.1 %); a rate is earned on deposits and paid on loans. */
export interface ProductsTable {
  id: string
  /** 'account' | 'deposit' | 'card' | 'loan' | 'insurance' | 'investment' */
  kind: string
  name: string
  summary: string
  currency: string
  annual_rate: number | null
  annual_fee_minor: number
  cashback_rate: number | null
  /** JSON list of CategoryId. */
  cashback_categories: string
  min_age: number | null
  max_age: number | null
  min_monthly_income_minor: number | null
  /** The most cashback, or the most that can be paid in, a month. */
  monthly_limit_minor: number | null
  /** The rate is earned from this balance on. */
  from_balance_minor: number | null
  /** 0 | 1: a deposit that is paid in by the month, not once. */
  by_month: Generated<number>
}

export interface ProductEventsTable {
  id: Generated<number>
  customer_id: string
  product_id: string
  /** 'view' | 'click' | 'application' | 'uptake' */
  kind: string
  occurred_on: string
}

/** Products ranked for a customer; `place` 1 is the best. */
export interface RecommendationsTable {
  customer_id: string
  product_id: string
  as_of: string
  version: number
  place: number
  yearly_benefit_minor: number
  /** JSON. */
  reasons: string
  /** 'interested' | 'dismissed', or not answered yet. */
  answer: string | null
}

export interface CategoriesTable {
  id: string
  /** CategoryKind */
  kind: string
}

export interface MerchantsTable {
  name: string
  category_id: string
  /** JSON list of upper-case texts, as printed on statements. */
  patterns: string
}

/** What a category may cost a month, from `from_month` until the next entry of the category. */
export interface BudgetsTable {
  customer_id: string
  category_id: string
  from_month: string
  currency: string
  amount_minor: number
  /** 0 | 1: what is left over, or overspent, counts in the next month. */
  rollover: number
}

export interface GoalsTable {
  id: Generated<number>
  customer_id: string
  name: string
  currency: string
  target_minor: number
  begun_on: string
  due_on: string | null
  /** Where the money is put aside. */
  account_id: string | null
  /** Put aside elsewhere, as the customer says. */
  put_aside_minor: Generated<number>
}

/** What a customer has said about a recurring payment, and the payment as it was found on `as_of`, for that `version` of the books. */
export interface RecurringPaymentsTable {
  id: Generated<number>
  customer_id: string
  account_id: string
  payee: string
  category_id: string
  /** RecurrencePeriod */
  period: string
  amount_minor: number
  /** 0 | 1 */
  fixed_amount: number
  next_on: string
  occurrences: number
  as_of: string
  version: number
  /** RecurringAnswer */
  answer: string | null
}

/** `key` stays while the numbers do, so that an answer sticks. */
export interface AlertsTable {
  id: Generated<number>
  customer_id: string
  key: string
  kind: string
  /** 'info' | 'warning' | 'urgent' */
  severity: string
  raised_on: string
  /** JSON. */
  content: string
  read_at: string | null
  /** 'normal' | 'got-it' */
  answer: string | null
  /** The as-of date of the answer. */
  answered_on: string | null
}

export interface ChatSessionsTable {
  id: Generated<number>
  customer_id: string
  title: string
  started_at: string
}

export interface ChatTurnsTable {
  id: Generated<number>
  session_id: number
  question: string
  asked_at: string
  /** JSON: the sentences shown of an answer that is not finished. */
  shown: string
  /** JSON; null while it is not finished. */
  answer: string | null
  /** In words, why there is no answer; null where there is one, or where it was stopped. */
  problem: string | null
  /** Question and answer in small letters, to be searched. */
  words: string
  /** 1 for thumbs up, -1 for thumbs down. */
  rating: number | null
}

/** Found by a job for `as_of` and `version` of the books. */
export interface OutlooksTable {
  customer_id: string
  /** Which of the views: 'home', or a forecast. */
  view: string
  /** Of the content: what an earlier Teller has stored in another shape is found out again. */
  format: number
  as_of: string
  version: number
  /** JSON. */
  content: string
}

/** 'What if' changes that a customer has kept. */
export interface ScenariosTable {
  id: Generated<number>
  customer_id: string
  name: string
  /** JSON. */
  changes: string
  months: number
  saved_at: string
}

/** Products that the bank has tried out and kept. They say nothing of a customer. */
export interface LabDesignsTable {
  id: Generated<number>
  name: string
  /** JSON. */
  simulation: string
  saved_at: string
}

/** How a customer wants Teller to be; no row before anything is chosen. */
export interface PreferencesTable {
  customer_id: string
  /** 'en', or null for that of the sign-in page. */
  language: string | null
  /** 0 | 1 */
  hidden_at_start: number
  /** 0 | 1 */
  welcomed: number
  /** 0 | 1 */
  notifications: Generated<number>
}

/** The version of each customer's books that the bank's figures were counted from. */
export interface ReleasedBooksTable {
  customer_id: string
  version: number
}

/** What the segments of that release were made of. */
export interface ReleasedActivityTable {
  customer_id: string
  /** JSON. */
  activity: string
}

/** Every rounded count that was published of a cell. */
export interface PublishedCountsTable {
  cell: string
  customers: number
}

export interface BankDatabase {
  customers: CustomersTable
  accounts: AccountsTable
  transactions: TransactionsTable
  category_rules: CategoryRulesTable
  import_batches: ImportBatchesTable
  bulk_imports: BulkImportsTable
  import_mappings: ImportMappingsTable
  import_relabels: ImportRelabelsTable
  segment_runs: SegmentRunsTable
  segment_members: SegmentMembersTable
  settings: SettingsTable
  products: ProductsTable
  product_events: ProductEventsTable
  recommendations: RecommendationsTable
  categories: CategoriesTable
  merchants: MerchantsTable
  budgets: BudgetsTable
  scenarios: ScenariosTable
  preferences: PreferencesTable
  lab_designs: LabDesignsTable
  goals: GoalsTable
  recurring_payments: RecurringPaymentsTable
  alerts: AlertsTable
  outlooks: OutlooksTable
  chat_sessions: ChatSessionsTable
  chat_turns: ChatTurnsTable
  released_books: ReleasedBooksTable
  released_activity: ReleasedActivityTable
  published_counts: PublishedCountsTable
}
