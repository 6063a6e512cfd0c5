// One engine for every 'what if': months ahead from usual months, with and without changes, in three scenarios.
import { addMonths, monthOf } from '../../shared/dates'
import type { CategoryId, IsoDate, Month } from '../../shared/domain'
import type {
  ScenarioId,
  WhatIf,
  WhatIfCause,
  WhatIfChanges,
  WhatIfEffect,
  WhatIfMonth,
  WhatIfScenario,
  WhatIfState,
} from '../../shared/what-if'
import { loanSchedule, paid } from './loan-schedule'
import { goalMonths, type PlannedGoal } from './what-if-goals'

/** Amounts in minor units of one currency, all positive except `cashMinor`. */
export interface WhatIfBaseline {
  readonly asOf: IsoDate
  readonly basedOnMonths: number
  /** Medians and quartiles of the whole months. */
  readonly incomeMinor: Readonly<Record<ScenarioId, number>>
  /** Medians of each category; a refund month may leave one at zero, never below. */
  readonly spending: readonly { readonly categoryId: CategoryId; readonly monthlyMinor: number }[]
  /** By how much a whole month's spending is above or below its median in the scenario; expected is 1. */
  readonly spendingFactor: Readonly<Record<ScenarioId, number>>
  readonly bills: WhatIf['usual']['bills']
  /** Current and savings accounts. */
  readonly cashMinor: number
  /** Put into investments a month, and what they are worth. */
  readonly investedMonthlyMinor: number
  readonly investedMinor: number
  readonly cardDebtMinor: number
  readonly loans: readonly {
    readonly owedMinor: number
    readonly annualRate: number
    readonly instalmentMinor: number
  }[]
  /** Repaid a month on loans that are not at this bank. */
  readonly otherRepaidMinor: number
  readonly goals: readonly PlannedGoal[]
}

/** What else a scenario means. Each is asked with the numbers that the scenario comes to. */
export interface WhatIfEvaluations {
  readonly healthScore?: (state: WhatIfState) => number | null
  readonly products?: (state: WhatIfState) => WhatIfScenario['products']
}

/**
 * The `months` (whole, at least 1) after the as-of date with and without the changes. Every month is a usual one:
 * expected takes medians of the whole months, the others their less or more favourable quartiles. What is put aside
 * earns a twelfth of its rate a month (compound interest); loans are paid off by the annuity formula. Investments are taken at
 * what they cost: no return is promised. The same input gives the same result; no changes give the baseline.
 */
export function whatIf(
  baseline: WhatIfBaseline,
  changes: WhatIfChanges,
  months: number,
  evaluations: WhatIfEvaluations = {},
): WhatIf {
  const before = scenarios(baseline, {}, months, evaluations)
  const after = scenarios(baseline, changes, months, evaluations)
  return {
    asOf: baseline.asOf,
    basedOnMonths: baseline.basedOnMonths,
    baseline: before,
    changed: after,
    effect: effectOf(baseline, changes, before.expected, after.expected),
    schedule: scheduleOf(baseline.asOf, changes),
    usual: { monthlyIncomeMinor: baseline.incomeMinor.expected, spending: baseline.spending, bills: baseline.bills },
  }
}

function scenarios(
  baseline: WhatIfBaseline,
  changes: WhatIfChanges,
  months: number,
  evaluations: WhatIfEvaluations,
): Record<ScenarioId, WhatIfScenario> {
  const { healthScore } = evaluations
  const scenario = (id: ScenarioId, asked: WhatIfEvaluations) =>
    evaluated(baseline, monthsOf(baseline, changes, id, months), asked)
  return {
    conservative: scenario('conservative', { healthScore }),
    // Ranking products takes the most time, and one choice of them is what anybody looks at.
    expected: scenario('expected', evaluations),
    optimistic: scenario('optimistic', { healthScore }),
  }
}

interface Course {
  readonly months: readonly WhatIfMonth[]
  readonly spending: WhatIfState['monthlySpending']
  readonly billsMinor: number
  readonly investedMinor: number
  readonly putAsideMinor: number
}

function monthsOf(baseline: WhatIfBaseline, changes: WhatIfChanges, id: ScenarioId, count: number): Course {
  const incomeMinor = Math.max(0, baseline.incomeMinor[id] + (changes.incomeMinor ?? 0))
  const spending = spendingOf(baseline, changes, id)
  const usualMinor = spending.reduce((sum, { monthlyMinor }) => sum + monthlyMinor, 0)
  const putAsideMinor = Math.round(incomeMinor * (changes.saving?.shareOfIncome ?? 0))
  const growth = 1 + (changes.saving?.annualRate ?? 0) / 12
  const borrowed = changes.loan ? loanSchedule(changes.loan) : []
  const owed = baseline.loans.map((loan) => loan.owedMinor)
  let cash = baseline.cashMinor
  // Kept in fractions: rounding every month would drift from compound interest.
  let saved = 0
  let newOwed = 0
  let billsMinor = 0
  const months: WhatIfMonth[] = []
  for (let at = 1; at <= count; at++) {
    let repaid = baseline.otherRepaidMinor
    for (const [index, loan] of baseline.loans.entries()) {
      const payment = paid(owed[index] ?? 0, loan.annualRate, loan.instalmentMinor)
      repaid += payment.paidMinor
      owed[index] = payment.owedMinor
    }
    const since = changes.loan ? at - changes.loan.month : 0
    const instalment = borrowed[since - 1]
    if (instalment) {
      repaid += instalment.paidMinor
      newOwed = instalment.owedMinor
    }
    if (changes.loan && since === 0) {
      cash += changes.loan.principalMinor
      newOwed = changes.loan.principalMinor
    }
    const bills = sumOf(changes.bills, (bill) => (bill.month <= at ? bill.monthlyMinor : 0))
    const bought = sumOf(changes.purchases, (purchase) => (purchase.month === at ? purchase.amountMinor : 0))
    billsMinor += bills
    const spendingMinor = usualMinor + bills + bought
    cash += incomeMinor - spendingMinor - repaid - baseline.investedMonthlyMinor - putAsideMinor
    saved = saved * growth + putAsideMinor
    const savedMinor = Math.round(saved)
    const owedMinor = owed.reduce((sum, each) => sum + each, newOwed)
    const investedMinor = baseline.investedMinor + at * baseline.investedMonthlyMinor
    months.push({
      month: addMonths(monthOf(baseline.asOf), at),
      incomeMinor,
      spendingMinor,
      repaidMinor: repaid,
      cashMinor: cash,
      savedMinor,
      owedMinor,
      netWorthMinor: cash + savedMinor + investedMinor - baseline.cardDebtMinor - owedMinor,
    })
  }
  return {
    months,
    spending,
    billsMinor: Math.round(billsMinor / count),
    investedMinor: baseline.investedMonthlyMinor,
    putAsideMinor,
  }
}

