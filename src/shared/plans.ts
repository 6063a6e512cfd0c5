// What customers plan with: the health of their money, budgets, goals and what they own and owe.
import { addMonths, lastOf, monthOf } from './dates'
import type { AccountKind, CategoryId, Figure, IsoDate, Month } from './domain'

export type HealthDimensionId =
  | 'savings-consistency'
  | 'debt-ratio'
  | 'spending-discipline'
  | 'emergency-fund'
  | 'investment'
  | 'subscription-efficiency'

export type HealthBand = 'vulnerable' | 'building' | 'stable' | 'strong'

/** Lowest first; both ends belong to the band. */
export const HEALTH_BANDS: readonly { readonly band: HealthBand; readonly from: number; readonly to: number }[] = [
  { band: 'vulnerable', from: 0, to: 39 },
  { band: 'building', from: 40, to: 59 },
  { band: 'stable', from: 60, to: 79 },
  { band: 'strong', from: 80, to: 100 },
]

/** One thing that raises the dimension most; amounts are positive and by month, except the fund, which is a whole sum. */
export type HealthStep =
  | { readonly kind: 'keep-going' }
  | { readonly kind: 'save-each-month'; readonly amountMinor: number }
  | { readonly kind: 'lower-debt-payments'; readonly amountMinor: number }
  | { readonly kind: 'spend-less-on-wants'; readonly amountMinor: number }
  | { readonly kind: 'build-emergency-fund'; readonly amountMinor: number }
  | { readonly kind: 'invest-each-month'; readonly amountMinor: number }
  | { readonly kind: 'cut-subscriptions'; readonly amountMinor: number }
  | { readonly kind: 'book-your-income' }

/** 'share': of income, 0.2 is 20 %. 'months': of what has to be paid. */
export type HealthUnit = 'share' | 'months'

export interface HealthDimension {
  readonly id: HealthDimensionId
  /** Whole points; the score is their sum. */
  readonly points: number
  readonly most: number
  /** What the points are given for; null without an income to compare with. */
  readonly value: number | null
  readonly unit: HealthUnit
  /** From here on (or, for debt, wants and subscriptions, up to here) all points are given. */
  readonly target: number
  readonly step: HealthStep
}

export interface HealthScore {
  /** 0–100. */
  readonly score: number
  readonly band: HealthBand
  readonly basedOnMonths: number
  readonly dimensions: readonly HealthDimension[]
}

export type HealthEvidence =
  | 'income'
  | 'spending'
  | 'interest-in-instalments'
  | 'debt-payments'
  | 'wants'
  | 'needs'
  | 'invested'
  | 'subscriptions'

/** `score` is null under three whole months. */
export interface Health {
  readonly asOf: IsoDate
  readonly score: HealthScore | null
  readonly basedOnMonths: number
  readonly monthsNeeded: number
  /** The rows behind a dimension; several figures where it compares them or they lie in several categories. */
  readonly evidence: readonly {
    readonly dimension: HealthDimensionId
    readonly what: HealthEvidence
    readonly figure: Figure
  }[]
  /** Median of the lowest balance of each of the last three whole months: an estimate of what is left in need. */
  readonly reserveMinor: number
}

export type BudgetState = 'on-pace' | 'at-risk' | 'over'

export interface Budget {
  readonly categoryId: CategoryId
  /** What it may cost a month. */
  readonly amountMinor: number
  readonly rollover: boolean
  readonly since: Month
  /** Left over from the months before, or overspent in them (negative); 0 without rollover. */
  readonly carriedMinor: number
  /** This month. */
  readonly spent: Figure
  /** Amount and what is carried, less what is spent; negative when overspent. */
  readonly leftMinor: number
  readonly daysLeft: number
  /** An estimate of the whole month's spending. */
  readonly projectedMinor: number
  readonly state: BudgetState
}

/** What was set; it holds from its month until the next one of the category. */
export interface BudgetSet {
  readonly fromMonth: Month
  readonly amountMinor: number
  readonly rollover: boolean
}

export interface Budgets {
  readonly month: Month
  readonly budgets: readonly Budget[]
  readonly budgetedMinor: number
  /** What the plan meets; null under three whole months. */
  readonly feasibility: BudgetFeasibility | null
}

/** By month, estimates from whole months. */
export interface BudgetFeasibility {
  readonly incomeMinor: number
  readonly debtPaymentsMinor: number
  /** Spending in categories without a budget. */
  readonly otherSpendingMinor: number
  /** Income less everything above and the budgets; negative when the plan costs more than comes in. */
  readonly leftMinor: number
  readonly feasible: boolean
}

export interface BudgetSuggestion {
  readonly categoryId: CategoryId
  readonly amountMinor: number
  /** True where it comes in some months only, so that what is left over is needed later. */
  readonly rollover: boolean
  readonly basis: 'usual-month' | 'share-of-year'
  /** What this month cost in earlier years, at most half more than usual; null where it is not known. */
  readonly sameMonthMinor: number | null
  readonly basedOnMonths: number
  /** Oldest first; the whole months that it rests on. */
  readonly byMonthMinor: readonly number[]
}

