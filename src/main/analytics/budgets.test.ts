import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths } from '../../shared/dates'
import { type BudgetEntry, budgetFeasibility, budgetThisMonth, roundToStep, suggestBudget } from './budgets'

const history = (spent: readonly number[], last = '2026-09') =>
  spent.map((spentMinor, at) => ({ month: addMonths(last, at + 1 - spent.length), spentMinor }))

describe('a suggested budget', () => {
  it('is the median of the last twelve months, so that one feast does not move it', () => {
    const suggestion = suggestBudget(
      'groceries',
      history([9_000_00, 8_000_00, 8_500_00, 90_000_00, 8_200_00]),
      '2026-10',
      2,
    )
    expect(suggestion).toMatchObject({ amountMinor: 8_500_00, rollover: false, basis: 'usual-month', basedOnMonths: 5 })
  })

  it('says what the same month cost before, trimmed, without planning for it', () => {
    // October 2025 was twice the usual.
    const spent = [...Array(12).fill(10_000_00), 20_000_00, ...Array(11).fill(10_000_00)]
    expect(suggestBudget('shopping', history(spent), '2026-10', 2)).toMatchObject({
      ...{ amountMinor: 10_000_00, sameMonthMinor: 15_000_00, basedOnMonths: 12 },
    })
    expect(suggestBudget('shopping', history(spent.slice(-12)), '2026-10', 2)?.sameMonthMinor).toBeNull()
  })

  it('spreads over the year what comes in a few months', () => {
    const spent = [0, 0, 0, 0, 0, 24_000_00, 0, 0, 0, 0, 0, 0]
    expect(suggestBudget('insurance', history(spent), '2026-10', 2)).toMatchObject({
      ...{ amountMinor: 2_000_00, rollover: true, basis: 'share-of-year' },
    })
  })

  it('is none without three months, without spending and when refunds are more', () => {
    expect([
      suggestBudget('travel', history([500, 500]), '2026-10', 2),
      suggestBudget('travel', [], '2026-10', 2),
      suggestBudget('travel', history([0, 0, 0]), '2026-10', 2),
      suggestBudget('travel', history([-500, -500, 100]), '2026-10', 2),
    ]).toEqual([null, null, null, null])
  })

  it('is rounded to a step of the currency', () => {
    expect([8_437_20, 123_456_00, 99, 12_00, 0].map((minor) => roundToStep(minor, 2))).toEqual([
      8_500_00, 125_000_00, 1_00, 12_00, 1_00,
    ])
    expect(roundToStep(8_437, 0)).toBe(8_500)
  })

  it('does not depend on one month of any size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e11 }), fc.nat(11), (odd, at) => {
        const spent = Array.from({ length: 12 }, (_, index) => (index === at ? odd : 10_000_00))
        expect(suggestBudget('groceries', history(spent), '2026-10', 2)?.amountMinor).toBe(10_000_00)
      }),
    )
  })
})

describe('a budget this month', () => {
  const entry = (amountMinor: number, rollover: boolean, fromMonth = '2026-08'): BudgetEntry => ({
    ...{ categoryId: 'groceries', fromMonth, amountMinor, rollover },
  })
  const spent = (amountMinor: number) => ({ amountMinor, transactions: 3, filter: {} })
  const before = [
    { month: '2026-08', spentMinor: 700 },
    { month: '2026-09', spentMinor: 1_500 },
  ]
  const now = (entries: readonly BudgetEntry[], spentMinor: number, laterMinor: readonly number[] = []) =>
    budgetThisMonth({ asOf: '2026-10-10', entries, before, spent: spent(spentMinor), laterMinor })

  it('carries over what is left and what is overspent', () => {
    expect(now([entry(1_000, true)], 300)).toMatchObject({ carriedMinor: -200, leftMinor: 500, daysLeft: 21 })
    expect(now([entry(1_000, false)], 300)).toMatchObject({ carriedMinor: 0, leftMinor: 700 })
  })

  it('carries each month by the amount that held in it', () => {
    expect(now([entry(1_000, true), entry(2_000, true, '2026-09')], 0).carriedMinor).toBe(300 + 500)
    expect(now([entry(1_000, false), entry(2_000, true, '2026-09')], 0).carriedMinor).toBe(500)
  })

  it('expects what usually follows this day, or the same rate without a past', () => {
    expect(now([entry(1_000, false)], 300, [100, 900, 200])).toMatchObject({ projectedMinor: 500, state: 'on-pace' })
    expect(now([entry(1_000, false)], 400)).toMatchObject({ projectedMinor: 1_240, state: 'at-risk' })
    expect(now([entry(1_000, false)], 1_001)).toMatchObject({ leftMinor: -1, state: 'over' })
  })

  it('expects nothing more on the last day of the month', () => {
    const rows = { asOf: '2026-10-31', entries: [entry(1_000, false)], before: [], spent: spent(990), laterMinor: [] }
    expect(budgetThisMonth(rows)).toMatchObject({ projectedMinor: 990, daysLeft: 0, state: 'on-pace' })
  })

  it('loses nothing over the months: what was planned is spent, left or carried', () => {
    const amounts = fc.array(fc.integer({ min: -1_000, max: 100_000 }), { minLength: 1, maxLength: 24 })
    fc.assert(
      fc.property(amounts, fc.nat(100_000), (all, amountMinor) => {
        const past = history(all)
        const fromMonth = past[0]?.month as string
        const budget = budgetThisMonth({
          ...{ asOf: '2026-10-10', entries: [entry(amountMinor, true, fromMonth)], before: past },
          ...{ spent: spent(50), laterMinor: [] },
        })
        const total = all.reduce((sum, each) => sum + each, 50)
        expect(budget.leftMinor).toBe(amountMinor * (all.length + 1) - total)
      }),
    )
  })
})

it('a plan is feasible when a usual month pays for it', () => {
  const months = Array.from({ length: 6 }, (_, at) => ({
    ...{ month: addMonths('2026-04', at), incomeMinor: 10_000, needsMinor: 4_000, wantsMinor: 1_000 },
    ...{ debtMinor: 1_000, investedMinor: 0, subscriptionsMinor: 0 },
  }))
  expect(budgetFeasibility(months, Array(6).fill(2_000), 7_000)).toEqual({
    ...{ incomeMinor: 10_000, debtPaymentsMinor: 1_000, otherSpendingMinor: 2_000, leftMinor: 0, feasible: true },
  })
  expect(budgetFeasibility(months, Array(6).fill(2_000), 7_001)?.feasible).toBe(false)
  expect(budgetFeasibility(months.slice(0, 2), [0, 0], 1)).toBeNull()
})
