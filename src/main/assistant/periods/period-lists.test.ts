import { describe, expect, test } from 'vitest'
import { findPeriods } from './find-periods'
import { partOfTime } from './part-of-time'
import { monthPeriod, yearPeriod } from './periods'

const AS_OF = '2026-10-31'

const ranges = (text: string) => findPeriods(text, AS_OF, 'in').map(({ period }) => `${period.from}..${period.to}`)

describe('spans that are named by their ends or their months', () => {
  test.each([
    ['the week of 12 October', '2026-10-12..2026-10-18'],
    ['from the start of June to the end of August', '2026-06-01..2026-08-31'],
    ['January through March', '2026-01-01..2026-03-31'],
    ['Jul-Sep', '2026-07-01..2026-09-30'],
    ['August and September together', '2026-08-01..2026-09-30'],
    ['in August and in September', '2026-08-01..2026-09-30'],
    ['averaged over August, September and October', '2026-08-01..2026-10-31'],
    ['from December to February', '2025-12-01..2026-02-28'],
    ['seven days back till now', '2026-10-24..2026-10-31'],
    ['over the last year', '2025-11-01..2026-10-31'],
    ['the whole year', '2026-01-01..2026-10-31'],
    ['the largest one of the year', '2026-01-01..2026-10-31'],
  ])('reads “%s”', (text, expected) => {
    expect(ranges(text)).toEqual([expected])
  })

  test.each([
    'the difference between August and September',
    'how much did it fall from August to September',
    'what changed between August and September',
    'was it more in August or in September',
  ])('“%s” is about two months', (text) => {
    expect(ranges(text)).toEqual(['2026-08-01..2026-08-31', '2026-09-01..2026-09-30'])
  })

  test('“this year than last” names two', () => {
    expect(ranges('more this year than last?')).toEqual(['2026-01-01..2026-10-31', '2025-01-01..2025-12-31'])
  })

  test('months with a gap between them are no span', () => {
    expect(ranges('in June and August')).toEqual(['2026-06-01..2026-06-30', '2026-08-01..2026-08-31'])
  })
})

describe('half of a month', () => {
  const august = monthPeriod('2026-08', AS_OF)

  test('is its first fifteen days, or the rest', () => {
    expect(partOfTime('only the first half', august, AS_OF)).toMatchObject({ from: '2026-08-01', to: '2026-08-15' })
    expect(partOfTime('and the second half?', august, AS_OF)).toMatchObject({ from: '2026-08-16', to: '2026-08-31' })
  })

  test('is none of a year, nor without the words', () => {
    const year = yearPeriod('2026', AS_OF)
    expect(year && partOfTime('only the first half', year, AS_OF)).toBeNull()
    expect(partOfTime('and the rest?', august, AS_OF)).toBeNull()
  })
})
