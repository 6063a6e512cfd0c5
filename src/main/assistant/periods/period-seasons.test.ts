import { describe, expect, test } from 'vitest'
import { findPeriods } from './find-periods'

const SATURDAY = '2026-10-31'

const range = (text: string, country: 'in' | 'gb' | 'us' = 'in') =>
  findPeriods(text, SATURDAY, country)
    .map(({ period }) => `${period.from}..${period.to}`)
    .join(' ')

describe('the financial year and its parts', () => {
  test.each([
    ['the first quarter of the financial year', '2026-04-01..2026-06-30'],
    ['Q2 FY27', '2026-07-01..2026-09-30'],
    ['Q1 FY27 vs Q2 FY27', '2026-04-01..2026-06-30 2026-07-01..2026-09-30'],
    ['FY26 Q4', '2026-01-01..2026-03-31'],
    ['second quarter of this financial year', '2026-07-01..2026-09-30'],
    ['third quarter of last financial year', '2025-10-01..2025-12-31'],
    ['the first half of FY 2026-27', '2026-04-01..2026-09-30'],
    ['H2 of FY 2025-26', '2025-10-01..2026-03-31'],
    ['the second half of the financial year', '2026-10-01..2026-10-31'],
    ['the September quarter', '2026-07-01..2026-09-30'],
    ['quarter ended June', '2026-04-01..2026-06-30'],
    ['the December quarter', '2026-10-01..2026-10-31'],
    ['FY26', '2025-04-01..2026-03-31'],
    ['last financial year', '2025-04-01..2026-03-31'],
    ['this financial year', '2026-04-01..2026-10-31'],
  ])('%s', (text, expected) => {
    expect(range(text)).toBe(expected)
  })

  test('the quarters of a British tax year begin on the sixth', () => {
    expect(range('the first quarter of the tax year', 'gb')).toBe('2026-04-06..2026-07-05')
  })
})

describe('seasons and festivals', () => {
  test.each([
    ['last winter', '2025-12-01..2026-02-28'],
    ['in the monsoon', '2026-06-01..2026-09-30'],
    ['since summer', '2026-03-01..2026-10-31'],
    ['summer 2025 against winter', '2025-03-01..2025-05-31 2025-12-01..2026-02-28'],
    ['on Diwali 2025', '2025-10-20..2025-10-20'],
    ['the night of Diwali', '2025-10-20..2025-10-20'],
    ['the fortnight before Diwali', '2025-10-06..2025-10-19'],
    ['3 days after 10 May', '2026-05-11..2026-05-13'],
    ['between Durga Puja and Diwali last year', '2025-09-30..2025-10-20'],
    ['during the pujas', '2026-10-12..2026-10-21'],
  ])('%s', (text, expected) => {
    expect(range(text)).toBe(expected)
  })

  test('a season is that of the country', () => {
    expect(range('last summer', 'gb')).toBe('2026-06-01..2026-08-31')
    expect(range('my costs in autumn', 'us')).toBe('2026-09-01..2026-10-31')
  })
})
