import { expect, test } from 'vitest'
import { setAgainst } from './set-against'

test.each([
  ['Did the settlements in August beat July?', 'was the settlements in August more than July?'],
  ['did groceries last month top this month', 'was groceries last month more than this month'],
  ['did Uber in May fall short of April', 'was Uber in May less than April'],
  ['By how much is Uber ahead of Ola this year?', 'how much more is Uber than Ola this year?'],
  ['is Ola behind Uber?', 'is Ola less than Uber?'],
  ["what's Uber's lead over Ola", 'how much more is Uber than Ola'],
  [
    'did I earn more in the first quarter of 2026 than in the second?',
    'did I earn more in the first quarter of 2026 than in the second quarter of 2026?',
  ],
  ['was the first week dearer than the second one', 'was the first week dearer than the second week'],
])('%s', (question, plain) => {
  expect(setAgainst(question)).toBe(plain)
})

test.each([
  'did I beat last month',
  'did my spending exceed my income',
  'did Swiggy top 5,000 in October',
  'am I ahead of my goal',
  'is my loan ahead of schedule',
  'did I spend more in the first quarter than in the second quarter',
  'the first payment and the second',
])('%s stays as it is', (question) => {
  expect(setAgainst(question)).toBe(question)
})
