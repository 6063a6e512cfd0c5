import { expect, test } from 'vitest'
import { addDays } from '../../../../shared/dates'
import type { DailyBalance, Forecast, ForecastEvent } from '../../../../shared/domain'
import { balanceLine, rangeOf } from './balance-days'

const salary = { payee: 'Kaveri Systems', categoryId: 'salary', amountMinor: 70_000 } as const
const past: readonly DailyBalance[] = [
  { on: '2026-10-30', balanceMinor: 10_000, event: null },
  { on: '2026-10-31', balanceMinor: 80_000, event: salary },
]

test('booked days come first, then the expected ones, and today is the last booked one', () => {
  const line = balanceLine(past, forecast([]))
  expect(line.days.map((day) => [day.on, day.balanceMinor, day.expected !== null])).toEqual([
    ['2026-10-30', 10_000, false],
    ['2026-10-31', 80_000, false],
    ['2026-11-01', 50_000, true],
    ['2026-11-02', -20_000, true],
    ['2026-11-03', 40_000, true],
  ])
  expect([line.today, line.lowest]).toEqual([1, 3])
  expect(rangeOf(line.days)).toEqual({ low: -25_000, high: 80_000 })
})

test('what a shortfall comes from is named before anything else, small payments not at all', () => {
  const rent = event('2026-11-02', 'Rent', -70_000)
  const line = balanceLine(
    past,
    forecast([event('2026-11-01', 'Metro', -100), event('2026-11-03', 'Pay', 90_000), rent], rent),
  )
  expect(line.events.map(({ payee, index }) => [payee, index])).toEqual([
    ['Rent', 3],
    ['Pay', 4],
    ['Kaveri Systems', 1],
  ])
  expect(line.shortfall).toBe(true)
})

test('without a forecast the line ends today', () => {
  const line = balanceLine(past, null)
  expect(line).toMatchObject({ today: 1, lowest: null, shortfall: false })
  expect(line.days).toHaveLength(2)
})

function event(on: string, payee: string, amountMinor: number): ForecastEvent {
  return { on, payee, categoryId: 'other', amountMinor, fixedAmount: true }
}

function forecast(events: readonly ForecastEvent[], cause?: ForecastEvent): Forecast {
  const days = [50_000, -20_000, 40_000].map((medianMinor, index) => ({
    on: addDays('2026-11-01', index),
    lowMinor: medianMinor - 5_000,
    medianMinor,
    highMinor: medianMinor + 5_000,
  }))
  return {
    asOf: '2026-10-31',
    days,
    events,
    lowest: { on: '2026-11-02', amountMinor: -20_000 },
    shortfall: cause
      ? {
          firstOn: '2026-11-02',
          lowestOn: '2026-11-02',
          amountMinor: 20_000,
          probability: 1,
          causes: [cause],
          endsWith: null,
        }
      : null,
    basedOnMonths: 6,
  }
}