function spendingOf(baseline: WhatIfBaseline, changes: WhatIfChanges, id: ScenarioId): WhatIfState['monthlySpending'] {
  const cuts = new Map(changes.cuts?.map((cut) => [cut.categoryId, cut.share]))
  return baseline.spending.map(({ categoryId, monthlyMinor }) => ({
    categoryId,
    monthlyMinor: Math.round(monthlyMinor * baseline.spendingFactor[id] * (1 - (cuts.get(categoryId) ?? 0))),
  }))
}

function evaluated(
  baseline: WhatIfBaseline,
  { months, spending, billsMinor, investedMinor, putAsideMinor }: Course,
  { healthScore, products }: WhatIfEvaluations,
): WhatIfScenario {
  const last = months.at(-1)
  const lowestCashMinor = months.reduce((low, month) => Math.min(low, month.cashMinor), Number.POSITIVE_INFINITY)
  const state: WhatIfState = {
    monthlyIncomeMinor: Math.round(sumOf(months, (month) => month.incomeMinor) / months.length),
    monthlySpending: spending,
    monthlyBillsMinor: billsMinor,
    monthlyRepaidMinor: Math.round(sumOf(months, (month) => month.repaidMinor) / months.length),
    monthlyInvestedMinor: investedMinor,
    monthlySavedMinor: putAsideMinor,
    liquidMinor: (last?.cashMinor ?? 0) + (last?.savedMinor ?? 0),
    owedMinor: (last?.owedMinor ?? 0) + baseline.cardDebtMinor,
    lowestCashMinor,
    runsShort: lowestCashMinor < 0,
  }
  return {
    months,
    goals: goalMonths(baseline.goals, baseline.cashMinor, months),
    state,
    healthScore: healthScore?.(state) ?? null,
    products: products?.(state) ?? null,
  }
}

function effectOf(
  baseline: WhatIfBaseline,
  changes: WhatIfChanges,
  before: WhatIfScenario,
  after: WhatIfScenario,
): WhatIfEffect {
  const count = before.months.length
  const worth = (months: readonly WhatIfMonth[]) => months.at(-1)?.netWorthMinor ?? 0
  const alone: Readonly<Record<WhatIfCause, WhatIfChanges>> = {
    income: { incomeMinor: changes.incomeMinor },
    saving: { saving: changes.saving },
    cuts: { cuts: changes.cuts },
    bills: { bills: changes.bills },
    purchases: { purchases: changes.purchases },
    loan: { loan: changes.loan },
  }
  const causes = (Object.keys(alone) as WhatIfCause[])
    .map((cause) => ({
      cause,
      netWorthMinor: worth(monthsOf(baseline, alone[cause], 'expected', count).months) - worth(before.months),
    }))
    .filter(({ netWorthMinor }) => netWorthMinor !== 0)
    .sort((a, b) => Math.abs(b.netWorthMinor) - Math.abs(a.netWorthMinor))
  return {
    month: after.months.at(-1)?.month ?? monthOf(baseline.asOf),
    cashMinor: (after.months.at(-1)?.cashMinor ?? 0) - (before.months.at(-1)?.cashMinor ?? 0),
    netWorthMinor: worth(after.months) - worth(before.months),
    causes,
    shortIn: firstShort(after.months),
    shortInBefore: firstShort(before.months),
    goals: after.goals.flatMap((goal, at) => {
      const reachedBefore = before.goals[at]?.reachedIn ?? null
      if (goal.reachedIn === null || reachedBefore === null) return []
      return [{ goalId: goal.goalId, monthsSooner: monthIndex(reachedBefore) - monthIndex(goal.reachedIn) }]
    }),
  }
}

function firstShort(months: readonly WhatIfMonth[]): Month | null {
  return months.find((month) => month.cashMinor < 0)?.month ?? null
}

function scheduleOf(asOf: IsoDate, { loan }: WhatIfChanges): WhatIf['schedule'] {
  if (!loan) return []
  const paidOut = addMonths(monthOf(asOf), loan.month)
  return loanSchedule(loan).map((payment, at) => ({ month: addMonths(paidOut, at + 1), ...payment }))
}

function monthIndex(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))
}

function sumOf<Item>(items: readonly Item[] | undefined, of: (item: Item) => number): number {
  return (items ?? []).reduce((sum, item) => sum + of(item), 0)
}