export type GoalState = 'reached' | 'on-track' | 'behind' | 'overdue' | 'no-date'

/** The last day that a goal may have: a later one is a slip of the pen. */
export function lastGoalDay(asOf: IsoDate): IsoDate {
  return lastOf(addMonths(monthOf(asOf), 60 * 12))
}

export interface Goal {
  readonly id: number
  readonly name: string
  readonly currency: string
  readonly targetMinor: number
  readonly begunOn: IsoDate
  readonly dueOn: IsoDate | null
  readonly accountId: string | null
  /** What the customer has put aside elsewhere, as they say. */
  readonly putAsideMinor: number
  /** How the linked account has grown since `begunOn`; null without one. */
  readonly growth: Figure | null
  /** Of that growth; under 1 when several goals share the account. */
  readonly shareOfGrowth: number
  readonly savedMinor: number
  /** Where a steady saver would be today; null without a date. */
  readonly expectedMinor: number | null
  /** From today to the date; null without a date, 0 when reached. */
  readonly neededPerMonthMinor: number | null
  readonly state: GoalState
  /** At the pace since it began; null without progress and under 30 days. */
  readonly projectedOn: IsoDate | null
  /** Whether the free cash of a month covers this goal after those that are due earlier; null when it cannot be said. */
  readonly feasible: boolean | null
}

export interface Goals {
  /** Earliest date first. */
  readonly goals: readonly Goal[]
  /** Median of what is left of a whole month's income after spending and debt; null under three whole months. */
  readonly freeCashPerMonthMinor: number | null
  /** Of the goals in the bank's currency. */
  readonly neededPerMonthMinor: number
}

/** What was saved at the start, at the end of each month and today; of a goal with an account, oldest first. */
export interface GoalPath {
  readonly goalId: number
  readonly points: readonly { readonly on: IsoDate; readonly savedMinor: number }[]
}

export interface GoalsWithPaths extends Goals {
  readonly paths: readonly GoalPath[]
}

export interface Worth {
  readonly assetsMinor: number
  /** Zero or negative. */
  readonly liabilitiesMinor: number
  readonly netMinor: number
}

export interface WorthByMonth extends Worth {
  /** At its end, or on the as-of date. */
  readonly month: Month
  readonly byKindMinor: Readonly<Partial<Record<AccountKind, number>>>
}

export interface WorthByDay extends Worth {
  readonly on: IsoDate
}

export interface InvestmentMonth {
  readonly month: Month
  readonly valueMinor: number
  /** Moved in less taken out, since the first row. */
  readonly paidInMinor: number
}

/** One currency: nothing is ever added over two. */
export interface CurrencyWorth {
  readonly currency: string
  readonly now: Worth
  readonly accounts: readonly { readonly accountId: string; readonly balance: Figure }[]
  /** Oldest first. */
  readonly months: readonly WorthByMonth[]
  readonly days: readonly WorthByDay[]
  /** Empty without an investment account. */
  readonly investments: readonly InvestmentMonth[]
}

export interface NetWorth {
  readonly asOf: IsoDate
  /** The bank's currency first. */
  readonly currencies: readonly CurrencyWorth[]
}

type Nothing = Record<string, never>

export interface PlansContract {
  'customer.health': { request: Nothing; reply: Health }
  'customer.budgets': { request: Nothing; reply: Budgets }
  /** From the month of the as-of date on; what it was before stays with the months before. */
  'customer.budgets.set': {
    request: { readonly categoryId: CategoryId; readonly amountMinor: number; readonly rollover: boolean }
    reply: { readonly before: readonly BudgetSet[] }
  }
  /** The whole history of it. */
  'customer.budgets.delete': {
    request: { readonly categoryId: CategoryId }
    reply: { readonly before: readonly BudgetSet[] }
  }
  /** Undoes either: the history is what it was `before`, oldest first; none takes the budget away. */
  'customer.budgets.restore': {
    request: { readonly categoryId: CategoryId; readonly before: readonly BudgetSet[] }
    reply: null
  }
  /** For categories that have no budget yet, each once. */
  'customer.budgets.setAll': {
    request: {
      readonly budgets: readonly {
        readonly categoryId: CategoryId
        readonly amountMinor: number
        readonly rollover: boolean
      }[]
    }
    reply: null
  }
  /** Undoes that. */
  'customer.budgets.deleteAll': { request: { readonly categoryIds: readonly CategoryId[] }; reply: null }
  /** What costs next to nothing is left out. */
  'customer.budgets.suggest': { request: Nothing; reply: readonly BudgetSuggestion[] }
  'customer.goals': { request: Nothing; reply: GoalsWithPaths }
  /** A new one without `id`; it begins today, or on `begunOn` when one that was deleted comes back. */
  'customer.goals.save': {
    request: {
      readonly id?: number
      readonly name: string
      readonly targetMinor: number
      readonly dueOn: IsoDate | null
      readonly accountId: string | null
      readonly putAsideMinor: number
      readonly begunOn?: IsoDate
    }
    reply: { readonly id: number }
  }
  'customer.goals.delete': { request: { readonly id: number }; reply: null }
  'customer.netWorth': { request: Nothing; reply: NetWorth }
}
