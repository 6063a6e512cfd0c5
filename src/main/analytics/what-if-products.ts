import type { WhatIfProduct, WhatIfState } from '../../shared/what-if'
import type { CategoryYear } from './product-benefit'
import { type RecommendInput, recommend } from './recommend'
import type { WhatIfBaseline } from './what-if'
import { movedMonths } from './what-if-months'

/**
 * The products that are worth having in a scenario, best first, by the rules of `recommend`: months moved to the scenario, categories
 * scaled by what it spends on them, the reserve and its lows grown with the liquid money. A scenario that runs short is shown no credit,
 * and neither is one of somebody whose forecast does. Debts stay as they are today.
 */
export function whatIfProducts(
  input: RecommendInput,
  baseline: WhatIfBaseline,
): (state: WhatIfState) => readonly WhatIfProduct[] {
  const moved = movedMonths(input.months, baseline)
  const usual = new Map(baseline.spending.map(({ categoryId, monthlyMinor }) => [categoryId, monthlyMinor]))
  return (state) => {
    const grown = state.liquidMinor - baseline.cashMinor
    const now = new Map(state.monthlySpending.map(({ categoryId, monthlyMinor }) => [categoryId, monthlyMinor]))
    const factorOf = ({ categoryId }: CategoryYear) => {
      const usually = usual.get(categoryId) ?? 0
      return usually > 0 ? (now.get(categoryId) ?? 0) / usually : 1
    }
    const { ranked } = recommend({
      ...input,
      months: moved(state),
      spending: input.spending.map((each) => scaled(each, factorOf(each))),
      reserveMinor: Math.max(0, input.reserveMinor + grown),
      lowsMinor: input.lowsMinor.map((low) => low + grown),
      shortfallAhead: input.shortfallAhead || state.runsShort,
    })
    return ranked.map(({ product, yearlyBenefitMinor }) => ({
      productId: product.id,
      name: product.name,
      yearlyBenefitMinor,
    }))
  }
}

function scaled(each: CategoryYear, factor: number): CategoryYear {
  if (factor === 1) return each
  return {
    ...each,
    spent: { ...each.spent, amountMinor: Math.round(each.spent.amountMinor * factor) },
    byMonthMinor: each.byMonthMinor.map((amount) => Math.round(amount * factor)),
  }
}
