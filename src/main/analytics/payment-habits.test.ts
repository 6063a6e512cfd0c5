import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../shared/dates'
import { scorePayments } from './anomalies'
import { priorOf, shareOfGaps } from './anomaly-prior'
import { clockOf, type Payment } from './payment'
import { paymentHabits, sampleOfCustomers } from './payment-habits'

function pay(id: number, day: number, amountMinor: number, category = 'groceries', time = '12:00'): Payment {
  const bookedOn = addDays('2026-01-01', day)
  return { id, bookedOn, clock: clockOf(`${bookedOn}T${time}:00`), amountMinor, payee: 'Shop', category, place: null }
}

const customers = (count: number, of: (customer: number) => readonly Payment[]) =>
  Array.from({ length: count }, (_, at) => of(at))

test('a bank with too few customers who pay has no habits', () => {
  const bank = [...customers(9, () => [pay(1, 0, 100)]), []]
  expect(paymentHabits(bank, 10)).toBeNull()
  expect(paymentHabits([...bank, [pay(1, 0, 100)]], 10)).not.toBeNull()
})

test('a category that too few pay in, or where one makes over half of the payments, is left out', () => {
  const days = Array.from({ length: 40 }, (_, day) => day)
  const bank = customers(12, (at) => [
    ...days.map((day) => pay(day, day, 50_00)),
    ...(at < 9 ? days.map((day) => pay(100 + day, day, 9_00, 'health')) : []),
    ...(at === 0 ? days.map((day) => pay(200 + day, day, 7_00, 'travel')) : [pay(200, 3, 5_00, 'travel')]),
  ])
  expect(Object.keys(paymentHabits(bank, 10)?.amounts ?? {})).toEqual(['groceries'])
})

test('no amount of a single payment is among what is kept', () => {
  const odd = 123_456_789
  const bank = customers(30, (at) => Array.from({ length: 30 }, (_, day) => pay(day, day, at === 7 ? odd : 1_234_56)))
  const kept = paymentHabits(bank, 10)
  expect(Math.max(...(kept?.anyAmount ?? []))).toBeLessThan(12)
  expect(kept?.anyAmount.every((log) => Math.abs(log * 20 - Math.round(log * 20)) < 1e-9)).toBe(true)
})

test('nothing is rarer than as many payments among all as there are customers in the smallest group', () => {
  const bank = customers(20, () => Array.from({ length: 50 }, (_, day) => pay(day, day, 100)))
  const kept = paymentHabits(bank, 10)
  expect(Math.min(...(kept?.hours ?? []))).toBe(0.01)
  expect(kept?.gaps[1][0]?.share).toBe(0.01)
})

test('a short gap is the rarer the shorter it is, and none is rarer than what is known', () => {
  const gaps = [
    { share: 0.01, ms: 100 },
    { share: 0.5, ms: 200 },
    { share: 1, ms: 1_000 },
  ]
  expect([0, 100, 150, 200, 600, 1_000, 5_000].map((ms) => shareOfGaps(gaps, ms))).toEqual([
    ...[0.01, 0.01, 0.255, 0.5, 0.75, 1, 1],
  ])
  expect(shareOfGaps([], 5)).toBe(1)
})

test('someone with a handful of payments is measured by the bank: a usual amount there is no sign', () => {
  const bank = customers(40, (at) =>
    Array.from({ length: 60 }, (_, day) => pay(day, day, 20_00 + ((at * day) % 97) * 100)),
  )
  const habits = paymentHabits(bank, 10)
  const few = [...[1, 2, 3].map((day) => pay(day, day, 20_00)), pay(4, 4, 90_00)]
  const scoreBy = (prior: Parameters<typeof scorePayments>[1]) => scorePayments(few, prior).at(-1)?.score ?? 0
  expect(scoreBy(habits ?? priorOf([]))).toBeLessThan(scoreBy(priorOf([few])) / 2)
})

test('habits survive being kept as text, and every score by them is a number', () => {
  const payments = fc.array(
    fc.record({ day: fc.nat(60), amount: fc.nat(10 ** 9), category: fc.constantFrom('a', 'b'), hour: fc.nat(23) }),
    { maxLength: 20 },
  )
  fc.assert(
    fc.property(fc.array(payments, { minLength: 3, maxLength: 6 }), fc.integer({ min: 1, max: 3 }), (bank, group) => {
      const own = bank.map((rows) =>
        rows.map(({ day, amount, category, hour }, id) =>
          pay(id, day, amount, category, `${String(hour).padStart(2, '0')}:00`),
        ),
      )
      const habits = paymentHabits(own, group)
      expect(JSON.parse(JSON.stringify(habits))).toEqual(habits)
      for (const each of own) {
        for (const { score } of habits ? scorePayments(each, habits) : []) expect(Number.isFinite(score)).toBe(true)
      }
    }),
  )
})

test('a sample of customers is the same each time and keeps their order', () => {
  const many = Array.from({ length: 1_500 }, (_, at) => at)
  const sample = sampleOfCustomers(many)
  expect(sample).toHaveLength(1_000)
  expect(sample).toEqual([...sample].sort((a, b) => a - b))
  expect(sampleOfCustomers(many)).toEqual(sample)
  expect(sampleOfCustomers([3, 1, 2])).toEqual([3, 1, 2])
})
