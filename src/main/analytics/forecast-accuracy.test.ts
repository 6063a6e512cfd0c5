import { expect, test } from 'vitest'
import { forecastAccuracy } from './forecast-accuracy'
import { everyDays, monthly, rowsOf, times } from './hand-made-rows.fixture'

const rent = (months: number) => rowsOf(monthly('Rent', 'home', 3, times(months, -2_200_000), '2026-10'))

test('payments that always came as they were due were foreseen exactly', () => {
  const accuracy = forecastAccuracy({ rows: rent(12), balanceMinor: 0, asOf: '2026-10-19', seed: 7 })
  expect(accuracy).toEqual({
    checks: [
      { madeOn: '2026-09-30', days: 19, medianAbsoluteErrorMinor: 0, daysInside: 19 },
      { madeOn: '2026-08-31', days: 30, medianAbsoluteErrorMinor: 0, daysInside: 30 },
      { madeOn: '2026-07-31', days: 30, medianAbsoluteErrorMinor: 0, daysInside: 30 },
    ],
    days: 79,
    medianAbsoluteErrorMinor: 0,
    shareInside: 1,
  })
})

test('a month that nobody could foresee counts as one outside of the band', () => {
  const rows = [...rent(12), ...rowsOf([{ bookedOn: '2026-10-01', amountMinor: -5_000_000, payee: 'Roof' }], 500)]
  const { checks, shareInside } = forecastAccuracy({ rows, balanceMinor: 0, asOf: '2026-10-19', seed: 7 })
  expect(checks[0]).toEqual({ madeOn: '2026-09-30', days: 19, medianAbsoluteErrorMinor: 5_000_000, daysInside: 0 })
  expect(shareInside).toBe(60 / 79)
})

test('a month that has hardly begun is not judged, nor a history that was too short then', () => {
  const made = (asOf: string, months: number) =>
    forecastAccuracy({ rows: rent(months), balanceMinor: 0, asOf, seed: 7 }).checks.map((check) => check.madeOn)
  expect(made('2026-10-06', 12)).toEqual(['2026-08-31', '2026-07-31', '2026-06-30'])
  expect(made('2026-10-31', 4)).toEqual(['2026-09-30'])
  const young = rowsOf(everyDays('Shops', 'shopping', 1, times(60, -100), '2026-10-31'))
  expect(forecastAccuracy({ rows: young, balanceMinor: 0, asOf: '2026-10-31', seed: 7 })).toEqual({
    checks: [],
    days: 0,
    medianAbsoluteErrorMinor: null,
    shareInside: null,
  })
})
