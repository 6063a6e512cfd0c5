import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../shared/dates'
import { everyDays, monthly, rowsOf, times } from './hand-made-rows.fixture'
import { recurringPayments } from './recurring'

const AS_OF = '2026-10-31'

function found(...rows: readonly Parameters<typeof rowsOf>[0][]) {
  return recurringPayments(rowsOf(rows.flat()), AS_OF).map((each) => [
    each.payee,
    each.period,
    each.amountMinor,
    each.fixedAmount,
    each.nextOn,
  ])
}

test('a rent, a salary and a varying electricity bill are found with their next day', () => {
  const bescom = [-120_000, -143_000, -99_000, -151_000, -139_000, -143_500]
  expect(
    found(
      monthly('Rent', 'home', 3, times(6, -2_200_000), '2026-10'),
      monthly('Kaveri Systems', 'salary', 7, times(5, 7_240_000), '2026-10'),
      monthly('BESCOM', 'bills', 15, bescom, '2026-10'),
    ),
  ).toEqual([
    ['Rent', 'monthly', -2_200_000, true, '2026-11-03'],
    ['BESCOM', 'monthly', -143_500, false, '2026-11-15'],
    ['Kaveri Systems', 'monthly', 7_240_000, true, '2026-11-07'],
  ])
})

test('weekly, fortnightly, quarterly and yearly payments are found', () => {
  expect(
    found(
      everyDays('Anita (help)', 'home', 7, times(8, -150_000), '2026-10-28'),
      everyDays('Tutor', 'education', 14, times(6, -200_000), '2026-10-20'),
      [0, 1, 2, 3].map((quarter) => ({
        payee: 'LIC',
        categoryId: 'insurance' as const,
        bookedOn: ['2025-12-10', '2026-03-10', '2026-06-10', '2026-09-10'][quarter] ?? '',
        amountMinor: -450_000,
      })),
      ['2025-02-14', '2026-02-13'].map((bookedOn) => ({
        payee: 'Acko',
        categoryId: 'insurance' as const,
        bookedOn,
        amountMinor: -899_900,
      })),
    ),
  ).toEqual([
    ['Anita (help)', 'weekly', -150_000, true, '2026-11-04'],
    ['Tutor', 'fortnightly', -200_000, true, '2026-11-03'],
    ['LIC', 'quarterly', -450_000, true, '2026-12-10'],
    // The 14th is a Sunday, and the one before that fell on a weekend came on the Friday.
    ['Acko', 'yearly', -899_900, true, '2027-02-12'],
  ])
})

test('weekly groceries, daily coffee, cash and refunds are no bills', () => {
  const groceries = [-211_300, -187_450, -240_900, -198_700, -225_125, -205_600, -190_000, -231_750]
  expect(
    found(
      everyDays('BigBasket', 'groceries', 7, groceries, '2026-10-30'),
      everyDays('Third Wave Coffee', 'eating-out', 1, times(60, -28_500), '2026-10-31'),
      everyDays('ATM', 'cash', 7, times(10, -200_000), '2026-10-30'),
      monthly('Myntra', 'shopping', 9, times(5, 129_900), '2026-10'),
    ),
  ).toEqual([])
})

test('pay that comes every week is found though its amount varies', () => {
  const pay = [504_500, 447_400, 511_100, 595_800, 495_400, 409_300]
  expect(found(everyDays('Dabba Express', 'salary', 7, pay, '2026-10-29'))).toEqual([
    ['Dabba Express', 'weekly', 499_950, false, '2026-11-05'],
  ])
})

test('a payment that has stopped is dropped, one that is a few days late is expected tomorrow', () => {
  expect(found(monthly('Gym', 'health', 5, times(8, -150_000), '2026-08'))).toEqual([])
  expect(found(monthly('Internet', 'bills', 28, times(8, -94_282), '2026-09'))).toEqual([
    ['Internet', 'monthly', -94_282, true, '2026-11-01'],
  ])
})

test('a price that rose once is still a fixed one, at its new price', () => {
  expect(found(monthly('Netflix', 'entertainment', 12, [...times(5, -49_900), -64_900], '2026-10'))).toEqual([
    ['Netflix', 'monthly', -64_900, true, '2026-11-12'],
  ])
})

test('weekends, month ends and a double charge do not hide a monthly payment', () => {
  const moved = ['2026-05-29', '2026-06-30', '2026-07-31', '2026-08-31', '2026-09-30', '2026-10-30']
  expect(
    found(moved.map((bookedOn) => ({ payee: 'Pension', categoryId: 'salary', bookedOn, amountMinor: 1_000 }))),
  ).toEqual([['Pension', 'monthly', 1_000, true, '2026-11-30']])
  const firsts = ['2026-05-01', '2026-06-01', '2026-07-01', '2026-07-31', '2026-09-01', '2026-10-01']
  expect(
    found(firsts.map((bookedOn) => ({ payee: 'Rent', categoryId: 'home', bookedOn, amountMinor: -1_000 }))),
  ).toEqual([['Rent', 'monthly', -1_000, true, '2026-11-01']])
  const twice = monthly('Spotify', 'entertainment', 20, times(6, -11_900), '2026-10')
  expect(found(twice, [{ ...twice[3], bookedOn: '2026-08-20', amountMinor: -11_900 }])).toEqual([
    ['Spotify', 'monthly', -11_900, true, '2026-11-20'],
  ])
})

