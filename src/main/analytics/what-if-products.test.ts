import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMonths } from '../../shared/dates'
import type { Product } from '../../shared/products'
import type { WhatIfChanges } from '../../shared/what-if'
import type { RecommendInput } from './recommend'
import { type WhatIfBaseline, whatIf } from './what-if'
import { whatIfProducts } from './what-if-products'

const product = (id: string, kind: Product['kind'], parts: Partial<Product>): Product => ({
  ...{ id, kind, name: `The ${id}`, summary: '', currency: 'INR', annualRate: null, annualFeeMinor: 0 },
  ...{ cashbackRate: null, cashbackCategories: [], monthlyLimitMinor: null, fromBalanceMinor: null, byMonth: false },
  ...{ minAge: null, maxAge: null, minMonthlyIncomeMinor: null, ...parts },
})

const CARD = product('card', 'card', { cashbackRate: 0.05, cashbackCategories: ['groceries'] })
const DEPOSIT = product('deposit', 'deposit', { annualRate: 0.06 })

/** Twelve months of 100,000 in, of which 60,000 are spent on a home and groceries. */
const input: RecommendInput = {
  ...{ catalogue: [CARD, DEPOSIT], currency: 'INR', asOf: '2026-10-31', age: 35, shortfallAhead: false },
  ...{ has: new Map(), answers: [], reserveMinor: 0, lowsMinor: [0, 0, 0], rateNow: 0, debts: [] },
  spending: [
    {
      categoryId: 'groceries',
      spent: { amountMinor: 240_000, transactions: 12, filter: { categoryId: 'groceries' } },
      byMonthMinor: Array(12).fill(20_000),
    },
  ],
  months: Array.from({ length: 12 }, (_, at) => ({
    ...{ month: addMonths('2025-11', at), incomeMinor: 100_000, needsMinor: 60_000, wantsMinor: 0 },
    ...{ debtMinor: 0, investedMinor: 0, subscriptionsMinor: 0 },
  })),
}

const same = { conservative: 100_000, expected: 100_000, optimistic: 100_000 }
const baseline: WhatIfBaseline = {
  ...{ asOf: '2026-10-31', basedOnMonths: 12, incomeMinor: same, bills: [], cashMinor: 0, loans: [], goals: [] },
  ...{ spendingFactor: { conservative: 1, expected: 1, optimistic: 1 }, investedMonthlyMinor: 0, investedMinor: 0 },
  ...{ cardDebtMinor: 0, otherRepaidMinor: 0 },
  spending: [
    { categoryId: 'home', monthlyMinor: 40_000 },
    { categoryId: 'groceries', monthlyMinor: 20_000 },
  ],
}

function productsOf(changes: WhatIfChanges, months = 12, given: RecommendInput = input) {
  const { changed } = whatIf(baseline, changes, months, { products: whatIfProducts(given, baseline) })
  return Object.fromEntries((changed.expected.products ?? []).map((each) => [each.productId, each.yearlyBenefitMinor]))
}

test('cashback follows the spending, and interest what has grown beyond three months of needs', () => {
  // 5 % of 240,000; 12 · 40,000 have grown, of which 3 · 60,000 stay at hand: 6 % of 300,000.
  expect(productsOf({})).toEqual({ card: 12_000, deposit: 18_000 })
  // A quarter less on groceries: 5 % of 180,000; 12 · 45,000 less 3 · 55,000, at 6 %.
  expect(productsOf({ cuts: [{ categoryId: 'groceries', share: 0.25 }] })).toEqual({ card: 9_000, deposit: 22_500 })
  expect(productsOf({ cuts: [{ categoryId: 'groceries', share: 1 }] })).not.toHaveProperty('card')
})

test('no credit is shown where the changes run short, or the forecast does, or too much is repaid', () => {
  expect(productsOf({ purchases: [{ amountMinor: 1_000_000, month: 1 }] })).toEqual({})
  expect(productsOf({}, 12, { ...input, shortfallAhead: true })).toEqual({ deposit: 18_000 })
  const loan = { principalMinor: 600_000, annualRate: 0, termMonths: 15, month: 1 }
  // 11 instalments of 40,000 in 12 months are 37 % of the income.
  expect(productsOf({ loan })).not.toHaveProperty('card')
})

test('more income alone never takes a product away', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 1, max: 60 }), (incomeMinor, months) => {
      const leastMinor = 0.001 * 12 * (100_000 + incomeMinor)
      const before = Object.entries(productsOf({}, months)).filter(([, benefit]) => benefit >= leastMinor)
      const after = productsOf({ incomeMinor }, months)
      for (const [productId, benefit] of before) expect(after[productId]).toBeGreaterThanOrEqual(benefit)
    }),
  )
})
