// The nouns that both processes agree on. Amounts are integer minor units (paise, cents) of one currency:
// credits are positive, debits negative. This is said here once and holds everywhere.

/** 'YYYY-MM-DD' in the bank's time zone. */
export type IsoDate = string
/** 'YYYY-MM'. */
export type Month = string

export type Role = 'customer' | 'admin'

/**
 * What a category does to the books. 'spending' counts as spending (a credit in it is a refund and reduces it);
 * 'income' counts as income; 'neutral' moves money without spending or earning it: own transfers, card repayments
 * (the purchases already count), loan principal and pay-outs, money put into savings or investments.
 */
export type CategoryKind = 'spending' | 'income' | 'neutral'

export const CATEGORY_KIND = {
  home: 'spending',
  groceries: 'spending',
  'eating-out': 'spending',
  transport: 'spending',
  shopping: 'spending',
  bills: 'spending',
  health: 'spending',
  entertainment: 'spending',
  travel: 'spending',
  education: 'spending',
  insurance: 'spending',
  cash: 'spending',
  fees: 'spending',
  other: 'spending',
  salary: 'income',
  interest: 'income',
  'other-income': 'income',
  'own-transfer': 'neutral',
  'card-repayment': 'neutral',
  'loan-repayment': 'neutral',
  'loan-payout': 'neutral',
  savings: 'neutral',
  investment: 'neutral',
} as const satisfies Record<string, CategoryKind>

export type CategoryId = keyof typeof CATEGORY_KIND

export const CATEGORY_IDS = Object.keys(CATEGORY_KIND) as readonly CategoryId[]

/** The categories of one kind, in the fixed order of the table above. */
export function categoriesOfKind(kind: CategoryKind): readonly CategoryId[] {
  return CATEGORY_IDS.filter((id) => CATEGORY_KIND[id] === kind)
}

export type AccountKind = 'current' | 'savings' | 'card' | 'loan' | 'investment'

/** Accounts whose money can be spent today; the forecast and 'free to spend' look at these. */
export const LIQUID_ACCOUNTS: readonly AccountKind[] = ['current', 'savings']

export interface Account {
  readonly id: string
  readonly kind: AccountKind
  /** What the customer calls it: 'Savings', 'Platinum card'. */
  readonly name: string
  /** Last four digits. */
  readonly tail: string
  readonly currency: string
}

/** Who decided the category: the bank's own label, the merchant dictionary, a rule of the customer, a guess, the customer. */
export type CategorySource = 'bank' | 'dictionary' | 'rule' | 'guess' | 'customer'

/** From here on a guess is settled; below it the customer is asked. */
export const SETTLED_CONFIDENCE = 0.9

export interface Transaction {
  readonly id: number
  readonly accountId: string
  readonly bookedOn: IsoDate
  /** ISO local date and time where the clock is known, else null. */
  readonly occurredAt: string | null
  readonly amountMinor: number
  /** Normalised name of the other side: 'Swiggy'. */
  readonly payee: string
  readonly categoryId: CategoryId
  readonly categorySource: CategorySource
  /** 0–1 for a guess, else null. */
  readonly categoryConfidence: number | null
  /** The statement line as the bank printed it. */
  readonly reference: string
  /** 'UPI', 'Card', 'ATM', 'NEFT' … as the bank calls it. */
  readonly channel: string
  readonly note: string
}

/** So many payees may be named by one filter. */
export const MOST_PAYEES = 50

/** A set of one customer's transactions. Every verified figure carries the filter that opens its rows. */
export interface TransactionFilter {
  readonly from?: IsoDate
  /** Inclusive. */
  readonly to?: IsoDate
  readonly accountId?: string
  readonly categoryId?: CategoryId
  /** Any of these. */
  readonly categoryIds?: readonly CategoryId[]
  /** Only categories of this kind: 'spending' is the definition of spending, refunds included. */
  readonly kind?: CategoryKind
  readonly payee?: string
  /** Any of these, at most `MOST_PAYEES`. */
  readonly payees?: readonly string[]
  /** Found in payee, note or reference, or equal to the amount. */
  readonly text?: string
  /** On the absolute amount. */
  readonly minMinor?: number
  readonly maxMinor?: number
  readonly direction?: 'in' | 'out'
  /** How the money moved, as the bank calls it: 'UPI'. */
  readonly channel?: string
  /** At most 200. */
  readonly ids?: readonly number[]
  /** The rows that one import brought in. */
  readonly importBatchId?: string
  /** Other rows of the same payee as the row with this id, except those whose category the customer has set. */
  readonly similarTo?: number
  /** Only rows whose category is a guess below the settled confidence. */
  readonly review?: true
  /** What narrows the rows besides: what a question to the assistant was narrowed to. */
  readonly only?: OnlyRows
}

/** Conditions that rows fulfil besides what is asked of them; all of those that are there. */
export interface OnlyRows {
  readonly accountId?: string
  /** Any of these, as the bank calls them. */
  readonly channels?: readonly string[]
  /** Any of these; 0 is Monday. */
  readonly weekDays?: readonly number[]
  /** 'HH:MM', the first within and the second not; over midnight where the first is later. Rows without a time are none. */
  readonly hours?: readonly [string, string]
  /** Days of the month, both within. */
  readonly monthDays?: readonly [number, number]
  /** On the absolute amount of each row. */
  readonly minMinor?: number
  readonly maxMinor?: number
  readonly direction?: 'in' | 'out'
  readonly categoryId?: CategoryId
  /** Any of these. */
  readonly payees?: readonly string[]
  readonly withoutAccountId?: string
  readonly withoutChannels?: readonly string[]
  readonly withoutPayees?: readonly string[]
  readonly withoutCategoryIds?: readonly CategoryId[]
}

