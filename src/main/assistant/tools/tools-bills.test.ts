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
