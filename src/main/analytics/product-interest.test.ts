import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FUNNEL_STEPS, interestTrend, opportunityMatrix, type ProductEvent, productFunnels } from './product-interest'

const event = (
  customerId: string,
  kind: ProductEvent['kind'],
  on = '2026-10-05',
  productId = 'card',
): ProductEvent => ({
  customerId,
  productId,
  kind,
  on,
})

describe('a funnel', () => {
  test('counts customers by how far they came, whole and by segment', () => {
    const events = [
      event('a', 'view'),
      event('a', 'view'),
      event('a', 'click'),
      event('b', 'view'),
      event('c', 'uptake'),
      event('d', 'application'),
    ]
    const segmentOf = new Map([
      ['a', 'savers'],
      ['b', 'savers'],
      ['c', 'spenders'],
    ])
    expect(productFunnels(events, segmentOf)).toEqual([
      {
        productId: 'card',
        segment: null,
        reached: { view: 4, click: 3, application: 2, uptake: 1 },
        goOn: { click: 0.75, application: 2 / 3, uptake: 0.5 },
      },
      {
        productId: 'card',
        segment: 'savers',
        reached: { view: 2, click: 1, application: 0, uptake: 0 },
        goOn: { click: 0.5, application: 0, uptake: null },
      },
      {
        productId: 'card',
        segment: 'spenders',
        reached: { view: 1, click: 1, application: 1, uptake: 1 },
        goOn: { click: 1, application: 1, uptake: 1 },
      },
    ])
  })

  test('never widens, and does not depend on the order of events', () => {
    const any = fc.record({
      customerId: fc.constantFrom('a', 'b', 'c', 'd'),
      productId: fc.constantFrom('card', 'loan'),
      kind: fc.constantFrom(...FUNNEL_STEPS),
      on: fc.constant('2026-10-05'),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), (events) => {
        const funnels = productFunnels(events, new Map())
        for (const { reached } of funnels) {
          const counts = FUNNEL_STEPS.map((step) => reached[step])
          expect(counts).toEqual(counts.toSorted((a, b) => b - a))
        }
        expect(productFunnels(events.toReversed(), new Map())).toEqual(funnels)
      }),
    )
  })
})

describe('the trend', () => {
  test('has every month, those without events too', () => {
    const trend = interestTrend([event('a', 'view'), event('b', 'view'), event('b', 'click')], ['2026-10', '2026-09'])
    expect(trend).toEqual([
      { month: '2026-09', productId: 'card', events: { view: 0, click: 0, application: 0, uptake: 0 } },
      { month: '2026-10', productId: 'card', events: { view: 2, click: 1, application: 0, uptake: 0 } },
    ])
  })
})

describe('the opportunity matrix', () => {
  const customer = (needs: readonly string[], has: readonly string[]) => ({
    customerId: 'any',
    needs: new Set(needs),
    has: new Set(has),
  })

  test('puts need against what customers have, the largest open need first', () => {
    const customers = [
      customer(['saver', 'card'], ['card']),
      customer(['saver', 'card'], ['card', 'loan']),
      customer(['saver'], ['loan']),
      customer([], ['saver']),
    ]
    expect(opportunityMatrix(customers, ['card', 'loan', 'saver', 'fund'])).toEqual([
      { productId: 'saver', needing: 3, having: 1, open: 3, shareNeeding: 0.75, shareServed: 0, field: 'grow' },
      { productId: 'card', needing: 2, having: 2, open: 0, shareNeeding: 0.5, shareServed: 1, field: 'keep' },
      { productId: 'fund', needing: 0, having: 0, open: 0, shareNeeding: 0, shareServed: 0, field: 'niche' },
      { productId: 'loan', needing: 0, having: 2, open: 0, shareNeeding: 0, shareServed: 0, field: 'oversold' },
    ])
  })

  test('of nobody is empty of need', () => {
    expect(opportunityMatrix([], ['card'])[0]?.shareNeeding).toBe(0)
  })
})
