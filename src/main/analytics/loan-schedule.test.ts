import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instalmentMinor, loanSchedule } from './loan-schedule'

test('a hundred over two months at twelve percent, by hand', () => {
  // 100.00 · 0.01 / (1 − 1.01⁻²) = 50.7512…; 1.00 interest, then 0.50 on 50.25.
  const loan = { principalMinor: 10_000, annualRate: 0.12, termMonths: 2 }
  expect(instalmentMinor(loan)).toBe(5_075)
  expect(loanSchedule(loan)).toEqual([
    { paidMinor: 5_075, interestMinor: 100, owedMinor: 5_025 },
    { paidMinor: 5_075, interestMinor: 50, owedMinor: 0 },
  ])
})

test('the textbook mortgage: 200,000 over 30 years at 6.5 % costs 1,264.14 a month', () => {
  expect(instalmentMinor({ principalMinor: 20_000_000, annualRate: 0.065, termMonths: 360 })).toBe(126_414)
})

test('without interest the parts are equal and the last takes the rest', () => {
  const schedule = loanSchedule({ principalMinor: 1_000, annualRate: 0, termMonths: 3 })
  expect(schedule.map(({ paidMinor }) => paidMinor)).toEqual([333, 333, 334])
  expect(loanSchedule({ principalMinor: 0, annualRate: 0.1, termMonths: 5 })).toEqual([])
  expect(() => instalmentMinor({ principalMinor: 1, annualRate: 0, termMonths: 0 })).toThrow(RangeError)
})

const loans = fc.record({
  principalMinor: fc.integer({ min: 1, max: 10 ** 10 }),
  annualRate: fc.integer({ min: 0, max: 6_000 }).map((points) => points / 10_000),
  termMonths: fc.integer({ min: 1, max: 480 }),
})

test('every loan ends at exactly zero within its term, and what is paid is the principal and its interest', () => {
  fc.assert(
    fc.property(loans, (loan) => {
      const schedule = loanSchedule(loan)
      const total = (of: 'paidMinor' | 'interestMinor') => schedule.reduce((sum, each) => sum + each[of], 0)
      expect(schedule.length).toBeLessThanOrEqual(loan.termMonths)
      expect(schedule.at(-1)?.owedMinor).toBe(0)
      expect(total('paidMinor')).toBe(loan.principalMinor + total('interestMinor'))
    }),
  )
})

test('what is owed on the way is the closed form but for rounding', () => {
  fc.assert(
    fc.property(loans, fc.nat(), (loan, pick) => {
      const schedule = loanSchedule(loan)
      const month = (pick % schedule.length) + 1
      const rate = loan.annualRate / 12
      const grown = (1 + rate) ** month
      const annuity = rate === 0 ? month : (grown - 1) / rate
      const owed = loan.principalMinor * grown - instalmentMinor(loan) * annuity
      // Each month's interest is rounded by at most half a unit, which then earns interest; the last takes the rest.
      if (month < loan.termMonths && owed > 0)
        expect(Math.abs((schedule[month - 1]?.owedMinor ?? 0) - owed)).toBeLessThanOrEqual(
          0.5 * annuity + 1e-6 * owed + 1,
        )
    }),
  )
})
