// Every operation there is: its name, what it takes, what it replies, and the events it streams.
// Values are plain and structured-cloneable. A new call is one entry here, one operation, one page.

import type { AlertsContract } from './alerts'
import type { AssistantStatus, BankAnswer } from './answers'
import type { AuditContract } from './audit'
import type { BulkImportContract } from './bulk-import'
import type { CashFlowContract } from './cash-flow'
import type { Cell } from './cell'
import type { AskEvent, AskRequest, ChatsContract } from './chats'
import type { ChurnContract } from './churn'
import type { DataQualityContract } from './data-quality'
import type {
  Account,
  AccountBalance,
  CategoryId,
  DailyBalance,
  Figure,
  Forecast,
  Insight,
  IsoDate,
  Month,
  Role,
  Transaction,
  TransactionFilter,
} from './domain'
import type { FiguresContract } from './figures'
import type { ForecastContract } from './forecasting'
import type { GuideContract } from './guide'
import type { HandOffContract } from './hand-off'
import type { InsightsContract } from './insights'
import type { ModelsContract } from './models'
import type { HealthBand, PlansContract } from './plans'
import type { PreferencesContract } from './preferences'
import type { ProductInterestContract } from './product-interest'
import type { ProductLabContract } from './product-lab'
import type { ProductsContract } from './products'
import type { ProfileId } from './profiles'
import type { RecurringContract } from './recurring'
import type { ReportContract } from './report'
import type { RfmContract } from './rfm'
import type { SegmentViewsContract } from './segment-views'
import type { CategorySpending, SpendingContract } from './spending'
import type { StatusContract } from './status'
import type { UsersContract } from './users'
import type { WhatIfContract } from './what-if'

export type { Answer, AnswerPart, AnswerSentence, AssistantStatus, BankAnswer } from './answers'
export type { Cell } from './cell'

export type ErrorCode =
  | 'signed-out'
  | 'forbidden'
  | 'wrong-credentials'
  | 'locked-out'
  | 'new-password-needed'
  | 'invalid-request'
  | 'not-found'
  | 'not-ready'
  | 'database-damaged'
  | 'database-newer'
  | 'users-damaged'
  | 'disk-full'
  | 'not-writable'
  | 'import-failed'
  | 'model-unavailable'
  | 'cancelled'
  | 'internal'

export interface Failure {
  readonly code: ErrorCode
  /** For people: what happened and what to do. */
  readonly message: string
}

export type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure }

/** No request parameters. */
export type Nothing = Record<string, never>

// ── anyone ───────────────────────────────────────────────────────────────────────────────────────────────────────

export interface DemoAccount {
  readonly userId: string
  readonly name: string
  readonly role: Role
  /** Who they are, in half a sentence: 'salaried, rent due before payday'. */
  readonly story: string
  readonly password: string
}

export interface Bank {
  readonly name: string
  readonly currency: string
  readonly locale: string
  readonly timeZone: string
  /** The latest booked day. */
  readonly asOf: IsoDate
  /** Groups smaller than this are never shown to the bank. */
  readonly smallestGroup: number
  readonly demoAccounts: readonly DemoAccount[]
  /** Nobody can sign in yet: whoever is at the machine becomes the administrator. */
  readonly needsAdministrator: boolean
}

export interface SignedIn {
  readonly userId: string
  readonly name: string
  readonly role: Role
}

export interface Progress {
  readonly stage: 'opening' | 'seeding' | 'reading' | 'checking' | 'writing' | 'aggregates' | 'features' | 'clustering'
  /** 0–1. */
  readonly done: number
}

export interface PublicContract {
  /** Opens the bank's file (and makes the demo bank on a first start); replies once it can be used. */
  'app.prepare': { request: Nothing; reply: Bank; event: Progress }
  /** Sets a damaged database aside, under a name that says so, and prepares a fresh one. */
  'app.setAside': { request: Nothing; reply: Bank; event: Progress }
  'session.current': { request: Nothing; reply: SignedIn | null }
  /** Of a bank without any account; whoever does it is signed in. */
  'app.createAdministrator': {
    request: { readonly userId: string; readonly name: string; readonly password: string }
    reply: SignedIn
  }
  /** A one-time password needs the new one beside it. */
  'session.signIn': {
    request: { readonly userId: string; readonly password: string; readonly newPassword?: string }
    reply: SignedIn
  }
  'session.signOut': { request: Nothing; reply: null }
}

// ── customer ─────────────────────────────────────────────────────────────────────────────────────────────────────

