import { expect, test } from 'vitest'
import { leftOver, moneyMonths, typicalMonth } from './money-months'

const MONTHS = ['2026-08', '2026-09']

test('income, needs, wants and debt of a month, the interest of an instalment counted once', () => {
  const [august, september] = moneyMonths({
    months: MONTHS,
    flows: [
      { month: '2026-08', categoryId: 'salary', sumMinor: 1_000 },
      { month: '2026-08', categoryId: 'groceries', sumMinor: -300 },
      { month: '2026-08', categoryId: 'eating-out', sumMinor: -200 },
      { month: '2026-08', categoryId: 'fees', sumMinor: -30 },
      { month: '2026-09', categoryId: 'shopping', sumMinor: 40 },
    ],
    loanInterest: [{ month: '2026-08', categoryId: 'fees', sumMinor: -20 }],
    debtPayments: [{ month: '2026-08', sumMinor: -100 }],
    investments: [{ month: '2026-09', sumMinor: 50 }],
    subscriptions: [{ month: '2026-08', sumMinor: -15 }],
  })
  expect(august).toEqual({
    ...{ month: '2026-08', incomeMinor: 1_000, needsMinor: 300, wantsMinor: 210, debtMinor: 100 },
    ...{ investedMinor: 0, subscriptionsMinor: 15 },
  })
  expect(september).toEqual({
    ...{ month: '2026-09', incomeMinor: 0, needsMinor: 0, wantsMinor: -40, debtMinor: 0 },
    ...{ investedMinor: -50, subscriptionsMinor: 0 },
  })
  expect(august && leftOver(august)).toBe(390)
})

test('a typical month is the middle one', () => {
  const rows = { flows: [], loanInterest: [], debtPayments: [], investments: [], subscriptions: [] }
  expect(typicalMonth(moneyMonths({ ...rows, months: MONTHS }), leftOver)).toBe(0)
  expect(typicalMonth([], leftOver)).toBe(0)
})