test('two policies of one insurer are told apart by their amounts', () => {
  expect(
    found(
      monthly('LIC', 'insurance', 4, times(6, -210_000), '2026-10'),
      monthly('LIC', 'insurance', 19, times(6, -480_000), '2026-10'),
    ),
  ).toEqual([
    ['LIC', 'monthly', -210_000, true, '2026-11-04'],
    ['LIC', 'monthly', -480_000, true, '2026-11-19'],
  ])
})

test('four weeks are no month, and the last Friday of each month is no four weeks', () => {
  expect(found(everyDays('State Pension', 'other-income', 28, times(6, 88_000), '2026-10-15'))).toEqual([
    ['State Pension', 'four-weekly', 88_000, true, '2026-11-12'],
  ])
  const fridays = ['2026-05-29', '2026-06-26', '2026-07-31', '2026-08-28', '2026-09-25', '2026-10-30']
  expect(
    found(fridays.map((bookedOn) => ({ payee: 'Wages', categoryId: 'salary', bookedOn, amountMinor: 200_000 }))),
  ).toMatchObject([['Wages', 'monthly', 200_000, true, expect.stringMatching(/^2026-11-2[5-9]|^2026-11-30/)]])
})

test('pay of the last working day comes on the Friday before a month that ends on a weekend', () => {
  // January 2027 ends on a Sunday.
  const lasts = ['2026-07-31', '2026-08-31', '2026-09-30', '2026-10-30', '2026-11-30', '2026-12-31']
  const rows = rowsOf(
    lasts.map((bookedOn) => ({ payee: 'Kaveri', categoryId: 'salary', bookedOn, amountMinor: 7_000_000 })),
  )
  expect(recurringPayments(rows, '2026-12-31')[0]?.nextOn).toBe('2027-01-29')
})

test('a due day on a weekend moves as it has moved before', () => {
  // The 15th was a Saturday in August 2026 and is a Sunday in November.
  const days = ['2026-05-15', '2026-06-15', '2026-07-15', '2026-08-17', '2026-09-15', '2026-10-15']
  const on = (moved: string) =>
    found(
      days.map((day) => ({
        payee: 'Broadband',
        categoryId: 'bills',
        bookedOn: day === '2026-08-17' ? moved : day,
        amountMinor: -3_200,
      })),
    )[0]?.[4]
  expect([on('2026-08-17'), on('2026-08-14'), on('2026-08-15')]).toEqual(['2026-11-16', '2026-11-13', '2026-11-15'])
})

test('a standing order is told from what is moved by hand to the same account', () => {
  const byHand = ['2026-06-16', '2026-07-16', '2026-09-16', '2026-10-16'].map((bookedOn, index) => ({
    payee: 'Rainy day',
    categoryId: 'own-transfer' as const,
    bookedOn,
    amountMinor: [-1_500_000, -500_000, -1_400_000, -2_500_000][index] ?? 0,
  }))
  expect(found(monthly('Rainy day', 'own-transfer', 3, times(8, -1_450_000), '2026-10'), byHand)).toEqual([
    ['Rainy day', 'monthly', -1_450_000, true, '2026-11-03'],
  ])
  expect(found(byHand)).toEqual([])
})

test('a tax that is due twice a year is two yearly ones', () => {
  const tax = ['2024-07-31', '2025-01-31', '2025-07-31', '2026-01-30', '2026-07-31'].map((bookedOn) => ({
    payee: 'Self Assessment',
    categoryId: 'other' as const,
    bookedOn,
    amountMinor: -120_000,
  }))
  expect(found(tax).map(([, period, , , on]) => [period, on])).toEqual([
    ['yearly', '2027-07-30'],
    ['yearly', '2027-01-29'],
  ])
})

test('two purchases about a year apart are no yearly payment', () => {
  const twice = (second: string, minor = -79_000) => [
    { payee: 'Checkatrade', categoryId: 'home' as const, bookedOn: '2025-06-08', amountMinor: -79_000 },
    { payee: 'Checkatrade', categoryId: 'home' as const, bookedOn: second, amountMinor: minor },
  ]
  expect(found(twice('2026-06-17'))).toEqual([])
  expect(found(twice('2026-06-08', -20_000))).toEqual([])
  expect(found(twice('2026-06-09'))).toHaveLength(1)
})

test('too little history gives nothing', () => {
  expect(found([])).toEqual([])
  expect(found(monthly('Rent', 'home', 3, times(2, -2_200_000), '2026-10'))).toEqual([])
})

test('the order of the rows does not matter, and every next day lies ahead', () => {
  const payment = fc.record({
    payee: fc.constantFrom('A', 'B', 'C'),
    back: fc.integer({ min: 0, max: 400 }),
    amountMinor: fc.constantFrom(-100, -100, -250, 900),
  })
  fc.assert(
    fc.property(fc.array(payment, { maxLength: 60 }), fc.integer(), (payments, seed) => {
      const rows = rowsOf(
        payments.map(({ payee, back, amountMinor }) => ({
          payee,
          amountMinor,
          categoryId: amountMinor > 0 ? 'salary' : 'bills',
          bookedOn: addDays(AS_OF, -back),
        })),
      )
      const all = recurringPayments(rows, AS_OF)
      const shuffled = [...rows].sort((a, b) => ((a.id * 7919 + seed) % 101) - ((b.id * 7919 + seed) % 101))
      expect(recurringPayments(shuffled, AS_OF)).toEqual(all)
      for (const each of all) expect(each.nextOn > AS_OF).toBe(true)
    }),
  )
})
