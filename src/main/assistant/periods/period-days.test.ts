import { describe, expect, test } from 'vitest'
import { plainQuestion } from '../plain/plain-question'
import { findPeriods } from './find-periods'

const LISTENER = { payees: [], asOf: '2026-10-31', currency: 'INR', country: 'in' } as const
const spanOf = (question: string) => {
  const [found] = findPeriods(plainQuestion(question, LISTENER), LISTENER.asOf, 'in')
  return found ? `${found.period.from}..${found.period.to}` : null
}

describe('spans that a day opens or closes', () => {
  test.each([
    ['what did I spend until the 10th', '2026-10-01..2026-10-10'],
    ['spending before the 15th', '2026-10-01..2026-10-14'],
    ['groceries up to 10 September', '2026-09-01..2026-09-10'],
    ['how much went out by 10 October', '2026-10-01..2026-10-10'],
    ['how much until mid October', '2026-10-01..2026-10-15'],
    ['what did I pay after 10 October', '2026-10-11..2026-10-31'],
    ['the week after the 20th', '2026-10-21..2026-10-27'],
    ['from 5 June until 10 July', '2026-06-05..2026-07-10'],
    ['june se august tak kharcha', '2026-06-01..2026-08-31'],
  ])('“%s”', (question, span) => {
    expect(spanOf(question)).toBe(span)
  })
})

describe('days', () => {
  test.each([
    ['how much on the last day of September', '2026-09-30..2026-09-30'],
    ['what did I pay on the first day of this month', '2026-10-01..2026-10-01'],
    ['what was paid the 28th', '2026-10-28..2026-10-28'],
    ['what did I buy on the tenth of October', '2026-10-10..2026-10-10'],
    ['the twenty-first of September', '2026-09-21..2026-09-21'],
    ['on October the tenth', '2026-10-10..2026-10-10'],
    ['spending on Diwali day 2025', '2025-10-20..2025-10-20'],
    ['in the second week of October', '2026-10-08..2026-10-14'],
    // What a thing was bought for is no time where another one is told.
    ['the Diwali shopping this October', '2026-10-01..2026-10-31'],
    ['the Diwali shopping', '2025-10-13..2025-10-22'],
    ['the weekend before last', '2026-10-17..2026-10-18'],
  ])('“%s”', (question, span) => {
    expect(spanOf(question)).toBe(span)
  })

  test.each(['what will I have left on the 28th', 'what is due by the 10th'])(
    '“%s” asks of days to come',
    (question) => {
      expect(spanOf(question)).toBeNull()
    },
  )
})
