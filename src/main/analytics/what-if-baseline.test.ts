import { expect, test } from 'vitest'
import { addMonths } from '../../shared/dates'
import { everyDays, monthly, rowsOf, times } from './hand-made-rows.fixture'
import { loanSchedule } from './loan-schedule'
import type { MoneyMonth } from './money-months'
import { recurringSeries } from './recurring'
import { whatIf } from './what-if'
import { type BaselineInput, whatIfBaseline } from './what-if-baseline'
import { whatIfHealth } from './what-if-health'

const AS_OF = '2026-10-31'
const month = (at: number, incomeMinor: number, needsMinor: number, wantsMinor: number): MoneyMonth => ({
  month: addMonths('2026-06', at),
  incomeMinor,
  needsMinor,
  wantsMinor,
  debtMinor: 12_000,
  investedMinor: 2_000,
  subscriptionsMinor: 0,
})
const months = [
  month(0, 100_000, 30_000, 10_000),
  month(1, 90_000, 40_000, 10_000),
  month(2, 110_000, 30_000, 30_000),
  month(3, 100_000, 50_000, 20_000),
  month(4, 130_000, 60_000, 20_000),
]
const input: BaselineInput = {
  asOf: AS_OF,
  months,
  categories: [
    { categoryId: 'home', byMonthMinor: times(5, -42_000) },
    { categoryId: 'shopping', byMonthMinor: times(5, -17_000) },
    { categoryId: 'fees', byMonthMinor: times(5, -2_000) },
    { categoryId: 'salary', byMonthMinor: times(5, 106_000) },
    { categoryId: 'travel', byMonthMinor: [0, 300, 0, 0, 0] },
  ],
  loanInterestMinor: 5_000,
  series: [],
  cashMinor: 70_000,
  investedMinor: 10_000,
  cardDebtMinor: 0,
  loans: [],
  goals: [],
}

test('income and spending are medians and quartiles of the whole months', () => {
  const baseline = whatIfBaseline(input)
  expect(baseline.incomeMinor).toEqual({ conservative: 100_000, expected: 100_000, optimistic: 110_000 })
  // Spending of 40, 50, 60, 70 and 80 thousand.
  expect(baseline.spendingFactor).toEqual({ conservative: 7 / 6, expected: 1, optimistic: 5 / 6 })
  expect(baseline.spending).toEqual([
    { categoryId: 'home', monthlyMinor: 42_000 },
    { categoryId: 'shopping', monthlyMinor: 17_000 },
    { categoryId: 'fees', monthlyMinor: 1_000 },
  ])
  expect(baseline).toMatchObject({ basedOnMonths: 5, otherRepaidMinor: 12_000, investedMonthlyMinor: 2_000 })
  expect(() => whatIfBaseline({ ...input, months: months.slice(0, 2) })).toThrow(RangeError)
})

test('one very dear month of a category leaves the others what they usually are', () => {
  // Five usual months of 60: home 48 and shopping 12, but for one shopping of 6,000 thousand, which counts 60.
  const spending = whatIfBaseline({
    ...input,
    months: times(5, 0).map((_, at) => month(at, 100_000, 48_000, at === 4 ? 6_000_000 : 12_000)),
    categories: [
      { categoryId: 'home', byMonthMinor: times(5, -48_000) },
      { categoryId: 'shopping', byMonthMinor: [-12_000, -12_000, -12_000, -12_000, -6_000_000] },
    ],
  }).spending
  // 240 and 48 + 60 of 348 thousand.
  expect(spending).toEqual([
    { categoryId: 'home', monthlyMinor: Math.round((60_000 * 240) / 348) },
    { categoryId: 'shopping', monthlyMinor: 60_000 - Math.round((60_000 * 240) / 348) },
  ])
})

test('a loan’s rate and instalment are read from its own months', () => {
  const schedule = loanSchedule({ principalMinor: 1_200_000, annualRate: 0.09, termMonths: 24 }).slice(0, 6)
  const own = schedule.map(({ paidMinor, interestMinor }, at) => ({
    month: addMonths('2026-05', at),
    paidMinor,
    interestMinor,
    sumMinor: paidMinor - interestMinor,
  }))
  const owedMinor = schedule.at(-1)?.owedMinor ?? 0
  const { loans, otherRepaidMinor } = whatIfBaseline({ ...input, loans: [{ balanceMinor: -owedMinor, months: own }] })
  expect(loans).toEqual([{ owedMinor, annualRate: expect.closeTo(0.09, 6), instalmentMinor: schedule[0]?.paidMinor }])
  expect(otherRepaidMinor).toBe(0)
})

test('bills of every period count by the month; income and habits are none', () => {
  const rows = rowsOf([
    ...monthly('Rent', 'home', 3, times(8, -40_000), '2026-10'),
    ...monthly('Kaveri Systems', 'salary', 7, times(8, 100_000), '2026-10'),
    ...everyDays('Cleaner', 'bills', 7, times(20, -700), AS_OF),
  ])
  expect(whatIfBaseline({ ...input, series: recurringSeries(rows, AS_OF) }).bills).toEqual([
    { payee: 'Rent', categoryId: 'home', monthlyMinor: 40_000 },
    { payee: 'Cleaner', categoryId: 'bills', monthlyMinor: Math.round((700 * 30.4375) / 7) },
  ])
})

test('the score of a scenario rises with income and falls with a bill', () => {
  const baseline = whatIfBaseline(input)
  const healthScore = whatIfHealth({ months, reserveMinor: 60_000 }, baseline)
  const score = (changes: Parameters<typeof whatIf>[1]) =>
    whatIf(baseline, changes, 12, { healthScore }).changed.expected.healthScore ?? -1
  expect(score({ incomeMinor: 30_000 })).toBeGreaterThanOrEqual(score({}))
  expect(score({ bills: [{ monthlyMinor: 30_000, month: 1 }] })).toBeLessThan(score({}))
  expect(score({ cuts: [{ categoryId: 'shopping', share: 1 }] })).toBeGreaterThanOrEqual(score({}))
  expect(score({ incomeMinor: -60_000 })).toBeLessThan(score({}))
})

test('zeros and nothing at all give zeros, never NaN', () => {
  const none = times(3, 0).map((_, at) => ({ ...month(at, 0, 0, 0), debtMinor: 0, investedMinor: 0 }))
  const baseline = whatIfBaseline({ ...input, months: none, categories: [], cashMinor: 0, investedMinor: 0 })
  const { changed } = whatIf(baseline, {}, 60)
  expect(changed.expected.months.at(-1)).toEqual({
    month: '2031-10',
    incomeMinor: 0,
    spendingMinor: 0,
    repaidMinor: 0,
    cashMinor: 0,
    savedMinor: 0,
    owedMinor: 0,
    netWorthMinor: 0,
  })
})
