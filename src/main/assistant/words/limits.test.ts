import { describe, expect, test } from 'vitest'
import { asksYesOrNo } from './asks-yes-or-no'
import { limitIn } from './limits'

describe('the limit in a question', () => {
  test.each([
    ['did I spend more than 5,000', { kind: 'money', value: 500_000, side: 'above', itself: false }],
    ['was it under 5,000', { kind: 'money', value: 500_000, side: 'below', itself: false }],
    ['did I spend at least 5,000', { kind: 'money', value: 500_000, side: 'above', itself: true }],
    ['was it not more than 5,000', { kind: 'money', value: 500_000, side: 'below', itself: true }],
    ['do I have 5,000', { kind: 'money', value: 500_000, side: 'above', itself: true }],
    ['kya maine 5,000 se zyada kharch kiya', { kind: 'money', value: 500_000, side: 'above', itself: false }],
  ])('“%s” is read', (question, limit) => {
    expect(limitIn(question, { amountMinor: 500_000, share: null })).toEqual(limit)
  })

  test.each([
    ['over half of my spending', 0.5],
    ['less than a quarter of it', 0.25],
    ['more than two thirds', 2 / 3],
  ])('“%s” is a share', (question, value) => {
    expect(limitIn(question, { amountMinor: null, share: null })).toMatchObject({ kind: 'share', value })
  })

  test('two amounts are the ends of a span', () => {
    const span = limitIn('between 4,000 and 5,000', { amountMinor: 500_000, fromMinor: 400_000, share: null })
    expect(span).toEqual({ kind: 'money', from: 400_000, value: 500_000, side: 'within', itself: true })
  })

  test('times are counted, not paid', () => {
    const none = { amountMinor: null, share: null }
    expect(limitIn('more than 5 times', none)).toEqual({ kind: 'count', value: 5, side: 'above', itself: false })
    expect(limitIn('less than twice', none)).toEqual({ kind: 'count', value: 2, side: 'below', itself: false })
  })

  test('an amount without anything that compares is no limit', () => {
    expect(limitIn('did I pay 5,000 to the shop', { amountMinor: 500_000, share: null })).toBeNull()
  })
})

describe('a question for yes or no', () => {
  test.each([
    'Did I spend more?',
    'Last month, did I spend more?',
    'any refunds in May',
    'bill kat gaya kya',
    'tell me if I am over budget',
    "haven't I paid the rent",
    'kya maine kuch kharch kiya',
  ])('“%s” is one', (question) => expect(asksYesOrNo(question)).toBe(true))

  test.each([
    'How much did I spend?',
    'Could you show me my balance?',
    'can you tell me what I spent',
    'is saal kitna kharch hua',
    'can I see which bills are due',
    'balance kya hai abhi',
  ])('“%s” is none', (question) => expect(asksYesOrNo(question)).toBe(false))
})
