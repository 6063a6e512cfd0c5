import { describe, expect, test } from 'vitest'
import { withTimesInWords } from './plain-times'

const AS_OF = '2026-10-31'
const plain = (question: string, country: 'in' | 'us' = 'in') => withTimesInWords(question, AS_OF, country)

describe('a month in figures is put in words', () => {
  test.each([
    ['food in 06/2026', 'food in June 2026'],
    ['food 2026-06', 'food June 2026'],
    ["food in jun'26", 'food in June 2026'],
    ['food Jun-26', 'food June 2026'],
    ['food in Jun 26', 'food in June 2026'],
    ['Julys food', "July's food"],
  ])('“%s” is “%s”', (typed, meant) => {
    expect(plain(typed)).toBe(meant)
  })
})

describe('a day in figures is put in words, by the country', () => {
  test.each([
    ['since 10.05.2026', 'since 10 May 2026'],
    ['since 2026-05-10', 'since 10 May 2026'],
    ['on 10-May-26', 'on 10 May 2026'],
    ['between 5 May and June 12th', 'between 5 May and 12 June'],
    ['May 10th to 12th', 'May 10th to 12th'],
    ['from 1/6 to 30/9', 'from 1 June to 30 September'],
  ])('“%s” is “%s”', (typed, meant) => {
    expect(plain(typed)).toBe(meant)
  })

  test('the month stands first in America', () => {
    expect(plain('since 5/10/26', 'us')).toBe('since 10 May 2026')
  })
})

test('a year that says nothing new is left out where several months have one', () => {
  expect(plain('June 2026 to Aug 2026')).toBe('June to Aug')
  expect(plain('Nov 2025 to Jan 2026')).toBe('Nov to Jan')
  expect(plain('June 2026 against June 2025')).toBe('June 2026 against June 2025')
  expect(plain('by December 2026')).toBe('by December 2026')
})

test.each([
  ['what came in from January to June this year', 'what came in from January to June 2026'],
  ['food between March and May last year', 'food between March and May 2025'],
  ['from January to December this year', 'from January to December this year'],
  ['did I spend more in March and June this year', 'did I spend more in March and June this year'],
])('“%s”: the year is said of both months of a span', (question, meant) => {
  expect(plain(question)).toBe(meant)
})

test.each([
  'the 50/30/20 rule',
  'open 24/7',
  'on Jun 26',
  'on 31/31',
  'over 1.5 lakh',
  'card 10-2026-44',
  'in June 35,000 rupees',
])('“%s” is left as it is', (question) => {
  expect(plain(question)).toBe(question)
})
