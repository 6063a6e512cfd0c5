import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Rfm } from '../../shared/rfm'
import { type CustomerPurchases, rfm } from '../analytics/rfm'
import { rfmPage } from './rfm-page'

const AS_OF = '2026-10-31'
const PERIOD = { from: '2026-05-03', to: AS_OF }

function pageOf(purchases: readonly CustomerPurchases[], before: readonly CustomerPurchases[] | null = null): Rfm {
  return rfmPage({
    asOf: AS_OF,
    smallestGroup: 10,
    everybody: new Set([...purchases, ...(before ?? [])].map(({ customerId }) => customerId)).size,
    now: { ...PERIOD, ...rfm(purchases, AS_OF) },
    before: before && { from: '2025-11-02', to: '2026-05-02', customers: rfm(before, '2026-05-02').customers },
  })
}

const THIS_PERIOD = ['2026-06-01', '2026-07-01', '2026-08-01', '2026-09-01', '2026-10-31']
const PERIOD_BEFORE = ['2025-12-01', '2026-01-01', '2026-02-01', '2026-03-01', '2026-05-02']

/** Five equal groups, by default: the last one bought on the last day and most, the first long ago and least. */
const fifths = (size: number, days = THIS_PERIOD, groupOf = (group: number) => group): readonly CustomerPurchases[] =>
  Array.from({ length: 5 * size }, (_, at) => {
    const group = groupOf(Math.floor(at / size))
    return {
      customerId: `c${at}`,
      lastOn: days[group] as string,
      purchases: 10 * (group + 1),
      amount: 100_000 * (group + 1),
    }
  })

describe('the published scores', () => {
  test('have no cut that is one customer’s own spending, or own number of purchases', () => {
    const small = Array.from({ length: 10 }, (_, at) => ({
      customerId: `c${at}`,
      lastOn: AS_OF,
      purchases: at === 9 ? 400 : 1,
      amount: at === 9 ? 90_000_000 : 1_000,
    }))
    const cutsOf = (dimension: string) => pageOf(small).cuts.find((cut) => cut.dimension === dimension)?.values
    expect(cutsOf('monetary')).toEqual(Array(4).fill({ suppressed: true }))
    expect(cutsOf('frequency')).toEqual(Array(4).fill({ suppressed: true }))
    // All bought on the last day: that says nothing of one.
    expect(cutsOf('recency')).toEqual(Array(4).fill({ value: 0, customers: 10 }))
  })

  test('of five equal groups are computed by hand', () => {
    const page = pageOf(fifths(20))
    expect(page.customers).toEqual({ value: 100, customers: 100 })
    expect(page.spentMinor).toEqual({ value: 30_000_000, customers: 100 })
    const shown = page.segments.filter(({ customers }) => !('suppressed' in customers))
    const at = { customers: { value: 20, customers: 20 } }
    expect(
      shown.map(({ segment, customers, shareOfSpend, typicalSpentMinor }) => ({
        segment,
        customers,
        shareOfSpend,
        typicalSpentMinor,
      })),
    ).toEqual([
      {
        segment: 'champions',
        ...at,
        shareOfSpend: { value: 0.33, customers: 20 },
        typicalSpentMinor: { value: 500_000, customers: 20 },
      },
      {
        segment: 'loyal',
        ...at,
        customers: { value: 20, customers: 20 },
        shareOfSpend: { value: 0.27, customers: 20 },
        typicalSpentMinor: { value: 400_000, customers: 20 },
      },
      {
        segment: 'need-attention',
        ...at,
        shareOfSpend: { value: 0.2, customers: 20 },
        typicalSpentMinor: { value: 300_000, customers: 20 },
      },
      {
        segment: 'hibernating',
        customers: { value: 40, customers: 40 },
        shareOfSpend: { value: 0.2, customers: 40 },
        typicalSpentMinor: { value: 150_000, customers: 40 },
      },
    ])
    expect(page.grid).toHaveLength(25)
    expect(
      page.grid
        .filter(({ customers }) => !('suppressed' in customers))
        .map(({ recency, frequency }) => [recency, frequency]),
    ).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
      [5, 5],
    ])
    expect(page.warnings).toEqual([])
    expect(page.migration).toBeNull()
  })

  test('say nothing at all about nobody and about nine', () => {
    for (const size of [0, 9]) {
      const page = pageOf(fifths(20).slice(0, size), fifths(20, PERIOD_BEFORE).slice(0, size))
      expect(JSON.stringify(page)).not.toContain('"value"')
      expect(page.migration?.moves).toEqual([])
    }
  })

  test('count who stayed and who went elsewhere', () => {
    const turned = fifths(20, PERIOD_BEFORE, (group) => 4 - group)
    const cell = { value: 20, customers: 20 }
    expect(pageOf(fifths(20), turned).migration).toEqual({
      before: { from: '2025-11-02', to: '2026-05-02' },
      moves: [
        { from: 'champions', to: 'hibernating', customers: cell },
        { from: 'loyal', to: 'hibernating', customers: cell },
        { from: 'need-attention', to: 'need-attention', customers: cell },
        { from: 'hibernating', to: 'champions', customers: cell },
        { from: 'hibernating', to: 'loyal', customers: cell },
      ],
    })
  })

  test('never show a group under ten, and no segment whose cells would give a hidden one away', () => {
    const customers = fc.array(
      fc.record({
        days: fc.integer({ min: 0, max: 6 }),
        purchases: fc.integer({ min: 1, max: 6 }),
        amount: fc.integer({ min: 1, max: 9 }),
      }),
      { maxLength: 120 },
    )
    fc.assert(
      fc.property(customers, (drawn) => {
        const purchases = drawn.map(({ days, ...rest }, at) => ({
          customerId: `c${at}`,
          lastOn: `2026-10-${31 - days}`,
          ...rest,
        }))
        const page = pageOf(purchases)
        const scored = rfm(purchases, AS_OF).customers
        for (const { segment, customers: cell } of page.segments) {
          const count = scored.filter((each) => each.segment === segment).length
          if (!('suppressed' in cell)) expect(count).toBeGreaterThanOrEqual(10)
          const own = page.grid.filter((each) => each.segment === segment)
          const hidden = own.filter((each) => 'suppressed' in each.customers)
          const shown = own.filter((each) => !('suppressed' in each.customers))
          if ('suppressed' in cell) expect(shown).toEqual([])
          const left = hidden.reduce(
            (sum, { recency, frequency }) =>
              sum + scored.filter(({ scores }) => scores.recency === recency && scores.frequency === frequency).length,
            0,
          )
          if (shown.length > 0) expect(left === 0 || left >= 10).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })
})
