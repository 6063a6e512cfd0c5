import { expect, test } from 'vitest'
import { wordingProblem } from './well-said'

test.each([
  ['It went up by {money}, a increase of {share}.', 'That is {money} more, up by {share}.', 'a wrong article'],
  ['It has an balance of {money}.', 'The balance is {money}.', 'a wrong article'],
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
