import { expect, test } from 'vitest'
import { askedLast } from '../asked.fixture'

test.each([
  ['can we get a sofa for 30,000 tomorrow', 'afford'],
  ['I want to buy a bike for 1.2 lakh, will that push me into the red?', 'afford'],
  ['when am I broke', 'forecast'],
  ['how much is the monthly fee at Netflix', 'subscriptions'],
  ['what fees did Netflix charge last year', 'spending-merchant'],
  ['are we going to hit zero by December', 'forecast'],
  ['could we cover the rent next week', 'forecast'],
  ['EMI ke liye paisa hai kya', 'forecast'],
  ['is there money for the SIPs', 'forecast'],
  ['idle cash in my account?', 'insights'],
  ['list everything that we owe', 'net-worth'],
  ['what do all my debts add up to', 'net-worth'],
  ['name all my instalments', 'instalments'],
  ['sabse mehnga kharcha konsa tha', 'largest-payments'],
  ['where did my money go in October, payees only, biggest first', 'top-merchants'],
  ['wheres all my dough gone', 'top-categories'],
  ['what is dragging me under', 'forecast'],
  ['how much do I have to move so that I stay positive', 'forecast'],
  ['how much is safe to use until pay day', 'free-to-spend'],
  ['when do I next get paid', 'next-salary'],
  ['my recurring outgoings', 'subscriptions'],
  ['how high is my debt ratio', 'health-why'],
  ['why does it call me vulnerable', 'health-why'],
  ['which of my accounts holds the most', 'balance-all'],
  ['which bank products do I already have', 'balance-all'],
  ['do I have enough for all EMIs in November', 'forecast'],
  ['what is my credit utilisation', 'card-due'],
  ['imagine my earnings fell by a third', 'what-if-saving'],
  ['a boss who cuts my pay 15%, where does that leave me', 'what-if-saving'],
  ['a chair for 9,000: go or no go?', 'afford'],
  ['is my account going to bounce payments', 'forecast'],
  ['a forecast of my money at the end of November', 'balance-ahead'],
  ['did my wealth go down in September', 'net-worth'],
  ['do repayments take more than a third of my income', 'health-why'],
  ['halving my groceries, what is gained', 'what-if-cut'],
  ['who will pay me next', 'next-salary'],
  ['by which date will Netflix be deducted next', 'bill-when'],
  ['what falls due between now and the 12th', 'bills'],
  ['how far down will my balance sink', 'forecast'],
  ['Netflix for a whole year, what does that come to', 'subscriptions'],
  ['what leaves my account in the first week of November', 'bills'],
])('%s', (question, intent) => {
  expect(askedLast(question)?.intent).toBe(intent)
})

test.each([
  // What was, what is listed and what is an order is none of these.
  ['when was I overdrawn last year', 'forecast'],
  ['did money for the rent go out', 'forecast'],
  ['can I pay the rent by card', 'forecast'],
  ['can I get the payments over 5,000', 'afford'],
  ['how much did I pay Netflix last year', 'subscriptions'],
  ['what is net worth', 'net-worth'],
])('%s is not about %s', (question, intent) => {
  expect(askedLast(question)?.intent).not.toBe(intent)
})
