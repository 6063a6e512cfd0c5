import { describe, expect, test } from 'vitest'
import { findPeriods } from './find-periods'

const SATURDAY = '2026-10-31'

const range = (text: string, asOf = SATURDAY) => {
  const found = findPeriods(text, asOf, 'in')
  return found.map(({ period }) => `${period.from}..${period.to}`).join(' ')
}

describe('spans told from today', () => {
  test.each([
    ['for the quarter just ended', '2026-07-01..2026-09-30'],
    ['the quarter just ended in september', '2026-07-01..2026-09-30'],
    ['the quarter before last', '2026-04-01..2026-06-30'],
    ['total for the second quarter', '2026-04-01..2026-06-30'],
    ['the third quarter of last year', '2025-07-01..2025-09-30'],
    ['the last quarter of 2025', '2025-10-01..2025-12-31'],
    ['last quarter', '2026-07-01..2026-09-30'],
    ['the last two quarters', '2026-04-01..2026-09-30'],
    ['the first half of this year', '2026-01-01..2026-06-30'],
    ['second half of last year', '2025-07-01..2025-12-31'],
    ['the first half of the year', '2026-01-01..2026-06-30'],
    ['H1 2025', '2025-01-01..2025-06-30'],
    ['the first six months of 2026', '2026-01-01..2026-06-30'],
    ['last three months of last year', '2025-10-01..2025-12-31'],
    ['first half of October', '2026-10-01..2026-10-15'],
    ['the second half of last month', '2026-09-16..2026-09-30'],
    ['the week before last', '2026-10-12..2026-10-18'],
    ['two weeks ago', '2026-10-12..2026-10-18'],
    ['three months ago', '2026-07-01..2026-07-31'],
    ['10 days ago', '2026-10-21..2026-10-21'],
    ['last to last month', '2026-08-01..2026-08-31'],
    ['this time last year', '2025-10-01..2025-10-31'],
    ['in the same month last year', '2025-10-01..2025-10-31'],
    ['a year ago', '2025-10-01..2025-10-31'],
    ['two years ago', '2024-01-01..2024-12-31'],
    ['March last year', '2025-03-01..2025-03-31'],
    ['last year in March', '2025-03-01..2025-03-31'],
    ['last October', '2025-10-01..2025-10-31'],
    ['last August', '2026-08-01..2026-08-31'],
    ['since the beginning of the year', '2026-01-01..2026-10-31'],
    ['since the start of this month', '2026-10-01..2026-10-31'],
    ['since the start of August', '2026-08-01..2026-10-31'],
    ['since last month', '2026-09-01..2026-10-31'],
    ['since three months ago', '2026-07-01..2026-10-31'],
    ['between the 11th and the 20th of this month', '2026-10-11..2026-10-20'],
    ['from the 1st to the 15th of last month', '2026-09-01..2026-09-15'],
    ['on the 5th', '2026-10-05..2026-10-05'],
    ['on the 5th of last month', '2026-09-05..2026-09-05'],
    ['on 5th may', '2026-05-05..2026-05-05'],
    ['since the 20th', '2026-10-20..2026-10-31'],
    ['the last one month', '2026-10-02..2026-10-31'],
    ['the past few weeks', '2026-10-11..2026-10-31'],
    ['for the whole year', '2026-01-01..2026-10-31'],
    ['all month', '2026-10-01..2026-10-31'],
    ['since 2025', '2025-01-01..2026-10-31'],
  ])('reads “%s”', (text, expected) => {
    expect(range(text)).toBe(expected)
  })

  test.each([
    'what will my balance be on the 15th',
    'the second one',
    'my first half marathon',
    'in a year',
    'is the rent due on the 3rd',
  ])('finds none in “%s”', (text) => {
    expect(range(text)).toBe('')
  })

  test('what every such span is called is read back as the same days', () => {
    for (const text of ['two weeks ago', 'the first half of last year', 'since the 20th', 'first half of October']) {
      const [found] = findPeriods(text, SATURDAY, 'in')
      expect(range(found?.period.name ?? '')).toBe(range(text))
    }
  })
})

describe('a time that is told more closely', () => {
  test.each([
    ['in the last year', '2025-11-01..2026-10-31'],
    ['spent on 25 November last year', '2025-11-25..2025-11-25'],
    ['my birthday last year, 25 November 2025', '2025-11-25..2025-11-25'],
    ['Diwali week, 18 to 24 October', '2026-10-18..2026-10-24'],
    ['the last fortnight of September', '2026-09-17..2026-09-30'],
    ['school fees in 2025-26', '2025-04-01..2026-03-31'],
  ])('“%s”', (text, expected) => expect(range(text)).toBe(expected))
})
