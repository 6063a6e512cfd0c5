import { expect, test } from 'vitest'
import type { Account } from '../../shared/domain'
import { calibratedPaths } from './calibrated-paths'
import { forecastOf } from './forecast'
import { everyDays, monthly, rowsOf, times } from './hand-made-rows.fixture'
import { lowPointOf, type SpareAccount } from './low-point'

const AS_OF = '2026-10-31'
const pot: Account = { id: 'A2', kind: 'savings', name: 'Pot', tail: '0002', currency: 'INR' }

const bills = rowsOf([
  ...monthly('Rent', 'home', 3, times(6, -2_200_000), '2026-10'),
  ...monthly('Bike loan', 'loan-repayment', 5, times(6, -685_000), '2026-10'),
  ...monthly('Kaveri Systems', 'salary', 7, times(6, 7_240_000), '2026-10'),
])

function lowPoint(balanceMinor: number, rows = bills, others: readonly SpareAccount[] = []) {
  const paths = calibratedPaths({ rows, balanceMinor, asOf: AS_OF, seed: 7 })
  if (!paths) throw new Error('no forecast')
  return lowPointOf({ forecast: forecastOf(paths, AS_OF), balances: paths.balances, balanceMinor, rows, others })
}

test('the sum runs from today over the named payments to the low point', () => {
  const low = lowPoint(1_864_250)
  expect(low).toMatchObject({ on: '2026-11-05', amountMinor: -1_020_750, fromMinor: 1_864_250, everydayMinor: 0 })
  expect(low.steps.map((step) => [step.payee, step.runningMinor])).toEqual([
    ['Rent', -335_750],
    ['Bike loan', -1_020_750],
  ])
  expect(low.causes).toEqual([
    { payee: 'Rent', categoryId: 'home', amountMinor: -2_200_000, times: 1 },
    { payee: 'Bike loan', categoryId: 'loan-repayment', amountMinor: -685_000, times: 1 },
  ])
  expect([low.probabilityBelowZero, low.likelyDays]).toEqual([1, [{ on: '2026-11-05', probability: 1 }]])
})

test('what would help: how much, by when, and from which own account', () => {
  const spares = [700_000, 1_020_750, 9_000_000].map((spareMinor) => ({ account: pot, spareMinor }))
  expect(lowPoint(1_864_250, bills, spares).remedy).toEqual({
    amountMinor: 1_020_750,
    safeAmountMinor: 1_020_750,
    byOn: '2026-11-02',
    accounts: [spares[2], spares[1]],
    cuts: [],
    // Rent alone is more than what is missing; the instalment is not.
    later: [
      {
        payment: expect.objectContaining({ payee: 'Rent', on: '2026-11-03', amountMinor: -2_200_000 }),
        after: expect.objectContaining({ payee: 'Kaveri Systems', on: '2026-11-07' }),
      },
    ],
  })
  expect(lowPoint(9_000_000).remedy).toBeNull()
})

test('a category that can wait helps when enough of it is left until then', () => {
  const rows = rowsOf([
    ...everyDays('Cafes', 'eating-out', 1, times(180, -50_000), AS_OF),
    ...everyDays('Market', 'groceries', 1, times(180, -50_000), AS_OF),
  ])
  const low = lowPoint(2_900_000, rows)
  expect(low.on).toBe('2026-11-30')
  expect(low.causes).toEqual([{ payee: null, categoryId: null, amountMinor: -3_000_000, times: 0 }])
  expect(low.remedy?.cuts).toEqual([{ categoryId: 'eating-out', expectedMinor: 1_500_000, share: 100_000 / 1_500_000 }])
})
