import { describe, expect, it } from 'vitest'
import { dateProblem, inferDateOrder, readClock, readDate } from './written-dates'

describe('a written date', () => {
  it.each([
    ['01/10/2026', 'day-first'],
    ['1.10.26', 'day-first'],
    ['01-10-2026', 'day-first'],
    ['10/1/2026', 'month-first'],
    ['01102026', 'day-first'],
    ['20261001', 'year-first'],
    ['26/10/01', 'year-first'],
    ['2026-10-01', 'day-first'],
    ['2026/10/1', 'month-first'],
    ['1-Oct-26', 'month-first'],
    ['01 October 2026', 'year-first'],
    ['1st Oct 2026', 'day-first'],
    ['Oct 1, 2026', 'day-first'],
    ['Thu, 01 Oct 2026', 'day-first'],
    ['1. Oktober 2026', 'day-first'],
    ['2026-Oct-01', 'day-first'],
    ['१ अक्टूबर २०२६', 'day-first'],
  ] as const)('%s %s is 1 October 2026', (written, order) => {
    expect(readDate(written, order)).toEqual({ on: '2026-10-01', clock: null })
  })

  it('may carry the clock', () => {
    expect(readDate('2026-10-01T14:05:22.123+05:30', 'day-first')).toEqual({ on: '2026-10-01', clock: '14:05:22' })
    expect(readDate('01/10/2026 2:05 PM', 'day-first')).toEqual({ on: '2026-10-01', clock: '14:05:00' })
    expect(readClock('143207')).toBe('14:32:07')
    expect(readClock('25:00')).toBeNull()
  })

  it.each([
    '',
    '31/02/2026',
    '32/01/2026',
    '2026',
    '1/1',
    'Oct 2026',
    '01/10/2026 noon',
    '01/10/1',
    '00/00/0000',
    '1-Foo-26',
  ])('%j is none', (written) => {
    expect(readDate(written, 'day-first')).toBeNull()
  })

  it('has two-digit years from 1970 to 2069', () => {
    expect(readDate('01/10/69', 'day-first')?.on).toBe('2069-10-01')
    expect(readDate('01/10/70', 'day-first')?.on).toBe('1970-10-01')
  })

  it('that does not fit names the order that would', () => {
    expect(dateProblem('31/10/2026', 'month-first')).toBe('“31/10/2026” is not month-first; choose day-first.')
    expect(dateProblem('soon', 'month-first')).toBe('“soon” is not a date.')
  })
})

describe('the order of dates', () => {
  it.each([
    [['01/02/2026', '13/02/2026'], 'day-first', true],
    [['01/02/2026', '02/13/2026'], 'month-first', true],
    [['2026-01-02'], 'year-first', true],
    [['01/02/2026'], 'day-first', false],
    [['05/05/2026'], 'day-first', true],
    [['31/10/26'], 'day-first', true],
    [['1 Oct 2026'], 'day-first', true],
    [[], 'day-first', true],
  ] as const)('of %j is %s', (values, order, certain) => {
    expect(inferDateOrder(values)).toEqual({ order, certain })
  })

  it('is month-first where only so the dates run in sequence', () => {
    expect(inferDateOrder(['01/02/2026', '01/05/2026', '01/09/2026', '02/03/2026'])).toEqual({
      order: 'month-first',
      certain: false,
    })
  })

  it('follows the most values, so that one wrong date stays one error', () => {
    expect(inferDateOrder(['13/01/2026', '14/01/2026', '01/15/2026']).order).toBe('day-first')
  })
})
