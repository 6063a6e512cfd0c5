import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { WhatIfChanges } from '../../shared/what-if'
import { instalmentMinor } from './loan-schedule'
import { type WhatIfBaseline, whatIf } from './what-if'

const baseline: WhatIfBaseline = {
  asOf: '2026-10-31',
  basedOnMonths: 12,
  incomeMinor: { conservative: 90_000, expected: 100_000, optimistic: 110_000 },
  spending: [
    { categoryId: 'home', monthlyMinor: 40_000 },
    { categoryId: 'eating-out', monthlyMinor: 20_000 },
  ],
  spendingFactor: { conservative: 1.1, expected: 1, optimistic: 0.9 },
  bills: [{ payee: 'Rent', categoryId: 'home', monthlyMinor: 40_000 }],
  cashMinor: 50_000,
  investedMonthlyMinor: 5_000,
  investedMinor: 200_000,
  cardDebtMinor: 3_000,
  loans: [{ owedMinor: 15_000, annualRate: 0, instalmentMinor: 10_000 }],
  otherRepaidMinor: 1_000,
  goals: [
    { goalId: 1, name: 'Bike', missingMinor: 60_000, dueOn: null },
    { goalId: 2, name: 'Trip', missingMinor: 30_000, dueOn: '2027-03-01' },
  ],
}

test('usual months, by hand', () => {
  const { expected, conservative, optimistic } = whatIf(baseline, {}, 3).baseline
  expect(expected.months.map(({ month, cashMinor, owedMinor }) => [month, cashMinor, owedMinor])).toEqual([
    ['2026-11', 74_000, 5_000],
    ['2026-12', 103_000, 0],
    ['2027-01', 137_000, 0],
  ])
  expect(expected.months[0]).toMatchObject({ incomeMinor: 100_000, spendingMinor: 60_000, repaidMinor: 11_000 })
  expect(expected.months.map(({ netWorthMinor }) => netWorthMinor)).toEqual([271_000, 310_000, 349_000])
  expect(expected.goals.map(({ goalId, reachedIn }) => [goalId, reachedIn])).toEqual([
    [2, '2026-12'],
    [1, null],
  ])
  expect([conservative.months[2]?.cashMinor, optimistic.months[2]?.cashMinor]).toEqual([89_000, 185_000])
})

test('a bill, a purchase, a cut and more income each do what they say', () => {
  const changes: WhatIfChanges = {
    incomeMinor: 2_000,
    cuts: [{ categoryId: 'eating-out', share: 0.25 }],
    bills: [{ monthlyMinor: 1_500, month: 2 }],
    purchases: [{ amountMinor: 80_000, month: 1 }],
  }
  const { effect } = whatIf(baseline, changes, 3)
  expect(effect).toEqual({
    month: '2027-01',
    cashMinor: 6_000 + 15_000 - 3_000 - 80_000,
    netWorthMinor: 6_000 + 15_000 - 3_000 - 80_000,
    causes: [
      { cause: 'purchases', netWorthMinor: -80_000 },
      { cause: 'cuts', netWorthMinor: 15_000 },
      { cause: 'income', netWorthMinor: 6_000 },
      { cause: 'bills', netWorthMinor: -3_000 },
    ],
    shortIn: null,
    shortInBefore: null,
    // After the purchase the trip is no longer reached within the three months.
    goals: [],
  })
  expect(whatIf(baseline, { purchases: [{ amountMinor: 80_000, month: 1 }] }, 3).effect.shortIn).toBe('2026-11')
})

test('what is put aside grows by compound interest', () => {
  const { expected } = whatIf(baseline, { saving: { shareOfIncome: 0.2, annualRate: 0.06 } }, 60).changed
  for (const [at, month] of expected.months.entries()) {
    expect(month.savedMinor).toBe(Math.round((20_000 * (1.005 ** (at + 1) - 1)) / 0.005))
  }
})

