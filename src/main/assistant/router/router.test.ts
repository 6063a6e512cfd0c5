import { describe, expect, test } from 'vitest'
import { CUSTOMER_ROUTER } from './router'

describe('the router of customers’ questions', () => {
  test.each(['qwzx vrblk', 'grblf', 'ñandú zzyzx quokka'])('is sure of no kind of question: %s', (text) => {
    const [first] = CUSTOMER_ROUTER.route(text)
    expect(first?.confidence).toBeLessThan(CUSTOMER_ROUTER.threshold)
  })

  test('takes words that are nobody’s money for what is off the topic, if for anything', () => {
    const sure = CUSTOMER_ROUTER.route('plutonium xylophone').filter(
      ({ confidence }) => confidence > CUSTOMER_ROUTER.threshold,
    )
    expect(sure.map(({ intent }) => intent)).toEqual(['off-topic'])
  })

  test.each([
    ['which bills are due', 'bills'],
    ['what is my net worth', 'net-worth'],
    ['am i over any budget', 'budgets-over'],
  ])('is sure of %s', (text, intent) => {
    const [first] = CUSTOMER_ROUTER.route(text)
    expect(first?.intent).toBe(intent)
    expect(first?.confidence).toBeGreaterThan(CUSTOMER_ROUTER.threshold)
  })

  test('shares one out among all kinds, and always in the same way', () => {
    const once = CUSTOMER_ROUTER.route('how much did i spend')
    expect(once.reduce((sum, { confidence }) => sum + confidence, 0)).toBeCloseTo(1)
    expect(CUSTOMER_ROUTER.route('how much did i spend')).toEqual(once)
  })
})
