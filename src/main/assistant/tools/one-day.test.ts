// What is told of a single day.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { ashasRows, paid, type SampleBooks, sampleBooks } from '../sample-books.fixture'

let sample: SampleBooks

beforeAll(async () => {
  sample = await sampleBooks([
    ...ashasRows(),
    paid('2026-10-27', 'Quarry Grocers', 940_00),
    paid('2026-10-27', 'Zodiac Stores', 610_00),
    paid('2026-10-28', 'Zodiac Stores', 59_00),
  ])
})
afterAll(() => sample.close())

test('a payment on a day says the day once', async () => {
  const { text, table } = await answered(sample, 'What was my largest payment on 27 October?')
  expect(text).toBe(
    'Your largest payment on 27 October was Quarry Grocers, ₹940.00. Next came the payment to Zodiac Stores, ₹610.00.',
  )
  expect(table.map(({ label }) => label)).toContain('Quarry Grocers · 27 Oct')
})

test('a month is set against the one before it, and never against itself', async () => {
  const { text } = await answered(sample, 'Was last month cheaper than the month before?')
  expect(text).toMatch(/in September, against .* in August\./)
})

test.each([
  ['Did I spend more on 27 October than on 28 October?', /^Yes: /],
  ['Did I spend more on 28 October than on 27 October?', /^No: /],
  ['Did I spend less on 28 October than on the 27th of October?', /^Yes: /],
  ['Did I spend more at Quarry Grocers on 28 October than on 27 October?', /^No: you spent nothing .*₹940\.00/],
])('two days are set against each other: %s', async (question, begins) => {
  expect((await answered(sample, question)).text).toMatch(begins)
})