test('a loan brings its money, costs its instalments and is gone at the end', () => {
  const loan = { principalMinor: 120_000, annualRate: 0.1, termMonths: 12, month: 2 }
  const { changed, schedule, effect } = whatIf(baseline, { loan }, 20)
  const { months } = changed.expected
  expect([months[0]?.owedMinor, months[1]?.owedMinor, months[13]?.owedMinor]).toEqual([5_000, 120_000, 0])
  expect(months[2]?.repaidMinor).toBe(1_000 + instalmentMinor(loan))
  expect([schedule.length, schedule[0]?.month, schedule.at(-1)?.owedMinor]).toEqual([12, '2027-01', 0])
  const interest = schedule.reduce((sum, each) => sum + each.interestMinor, 0)
  expect(effect).toMatchObject({ netWorthMinor: -interest, causes: [{ cause: 'loan', netWorthMinor: -interest }] })
})

test('the score and the products are asked with what the scenario comes to', () => {
  const asked: number[] = []
  const saver = { productId: 'saver', name: 'Saver', yearlyBenefitMinor: 700 }
  const { changed } = whatIf(baseline, { incomeMinor: 7 }, 2, {
    healthScore: (state) => asked.push(state.monthlyIncomeMinor),
    products: (state) => (state.runsShort ? [] : [saver]),
  })
  expect(asked).toEqual([90_000, 100_000, 110_000, 90_007, 100_007, 110_007])
  expect([changed.expected.healthScore, changed.expected.products]).toEqual([5, [saver]])
})

const amounts = fc.integer({ min: 0, max: 10 ** 9 })
const monthNumbers = fc.integer({ min: 1, max: 24 })
const purchases = fc.array(fc.record({ amountMinor: amounts, month: monthNumbers }), { maxLength: 4 })
const changes: fc.Arbitrary<WhatIfChanges> = fc.record({
  incomeMinor: fc.integer({ min: -200_000, max: 10 ** 9 }),
  saving: fc.record({
    shareOfIncome: fc.double({ min: 0, max: 1, noNaN: true }),
    annualRate: fc.double({ min: 0, max: 0.3, noNaN: true }),
  }),
  cuts: fc.constantFrom([], [{ categoryId: 'home' as const, share: 0.3 }]),
  bills: fc.array(fc.record({ monthlyMinor: amounts, month: monthNumbers }), { maxLength: 2 }),
  purchases,
  loan: fc.record({
    principalMinor: fc.integer({ min: 1, max: 10 ** 9 }),
    annualRate: fc.double({ min: 0, max: 0.5, noNaN: true }),
    termMonths: fc.integer({ min: 1, max: 60 }),
    month: monthNumbers,
  }),
})

test('no change is the baseline, and nothing is ever NaN', () => {
  fc.assert(
    fc.property(changes, fc.integer({ min: 1, max: 60 }), (change, months) => {
      const none = whatIf(baseline, { incomeMinor: 0, cuts: [], bills: [], purchases: [] }, months)
      expect(none.changed).toEqual(none.baseline)
      const { changed } = whatIf(baseline, change, months)
      for (const { months: each } of Object.values(changed))
        for (const { month: _, ...numbers } of each)
          expect(Object.values(numbers).every(Number.isSafeInteger)).toBe(true)
    }),
  )
})

test('more income never leaves less, in cash or in all', () => {
  fc.assert(
    fc.property(changes, amounts, (change, more) => {
      const low = whatIf(baseline, change, 24).changed.expected.months
      const high = whatIf(baseline, { ...change, incomeMinor: (change.incomeMinor ?? 0) + more }, 24).changed.expected
        .months
      for (const [at, month] of low.entries()) {
        // A share of the income is put aside and rounded: up to one unit a month.
        expect(high[at]?.cashMinor).toBeGreaterThanOrEqual(month.cashMinor - at - 1)
        expect(high[at]?.netWorthMinor).toBeGreaterThanOrEqual(month.netWorthMinor - 1)
      }
    }),
  )
})

test('purchases add up', () => {
  fc.assert(
    fc.property(purchases, purchases, (some, others) => {
      const effect = (bought: typeof some) => whatIf(baseline, { purchases: bought }, 24).effect.netWorthMinor
      expect(effect([...some, ...others])).toBe(effect(some) + effect(others))
    }),
  )
})

test('the scenarios keep their order', () => {
  fc.assert(
    fc.property(changes, (change) => {
      const { conservative, expected, optimistic } = whatIf(baseline, change, 24).changed
      const last = [conservative, expected, optimistic].map(({ months }) => months.at(-1)?.netWorthMinor ?? 0)
      expect(last).toEqual([...last].sort((a, b) => a - b))
    }),
  )
})
