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

/** A set of one customer's transactions. Every verified figure carries the filter that opens its rows. */
export interface TransactionFilter {
  readonly from?: IsoDate
  /** Inclusive. */
  readonly to?: IsoDate
  readonly accountId?: string
  readonly categoryId?: CategoryId
  /** Only categories of this kind: 'spending' is the definition of spending, refunds included. */
  readonly kind?: CategoryKind
  readonly payee?: string
  /** Found in payee, note or reference, or equal to the amount. */
  readonly text?: string
  /** On the absolute amount. */
  readonly minMinor?: number
  readonly maxMinor?: number
  readonly direction?: 'in' | 'out'
  /** At most 200. */
  readonly ids?: readonly number[]
  /** The rows that one import brought in. */
  readonly importBatchId?: string
  /** Other rows of the same payee as the row with this id, except those whose category the customer has set. */
  readonly similarTo?: number
}

/** An amount that stands for rows: the sum of `amountMinor` (or its negative, for spending) over `filter`. */
export interface Figure {
  readonly amountMinor: number
  /** How many rows it stands for. */
  readonly transactions: number
  readonly filter: TransactionFilter
}

export type RecurrencePeriod = 'weekly' | 'fortnightly' | 'monthly' | 'quarterly' | 'yearly'

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

export type InsightKind = 'duplicate' | 'price-rise' | 'unusual-payment'

export interface Insight {
  /** Stable while the numbers stay as they are; dismissing stores it. */
  readonly key: string
  readonly kind: InsightKind
  readonly on: IsoDate
  readonly payee: string
  readonly categoryId: CategoryId
  readonly figure: Figure
  /** What it is compared with: the price before, the usual payment; null for a duplicate. */
  readonly usual: Figure | null
  /** Two clock times 'HH:MM' of a duplicate, where known. */
  readonly times: readonly string[]
}
