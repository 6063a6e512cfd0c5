// What would happen if: changes to one's money, and the months that they lead to.
import type { CategoryId, IsoDate, Month } from './domain'

export interface WhatIfChanges {
  /** Added to every month's income; negative for less. An income never falls below zero. */
  readonly incomeMinor?: number
  /** This share (0–1) of every month's income is put aside at a yearly rate (0.04 is 4 %). */
  readonly saving?: { readonly shareOfIncome: number; readonly annualRate: number }
  /** Spending in a category, less by a share (0–1). */
  readonly cuts?: readonly { readonly categoryId: CategoryId; readonly share: number }[]
  /** Paid every month from that month on; 1 is the first. */
  readonly bills?: readonly { readonly monthlyMinor: number; readonly month: number }[]
  readonly purchases?: readonly { readonly amountMinor: number; readonly month: number }[]
  /** Paid out in that month, paid back in equal instalments from the next one on. */
  readonly loan?: {
    readonly principalMinor: number
    readonly annualRate: number
    readonly termMonths: number
    readonly month: number
  }
}

export type ScenarioId = 'conservative' | 'expected' | 'optimistic'

export interface WhatIfMonth {
  readonly month: Month
  readonly incomeMinor: number
  readonly spendingMinor: number
  /** Instalments of all loans. */
  readonly repaidMinor: number
  /** In current and savings accounts, at the end of the month. */
  readonly cashMinor: number
  /** Put aside by the change, with its interest. */
  readonly savedMinor: number
  /** Still owed on all loans; positive. */
  readonly owedMinor: number
  readonly netWorthMinor: number
}

export interface WhatIfGoal {
  readonly goalId: number
  readonly name: string
  /** The first month at whose end the money for it (and for the goals due before it) is there; null: not by the last. */
  readonly reachedIn: Month | null
}

/** What a scenario comes to: the numbers that the health score and the choice of products start from. */
export interface WhatIfState {
  /** Means of the months. */
  readonly monthlyIncomeMinor: number
  readonly monthlySpending: readonly { readonly categoryId: CategoryId; readonly monthlyMinor: number }[]
  readonly monthlyBillsMinor: number
  readonly monthlyRepaidMinor: number
  readonly monthlyInvestedMinor: number
  readonly monthlySavedMinor: number
  /** At the end of the last month. */
  readonly liquidMinor: number
  readonly owedMinor: number
  /** Lowest end-of-month cash, and whether any is below zero. */
  readonly lowestCashMinor: number
  readonly runsShort: boolean
}

export interface WhatIfScenario {
  readonly months: readonly WhatIfMonth[]
  readonly goals: readonly WhatIfGoal[]
  readonly state: WhatIfState
  /** 0–100; null where there is not enough data, or nothing that scores. */
  readonly healthScore: number | null
  /** Products that would be worth having, best first; of the expected scenario, null where nobody wants them ranked. */
  readonly products: readonly WhatIfProduct[] | null
}

export interface WhatIfProduct {
  readonly productId: string
  readonly name: string
  /** An estimate, after the fee; positive. */
  readonly yearlyBenefitMinor: number
}

export interface LoanInstalment {
  readonly month: Month
  readonly paidMinor: number
  readonly interestMinor: number
  readonly owedMinor: number
}

export type WhatIfCause = 'income' | 'saving' | 'cuts' | 'bills' | 'purchases' | 'loan'

/** What the changes did by the last month of the expected scenario. */
export interface WhatIfEffect {
  readonly month: Month
  readonly cashMinor: number
  readonly netWorthMinor: number
  /** Net worth that each change brings or costs by itself, largest first. */
  readonly causes: readonly { readonly cause: WhatIfCause; readonly netWorthMinor: number }[]
  /** The first month in which cash is below zero, before and after the changes. */
  readonly shortIn: Month | null
  readonly shortInBefore: Month | null
  /** Whole months by which the goals come sooner (positive) or later; goals reached in both only. */
  readonly goals: readonly { readonly goalId: number; readonly monthsSooner: number }[]
}

export interface WhatIf {
  readonly asOf: IsoDate
  /** Whole months that the baseline rests on. */
  readonly basedOnMonths: number
  /** Nothing changed. */
  readonly baseline: Readonly<Record<ScenarioId, WhatIfScenario>>
  readonly changed: Readonly<Record<ScenarioId, WhatIfScenario>>
  readonly effect: WhatIfEffect
  /** Of the loan among the changes; empty without one. */
  readonly schedule: readonly LoanInstalment[]
  /** Living recurring payments and usual spending a month, for what a change starts from. */
  readonly usual: {
    readonly monthlyIncomeMinor: number
    readonly spending: readonly { readonly categoryId: CategoryId; readonly monthlyMinor: number }[]
    readonly bills: readonly {
      readonly payee: string
      readonly categoryId: CategoryId
      readonly monthlyMinor: number
    }[]
  }
}

export interface SavedScenario {
  readonly id: number
  readonly name: string
  readonly changes: WhatIfChanges
  readonly months: number
  /** ISO date and time. */
  readonly savedAt: string
}

type Nothing = Record<string, never>

export interface WhatIfContract {
  /** `months`: 1–60. */
  'customer.whatIf': { request: { readonly changes: WhatIfChanges; readonly months: number }; reply: WhatIf }
  /** Newest first. */
  'customer.scenarios': { request: Nothing; reply: readonly SavedScenario[] }
  /** With `id` the scenario of that id is replaced. */
  'customer.scenarios.save': {
    request: {
      readonly id?: number
      readonly name: string
      readonly changes: WhatIfChanges
      readonly months: number
    }
    reply: SavedScenario
  }
  'customer.scenarios.delete': { request: { readonly id: number }; reply: null }
}
