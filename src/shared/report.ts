// A month on paper: what a person would hand to somebody who asks how their money stands.
import type { AccountBalance, CategoryId, Figure, Insight, IsoDate, Month } from './domain'
import type { Goal, HealthBand } from './plans'
import type { RecurringItem } from './recurring'
import type { CategorySpending } from './spending'

export interface ReportPayment {
  readonly payee: string
  readonly categoryId: CategoryId
  readonly bookedOn: IsoDate
  /** Positive. */
  readonly paid: Figure
}

export interface ReportBudget {
  readonly categoryId: CategoryId
  /** What was set for the month, with what was carried into it. */
  readonly availableMinor: number
  readonly spent: Figure
  /** Negative when overspent. */
  readonly leftMinor: number
}

export interface MonthlyReport {
  readonly asOf: IsoDate
  readonly name: string
  readonly month: Month
  /** The days that it is about: to the as-of date while the month is not over. */
  readonly from: IsoDate
  readonly to: IsoDate
  readonly complete: boolean
  /** Those that a report can be made of, oldest first. */
  readonly months: readonly Month[]
  /** At the end of `to`, each in its own currency. All other sums are in the bank's. */
  readonly accounts: readonly AccountBalance[]
  readonly income: Figure
  readonly spent: Figure
  readonly incomeBefore: Figure
  readonly spentBefore: Figure
  /** Largest first, against the month before (to the same day while the month is not over). */
  readonly categories: readonly Pick<CategorySpending, 'categoryId' | 'spent' | 'before' | 'shareOfSpend'>[]
  readonly largest: readonly ReportPayment[]
  /** As they were in the month; empty without one. */
  readonly budgets: readonly ReportBudget[]
  /** What holds on the as-of date, whichever month the report is of. */
  readonly now: {
    /** Active ones that go out, the dearest first, at most ten, and how many there are in all. */
    readonly recurring: readonly RecurringItem[]
    readonly recurringInAll: number
    readonly goals: readonly Goal[]
    /** Null under three whole months. */
    readonly health: { readonly score: number; readonly band: HealthBand } | null
  }
  /** Payments of the month that are out of the ordinary; null for a month that is too long ago to have been looked at. */
  readonly unusual: readonly Insight[] | null
}

/** What can go on paper: the window shows it when it is printed. */
export const SHEETS = ['report', 'hand-off'] as const

export interface ReportContract {
  /** Of the last whole month unless one is given. */
  'customer.report': { request: { readonly month?: Month }; reply: MonthlyReport }
  /**
   * Asks where to, and saves the report that the window shows as a PDF. Throws 'cancelled' when the person thinks better of it.
   */
  'customer.report.save': { request: { readonly month: Month }; reply: null }
  /** Prints the page that the window shows on the printer of a kiosk. Throws 'invalid-request' without one, and where it does not print. */
  'customer.sheet.print': { request: { readonly sheet: (typeof SHEETS)[number] }; reply: null }
}
