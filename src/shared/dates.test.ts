import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  dayNumber,
  dayOfMonth,
  daysBetween,
  daysInMonth,
  fromDayNumber,
  isIsoDate,
  lastOf,
  weekday,
} from './dates'

describe('dates', () => {
  it('counts days from 1970-01-01', () => {
    expect([dayNumber('1970-01-01'), dayNumber('2026-10-31'), fromDayNumber(20_757)]).toEqual([0, 20_757, '2026-10-31'])
  })

  it('knows which days there are', () => {
    const days = [
      '2026-02-28',
      '2024-02-29',
      '2026-02-29',
      '1900-02-29',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-1-1',
    ]
    expect(days.map(isIsoDate)).toEqual([true, true, false, false, false, false, false, false])
    expect(() => dayNumber('2026-02-30')).toThrow(RangeError)
  })

  it('steps over month and year ends', () => {
    expect([
      addDays('2026-12-31', 1),
      addDays('2024-03-01', -1),
      addMonths('2026-11', 3),
      addMonths('2026-01', -1),
    ]).toEqual(['2027-01-01', '2024-02-29', '2027-02', '2025-12'])
    expect([dayOfMonth('2026-02', 31), lastOf('2024-02'), weekday('2026-10-31')]).toEqual([
      '2026-02-28',
      '2024-02-29',
      5,
    ])
  })

  it('turns every day number into a day and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
        expect(dayNumber(fromDayNumber(day))).toBe(day)
        expect(daysBetween(fromDayNumber(0), fromDayNumber(day))).toBe(day)
      }),
    )
  })

  it('agrees with the calendar on the length of every month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2200 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const expected = new Date(Date.UTC(year, month, 0)).getUTCDate()
        expect(daysInMonth(`${year}-${String(month).padStart(2, '0')}`)).toBe(expected)
      }),
    )
  })
})
