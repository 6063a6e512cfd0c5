import { expect, test } from 'vitest'
import type { RecurringItem } from '../../../shared/recurring'
import { spanAhead } from '../periods/days-ahead'
import { duesIn } from './tools-bills'

const item = (period: RecurringItem['period'], nextOn: string, amountMinor = -100) =>
  ({
    payee: period,
    categoryId: 'bills',
    period,
    nextOn,
    amountMinor,
    fixedAmount: true,
    status: 'active',
  }) as unknown as RecurringItem

test('what is paid again and again falls due as often as a span has room for it', () => {
  const span = { from: '2026-11-01', to: '2027-01-31' }
  const dues = duesIn(
    [item('monthly', '2026-10-31'), item('quarterly', '2026-12-05'), item('yearly', '2026-10-02')],
    span,
  )
  expect(dues.map(({ payee, on }) => [payee, on])).toEqual([
    ['monthly', '2026-11-30'],
    ['quarterly', '2026-12-05'],
    ['monthly', '2026-12-31'],
    ['monthly', '2027-01-31'],
  ])
  expect(duesIn([item('weekly', '2026-11-03', 100)], span)).toEqual([])
})

test('halves of months, quarters and days between two days lie ahead', () => {
  expect(spanAhead('bills in the first half of November', '2026-10-31')).toEqual({
    from: '2026-11-01',
    to: '2026-11-15',
  })
  expect(spanAhead('bills next quarter', '2026-10-31')).toEqual({ from: '2027-01-01', to: '2027-03-31' })
  expect(spanAhead('due between the 5th and the 12th', '2026-10-31')).toEqual({ from: '2026-11-05', to: '2026-11-12' })
})

test.each([
  ['what falls due between 10 and 20 November', '2026-11-10', '2026-11-20'],
  ['outgoings in the first ten days of November', '2026-11-01', '2026-11-10'],
  ['bills in the coming week', '2026-11-01', '2026-11-07'],
  ['dues until the end of next week', '2026-11-01', '2026-11-08'],
  ['bills until the end of the year', '2026-11-01', '2026-12-31'],
  ['what falls due next month', '2026-11-01', '2026-11-30'],
])('“%s” looks from %s to %s', (question, from, to) => {
  expect(spanAhead(question, '2026-10-31')).toEqual({ from, to })
})
