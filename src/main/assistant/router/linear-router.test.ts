import { describe, expect, test } from 'vitest'
import { linearRouter, type RouterWeights } from './linear-router'
import { BUCKETS } from './question-features'

/** The first feature speaks for 'bills', the second for 'cash'; each weighs ln 3 over the temperature. */
function weightsOf(temperature: number, bias: readonly number[] = [0, 0]): RouterWeights {
  const weights = new Int8Array(2 * BUCKETS)
  weights[0] = 1
  weights[BUCKETS + 1] = 1
  return {
    intents: ['bills', 'cash'],
    weights: Buffer.from(weights).toString('base64'),
    scale: Math.log(3),
    bias,
    temperature,
    threshold: 0.5,
    vocabulary: ['bill', 'cash'],
    trainedFrom: '',
  }
}
const FEATURES: Readonly<Record<string, readonly number[]>> = { bill: [0], cash: [1], 'bill cash': [0, 1] }
const routed = (question: string, weights: RouterWeights) =>
  linearRouter(weights, (text) => FEATURES[text] ?? [])
    .route(question)
    .map(({ intent, confidence }) => [intent, Math.round(confidence * 1000) / 1000])

describe('the linear router', () => {
  test('gives each intent its share, the likeliest first', () => {
    expect(routed('bill', weightsOf(1))).toEqual([
      ['bills', 0.75],
      ['cash', 0.25],
    ])
    expect(routed('cash', weightsOf(1))).toEqual([
      ['cash', 0.75],
      ['bills', 0.25],
    ])
    expect(routed('bill cash', weightsOf(1)).map(([, share]) => share)).toEqual([0.5, 0.5])
  })

  test('is the less sure the higher its temperature, in the same order', () => {
    const shares = [0.5, 1, 2, 4].map((temperature) => routed('bill', weightsOf(temperature))[0])
    expect(shares).toEqual([
      ['bills', 0.9],
      ['bills', 0.75],
      ['bills', 0.634],
      ['bills', 0.568],
    ])
  })

  test('knows of strange words only how common each intent is', () => {
    expect(routed('snorkel', weightsOf(1)).map(([, share]) => share)).toEqual([0.5, 0.5])
    expect(routed('snorkel', weightsOf(1, [0, Math.log(4)]))[0]).toEqual(['cash', 0.8])
  })

  test('takes no weights of other features', () => {
    const short = Buffer.from(new Int8Array(BUCKETS)).toString('base64')
    expect(() => linearRouter({ ...weightsOf(1), weights: short })).toThrow('weights of another router')
  })
})
