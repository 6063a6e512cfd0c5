import { expect, test } from 'vitest'
import { alarmQuality, meanAbsoluteError, quantile, seasonalScale, symmetricError } from './forecast-measures'

test('errors are means over the days, in money and in percent of both sides', () => {
  expect(meanAbsoluteError([10, 20], [13, 16])).toBe(3.5)
  expect(symmetricError([100, 0], [300, 0])).toBe(50)
  expect([meanAbsoluteError([], []), symmetricError([], [])]).toEqual([Number.NaN, Number.NaN])
})

test('the scale is what a forecast by the season before would have missed by', () => {
  expect(seasonalScale([1, 2, 4, 8], 2)).toBe(4.5)
  expect(seasonalScale([1, 2], 2)).toBe(Number.NaN)
})

test('a quantile lies between two values', () => {
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5)
  expect(quantile([5], 0.1)).toBe(5)
  expect(quantile([], 0.1)).toBe(Number.NaN)
})

test('alarms are counted against what came', () => {
  const alarms = [
    { probability: 0.9, came: true },
    { probability: 0.5, came: false },
    { probability: 0.4, came: true },
    { probability: 0.1, came: false },
  ]
  expect(alarmQuality(alarms)).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5, auc: 0.75 })
  expect(alarmQuality([])).toEqual({ precision: 0, recall: 0, f1: 0, auc: 0.5 })
})
