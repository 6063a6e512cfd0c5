import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reserveOf, reserveStart } from './reserve'

const MONTHS = ['2026-06', '2026-07', '2026-08', '2026-09']

test('the reserve is the middle one of the lowest balances of three months', () => {
  const days = [
    { on: '2026-07-01', sumMinor: 1_000 },
    { on: '2026-07-20', sumMinor: -700 },
    { on: '2026-08-01', sumMinor: 1_000 },
    { on: '2026-08-20', sumMinor: -900 },
    { on: '2026-09-01', sumMinor: 1_000 },
    { on: '2026-09-20', sumMinor: -600 },
  ]
  // 100 before: 1,100 then 400; 1,400 then 500; 1,500 then 900.
  expect(reserveOf(days, 900, MONTHS, '2026-10-15')).toEqual({ reserveMinor: 500, lowsMinor: [400, 500, 900] })
  expect(reserveStart(MONTHS)).toBe('2026-07-01')
})

test('what happens in the running month does not move it', () => {
  const day = fc.record({ on: fc.constantFrom('2026-10-01', '2026-10-09', '2026-10-15'), sumMinor: fc.integer() })
  fc.assert(
    fc.property(fc.array(day), fc.integer({ min: -1e9, max: 1e9 }), (days, balance) => {
      const after = balance + days.reduce((all, each) => all + each.sumMinor, 0)
      expect(reserveOf(days, after, MONTHS, '2026-10-15').reserveMinor).toBe(balance)
    }),
  )
})

test('without a month there is none', () => {
  expect(reserveOf([], 500, [], '2026-10-15')).toEqual({ reserveMinor: 0, lowsMinor: [] })
  expect(reserveStart([])).toBeNull()
})
