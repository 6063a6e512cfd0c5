import type { WhatIfState } from '../../shared/what-if'
import { type HealthInput, healthScore } from './health-score'
import { type MoneyMonth, NEEDS } from './money-months'
import type { WhatIfBaseline } from './what-if'

/**
 * The health score of a scenario: each whole month as it was, moved by what a month of the scenario differs from a usual one, and
 * the reserve by what the liquid money has grown. So an unchanged scenario differs from today's score by its growth alone.
 * `null` under three whole months.
 */
export function whatIfHealth(
  { months, reserveMinor }: HealthInput,
  baseline: WhatIfBaseline,
): (state: WhatIfState) => number | null {
  const usualRepaid = baseline.loans.reduce((sum, loan) => sum + loan.instalmentMinor, baseline.otherRepaidMinor)
  const parts = (spending: WhatIfState['monthlySpending']) => {
    const sum = (isNeed: boolean) =>
      spending.reduce((all, each) => (NEEDS.includes(each.categoryId) === isNeed ? all + each.monthlyMinor : all), 0)
    return { needs: sum(true), wants: sum(false) }
  }
  const usual = parts(baseline.spending)
  return (state) => {
    const now = parts(state.monthlySpending)
    const moved = months.map((month): MoneyMonth => {
      const by = (amount: number, difference: number) => Math.max(0, amount + difference)
      return {
        ...month,
        incomeMinor: by(month.incomeMinor, state.monthlyIncomeMinor - baseline.incomeMinor.expected),
        needsMinor: by(month.needsMinor, now.needs - usual.needs + state.monthlyBillsMinor),
        wantsMinor: by(month.wantsMinor, now.wants - usual.wants),
        debtMinor: by(month.debtMinor, state.monthlyRepaidMinor - usualRepaid),
        investedMinor: by(month.investedMinor, state.monthlyInvestedMinor - baseline.investedMonthlyMinor),
      }
    })
    const reserve = Math.max(0, reserveMinor + state.liquidMinor - baseline.cashMinor)
    return healthScore({ months: moved, reserveMinor: reserve })?.score ?? null
  }
}
