import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../shared/dates'
import { scorePayments, unusualPayments } from './anomalies'
import { priorOf } from './anomaly-prior'
import { ruleScorer } from './anomaly-rules'
import { clockOf, type Payment } from './payment'

/** One a day at noon, 100.00 at the Cafe, from 1 January on. */
function daily(count: number): readonly Payment[] {
  return Array.from({ length: count }, (_, day) => pay(day + 1, addDays('2026-01-01', day), '12:00', 100_00))
}

function pay(id: number, bookedOn: string, time: string | null, amountMinor: number, payee = 'Cafe'): Payment {
  const clock = time && clockOf(`${bookedOn}T${time}:00`)
  return { id, bookedOn, clock: clock || null, amountMinor, payee, category: 'eating-out', place: null }
}

function last(payments: readonly Payment[], normal: Parameters<typeof scorePayments>[2] = []) {
  const scored = scorePayments(payments, priorOf([payments]), normal).at(-1)
  if (!scored) throw new Error('nothing was scored')
  return scored
}

test('the four rules give their points: 40, 25, 20 and 30', () => {
  const score = ruleScorer()
  const points = (payment: Payment) => {
    const { points: sum, rules } = score(payment)
    return [sum, ...rules]
  }
  expect(points(pay(1, '2026-01-01', '12:00', 100_00))).toEqual([0])
  // Exactly 3.5 times the mean is not over it, one more is.
  expect(points(pay(2, '2026-01-02', '12:00', 350_00))).toEqual([0])
  expect(points(pay(3, '2026-01-03', '12:00', 787_51))).toEqual([40, 'large-amount'])
  expect(points(pay(4, '2026-01-04', '23:00', 1))).toEqual([25, 'night'])
  expect(points(pay(5, '2026-01-05', '03:59', 2))).toEqual([25, 'night'])
  expect(points(pay(6, '2026-01-06', '04:00', 3))).toEqual([0])
  expect(points(pay(7, '2026-01-06', '04:02', 4))).toEqual([20, 'quick-succession'])
  expect(points(pay(8, '2026-01-06', '04:05', 5))).toEqual([0])
  expect(points(pay(9, '2026-01-06', '04:15', 5))).toEqual([30, 'same-again'])
  expect(points(pay(10, '2026-01-06', '04:26', 5))).toEqual([0])
  expect(points(pay(11, '2026-01-06', '04:27', 9_999_00, 'Other'))).toEqual([60, 'large-amount', 'quick-succession'])
  expect(points(pay(12, '2026-01-07', null, 9))).toEqual([0])
})

test('an ordinary payment has next to no score, a large one at night at a new payee a high one', () => {
  const history = daily(100)
  expect(last([...history, pay(101, '2026-04-11', '12:00', 100_00)]).score).toBeLessThan(4)
  const odd = last([...history, pay(101, '2026-04-11', '02:00', 5_000_00, 'Nobody')])
  expect(odd.score).toBeGreaterThan(25)
  expect(odd.signs.map(({ sign }) => sign).sort()).toEqual(['amount', 'gap', 'hour', 'new-payee'])
})

test('for someone who always goes somewhere new, a new payee is no sign', () => {
  const wanderer = daily(100).map((payment) => ({ ...payment, payee: `Shop ${payment.id}` }))
  expect(last(wanderer).signs.map(({ sign }) => sign)).not.toContain('new-payee')
})

test('a new payee stays new for the day: a thief goes to the same shop twice', () => {
  const twice = [pay(101, '2026-04-11', '12:00', 100_00, 'Nobody'), pay(102, '2026-04-11', '15:00', 101_00, 'Nobody')]
  expect(last([...daily(100), ...twice]).signs.map(({ sign }) => sign)).toContain('new-payee')
  const nextDay = pay(102, '2026-04-12', '12:00', 101_00, 'Nobody')
  expect(last([...daily(100), twice[0] as Payment, nextDay]).signs.map(({ sign }) => sign)).not.toContain('new-payee')
})

test('what is called normal is normal up to a quarter more, and only there', () => {
  const odd = [...daily(100), pay(101, '2026-04-11', '12:00', 5_000_00, 'Nobody')]
  const score = (payee: string, amountMinor: number) => last(odd, [{ payee, amountMinor }]).score
  expect(score('Nobody', 4_000_00)).toBeLessThan(1)
  expect(score('Nobody', 3_999_00)).toBe(last(odd).score)
  expect(score('Cafe', 4_000_00)).toBe(last(odd).score)
})

test('a payment is held against those before it alone', () => {
  const history = daily(60)
  const later = [...history, pay(61, '2026-04-11', '02:00', 5_000_00, 'Nobody')]
  const prior = priorOf([history])
  expect(scorePayments(later, prior).slice(0, 60)).toEqual(scorePayments(history, prior))
})

test('at most the budget is told, never from twelve payments, and only after the day that is asked for', () => {
  const odd = [201, 202, 203].map((id) => pay(id, addDays('2026-08-01', id - 201), '12:00', 9_000_00, `Shop ${id}`))
  const told = (payments: readonly Payment[], after = '2026-07-31') =>
    unusualPayments(scorePayments(payments, priorOf([payments])), after).map(({ payment }) => payment.id)
  expect(told([...daily(200), ...odd])).toEqual([201])
  expect(told([...daily(200), ...odd], '2026-08-01')).toEqual([])
  expect(told([...daily(500), ...odd])).toHaveLength(3)
  expect(told(daily(200))).toEqual([])
  expect(told([...daily(11), odd[0] as Payment])).toEqual([])
})

test('a larger amount never has a lower score, and every score is a number', () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 10 ** 12 }), { minLength: 0, maxLength: 30 })
  fc.assert(
    fc.property(
      amounts,
      fc.integer({ min: 0, max: 10 ** 9 }),
      fc.integer({ min: 0, max: 10 ** 9 }),
      (history, a, b) => {
        const before = history.map((amount, day) => pay(day + 1, addDays('2026-01-01', day), '12:00', amount))
        const prior = priorOf([before])
        const [small, large] = [Math.min(a, b), Math.max(a, b)].map(
          (amount) =>
            scorePayments([...before, pay(99, '2026-06-01', '12:00', amount)], prior).at(-1)?.score ?? Number.NaN,
        )
        expect(small).toBeLessThanOrEqual((large as number) + 1e-9)
        expect(Number.isFinite(large)).toBe(true)
      },
    ),
  )
})

test('no payment gives no score; payments at the same moment and without a clock are judged', () => {
  expect(scorePayments([], priorOf([]))).toEqual([])
  const same = [
    pay(1, '2026-01-01', '12:00', 1_00),
    pay(2, '2026-01-01', '12:00', 2_00),
    pay(3, '2026-01-01', null, 3_00),
  ]
  expect(scorePayments(same, priorOf([same])).every(({ score }) => Number.isFinite(score))).toBe(true)
})
