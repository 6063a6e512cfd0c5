import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { logisticChances, trainLogistic } from './logistic-regression'
import {
  averagePrecisionOf,
  brierScore,
  liftOfTop,
  type Prediction,
  reliability,
  reliabilityGap,
  rocArea,
} from './prediction-measures'

const four: readonly Prediction[] = [
  { chance: 0.9, came: true },
  { chance: 0.6, came: false },
  { chance: 0.6, came: true },
  { chance: 0.1, came: false },
]

describe('measures of predictions', () => {
  test('are computed by hand', () => {
    // Pairs: 0.9 beats both, 0.6 ties with one and beats the other: 3.5 of 4.
    expect(rocArea(four)).toBe(3.5 / 4)
    expect(brierScore(four)).toBeCloseTo((0.01 + 0.36 + 0.16 + 0.01) / 4, 12)
    expect(liftOfTop(four, 0.25)).toBe(2)
    expect(liftOfTop(four, 0.5)).toBe(1.5)
    // Told 1: all right; told 3: two right.
    expect(averagePrecisionOf(four)).toBeCloseTo((1 + 2 / 3) / 2, 12)
    expect(reliability(four, 2)).toEqual([
      { from: 0, to: 0.5, count: 1, said: 0.1, came: 0 },
      { from: 0.5, to: 1, count: 3, said: expect.closeTo(0.7, 12), came: 2 / 3 },
    ])
    expect(reliabilityGap(reliability(four, 2))).toBeCloseTo((0.1 + 3 * (0.7 - 2 / 3)) / 4, 12)
  })

  test('of one kind only say nothing', () => {
    expect(rocArea([{ chance: 0.3, came: true }])).toBe(0.5)
    expect(averagePrecisionOf([{ chance: 0.3, came: false }])).toBe(0)
  })

  test('of order do not change under any rising scale', () => {
    const prediction = fc.record({
      chance: fc.integer({ min: 0, max: 9 }).map((tenth) => tenth / 10),
      came: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(prediction, { minLength: 1, maxLength: 30 }), (predictions) => {
        const cubed = predictions.map(({ chance, came }) => ({ chance: chance ** 3, came }))
        expect(rocArea(cubed)).toBe(rocArea(predictions))
        expect(averagePrecisionOf(cubed)).toBe(averagePrecisionOf(predictions))
      }),
    )
  })
})

describe('logistic regression', () => {
  test('without features gives the shares of the classes', () => {
    const model = trainLogistic([[], [], [], []], [0, 1, 1, 2], { classes: 3, ridge: 1 })
    const chances = logisticChances(model, [])
    expect(chances.map((chance) => Number(chance.toFixed(4)))).toEqual([0.25, 0.5, 0.25])
  })

  test('of one feature that is yes or no gives the shares within each, when hardly held back', () => {
    // At 0: 1 of 4 came; at 1: 3 of 4.
    const rows = [[0], [0], [0], [0], [1], [1], [1], [1]]
    const model = trainLogistic(rows, [0, 0, 0, 1, 0, 1, 1, 1], { classes: 2, ridge: 1e-9 })
    expect(logisticChances(model, [0])[1]).toBeCloseTo(0.25, 5)
    expect(logisticChances(model, [1])[1]).toBeCloseTo(0.75, 5)
    // Log odds: −ln 3 at 0, ln 3 at 1.
    expect(model.weights[1]?.[1]).toBeCloseTo(2 * Math.log(3), 4)
  })

  test('is held back by its ridge where the classes are apart', () => {
    const model = trainLogistic([[-1], [1]], [0, 1], { classes: 2, ridge: 1 })
    // The slope of the loss is zero: weight = 2 / (1 + e^weight).
    const weight = model.weights[1]?.[1] as number
    expect(weight).toBeCloseTo(2 / (1 + Math.exp(weight)), 6)
  })

  test('keeps what is believed where rows say nothing', () => {
    const model = trainLogistic([[0], [0]], [0, 1], { classes: 2, ridge: 1, towards: [-1] })
    expect(model.weights[1]?.[1]).toBeCloseTo(-1, 9)
  })

  test('does not depend on the order of the rows', () => {
    const row = fc.tuple(fc.double({ min: -3, max: 3, noNaN: true }), fc.integer({ min: 0, max: 2 }))
    fc.assert(
      fc.property(fc.array(row, { minLength: 5, maxLength: 25 }), (pairs) => {
        const trained = (of: readonly (readonly [number, number])[]) =>
          logisticChances(
            trainLogistic(
              of.map(([x]) => [x]),
              of.map(([, label]) => label),
              { classes: 3, ridge: 1 },
            ),
            [0.5],
          )
        const there = trained(pairs)
        trained(pairs.toReversed()).forEach((chance, at) => {
          expect(chance).toBeCloseTo(there[at] as number, 4)
        })
      }),
    )
  })

  test('refuses to learn from nothing', () => {
    expect(() => trainLogistic([], [], { classes: 2, ridge: 1 })).toThrow(RangeError)
  })
})
