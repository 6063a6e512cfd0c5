import { expect, test } from 'vitest'
import { withDaysAhead } from './times-ahead'

test.each([
  ['diwali tak account me kitna hoga', 'until 8 November account me kitna hoga'],
  ['how much will be due before Diwali', 'how much will be due before 8 November'],
  ['what shall we have at Christmas', 'what shall we have on 25 December'],
  ["what will we have on New Year's Eve", "what will we have on New Year's Eve"],
  ['15 tarikh tak kitna chahiye', 'until the 15th kitna chahiye'],
  ['saal ke end tak kitna bachega', 'until the end of the year kitna bachega'],
])('“%s” looks ahead to a day', (question, meant) => {
  expect(withDaysAhead(question, '2026-10-31', 'in')).toBe(meant)
})

test.each(['how much did I spend before Diwali', 'Diwali shopping', 'will I be fine at Holi'])(
  '“%s” is left as it is: it asks of what has been, or of a day too far off',
  (question) => {
    expect(withDaysAhead(question, '2026-10-31', 'in')).toBe(question)
  },
)