export interface SpendingPace {
  readonly month: Month
  /** Spending this month as a positive amount. */
  readonly spent: Figure
  /** Mean of the whole months before, at the same day of the month; null without one whole month. */
  readonly usualToDateMinor: number | null
  readonly basedOnMonths: number
  /** Cumulative, one per day of the month: `spentMinor` null after the as-of date, `usualMinor` null without history. */
  readonly days: readonly {
    readonly day: number
    readonly spentMinor: number | null
    readonly usualMinor: number | null
  }[]
}

export interface FreeToSpend {
  /** Balance less bills due before the next income; never below zero. An estimate. */
  readonly amountMinor: number
  readonly nextIncome: { readonly on: IsoDate; readonly payee: string } | null
  readonly billsMinor: number
  readonly billsExceedBalance: boolean
}

export interface UpcomingBill {
  readonly on: IsoDate
  readonly payee: string
  readonly categoryId: CategoryId
  readonly account: Account
  /** Positive. */
  readonly amountMinor: number
  readonly fixedAmount: boolean
  readonly occurrences: number
  /** The median balance is below zero on that day. */
  readonly fallsShort: boolean
}

export interface Home {
  /** The account that the page leads with. */
  readonly account: Account
  readonly accounts: readonly AccountBalance[]
  readonly balance: Figure
  /** From the first of the as-of month, or 30 days back when that is further; oldest first, the last is the as-of date. */
  readonly past: readonly DailyBalance[]
  readonly pace: SpendingPace
  readonly latest: readonly Transaction[]
}

/** What jobs have found out about the account that the page leads with; comes after the rest when the books have changed. */
export interface HomeOutlook {
  readonly accountId: string
  /** Null under three whole months of history, and for an account that is not liquid. */
  readonly forecast: Forecast | null
  readonly freeToSpend: FreeToSpend | null
  readonly bills: readonly UpcomingBill[]
  /** Those that matter most. */
  readonly insights: readonly Insight[]
}

export interface Spending {
  readonly month: Month
  /** False for the month of the as-of date until its last day. */
  readonly complete: boolean
  readonly total: Figure
  readonly before: Figure
  /** Oldest first, the last is the as-of month. */
  readonly months: readonly Month[]
  readonly totalByMonthMinor: readonly number[]
  /** Largest first; categories without a row in the month are left out. */
  readonly categories: readonly CategorySpending[]
}

export interface PayeeSpending {
  readonly payee: string
  readonly spent: Figure
}

export interface TransactionPage {
  readonly rows: readonly Transaction[]
  readonly offset: number
  /** Over the whole filter, not only this page. */
  readonly transactions: number
  readonly moneyIn: Figure
  readonly moneyOut: Figure
}

export interface TransactionDetail {
  readonly transaction: Transaction
  readonly account: Account
  /** Other rows of the same payee whose category the customer has not set. */
  readonly similar: { readonly sum: Figure; readonly since: IsoDate | null; readonly recent: readonly Transaction[] }
}

/** What moving a row (and those like it) would do to its month, before anything is changed. */
export interface RecategoriseEffect {
  readonly month: Month
  readonly moved: number
  readonly before: Figure
  readonly afterMinor: number
}

export interface CsvMapping {
  /** 1-based line of the header. */
  readonly headerLine: number
  readonly delimiter: string
  readonly encoding: string
  readonly dateColumn: string
  readonly dateOrder: 'day-first' | 'month-first' | 'year-first'
  readonly payeeColumn: string
  /** Either one signed column, or a debit and a credit column. */
  readonly amountColumn: string | null
  readonly debitColumn: string | null
  readonly creditColumn: string | null
  readonly decimalMark: '.' | ','
  /** Of a single amount column: card statements list charges, so that a positive amount was spent. */
  readonly amountSign: 'credit-positive' | 'debit-positive'
}

export type ImportStatus = 'new' | 'possible-duplicate' | 'already-there'

export interface ImportRow {
  readonly line: number
  readonly bookedOn: IsoDate
  readonly amountMinor: number
  readonly payee: string
  readonly reference: string
  readonly categoryId: CategoryId
  /** The category is a guess that waits to be reviewed. */
  readonly guess: boolean
  readonly status: ImportStatus
}

export type StatementFormat = 'csv' | 'ofx' | 'qif' | 'camt' | 'mt940' | 'jsonl' | 'bulk'

export interface ImportPreview {
  /** Opaque; good until sign-out or the next preview. */
  readonly token: string
  readonly fileName: string
  readonly format: StatementFormat
  readonly account: Account
  /** CSV only. `columns` are what the header offers. */
  readonly csv: {
    readonly mapping: CsvMapping
    readonly columns: readonly string[]
    /** Read as the customer has put it right for an earlier file with this header. */
    readonly asLastTime: boolean
  } | null
  /** At most 500, in file order. */
  readonly rows: readonly ImportRow[]
  readonly counts: Readonly<Record<ImportStatus, number>>
  readonly from: IsoDate | null
  readonly to: IsoDate | null
  readonly errors: readonly { readonly line: number; readonly reason: string }[]
}

