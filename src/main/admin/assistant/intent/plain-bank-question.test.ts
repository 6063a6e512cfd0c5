import { expect, test } from 'vitest'
import { LISTENER } from '../sample-pages.fixture'
import { plainBankQuestion } from './plain-bank-question'

test.each([
  ['hey, how many hibrnating customers are ther pls', 'how many hibernating customers are there'],
  ['hw mny customers r in Quiet acounts', 'how many customers are in Quiet accounts'],
  ['could you please tell me what the inflow was in 06/2026', 'what the inflow was in June 2026'],
  ['wat is the chrn rate', 'what is the churn rate'],
  ['stabl band: how many', 'stable band: how many'],
  ['Confirm our customer base', 'our customer base'],
  ['what does a typical customer who may leave spend', 'what does typical customers who may leave spend'],
  ['Groceries against travel: is travel the bigger spend?', 'is travel the bigger spend Groceries against travel'],
])('%s', (question, plain) => {
  expect(plainBankQuestion(question, LISTENER)).toBe(plain)
})

test.each([
  'Which segment is the largest?',
  'Compare the champions with the loyal',
  'Simulate a card with 2 % cashback',
])('nothing is changed in “%s”', (question) => {
  expect(plainBankQuestion(question, LISTENER)).toBe(question)
})
