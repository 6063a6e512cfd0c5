import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayAhead, spanAhead } from '../periods/days-ahead'
import { findPeriods } from '../periods/find-periods'
import { daysPeriod, monthPeriod, monthsPeriod, sincePeriod } from '../periods/periods'
import { findAmounts } from './amounts'

const AS_OF = '2026-10-31'
const read = (text: string) =>
  findAmounts(text, []).map(({ value, kind }) => (kind === 'share' ? `${value} share` : value))

describe('amounts in a question', () => {
  test.each([
    ['can I afford 5k', [5000]],
    ['what about 2 lakh', [200_000]],
    ['1.5L for a car', [150_000]],
    ['£20 for lunch', [20]],
    ['payments over 50', [50]],
    ['₹1,20,000 or Rs 500', [120_000, 500]],
    ['save five thousand a month', [5000]],
    ['cut it by 20%', ['0.2 share']],
    ['the last 3 months', []],
    ['top 5 payments', []],
    ['12 months', []],
    ['my score out of 100', []],
  ] as const)('“%s”', (text, values) => {
    expect(read(text)).toEqual(values)
  })
})

describe('times in a question', () => {
  const range = (text: string, country: 'in' | 'gb' | 'us' = 'in') => {
    const period = findPeriods(text, AS_OF, country)[0]?.period
    return period && [period.from, period.to]
  }

  test.each([
    ['between 3 and 10 May', '2026-05-03', '2026-05-10'],
    ['from 28 September to 3 October', '2026-09-28', '2026-10-03'],
    ['since last Diwali', '2025-10-20', '2026-10-31'],
    ['on Dussehra', '2026-10-20', '2026-10-20'],
    ['last quarter', '2026-07-01', '2026-09-30'],
    ['this FY', '2026-04-01', '2026-10-31'],
    ['FY 2025-26', '2025-04-01', '2026-03-31'],
    ['past 6 weeks', '2026-09-20', '2026-10-31'],
    ['last week', '2026-10-19', '2026-10-25'],
    ['this week', '2026-10-26', '2026-10-31'],
    ['last weekend', '2026-10-24', '2026-10-25'],
    ['last Friday', '2026-10-30', '2026-10-30'],
    ['from July to September', '2026-07-01', '2026-09-30'],
    ['in Q2 2026', '2026-04-01', '2026-06-30'],
    ['the day before yesterday', '2026-10-29', '2026-10-29'],
  ])('“%s”', (text, from, to) => {
    expect(range(text)).toEqual([from, to])
  })

  test('a British tax year begins on 6 April, and Thanksgiving is American', () => {
    expect(range('this tax year', 'gb')).toEqual(['2026-04-06', '2026-10-31'])
    expect(range('since Thanksgiving', 'us')).toEqual(['2025-11-27', '2026-10-31'])
    expect(range('since Thanksgiving', 'gb')).toBeUndefined()
  })

  test('whatever span there is, its name is read back as that span', () => {
    const day = fc
      .integer({ min: 0, max: 650 })
      .map((back) => new Date(Date.UTC(2026, 9, 31 - back)).toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [from, to] = one <= other ? [one, other] : [other, one]
        const spans = [
          daysPeriod(from, to, AS_OF),
          monthsPeriod(from.slice(0, 7), to.slice(0, 7), AS_OF),
          monthPeriod(from.slice(0, 7), AS_OF),
          sincePeriod(from, AS_OF),
        ]
        for (const span of spans) {
          const found = findPeriods(`You spent it in ${span?.name}.`, AS_OF)[0]?.period
          expect([span?.name, found?.from, found?.to]).toEqual([span?.name, span?.from, span?.to])
        }
      }),
    )
  })

  test.each([
    ['on the 15th', '2026-11-15'],
    ['at the end of the month', '2026-11-30'],
    ['in two weeks', '2026-11-14'],
    ['by 20 December', '2026-12-20'],
    ['next Friday', '2026-11-06'],
    ['what is my balance', null],
  ])('“%s” lies ahead', (text, on) => {
    expect(dayAhead(text, AS_OF)).toBe(on)
  })
})

describe('the days ahead of', () => {
  test.each([
    ['in the first week of November', '2026-11-01', '2026-11-07'],
    ['next week', '2026-11-02', '2026-11-08'],
    ['in the next ten days', '2026-11-01', '2026-11-10'],
    ['in the coming fortnight', '2026-11-01', '2026-11-14'],
    ['before the 10th', '2026-11-01', '2026-11-10'],
    ['next month', '2026-11-01', '2026-11-30'],
    ['after the 15th', '2026-11-16', '2026-12-15'],
    ['due in December', '2026-12-01', '2026-12-31'],
    ['due in March', '2027-03-01', '2027-03-31'],
  ])('“%s” are %s to %s', (text, from, to) => {
    expect(spanAhead(text, AS_OF)).toEqual({ from, to })
  })
})

test('the year of a month is no amount', () => {
  expect(findAmounts('can I reach it by June 2027', [])).toEqual([])
  expect(findAmounts('what did 2027 rupees in June buy', [])).toHaveLength(1)
})
