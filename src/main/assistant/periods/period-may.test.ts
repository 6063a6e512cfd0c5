import { expect, test } from 'vitest'
import { findPeriods } from './find-periods'

test.each([
  ['May hurt. what happened there?', true],
  ['did May cost me more than I earned', true],
  ['most of my May money', true],
  ['groceries, may, total', true],
  ['Namma Yatri May mein', true],
  ['was may income lower', true],
  ['May I know what came in', false],
  ['what may be behind it', false],
  ['my balance, it may fall', false],
  ['how much may my rent rise', false],
])('“%s” names the month of May: %s', (question, named) => {
  expect(findPeriods(question, '2026-10-31', 'in').map(({ period }) => period.from)).toEqual(
    named ? ['2026-05-01'] : [],
  )
})
