import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bootstrapInterval } from './bootstrap-interval'
import { calibrationError, fittedTemperature } from './calibration'
import { foldsByKey } from './folds'
import { type LabelledFeatures, largestAt, linearScores, softmax, trainLinear } from './linear-classifier'
import { packWeights, unpackWeights } from './packed-weights'

const example = (label: number, ...buckets: number[]): LabelledFeatures => ({
  label,
  features: { buckets: Int32Array.from(buckets), values: new Float64Array(buckets.length).fill(1) },
})
const options = { classes: 2, buckets: 4, cost: 1 }

describe('a linear classifier', () => {
  it('finds the weights that can be worked out by hand', () => {
    // One example per side, alike in all but the sign of one bucket: w = 2c/(1 + 4c) each way, no bias; c = 1 gives 0.4.
    const opposite = { label: 1, features: { buckets: Int32Array.of(0), values: Float64Array.of(-1) } }
    const { weights, bias } = trainLinear([example(0, 0), opposite], { ...options, buckets: 1 })
    expect(weights[0]).toBeCloseTo(0.8, 2)
    expect(weights[1]).toBeCloseTo(-0.8, 2)
    expect(bias[0]).toBeCloseTo(0, 2)
  })

  it('tells apart what one bucket tells apart, and leaves unseen buckets at zero', () => {
    const model = trainLinear([example(0, 0, 2), example(0, 0), example(1, 1, 2), example(1, 1)], options)
    expect([example(0, 0), example(1, 1)].map(({ features }) => largestAt(linearScores(model, features)))).toEqual([
      0, 1,
    ])
    expect([...model.weights.subarray(6)]).toEqual([0, 0])
    expect(() => trainLinear([], options)).toThrow(RangeError)
  })

  it('does not depend on the order of its examples', () => {
    const examples = [example(0, 0, 2), example(0, 0, 3), example(1, 1, 2), example(1, 1), example(0, 2, 3)]
    const scored = (order: readonly LabelledFeatures[]) =>
      linearScores(trainLinear(order, options), example(0, 2).features)
    const [first, second] = scored(examples)
    fc.assert(
      fc.property(fc.shuffledSubarray(examples, { minLength: 5, maxLength: 5 }), (order) => {
        const [one, two] = scored(order)
        expect(Math.abs((one as number) - (first as number))).toBeLessThan(0.01)
        expect(Math.abs((two as number) - (second as number))).toBeLessThan(0.01)
      }),
    )
  })

  it('gives shares that sum to one and are less sure when it is hotter', () => {
    expect([...softmax([0, 0])]).toEqual([0.5, 0.5])
    expect([...softmax([Math.log(3), 0])].map((share) => share.toFixed(3))).toEqual(['0.750', '0.250'])
    expect(softmax([1000, 0])[0]).toBe(1)
    expect(softmax([2, 0], 2)[0]).toBeCloseTo(softmax([1, 0])[0] as number, 12)
  })

  it('keeps its weights in bytes to half a step', () => {
    const { scale, weights } = packWeights(Float64Array.of(-1.27, 0, 0.634))
    expect([scale, [...unpackWeights(weights)]]).toEqual([0.01, [-127, 0, 63]])
    expect(packWeights(new Float64Array(2)).scale).toBe(1)
  })
})

describe('measuring', () => {
  it('calibrates to the share that is right', () => {
    // Three of four right at a score of 1 against 0: the share is 3/4 where 1/temperature is ln 3.
    const heldOut = [0, 0, 0, 1].map((label) => ({ scores: [1, 0], label }))
    expect(fittedTemperature(heldOut)).toBeCloseTo(1 / Math.log(3), 3)
    expect(fittedTemperature([])).toBe(1)
    const right = (yes: boolean) => ({ confidence: 0.75, right: yes })
    expect(calibrationError([true, true, true, false].map(right))).toBeCloseTo(0, 12)
    expect(calibrationError([right(true)])).toBeCloseTo(0.25, 12)
  })

  it('deals whole groups to even folds, in whatever order they come', () => {
    const keys = ['a', 'a', 'a', 'b', 'b', 'c', 'd', 'd', 'd', 'd']
    const folds = foldsByKey(keys, 2, 1)
    const sizes = [0, 1].map((fold) => folds.filter((of) => of === fold).length)
    expect(sizes.sort()).toEqual([5, 5])
    const back = foldsByKey([...keys].reverse(), 2, 1)
    expect([...back].reverse()).toEqual(folds)
    expect(new Set(keys.map((key, at) => `${key}${folds[at]}`)).size).toBe(4)
  })

  it('draws an interval around the share, of no width when all are right', () => {
    const group = (right: number) => ({ right, all: 1 })
    expect(bootstrapInterval([group(1), group(1)], 1)).toEqual([1, 1])
    const [low, high] = bootstrapInterval(
      Array.from({ length: 100 }, (_, at) => group(at % 2)),
      1,
    )
    expect([low > 0.38 && low < 0.43, high > 0.57 && high < 0.62]).toEqual([true, true])
    expect(bootstrapInterval([], 1)).toEqual([0, 0])
  })
})
