import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countIn, limitAsked, shareLimitIn, wantsShare } from './limit-asked'

describe('the limit in a question', () => {
  test.each([
    ['are more than half of customers strong?', 0.5],
    ['are most of the customers strong?', 0.5],
    ['is it 12 %?', 0.12],
    ['does one in ten run short?', 0.1],
    ['is it 3 out of 4?', 0.75],
    ['do High earners hold the most deposits?', null],
    ['how many customers are there?', null],
  ])('as a share: %s', (question, share) => {
    expect(shareLimitIn(question)).toBe(share)
  })

  test.each([
    ['have we got past the 500 customer mark', 500],
    ['do we run five segments?', 5],
    ['are fewer than 50 of the over 60s at risk', 50],
    ['are over 1,200 of them active in the last 30 days', 1200],
    ['is it over 10 %?', null],
    ['were they more in 2026?', null],
  ])('as a number: %s', (question, count) => {
    expect(countIn(question)).toBe(count)
  })

  test('has a side, or has to be met exactly', () => {
    expect(limitAsked('are there over 500 customers', 'count')).toEqual({
      kind: 'count',
      value: 500,
      side: 'above',
      itself: false,
    })
    expect(limitAsked('is the auc better than 0.7', 'count')).toMatchObject({ value: 0.7, side: 'above' })
    expect(limitAsked('do we run five segments?', 'count')).toBe('exactly')
    expect(limitAsked('is it more than 2 lakh', 'money')).toMatchObject({ value: 2_00_000_00, side: 'above' })
    expect(limitAsked('who is it', 'count')).toBeNull()
  })

  test('any whole number above the ages and years is read as it stands', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2_100, max: 999_999 }), (number) => {
        expect(countIn(`do we have more than ${number} customers`)).toBe(number)
      }),
    )
  })

  test('makes a share of a number that is set against one', () => {
    const of = (question: string) => wantsShare({ question, turn: question })
    expect(of('are more than half of customers strong?')).toBe(true)
    expect(of('what share is strong?')).toBe(true)
    expect(of('how many are strong?')).toBe(false)
  })
})
