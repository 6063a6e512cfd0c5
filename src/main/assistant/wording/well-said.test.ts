import { expect, test } from 'vitest'
import { agreementProblem, wordingProblem } from './well-said'

test.each([
  ['It went up by {money}, a increase of {share}.', 'That is {money} more, up by {share}.', 'a wrong article'],
  ['It has an balance of {money}.', 'The balance is {money}.', 'a wrong article'],
  ['So far,{goal} has been reached.', '{goal} has been reached.', 'a space is missing'],
  ['At this bank, you have {money} at this bank.', 'You have {money} at this bank.', '“bank” is said twice'],
  ['A monthly budget of {money} a month.', 'A budget of {money} a month.', '“monthly” is said twice'],
])('“%s” for “%s”: %s', (said, asked, problem) => {
  expect(wordingProblem(said, asked)).toBe(problem)
})

test.each([
  ['It rose by {money}, an increase of {share}.', 'That is {money} more, up by {share}.'],
  ['{payee} now costs {money}; it used to cost {money2}.', '{payee} now costs {money}, and used to cost {money2}.'],
  ['A usual income of {money}, once an hour.', 'The usual income is {money}.'],
])('“%s” is well said for “%s”', (said, asked) => {
  expect(wordingProblem(said, asked)).toBeNull()
})

test.each([
  ['1 budget are overspent so far.', 'You have 1 budget overspent so far.', '“1 budget are” is said of one'],
  ['1 backups are kept.', 'The number of backups kept is 1.', '“1 backups” is said of one'],
  [
    'You received ₹799.00, across 1 credit.',
    'Your refunds came to ₹799.00 over 1 credit.',
    '“across 1 ” is said of one',
  ],
  ['It takes 1 days since then.', 'The score takes 1 days.', null],
  ['There are 1 locked accounts.', 'The number of locked ones is 1.', '“are 1” is said of one'],
  ['There is 1 business; 11 bills are due, and ₹1.1 lakhs.', 'There is 1 business.', null],
  ['The number of locked ones is 1.', 'The number of locked ones is 1.', null],
  [
    'An estimated about 20 customers would take it.',
    'About 20 customers would take it, an estimate.',
    'an estimate is said twice',
  ],
])('of one, “%s” for “%s”: %s', (said, asked, problem) => {
  expect(agreementProblem(said, asked)).toBe(problem)
})
