import { describe, expect, test } from 'vitest'
import { findPeriods } from './find-periods'
import { timesOutside } from './times-outside'

const AS_OF = '2026-10-31'
const outside = (text: string) =>
  timesOutside(text, AS_OF, 'in').map((each) => [text.slice(each.start, each.end), each.why])

describe('a time that no row can be of', () => {
  test.each([
    ['spent in 2035', '2035'],
    ['rent in December 2026', 'December 2026'],
    ['groceries on 5 March 2031', '5 March 2031'],
    ['from 2028 to 2030 on food', 'from 2028 to 2030'],
    ['fuel since 2030', '2030'],
    ['Q2 2029 spending', 'Q2 2029'],
    ['spending in summer 2028', 'summer 2028'],
    ['FY 2028-29 income', 'FY 2028-29'],
    ['spent on diwali 2029', 'diwali 2029'],
    ['the end of 2031', '2031'],
  ])('“%s” lies ahead', (text, words) => {
    expect(outside(text)).toEqual([[words, 'ahead']])
  })

  test.each([
    ['spent on 31st of June', '31st of June'],
    ['30 February', '30 February'],
    ['paid 29 February 2025', '29 February 2025'],
    ['what went out June 31', 'June 31'],
    ['by 31.11.2025', '31.11.2025'],
    ['on the 32nd', 'the 32nd'],
  ])('“%s” is on no day', (text, words) => {
    expect(outside(text)).toEqual([[words, 'no-such-day']])
  })

  test.each([
    'spent in 2025',
    '30 June and 31 July',
    '28 February 2025',
    'payments over 2035',
    'put 2030 rupees aside',
    'it went up by 2050',
    'payments between 2000 and 2050',
    'in 2035 rupees',
    'my 40th payment in May',
    '₹1,999 in June',
    'Q3 2026',
    'FY27',
    '15 December',
    'the 50/30/20 rule',
  ])('“%s” has none', (text) => {
    expect(outside(text)).toEqual([])
  })
})

test.each([
  ['in 1999', '1999-01-01', '1999-12-31'],
  ['the year 2000', '2000-01-01', '2000-12-31'],
  ['in the 90s', '1990-01-01', '1999-12-31'],
  ['during the nineties', '1990-01-01', '1999-12-31'],
  ['in the 2010s', '2010-01-01', '2019-12-31'],
  ['from 2012 to 2015', '2012-01-01', '2015-12-31'],
  ['in week 42', '2026-10-12', '2026-10-18'],
  ['week no. 50', '2025-12-08', '2025-12-14'],
  ['week 1 of 2026', '2025-12-29', '2026-01-04'],
])('“%s” is a time however far back', (text, from, to) => {
  expect(findPeriods(text, AS_OF, 'in').map(({ period }) => [period.from, period.to])).toEqual([[from, to]])
})

test.each(['payments of 1999', 'the 40s club at 1999', 'over 1998'])('“%s” names no year', (text) => {
  expect(findPeriods(text.replace('the 40s club at ', ''), AS_OF, 'in')).toEqual([])
})
