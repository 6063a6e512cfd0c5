import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths } from '../../shared/dates'
import { CATEGORY_IDS } from '../../shared/domain'
import { dailyBalances } from './daily-balance'
import { rowsOf } from './hand-made-rows.fixture'
import { type CategorySum, daysOfMonthBefore, spendingByCategory, spendingMonths } from './spending'
import { spendingPace } from './spending-pace'
import { wholeMonths } from './whole-months'

test('a running month compares with the same days of the month before, an ended one with all of them', () => {
  expect(daysOfMonthBefore('2026-10', '2026-10-12')).toEqual({ from: '2026-09-01', to: '2026-09-12' })
  expect(daysOfMonthBefore('2026-10', '2026-10-31')).toEqual({ from: '2026-09-01', to: '2026-09-30' })
  expect(daysOfMonthBefore('2026-03', '2026-03-30')).toEqual({ from: '2026-02-01', to: '2026-02-28' })
})

test('whole months begin with a history that starts in the first three days', () => {
  expect(wholeMonths('2026-08-03', '2026-10-30')).toEqual(['2026-08', '2026-09'])
  expect(wholeMonths('2026-08-04', '2026-10-31')).toEqual(['2026-09', '2026-10'])
  expect(wholeMonths(null, '2026-10-31')).toEqual([])
})

test('categories add up to the total and months to the year, whatever the order of the sums', () => {
  const sum = fc.record({
    categoryId: fc.constantFrom(...CATEGORY_IDS.slice(0, 14)),
    sumMinor: fc.integer({ min: -1e9, max: 1e8 }),
    transactions: fc.integer({ min: 1, max: 50 }),
  })
  const sums = fc.uniqueArray(sum, { selector: (each) => each.categoryId })
  fc.assert(
    fc.property(sums, sums, fc.array(fc.nat({ max: 13 })), (now, before, months) => {
      const asOf = '2026-10-12'
      const byMonth = now.map((each, index) => ({ ...each, month: addMonths('2026-10', -(months[index] ?? 0)) }))
      const rows = { month: '2026-10', asOf, sums: now, sumsBefore: before, sumsByMonth: byMonth }
      const spending = spendingByCategory(rows)
      expect(spending.categories.reduce((all, each) => all + each.spent.amountMinor, 0)).toBe(
        spending.total.amountMinor,
      )
      expect(spending.categories.reduce((all, each) => all + each.spent.transactions, 0)).toBe(
        spending.total.transactions,
      )
      const shown = byMonth.filter((each) => spendingMonths(asOf).includes(each.month))
      expect(spending.totalByMonthMinor.reduce((all, amount) => all + amount, 0)).toBe(spent(shown))
      const shares = spending.categories.reduce((all, each) => all + each.shareOfSpend, 0)
      expect(shares === 0 || Math.abs(shares - 1) < 1e-9).toBe(true)
      expect(spendingByCategory({ ...rows, sums: [...now].reverse(), sumsBefore: [...before].reverse() })).toEqual(
        spending,
      )
    }),
  )
})

function spent(sums: readonly CategorySum[]): number {
  return sums.reduce((all, each) => all - each.sumMinor, 0)
}

test('the pace adds up day by day and compares with the mean of the whole months before', () => {
  const sums = [
    { on: '2026-08-01', sumMinor: -100, transactions: 1 },
    { on: '2026-08-31', sumMinor: -50, transactions: 1 },
    { on: '2026-09-30', sumMinor: -251, transactions: 2 },
    { on: '2026-10-02', sumMinor: -70, transactions: 2 },
    { on: '2026-10-03', sumMinor: 20, transactions: 1 },
  ]
  const pace = spendingPace(sums, '2026-08-01', '2026-10-03')
  expect(pace.spent).toEqual({
    amountMinor: 50,
    transactions: 3,
    filter: { kind: 'spending', from: '2026-10-01', to: '2026-10-03' },
  })
  expect([pace.usualToDateMinor, pace.basedOnMonths]).toEqual([50, 2])
  expect(pace.days.slice(0, 4)).toEqual([
    { day: 1, spentMinor: 0, usualMinor: 50 },
    { day: 2, spentMinor: 70, usualMinor: 50 },
    { day: 3, spentMinor: 50, usualMinor: 50 },
    { day: 4, spentMinor: null, usualMinor: 50 },
  ])
  expect(pace.days.slice(-2).map((day) => day.usualMinor)).toEqual([176, 201])
})

test('without a whole month before there is no usual pace', () => {
  const pace = spendingPace([{ on: '2026-10-02', sumMinor: -70, transactions: 1 }], '2026-09-15', '2026-10-03')
  expect([pace.usualToDateMinor, pace.basedOnMonths, pace.days[0]?.usualMinor]).toEqual([null, 0, null])
})

test('daily balances end at the balance, go back by each day’s rows, and name what stands out', () => {
  const rows = rowsOf([
    { bookedOn: '2026-09-30', amountMinor: -999 },
    { bookedOn: '2026-10-07', amountMinor: 70_000, payee: 'Kaveri Systems', categoryId: 'salary' },
    { bookedOn: '2026-10-31', amountMinor: -1_000 },
    { bookedOn: '2026-10-31', amountMinor: -200 },
  ])
  const line = dailyBalances(rows, 80_000, '2026-10-31')
  expect([line.length, line[0]?.on, line.at(-1)?.on]).toEqual([31, '2026-10-01', '2026-10-31'])
  expect(line.map((day) => day.balanceMinor)).toEqual([
    ...Array.from({ length: 6 }, () => 11_200),
    ...Array.from({ length: 24 }, () => 81_200),
    80_000,
  ])
  expect(line.filter((day) => day.event).map((day) => [day.on, day.event?.payee])).toEqual([
    ['2026-10-07', 'Kaveri Systems'],
  ])
})

test('early in a month the line goes thirty days back', () => {
  const line = dailyBalances([], 5, '2026-11-02')
  expect([line.length, line[0]?.on]).toEqual([31, addDays('2026-11-02', -30)])
})
