import { expect, test } from 'vitest'
import type { SegmentSummary } from '../../../shared/contract'
import { RADAR_AXES, radarLayout } from './radar-layout'

const place = { centre: { x: 100, y: 100 }, radius: 80 }
const segment = (values: Readonly<Record<string, number | null>>) =>
  ({
    profile: Object.entries(values).map(([feature, value]) => ({
      feature,
      deviations: value === null ? { suppressed: true } : { value, customers: 20 },
    })),
  }) as unknown as SegmentSummary

test('an average segment lies on the average, one deviation above it half way out', () => {
  const average = segment({ a: 0, b: 0, c: 0, d: 0 })
  const other = segment({ a: 2, b: -1, c: 1, d: 0.5 })
  const layout = radarLayout([average, other], average, place)
  expect([layout.most, layout.shape]).toEqual([2, layout.average])
  const [top] = radarLayout([average, other], other, place).corners
  expect(top).toEqual({ feature: 'a', value: 2, x: 100, y: 20 })
})

test('the axes are those on which segments differ most, the same for each of them', () => {
  const many = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`f${at}`, at / 10]))
  const few = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`f${at}`, 0]))
  const [one, other] = [segment(many), segment(few)]
  const axes = (chosen: SegmentSummary) => radarLayout([one, other], chosen, place).axes.map(({ feature }) => feature)
  expect(axes(one)).toEqual(['f11', 'f10', 'f9', 'f8', 'f7', 'f6', 'f5', 'f4'])
  expect(axes(other)).toEqual(axes(one))
  expect(axes(one)).toHaveLength(RADAR_AXES)
})

test('a hidden feature is no corner, and too few corners are no shape', () => {
  const hidden = segment({ a: 1, b: null, c: 1 })
  const shown = segment({ a: 1, b: 1, c: 1 })
  const layout = radarLayout([hidden, shown], hidden, place)
  expect([layout.corners.length, layout.shape, layout.axes.length]).toEqual([2, '', 3])
})
