import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../shared/dates'
import { calibratedPaths } from './calibrated-paths'
import { forecastBalance } from './forecast'
import { forecastRecord } from './forecast-record'
import { everyDays, monthly, rowsOf, times } from './hand-made-rows.fixture'

const AS_OF = '2026-10-31'

/** A year of spending that swings, and of a salary. */
function year(seed: number) {
  const amounts = Array.from({ length: 365 }, (_, day) => -(20_000 + (((day + 1) * 7_919 * (seed + 3)) % 41) * 3_000))
  return rowsOf([
    ...everyDays('Shops', 'shopping', 1, amounts, AS_OF),
    ...monthly('Kaveri Systems', 'salary', 7, times(12, 2_500_000), '2026-10'),
  ])
}

test('an account that was always foreseen has no wider band than its paths', () => {
  const rows = rowsOf(monthly('Rent', 'home', 3, times(12, -2_200_000), '2026-10'))
  const record = forecastRecord({ rows, balanceMinor: 0, asOf: AS_OF, seed: 7 })
  expect(record.origins).toBe(6)
  expect(record.drawnShare).toBe(0.5)
  expect(Math.max(...record.stretch)).toBeLessThanOrEqual(1)
})

test('without earlier months to try it on the halves count alike and the band stays', () => {
  const rows = rowsOf(everyDays('Shops', 'shopping', 1, times(92, -100), AS_OF))
  const record = forecastRecord({ rows, balanceMinor: 0, asOf: AS_OF, seed: 7, days: 3 })
  expect([record.origins, record.drawnShare, [...record.stretch]]).toEqual([0, 0.5, [1, 1, 1]])
})

test('an account that changed its ways every month gets a wider band, within limits', () => {
  const lump = (month: number) => ({
    bookedOn: `2026-${String(month).padStart(2, '0')}-15`,
    categoryId: 'cash' as const,
  })
  const rows = rowsOf([
    ...everyDays('Shops', 'shopping', 1, times(365, -1_000), AS_OF),
    ...Array.from({ length: 10 }, (_, month) => ({
      ...lump(month + 1),
      payee: `P${month}`,
      amountMinor: -(4 ** month),
    })),
  ])
  const { stretch } = forecastRecord({ rows, balanceMinor: 0, asOf: AS_OF, seed: 7 })
  expect(Math.max(...stretch)).toBeGreaterThan(1)
  for (const factor of stretch) expect(factor >= 0.5 && factor <= 1.5).toBe(true)
})

test('nothing after an origin is looked at: rows of the future change nothing', () => {
  const rows = year(1)
  const later = rowsOf([{ bookedOn: addDays(AS_OF, 1), amountMinor: -99_000_000 }], 10_000)
  const input = { rows, balanceMinor: 5_000_000, asOf: AS_OF, seed: 7 }
  expect(forecastBalance({ ...input, rows: [...rows, ...later] })).toEqual(forecastBalance(input))
})

test('the first days are the same however far the forecast looks', () => {
  const input = { rows: year(2), balanceMinor: 5_000_000, asOf: '2026-10-19', seed: 7 }
  const near = forecastBalance(input)
  for (const days of [60, 90] as const) {
    const far = forecastBalance({ ...input, days })
    expect(far?.days).toHaveLength(days)
    expect(far?.days.slice(0, 30)).toEqual(near?.days)
    expect(far?.events.filter((event) => event.on <= addDays('2026-10-19', 30))).toEqual(near?.events)
  }
})

test('stretching keeps the median, and the band around it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30 }), fc.integer(), (seed, balanceMinor) => {
      const paths = calibratedPaths({ rows: year(seed), balanceMinor, asOf: AS_OF, seed: 7 })
      const forecast = forecastBalance({ rows: year(seed), balanceMinor, asOf: AS_OF, seed: 7 })
      expect(paths?.origins).toBe(6)
      for (const day of forecast?.days ?? []) {
        expect(day.lowMinor <= day.medianMinor && day.medianMinor <= day.highMinor).toBe(true)
        expect(Number.isSafeInteger(day.lowMinor + day.highMinor)).toBe(true)
      }
    }),
    { numRuns: 10 },
  )
})
