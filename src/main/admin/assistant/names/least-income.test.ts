import { expect, test } from 'vitest'
import { leastIncomeAsked } from './least-income'

test.each([
  ['How many of our customers make 60,000 or more a month?', 60_000],
  ['customers with income of 1 lakh or more a month, count', 100_000],
  ['what percentage of customers earn at least 40k', 40_000],
  ['number of people on a salary of 12 lakh a year or more', 100_000],
])('%s asks from that income on', (question, least) => {
  expect(leastIncomeAsked(question)).toBe(least)
})

test.each([
  'how many customers earn below 40,000',
  'how many customers have over 1 lakh',
  'what do customers over 60 earn',
  'how many customers would take a card for those earning over 50,000',
  'how many customers earn between 40,000 and 60,000',
])('%s asks for no such number', (question) => {
  expect(leastIncomeAsked(question)).toBeNull()
})
