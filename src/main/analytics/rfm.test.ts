import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RfmScore } from '../../shared/rfm'
import { type CustomerPurchases, rfm, rfmMigration, rfmSegment } from './rfm'

const SNAPSHOT = '2026-11-01'

/** Customer number n bought n times for 10 n, the last time n days before the snapshot. */
const six = [1, 2, 3, 4, 5, 6].map(
  (n): CustomerPurchases => ({ customerId: `c${n}`, lastOn: `2026-10-${32 - n}`, purchases: n, amount: 10 * n }),
)

describe('RFM', () => {
  test('of six different customers is computed by hand', () => {
    const { customers, cuts, warnings } = rfm(six, SNAPSHOT)
    expect(cuts).toEqual({ recency: [2, 3, 4, 5], frequency: [2, 3, 4, 5], monetary: [20, 30, 40, 50] })
    expect(customers.map(({ scores }) => [scores.recency, scores.frequency, scores.monetary])).toEqual([
      [5, 1, 1],
      [5, 1, 1],
      [4, 2, 2],
      [3, 3, 3],
      [2, 4, 4],
      [1, 5, 5],
    ])
    expect(customers.map(({ segment }) => segment)).toEqual([
      'new',
      'new',
      'potential-loyalists',
      'need-attention',
      'at-risk',
      'cannot-lose',
    ])
    expect(customers[2]?.values).toEqual({ recency: 3, frequency: 3, monetary: 30 })
    expect(warnings).toEqual([])
  })

  test('gives equal customers one score and says which scores are missing', () => {
    // Seven of ten bought once: cuts 1, 1, 1, 2.2.
    const purchases = [1, 1, 1, 1, 1, 1, 1, 2, 3, 4]
    const { customers, cuts, warnings } = rfm(
      purchases.map((n, at) => ({
        customerId: `c${at}`,
        lastOn: `2026-10-${10 + at}`,
        purchases: n,
        amount: 5 * at,
      })),
      SNAPSHOT,
    )
    expect(cuts.frequency.map((cut) => Number(cut.toFixed(9)))).toEqual([1, 1, 1, 2.2])
    expect(customers.map(({ scores }) => scores.frequency)).toEqual([1, 1, 1, 1, 1, 1, 1, 4, 5, 5])
    expect(warnings).toEqual([
      { dimension: 'frequency', scoresGiven: [1, 4, 5], commonest: { value: 1, shareOfCustomers: 0.7 } },
    ])
  })

  test('of nobody is nobody', () => {
    expect(rfm([], SNAPSHOT)).toEqual({
      customers: [],
      cuts: { recency: [], frequency: [], monetary: [] },
      warnings: [],
    })
  })

  test('refuses a purchase after the snapshot', () => {
    expect(() => rfm(six, '2026-10-30')).toThrow(RangeError)
  })

  test('scores follow values, whatever the order of the customers', () => {
    const customer = fc.record({
      customerId: fc.uuid(),
      lastOn: fc.integer({ min: 10, max: 31 }).map((day) => `2026-10-${day}`),
      purchases: fc.integer({ min: 1, max: 9 }),
      amount: fc.integer({ min: 0, max: 500 }),
    })
    fc.assert(
      fc.property(fc.uniqueArray(customer, { selector: (each) => each.customerId, maxLength: 40 }), (customers) => {
        const { customers: scored } = rfm(customers, SNAPSHOT)
        for (const a of scored) {
          for (const b of scored) {
            if (a.values.monetary <= b.values.monetary) {
              expect(a.scores.monetary).toBeLessThanOrEqual(b.scores.monetary)
            }
            if (a.values.recency <= b.values.recency) {
              expect(a.scores.recency).toBeGreaterThanOrEqual(b.scores.recency)
            }
          }
        }
        expect([...rfm(customers.toReversed(), SNAPSHOT).customers].reverse()).toEqual(scored)
      }),
    )
  })
})

describe('named segments', () => {
  test('cover the whole grid', () => {
    const scores: readonly RfmScore[] = [1, 2, 3, 4, 5]
    const names = scores.flatMap((recency) => scores.map((frequency) => rfmSegment(recency, frequency)))
    expect(new Set(names).size).toBe(10)
    expect(names).not.toContain(undefined)
  })

  test('are moved between, come and go', () => {
    const after = [
      { ...six[0], purchases: 9 },
      ...six.slice(1, 5),
      { customerId: 'c7', lastOn: '2026-10-31', purchases: 1, amount: 1 },
    ] as CustomerPurchases[]
    const before = rfm(six, SNAPSHOT).customers
    const moves = rfmMigration(before, rfm(after, SNAPSHOT).customers)
    expect(moves.reduce((sum, { customers }) => sum + customers, 0)).toBe(7)
    expect(moves).toContainEqual({ from: 'new', to: 'champions', customers: 1 })
    expect(moves).toContainEqual({ from: 'cannot-lose', to: null, customers: 1 })
    expect(moves).toContainEqual({ from: null, to: 'new', customers: 1 })
  })
})