export interface ImportBatch {
  readonly id: string
  readonly fileName: string
  readonly account: Account
  readonly importedAt: string
  readonly imported: Figure
  readonly from: IsoDate
  readonly to: IsoDate
}

/** A rule of the customer: rows of this payee belong to this category. */
export interface CategoryRule {
  readonly payee: string
  readonly categoryId: CategoryId
  /** The rows of the payee in that category, in the bank's currency. */
  readonly rows: Figure
}

export interface CustomerContract
  extends InsightsContract,
    AlertsContract,
    PlansContract,
    ProductsContract,
    ForecastContract,
    CashFlowContract,
    ChatsContract,
    WhatIfContract,
    RecurringContract,
    ReportContract,
    GuideContract,
    HandOffContract,
    PreferencesContract,
    SpendingContract {
  'customer.home': { request: { readonly accountId?: string }; reply: Home }
  'customer.outlook': { request: { readonly accountId?: string }; reply: HomeOutlook }
  'customer.accounts': { request: Nothing; reply: readonly Account[] }
  'customer.spending': { request: { readonly month?: Month }; reply: Spending }
  'customer.spending.payees': {
    request: { readonly categoryId: CategoryId; readonly month?: Month }
    reply: readonly PayeeSpending[]
  }
  'customer.transactions': {
    request: { readonly filter: TransactionFilter; readonly offset: number; readonly limit: number }
    reply: TransactionPage
  }
  'customer.transactions.export': { request: { readonly filter: TransactionFilter }; reply: { readonly csv: string } }
  /** The rows whose category is a guess that the customer has not confirmed, newest first; the page is that of the filter. */
  'customer.review': { request: { readonly offset: number; readonly limit: number }; reply: TransactionPage }
  'customer.transaction': { request: { readonly id: number }; reply: TransactionDetail }
  'customer.transaction.note': { request: { readonly id: number; readonly note: string }; reply: Transaction }
  'customer.category.preview': {
    request: { readonly id: number; readonly categoryId: CategoryId; readonly similar: boolean }
    reply: RecategoriseEffect
  }
  'customer.category.set': {
    request: { readonly id: number; readonly categoryId: CategoryId; readonly similar: boolean }
    reply: { readonly moved: number; readonly undo: string }
  }
  'customer.category.undo': { request: { readonly undo: string }; reply: { readonly moved: number } }
  'customer.rules': { request: Nothing; reply: readonly CategoryRule[] }
  /** New rows no longer follow the rule; those that have followed it stay where they are. */
  'customer.rule.delete': { request: { readonly payee: string }; reply: null }
  /** Puts back a rule that was deleted, unless the payee has another one by now. */
  'customer.rule.restore': { request: { readonly payee: string; readonly categoryId: CategoryId }; reply: null }
  /** Everything that the bank's file holds about the caller, as JSON for people and programs. */
  'customer.data.export': { request: Nothing; reply: { readonly json: string } }
  'customer.import.preview': {
    request: {
      readonly accountId: string
      readonly fileName: string
      readonly bytes: Uint8Array
      readonly mapping?: CsvMapping
    }
    reply: ImportPreview
    event: Progress
  }
  'customer.import.confirm': {
    request: { readonly token: string; readonly includePossibleDuplicates: boolean }
    reply: ImportBatch
    event: Progress
  }
  'customer.import.undo': { request: { readonly batchId: string }; reply: { readonly removed: number } }
  'customer.imports': { request: Nothing; reply: readonly ImportBatch[] }
  'customer.assistant': { request: Nothing; reply: AssistantStatus }
}

// ── bank ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** What insights warn customers of. */
export const ALERT_KINDS = ['running-out', 'unusual', 'dearer', 'fees', 'income'] as const
export type AlertKind = (typeof ALERT_KINDS)[number]

/** More answers helped than did not, the other way round, neither, and those who have not asked or have deleted their chats. */
export const ASSISTANT_OPINIONS = ['helped', 'did-not-help', 'undecided', 'not-asked'] as const
export type AssistantOpinion = (typeof ASSISTANT_OPINIONS)[number]

