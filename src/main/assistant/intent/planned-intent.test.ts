import { expect, test } from 'vitest'
import { askedLast } from '../asked.fixture'
import type { Answerable } from '../intents'
import { readParameters } from '../names/parameters'
import { plannedIntent } from './planned-intent'
import { settledIntent } from './settled-intent'

const planned = (intent: Answerable, question: string) =>
  plannedIntent(intent, readParameters(question, ['Swiggy', 'Netflix'], '2026-10-31', 'in'), question)

test.each([
  ['top-categories', 'in which month did I spend the most', 'top-times'],
  ['largest-payments', 'what was my dearest day in September', 'top-times'],
  ['spending-merchant', 'Netflix annual cost', 'subscriptions'],
  ['what-if-cut', 'if I cancel Netflix what do I keep in a year', 'subscriptions'],
  ['spending-category', 'how much of my grocery budget is gone', 'budgets-left'],
  ['bill-when', 'will there be enough for the rent', 'forecast'],
  ['spending-category', 'why did groceries cost so much', 'change'],
] as const)('%s: “%s” is %s', (intent, question, expected) => {
  expect(planned(intent, question)).toBe(expected)
})

test.each([
  ['spending-merchant', 'how much at Swiggy in September'],
  ['spending-average', 'what do I spend at Swiggy on average each month'],
  ['card-due', 'what is my credit limit'],
  ['salary', 'on which day does my salary come'],
] as const)('%s: “%s” is left as it is', (intent, question) => {
  expect(planned(intent, question)).toBeNull()
})

test('a total without a word of money that came in is one of spending', () => {
  const named = readParameters('total in August', [], '2026-10-31', 'in')
  expect(settledIntent('income', named, 'total in August')).toBe('spending-total')
  const earned = readParameters('total income in August', [], '2026-10-31', 'in')
  expect(settledIntent('income', earned, 'total income in August')).toBe('income')
})

test.each([
  ['what deadline did I give the goal', 'goals-when'],
  ['which accounts do I have', 'balance-all'],
  ['known payments ahead', 'bills'],
])('“%s” is %s without a rule', (question, expected) => {
  expect(askedLast(question)?.intent).toBe(expected)
})
