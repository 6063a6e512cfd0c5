import { expect, test } from 'vitest'
import { addDays, daysBetween } from '../../shared/dates'
import { forecastBalance } from './forecast'
import { forecastPaths, shareBelow } from './forecast-paths'
import { freeToSpend } from './free-to-spend'
import { everyDays, monthly, rowsOf, times } from './hand-made-rows.fixture'

const AS_OF = '2026-10-31'

/** Rent and an instalment before payday, nothing else. */
const plain = rowsOf([
  ...monthly('Rent', 'home', 3, times(6, -2_200_000), '2026-10'),
  ...monthly('Bike loan', 'loan-repayment', 5, times(6, -685_000), '2026-10'),
  ...monthly('Kaveri Systems', 'salary', 7, times(6, 7_240_000), '2026-10'),
])

function forecast(balanceMinor: number, rows = plain, seed = 7) {
  return forecastBalance({ rows, balanceMinor, asOf: AS_OF, seed })
}

test('known payments alone move the line on their days and nowhere else', () => {
  const result = forecast(1_864_250)
  expect(result?.days).toHaveLength(30)
  expect(result?.days.map((day) => day.medianMinor)).toEqual([
    ...times(2, 1_864_250),
    ...times(2, -335_750),
    ...times(2, -1_020_750),
    ...times(24, 6_219_250),
  ])
  expect(result?.days.every((day) => day.lowMinor === day.highMinor)).toBe(true)
  expect(result?.lowest).toEqual({ on: '2026-11-05', amountMinor: -1_020_750 })
  expect(result?.basedOnMonths).toBe(6)
})

test('a shortfall names its first day, its depth, what leads there and what ends it', () => {
  const shortfall = forecast(1_864_250)?.shortfall
  expect(shortfall).toMatchObject({ firstOn: '2026-11-03', lowestOn: '2026-11-05', amountMinor: 1_020_750 })
  expect(shortfall?.probability).toBe(1)
  expect(shortfall?.causes.map((event) => event.payee)).toEqual(['Rent', 'Bike loan'])
  expect(shortfall?.endsWith).toMatchObject({ payee: 'Kaveri Systems', on: '2026-11-07' })
  expect(forecast(9_000_000)?.shortfall).toBeNull()
})

test('free to spend is what the bills before the next income leave', () => {
  const events = forecast(0)?.events ?? []
  const nextIncome = { on: '2026-11-07', payee: 'Kaveri Systems' }
  expect(freeToSpend(1_864_250, events)).toEqual({
    amountMinor: 0,
    nextIncome,
    billsMinor: 2_885_000,
    billsExceedBalance: true,
  })
  expect(freeToSpend(3_000_000, events)).toMatchObject({ amountMinor: 115_000, billsExceedBalance: false })
  expect(freeToSpend(500, [])).toEqual({
    amountMinor: 500,
    nextIncome: null,
    billsMinor: 0,
    billsExceedBalance: false,
  })
})

test('everyday spending lowers the line and widens the band, by as much as it does on average', () => {
  const daily = Array.from({ length: 180 }, (_, day) => -(20_000 + ((day * 37) % 11) * 4_000))
  const rows = rowsOf(everyDays('Shops', 'shopping', 1, daily, AS_OF))
  const result = forecast(5_000_000, rows)
  const last = result?.days.at(-1)
  const mean = daily.reduce((all, amount) => all + amount, 0) / daily.length
  expect(Math.abs((last?.medianMinor ?? 0) - (5_000_000 + 30 * mean))).toBeLessThan(60_000)
  for (const day of result?.days ?? []) {
    expect(day.lowMinor <= day.medianMinor && day.medianMinor <= day.highMinor).toBe(true)
  }
  expect((last?.highMinor ?? 0) - (last?.lowMinor ?? 0)).toBeGreaterThan(0)
})