export interface Overview {
  readonly asOf: IsoDate
  readonly customers: Cell
  /** Customers with a transaction of their own in the last 30 days. */
  readonly active: Cell
  readonly balancesMinor: Cell
  readonly depositsMinor: Cell
  readonly months: readonly {
    readonly month: Month
    readonly inflowMinor: Cell
    readonly outflowMinor: Cell
    readonly balancesMinor: Cell
  }[]
  /** Spending of the last 3 whole months, largest first. */
  readonly categories: readonly {
    readonly categoryId: CategoryId
    readonly spentMinor: Cell
    readonly shareOfSpend: Cell
  }[]
  /** Share of customers whose forecast goes below zero in the next 30 days, and by kind of income. */
  readonly shortfallRate: Cell
  readonly shortfallByAge: readonly { readonly band: string; readonly rate: Cell }[]
  /** By health score, lowest first; 'unknown' are those with too little history. */
  readonly healthBands: readonly { readonly band: HealthBand | 'unknown'; readonly customers: Cell }[]
  /** Customers with at least one alert of a kind. */
  readonly alerts: readonly { readonly kind: AlertKind; readonly customers: Cell }[]
  /** Everybody by what they have said to the assistant's answers; empty where that has not been counted yet. */
  readonly assistant: readonly { readonly opinion: AssistantOpinion; readonly customers: Cell }[]
}

export interface SegmentSummary {
  readonly id: number
  readonly name: string
  readonly customers: Cell
  readonly shareOfDeposits: Cell
  readonly medianIncomeMinor: Cell
  readonly shareSaved: Cell
  readonly withLoan: Cell
  /** Change in customers since the run before, rounded to 5; null on a first run or when suppressed. */
  readonly movement: number | null
  /** Mean of each feature in standard deviations from the bank's average, strongest first. */
  readonly profile: readonly { readonly feature: string; readonly deviations: Cell }[]
  readonly centre: { readonly x: number; readonly y: number }
}

export interface Segments {
  readonly run: number
  readonly asOf: IsoDate
  readonly k: number
  readonly seed: number
  readonly restarts: number
  readonly features: readonly string[]
  readonly inertia: number
  readonly silhouette: number
  /** Mean adjusted Rand index between re-runs with other seeds. */
  readonly stability: number
  readonly customers: Cell
  readonly choices: readonly { readonly k: number; readonly silhouette: number }[]
  readonly segments: readonly SegmentSummary[]
  /** Hexagons on the first two principal components, only those of at least k customers. */
  readonly density: {
    readonly radius: number
    readonly cells: readonly {
      readonly x: number
      readonly y: number
      readonly segment: number
      readonly customers: number
    }[]
    readonly axes: { readonly x: string; readonly y: string }
  }
}

/** Why there is a backup. 'replaced' is the file that a restore or a reset has put aside, as it was. */
export type BackupKind = 'on-demand' | 'before-import' | 'before-migration' | 'replaced'

/** Says nothing about what is in it: numbers of customers are shown in published cells only. */
export interface Backup {
  readonly id: string
  readonly kind: BackupKind
  /** ISO date and time, UTC. */
  readonly madeAt: string
  readonly bytes: number
  /** It passed its check when it was made, and still has the size that it had then. */
  readonly verified: boolean
}

export interface Backups {
  /** Newest first. */
  readonly backups: readonly Backup[]
  /** A bank made for demonstrations, which can be made afresh. */
  readonly demo: boolean
  readonly profile: ProfileId
}

export interface AdminContract
  extends AuditContract,
    BulkImportContract,
    ChurnContract,
    DataQualityContract,
    FiguresContract,
    ModelsContract,
    RfmContract,
    SegmentViewsContract,
    ProductInterestContract,
    ProductLabContract,
    StatusContract,
    UsersContract {
  'admin.overview': { request: Nothing; reply: Overview }
  /** Each sentence comes as soon as it is checked. Every question is written down in the audit log. */
  'admin.ask': { request: AskRequest; reply: BankAnswer; event: AskEvent }
  'admin.segments': { request: Nothing; reply: Segments }
  /** A new run with `k` segments, or with the best k between 3 and 8. */
  'admin.segments.run': { request: { readonly k?: number }; reply: Segments; event: Progress }
  'admin.backups': { request: Nothing; reply: Backups }
  'admin.backup.make': { request: Nothing; reply: Backups; event: Progress }
  /** Puts a backup in the bank's place and signs everybody out; the file that was there is kept as a backup. */
  'admin.backup.restore': { request: { readonly id: string }; reply: null; event: Progress }
  /** Puts a fresh demo bank in the bank's place, in the same way. */
  'admin.demo.reset': { request: { readonly profile?: ProfileId }; reply: null; event: Progress }
}

export type Contract = PublicContract & CustomerContract & AdminContract
export type Channel = keyof Contract
export type StreamChannel = { [C in Channel]: Contract[C] extends { event: unknown } ? C : never }[Channel]
export type Request<C extends Channel> = Contract[C]['request']
export type ReplyOf<C extends Channel> = Contract[C]['reply']
export type EventOf<C extends StreamChannel> = Contract[C]['event']
