import { expect, test } from 'vitest'
import { readParameters } from '../names/parameters'
import { certainIntent } from './certain-words'

const certain = (question: string) =>
  certainIntent(question, readParameters(question, ['Swiggy', 'Zomato'], '2026-10-31', 'in'))

test.each([
  ['do you have a credit card for me', 'recommendations'],
  ['best account for students here?', 'recommendations'],
  ['am I too old for the student account', 'product-why-not'],
  ['credit card minimum payment', 'card-due'],
  ['was October a good month?', 'saved'],
  ['list all our accounts with what is in them', 'balance-all'],
  ['august me kis kis ne mujhe paise bheje', 'income'],
  ['all my money, deposits included', 'net-worth'],
  ['what have I left over each month on average', 'saved'],
  ['how many people did I pay in October', 'spending-count'],
  ['the highest amount I paid in October', 'largest-payments'],
  ["what's coming in next month?", 'next-salary'],
  ['any payment I should worry about?', 'unusual'],
  ['if I cut Swiggy totally how much do I save a year', 'what-if-cut'],
  ['which sub should I cancel', 'subscriptions'],
  ['can I drop 1200 on a concert this weekend', 'afford'],
  ['what will be left after the home loan EMI goes out', 'balance-ahead'],
  ['which of my accounts earns the most interest', 'interest'],
  ['student account any good here?', 'recommendations'],
  ['is our debt too high?', 'health-why'],
  ['what would it cost me to clear all my loans today', 'loans'],
  ['where to cut 500', 'tip'],
  ['any fee I could avoid?', 'fees'],
  ['november me kitna bill aayega', 'bills'],
  ['do I hold too much idle cash', 'insights'],
  ['am I too heavily in debt', 'health-why'],
  ['am I in any debt?', 'net-worth'],
  ['on what day has my salary come in?', 'salary'],
  ['were we billed twice for the broadband?', 'duplicates'],
  ['the costliest item I bought this year', 'largest-payments'],
  ['what shop takes the most of my pay', 'top-merchants'],
  ['are we overspending?', 'saved'],
  ['what will I probably spend in December', 'spending-average'],
  ['what interest am I being charged', 'interest'],
  ['how long could I go without a salary', 'emergency-fund'],
  ['a snapshot of our finances', 'overview'],
  ['when do I next pay Swiggy', 'bill-when'],
  ['when do I stop paying EMIs altogether', 'loans'],
  ['which comes out earlier, the car EMI or the house EMI', 'instalments'],
  ['when is the next premium', 'bill-when'],
  ['how much will be gone by the 10th', 'bills'],
  ['when am I at my poorest in November', 'forecast'],
  ['name every loan and deposit I hold', 'balance-all'],
  ['paise kidhar ja rahe hain yaar', 'top-categories'],
  ['the least we will have in Savings in November', 'forecast'],
])('%s: %s', (question, intent) => {
  expect(certain(question)).toBe(intent)
})

test.each([
  'what cards do I owe on',
  'how much interest on my loans',
  'can I drop Netflix',
  'was October dearer than May',
  'is there anything I should worry about',
])('%s is no such question', (question) => {
  expect(['recommendations', 'product-why-not', 'afford', 'saved', 'unusual']).not.toContain(certain(question))
})
