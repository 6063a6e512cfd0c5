import type { WhatIfState } from '../../shared/what-if'
import { type MoneyMonth, NEEDS } from './money-months'
import type { WhatIfBaseline } from './what-if'

/**
 * The whole months as they were, each moved by what a month of the scenario differs from a usual one; nothing falls below zero. So an
 * unchanged scenario gives them back. Minor units.
 */
export function movedMonths(
  months: readonly MoneyMonth[],
  baseline: WhatIfBaseline,
): (state: WhatIfState) => readonly MoneyMonth[] {
  const usualRepaid = baseline.loans.reduce((sum, loan) => sum + loan.instalmentMinor, baseline.otherRepaidMinor)
  const parts = (spending: WhatIfState['monthlySpending']) => {
    const sum = (isNeed: boolean) =>
      spending.reduce((all, each) => (NEEDS.includes(each.categoryId) === isNeed ? all + each.monthlyMinor : all), 0)
    return { needs: sum(true), wants: sum(false) }
  }
  const usual = parts(baseline.spending)
  return (state) => {
    const now = parts(state.monthlySpending)
    const by = (amount: number, difference: number) => Math.max(0, amount + difference)
    return months.map((month) => ({
      ...month,
      incomeMinor: by(month.incomeMinor, state.monthlyIncomeMinor - baseline.incomeMinor.expected),
      needsMinor: by(month.needsMinor, now.needs - usual.needs + state.monthlyBillsMinor),
      wantsMinor: by(month.wantsMinor, now.wants - usual.wants),
      debtMinor: by(month.debtMinor, state.monthlyRepaidMinor - usualRepaid),
      investedMinor: by(month.investedMinor, state.monthlyInvestedMinor - baseline.investedMonthlyMinor),
    }))
  }
}
