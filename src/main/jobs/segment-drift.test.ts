import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FEATURE_IDS } from '../analytics/segments-features'
import { segmentDrift } from './segment-drift'

/** Only the first feature differs from customer to customer. */
const rows = (values: readonly number[]) => values.map((value) => FEATURE_IDS.map((_, at) => (at === 0 ? value : 1)))
const upTo = (count: number, shift = 0) => Array.from({ length: count }, (_, at) => at + shift)
const first = (drifts: ReturnType<typeof segmentDrift>) => drifts.find(({ feature }) => feature === FEATURE_IDS[0])

test('customers who did as before have not drifted', () => {
  expect(first(segmentDrift(rows(upTo(100)), rows(upTo(100)), 10))).toEqual({
    feature: FEATURE_IDS[0],
    index: { value: 0, customers: 100 },
    drift: 'stable',
    direction: null,
  })
})

test('half of them in the upper half more is a large drift upwards', () => {
  // Bins of 50 and 50 against 10 and 90: (0.1 − 0.5) ln 0.2 + (0.9 − 0.5) ln 1.8 = 0.88.
  const before = [...Array<number>(50).fill(0), ...Array<number>(50).fill(1)]
  const after = [...Array<number>(10).fill(0), ...Array<number>(90).fill(1)]
  expect(first(segmentDrift(rows(before), rows(after), 10))).toEqual({
    feature: FEATURE_IDS[0],
    index: { value: 0.88, customers: 100 },
    drift: 'large',
    direction: 'up',
  })
})

test('a feature whose customers all moved past the others is hidden: no second bin has enough of either', () => {
  expect(first(segmentDrift(rows(upTo(100)), rows(upTo(100, 1000)), 10))?.index).toEqual({ suppressed: true })
})

test('what fewer than half a rounding step of customers do changes nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 40, maxLength: 200 }), (values) => {
      for (const { index, direction } of segmentDrift(rows(values), rows([...values].reverse()), 10)) {
        expect(['suppressed' in index || index.value, direction]).toEqual(['suppressed' in index || 0, null])
      }
    }),
  )
})