/** An amount that stands for rows: the sum of `amountMinor` (or its negative, for spending) over `filter`. */
export interface Figure {
  readonly amountMinor: number
  /** How many rows it stands for. */
  readonly transactions: number
  readonly filter: TransactionFilter
}

export type RecurrencePeriod = 'weekly' | 'fortnightly' | 'four-weekly' | 'monthly' | 'quarterly' | 'yearly'

export interface RecurringPayment {
  readonly payee: string
  readonly accountId: string
  readonly categoryId: CategoryId
  readonly period: RecurrencePeriod
  /** Signed: salaries are positive. */
  readonly amountMinor: number
  /** False when past amounts vary, so that the next one is an estimate. */
  readonly fixedAmount: boolean
  readonly nextOn: IsoDate
  /** The rows it was found from. */
  readonly occurrences: number
}

export interface ForecastDay {
  readonly on: IsoDate
  /** 80 % band and median of the end-of-day balance. */
  readonly lowMinor: number
  readonly medianMinor: number
  readonly highMinor: number
}

export interface ForecastEvent {
  readonly on: IsoDate
  readonly payee: string
  readonly categoryId: CategoryId
  readonly amountMinor: number
  readonly fixedAmount: boolean
}

export interface Shortfall {
  /** The first day on which the median balance is below zero. */
  readonly firstOn: IsoDate
  /** The day of the lowest median balance, and how far below zero it is (positive). */
  readonly lowestOn: IsoDate
  readonly amountMinor: number
  /** Share of simulated paths that go below zero. */
  readonly probability: number
  /** The events that lead there, largest first, and the income that ends it. */
  readonly causes: readonly ForecastEvent[]
  readonly endsWith: ForecastEvent | null
}

export interface Forecast {
  readonly asOf: IsoDate
  readonly days: readonly ForecastDay[]
  readonly events: readonly ForecastEvent[]
  readonly lowest: { readonly on: IsoDate; readonly amountMinor: number }
  readonly shortfall: Shortfall | null
  /** Whole months of history it rests on. */
  readonly basedOnMonths: number
}

export const INSIGHT_KINDS = [
  'duplicate',
  'fraud-suspect',
  'unusual-payment',
  'merchant-new-large',
  'refund-received',
  'cash-heavy',
  'bank-fee',
  'fee-total',
  'card-interest',
  'interest-earned',
  'price-rise',
  'bill-higher',
  'yearly-bill-coming',
  'subscription-new',
  'subscription-lapsed',
  'trial-ended',
  'double-subscription',
  'salary-late',
  'salary-raise',
  'large-income',
  'no-income',
  'month-summary',
  'category-up',
  'category-down',
  'spending-record',
  'overspending',
  'saving-streak',
  'shortfall-ahead',
  'low-balance',
  'idle-cash',
  'budget-over',
  'budget-pace',
  'goal-behind',
  'goal-reached',
] as const

export type InsightKind = (typeof INSIGHT_KINDS)[number]

export type InsightSeverity = 'info' | 'warning' | 'urgent'

/** What to do about it: look at its rows, at spending by category, or ask the assistant what would avoid it. */
export type InsightAction = 'rows' | 'spending' | 'ask'

/** Of a fraud desk: an amount over 3.5 times the own mean, 23:00–04:00, under 3 minutes after another, twice in 10 minutes. */
export type AnomalyRule = 'large-amount' | 'night' | 'quick-succession' | 'same-again'

/** What makes a payment improbable for this customer. */
export type AnomalySign = 'amount' | 'new-payee' | 'new-category' | 'new-place' | 'hour' | 'gap' | 'same-again'

export interface Insight {
  /** Stable while it is about the same thing; the customer's answer is kept under it. */
  readonly key: string
  readonly kind: InsightKind
  readonly severity: InsightSeverity
  readonly on: IsoDate
  /** The payee, account or goal that it is about; empty where it is about none. */
  readonly payee: string
  readonly categoryId: CategoryId | null
  /** Null where it stands for no rows yet: a shortfall to come. */
  readonly figure: Figure | null
  /** What it is compared with: the price before, the usual payment or month. */
  readonly usual: Figure | null
  /** Expected, or left over; positive. */
  readonly estimate: { readonly amountMinor: number; readonly on: IsoDate } | null
  /** Months in a row, payments, subscriptions: whatever its kind counts. */
  readonly count: number | null
  /** Two clock times 'HH:MM' of a duplicate, where known. */
  readonly times: readonly string[]
  /** Why a payment is unusual, the strongest first, and which rules of a fraud desk it breaks. */
  readonly signs: readonly AnomalySign[]
  readonly rules: readonly AnomalyRule[]
  readonly action: InsightAction
  /** About what it is worth to the customer to know; positive. Ranks, and is not shown. */
  readonly valueMinor: number
  /** How long it stays away once it has been answered, unless it gets much worse. */
  readonly quietDays: number
}

export interface AccountBalance {
  readonly account: Account
  readonly balance: Figure
}

export interface DailyBalance {
  readonly on: IsoDate
  /** End of day. */
  readonly balanceMinor: number
  /** The row that moved the line most that day, when it stands out; named on the chart. */
  readonly event: { readonly payee: string; readonly categoryId: CategoryId; readonly amountMinor: number } | null
}
