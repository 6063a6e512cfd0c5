import { describe, expect, test } from 'vitest'
import { CUSTOMER_ROUTER } from '../../../assistant/router/router'
import { BANK_ROUTER } from './router'

describe('the router of the bank’s questions', () => {
  test.each(['qwzx vrblk', 'plutonium xylophone', 'grblf'])(
    'is not sure enough of any kind of question: %s',
    (text) => {
      const [first] = BANK_ROUTER.route(text)
      expect(first?.confidence).toBeLessThan(BANK_ROUTER.threshold)
    },
  )

  test.each([
    ['how many customers are at risk of leaving', /churn/],
    ['which segments are there', /segment/],
  ])('is sure of %s', (text, intent) => {
    const [first] = BANK_ROUTER.route(text)
    expect(first?.intent).toMatch(intent)
    expect(first?.confidence).toBeGreaterThan(BANK_ROUTER.threshold)
  })

  test('knows other kinds of question than the customers’', () => {
    const kinds = new Set<string>(CUSTOMER_ROUTER.route('').map(({ intent }) => intent))
    const own = BANK_ROUTER.route('').filter(({ intent }) => !kinds.has(intent))
    expect(own.length).toBeGreaterThan(40)
  })
})