test('a salary that has ended is neither replayed nor drawn again', () => {
  const rows = rowsOf(monthly('Old job', 'salary', 7, times(6, 7_240_000), '2026-08'))
  expect(forecast(100, rows)?.days.at(-1)).toEqual({
    on: '2026-11-30',
    lowMinor: 100,
    medianMinor: 100,
    highMinor: 100,
  })
})

test('the same seed gives the same forecast, another one other paths', () => {
  const amounts = Array.from({ length: 150 }, (_, day) => -((day * 7_919) % 90_000))
  const rows = rowsOf(everyDays('Shops', 'shopping', 1, amounts, AS_OF))
  expect(forecast(5_000_000, rows)).toEqual(forecast(5_000_000, rows))
  expect(forecast(5_000_000, [...rows].reverse())).toEqual(forecast(5_000_000, rows))
  expect(forecast(5_000_000, rows, 8)).not.toEqual(forecast(5_000_000, rows))
})

test('money put on the account lifts every path by as much', () => {
  const rows = rowsOf(everyDays('Shops', 'shopping', 1, times(120, -1_300), AS_OF))
  const low = forecast(0, rows)
  const high = forecast(12_345, rows)
  expect(high?.days.map((day) => day.medianMinor - 12_345)).toEqual(low?.days.map((day) => day.medianMinor))
})

test('under three whole months there is no forecast', () => {
  const since = (first: string) =>
    rowsOf(everyDays('Shops', 'shopping', 1, times(daysBetween(first, AS_OF) + 1, -1), AS_OF))
  expect(forecast(0, [])).toBeNull()
  expect(forecast(0, since('2026-08-20'))).toBeNull()
  expect(forecast(0, since(addDays('2026-08-01', 2)))?.basedOnMonths).toBe(3)
})

test('half of the paths live past months again, on the same days of the month', () => {
  const cash = ['2026-08-20', '2026-09-20', '2026-10-20'].map((bookedOn) => ({ bookedOn, amountMinor: -100_000 }))
  const rows = rowsOf([
    { bookedOn: '2026-08-01', amountMinor: 1 },
    ...cash.map((row) => ({ ...row, categoryId: 'cash' as const })),
  ])
  const paths = forecastPaths({ rows, balanceMinor: 0, asOf: AS_OF, seed: 7 })
  const relived = (on: number) => [...new Set(paths?.balances[on - 1]?.slice(200))].sort((a, b) => a - b)
  expect([relived(19), relived(20), relived(30)]).toEqual([
    [0, 1],
    [-100_000, -99_999],
    [-100_000, -99_999],
  ])
})

test('what comes on the last day of a month comes on the last day of a longer or shorter one', () => {
  const ends = ['2026-11-30', '2026-12-31', '2027-01-31', '2027-02-28'].map((bookedOn) => ({
    bookedOn,
    amountMinor: -5_000,
    categoryId: 'cash' as const,
  }))
  const rows = rowsOf([{ bookedOn: '2026-11-01', amountMinor: 1 }, ...ends])
  const ahead = (asOf: string) =>
    forecastPaths({ rows: rows.filter((row) => row.bookedOn <= asOf), balanceMinor: 0, asOf, seed: 7 })
      ?.balances.map((ofDay, day) => ({ on: addDays(asOf, day + 1), paths: ofDay.slice(200) }))
      .filter(({ paths }) => paths.some((balance) => balance < -1))
      .map(({ on }) => on)[0]
  expect(ahead('2027-01-31')).toBe('2027-02-28')
  expect(ahead('2027-03-02')).toBe('2027-03-31')
})

test('a chance of running short counts the paths, each once', () => {
  const balances = [
    Float64Array.from({ length: 400 }, (_, path) => (path < 100 ? -1 : 5)),
    new Float64Array(400).fill(-1, 0, 200),
  ]
  expect([shareBelow(balances, 0), shareBelow(balances, -1), shareBelow(balances, 1)]).toEqual([0.5, 0, 1])
})
