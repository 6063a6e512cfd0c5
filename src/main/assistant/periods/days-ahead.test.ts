import { expect, test } from 'vitest'
import { spanAhead, timeAhead } from './days-ahead'
import { findPeriods } from './find-periods'

const ahead = (question: string) => {
  const time = timeAhead(question, findPeriods(question, '2026-10-31', 'in'), '2026-10-31')
  return time && `${time.from}..${time.to}`
}

test.each([
  ['what goes off our account in the first week of November', '2026-11-01..2026-11-07'],
  ['which payments fall in December', '2026-12-01..2026-12-31'],
  ['my bills in November', '2026-11-01..2026-11-30'],
  ['what did we spend in November', null],
  ['what was due in November', null],
  ['my bills in September', null],
  ['what will be due in November 2025', null],
  ['what comes out in March', null],
])('“%s” is of %s', (question, expected) => {
  expect(ahead(question)).toBe(expected)
})

test('a month that is over lies ahead only where the question says so', () => {
  expect(spanAhead('the bills of October', '2026-10-31')).toBeNull()
  expect(spanAhead('which bills will be due in October', '2026-10-31')?.from).toBe('2027-10-01')
  expect(spanAhead('bills in January', '2026-10-31')?.from).toBe('2027-01-01')
})
