import { describe, expect, test } from 'vitest'
import { findPeriods } from './find-periods'

const AS_OF = '2026-10-31'
const ALWAYS = '1970-01-01..2026-10-31'

const ranges = (text: string) =>
  findPeriods(text, AS_OF, 'in')
    .map(({ period }) => `${period.from}..${period.to}`)
    .join(' ')

describe('spans that are open at one end, or at both', () => {
  test.each([
    ['Torrent Power from January on?', '2026-01-01..2026-10-31'],
    ['January onward', '2026-01-01..2026-10-31'],
    ['from October last year to now', '2025-10-01..2026-10-31'],
    ['since April last year', '2025-04-01..2026-10-31'],
    ['everything since we began', ALWAYS],
    ['since the account was opened', ALWAYS],
    ['from the very first day', ALWAYS],
    ['since the beginning of the year', '2026-01-01..2026-10-31'],
    ['what have I given them up to today', ALWAYS],
    ['this year till date', '2026-01-01..2026-10-31'],
    ['over twelve months', '2025-11-01..2026-10-31'],
    ['late September', '2026-09-21..2026-09-30'],
    ['mid-October', '2026-10-11..2026-10-20'],
    ['since the middle of June', '2026-06-15..2026-10-31'],
    ['since the schools reopened in June', '2026-06-01..2026-10-31'],
    ['the six months to September', '2026-04-01..2026-09-30'],
    ['from 1/6 to 30/9', '2026-06-01..2026-09-30'],
    ['12.09.2026: what went out', '2026-09-12..2026-09-12'],
    ['income tax paid fy', '2026-04-01..2026-10-31'],
    ['the first half or the second half of the year', '2026-01-01..2026-06-30 2026-07-01..2026-10-31'],
  ])('reads “%s”', (text, expected) => {
    expect(ranges(text)).toBe(expected)
  })

  test.each(['are my books up to date', 'will it be enough in 6 months', 'what goes on'])(
    'leaves “%s” alone',
    (text) => {
      expect(ranges(text)).toBe('')
    },
  )
})
