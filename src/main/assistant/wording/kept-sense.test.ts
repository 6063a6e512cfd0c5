import { expect, test } from 'vitest'
import { senseProblem } from './kept-sense'

test.each([
  ['{payee} paid your salary of {money} on {date}.', 'Your salary of {money} was paid to {payee} by {date}.'],
  [
    'The largest payment to you came from {payee}, {money} on {date}.',
    'The largest payment went to {payee}: {money} on {date}.',
  ],
  ['Next came the payment to {payee}, {money} on {date}.', 'The payment came from {payee}: {money} on {date}.'],
])('“%s” is not “%s”: it was paid the other way', (asked, said) => {
  expect(senseProblem(said, asked)).toBe('it was paid the other way')
})

test.each([
  ['You are likely to be {money} short by {date}.', 'You are {money} short by {date}.', 'surer than the facts'],
  [
    '{payee} paid your salary of {money} on {date}.',
    'Your salary of {money} was paid on {date} on {payee}.',
    'a payee is no category',
  ],
  ['{money} came in, and {money2} was spent.', '{money} came in, of which {money2} was spent.', 'a part of something'],
  [
    'Spending a little less on {category} could save you {money} a month.',
    'Cutting back a bit less on {category} could save you {money} a month.',
    'more is meant',
  ],
  [
    'Spending a little less on {category} could save you {money} a month.',
    'Spending a little on {category} could save you {money} a month.',
    'less is meant',
  ],
])('“%s” is not “%s”', (asked, said, problem) => {
  expect(senseProblem(said, asked)).toBe(problem)
})

test.each([
  ['You spent {money} at {payee} in {time}.', 'In {time}, {money} went to {payee}.'],
  ['Your next bill is {payee}: {money}, due on {date}.', 'Your next bill is from {payee}: {money}, due on {date}.'],
  ['{payee} paid your salary of {money} on {date}.', 'Your salary from {payee} was paid on {date}: {money}.'],
  ['You are likely to be {money} short by {date}.', 'You could be {money} short by {date}.'],
  [
    'You spent {money} on {category} in a year, of which {money2} would come back.',
    'Of what you spent on {category} in a year, {money}, {money2} would come back, of which all counts.',
  ],
])('“%s” may be “%s”', (asked, said) => {
  expect(senseProblem(said, asked)).toBeNull()
})
