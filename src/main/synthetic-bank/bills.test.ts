import { expect, test } from 'vitest'
import { bill, dueDays, levelMinor } from './bills'
import { bankCalendar, type CalendarDay } from './calendar'
import { presentValue } from './loans'

const calendar = bankCalendar('2026-10-31', 3)
const on = (indexes: readonly number[]) =>
  indexes.map((index) => calendar.days[index]?.on).filter((day) => day && day <= '2026-10-31')
const told = { kind: 'bill', payee: 'Someone', categoryId: 'bills', amountMinor: -10_000, route: 'bank' } as const

test('three months until the end of October begin on the first of August', () => {
  expect(calendar.days[0]?.on).toBe('2026-08-01')
  expect(calendar.days[calendar.until]?.on).toBe('2026-10-31')
  expect(bankCalendar('2026-10-15', 3).days[0]?.on).toBe('2026-07-01')
})

test('a due day at the end of a month and on a weekend moves as its rule says', () => {
  expect(on(dueDays(bill({ ...told, day: 31 }), calendar))).toEqual(['2026-08-31', '2026-09-30', '2026-10-31'])
  // 31 October 2026 is a Saturday, 1 November a Sunday, 1 August a Saturday.
  expect(on(dueDays(bill({ ...told, day: 31, weekends: 'before' }), calendar))).toEqual([
    '2026-08-31',
    '2026-09-30',
    '2026-10-30',
  ])
  expect(on(dueDays(bill({ ...told, day: 1, weekends: 'after' }), calendar))).toEqual([
    '2026-08-03',
    '2026-09-01',
    '2026-10-01',
  ])
})

test('weeks, fortnights, quarters and years keep their rhythm, within the days given', () => {
  expect(
    on(dueDays(bill({ ...told, day: 2, period: 'weekly', from: '2026-10-01', to: '2026-10-21' }), calendar)),
  ).toEqual(['2026-10-07', '2026-10-14', '2026-10-21'])
  const fortnights = dueDays(bill({ ...told, day: 0, period: 'fortnightly' }), calendar)
  expect(new Set(fortnights.slice(1).map((index, at) => index - (fortnights[at] as number)))).toEqual(new Set([14]))
  expect(on(dueDays(bill({ ...told, day: 5, period: 'quarterly', phase: 2 }), calendar))).toEqual(['2026-09-05'])
  expect(on(dueDays(bill({ ...told, day: 5, period: 'yearly', phase: 9 }), calendar))).toEqual(['2026-10-05'])
})

test('prices rise on their day, pay and rents once a year', () => {
  const at = (date: string) => calendar.days[calendar.indexOf(date)] as CalendarDay
  const stream = bill({ ...told, day: 12, amountMinor: -49_900, rises: [{ on: '2026-09-12', amountMinor: -64_900 }] })
  const pay = bill({ ...told, day: 1, amountMinor: 5_000_000, raise: { monthOfYear: 10, factor: 1.1 } })
  const level = (told: typeof pay, date: string) => levelMinor(told, at(date), '2026-08-01')
  expect([level(stream, '2026-09-11'), level(stream, '2026-09-12')]).toEqual([-49_900, -64_900])
  expect([level(pay, '2026-09-30'), level(pay, '2026-10-01')]).toEqual([5_000_000, 5_500_000])
})

test('the present value of instalments is the textbook annuity', () => {
  // 12 payments of 8,884.88 pay off 100,000.00 at 12 % a year.
  expect(presentValue(888_488, 0.12, 12) / 100).toBeCloseTo(100_000, 0)
  expect(presentValue(100_000, 0.12, 1)).toBe(Math.round(100_000 / 1.01))
})
