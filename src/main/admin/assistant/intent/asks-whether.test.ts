import { expect, test } from 'vitest'
import { asksWhether } from './asks-whether'

test.each([
  'Is Home the largest category?',
  'Champions outnumber the loyal ones, right?',
  'fewer people in Quiet accounts than in Cash users, is that so?',
  'eating out a bigger share than shopping, no?',
  'Savings Plus has more takers than the Fixed Deposit, hasn’t it?',
  'groceries outweigh transport, true or false?',
  'more than hibernating?',
  'over half?',
  'deposits at risk: above 50 lakh?',
  'anybody applied for the Home Loan yet',
  'Comfortable savers are richer than High earners?',
])('wants yes or no: %s', (question) => {
  expect(asksWhether(question)).toBe(true)
})

test.each([
  'How many customers are there?',
  'under 25s: what share will run short?',
  'which is larger, groceries or transport',
  'by how much do champions outnumber the loyal',
  'more about Cash users',
  'over 60s: shortfall rate?',
  'the share of groceries, no decimals please',
])('wants something else: %s', (question) => {
  expect(asksWhether(question)).toBe(false)
})
