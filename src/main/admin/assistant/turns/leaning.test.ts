import { describe, expect, test } from 'vitest'
import { withNameFor, withoutCorrection } from './leaning'

describe('a question that leans on the one before', () => {
  test.each([
    ['no, I meant August', 'August'],
    ['sorry, the over-60s', 'the over-60s'],
    ['not views, applications', 'applications'],
    ['the amount rather', 'the amount'],
    ['actually I wanted travel', 'travel'],
    ['how many customers are there?', 'how many customers are there?'],
    ['no', 'no'],
  ])('says by itself: %s', (question, alone) => {
    expect(withoutCorrection(question)).toBe(alone)
  })

  test.each([
    ['what do they earn?', 'what do Cash users earn?'],
    ['how many people is that', 'how many people is Cash users'],
    ['and their headcount?', 'and Cash users headcount?'],
    ['how many customers does it have', 'how many customers does Cash users have'],
  ])('has the name of what was asked before: %s', (question, whole) => {
    expect(withNameFor(question, 'Cash users')).toBe(whole)
  })

  test('is left alone without a name, or without a word for one', () => {
    expect(withNameFor('what do they earn?', null)).toBeNull()
    expect(withNameFor('How many customers are there?', 'Cash users')).toBeNull()
  })
})
