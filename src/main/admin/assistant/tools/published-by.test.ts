import { expect, test } from 'vitest'
import { askedOfBank } from '../asked.fixture'

test.each([
  ['What do Cash users hold on their accounts?', 'That is not published by segment.'],
  ['Which segment gets most alerts?', 'That is not published by segment.'],
  ['Deposits of the over 60s', 'That is not published by age.'],
  ['Deposits of the top 10 % of customers', 'That is published of the bank as one, and of no such group.'],
  ['Inflow from champions in September', 'RFM segments have no such figure that is published.'],
])('a figure of all customers is none of a group: %s', async (question, said) => {
  const { answer, text } = await askedOfBank(question)
  expect(text).toBe(said)
  expect(answer.headline).toBeNull()
})

test('a figure of today is said to be none of another time', async () => {
  expect((await askedOfBank('How many customers were at risk last month?')).text).toMatch(
    /^That is published as it stands, and of no other time\. \d/,
  )
  expect((await askedOfBank('How many customers are at risk?')).text).toMatch(/^\d/)
})

test('a figure of segments is said to be none of the whole bank', async () => {
  expect((await askedOfBank('Median income of all customers')).text).toMatch(/^That is published of the segments/)
})

test('of a score the bands alone are published', async () => {
  expect((await askedOfBank('What is the average health score?')).text).toMatch(
    /^Scores are published by band alone\. The largest/,
  )
})

test('a year whose first months are not published has no sum', async () => {
  expect((await askedOfBank('How much came in in 2019?')).answer.headline).toBeNull()
})

test('what a word means is said before its figure, and not where something of it is asked', async () => {
  expect((await askedOfBank('What does hibernating mean?')).text).toMatch(/^Hibernating customers bought seldom/)
  expect((await askedOfBank('What do champions spend?')).text).not.toContain('have bought very recently')
})

test('two designs are set side by side, and yes or no says which is ahead', async () => {
  expect((await askedOfBank('Compare a 1 % cashback card on groceries with a 5 % one')).text).toMatch(
    /^With the first design, .*\. With the second design, /,
  )
  expect((await askedOfBank('Would a card without a fee be taken more than one with a fee of 500?')).text).toMatch(
    /^(Yes|No): with the first design/,
  )
})

test.each([
  ['How much came in in June 2031?', /^That time has not come yet, and what is published tells of what has been\.$/],
  ['How many customers will run short by June 2027?', /^That time has not come yet/],
  ['What went out on 31 June?', /^No month has that day: name another one, or the whole month\.$/],
  ['How many customers were active in 1999?', /^That is published as it stands, and of no other time\. /],
  [
    'What came in in March 2012?',
    /^Money in and out is published for whole months, and that time is not among them\.$/,
  ],
])('a time that nothing is published of is told of no other: %s', async (question, said) => {
  expect((await askedOfBank(question)).text).toMatch(said)
})

test('a design has times of its own', async () => {
  expect((await askedOfBank('Simulate a deposit at 7 % from January 2027')).text).toContain('would take it')
})
