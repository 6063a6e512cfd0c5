import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { ashasRows, type SampleBooks, sampleBooks } from '../sample-books.fixture'
import { twoQuestions } from './two-questions'

test('two questions are read one after the other', () => {
  expect(twoQuestions('What is our home loan EMI and when does it end?')).toEqual([
    'What is our home loan EMI',
    'when does it end?',
  ])
  expect(twoQuestions('When is my card payment due, and will I have enough for it?')).toEqual([
    'When is my card payment due',
    'will I have enough for it?',
  ])
})

test.each(['What did I spend on rent and food?', 'How much is it and what', 'rent and how much it was'])(
  '“%s” is one question',
  (question) => expect(twoQuestions(question)).toBeNull(),
)

let sample: SampleBooks

beforeAll(async () => {
  sample = await sampleBooks(ashasRows())
})
afterAll(() => sample.close())

test('each of two questions has its answer, in the order in which they are asked', async () => {
  const groceries = await answered(sample, 'How much did I spend on groceries in October?')
  const salary = await answered(sample, 'What was my salary in September?')
  const both = await answered(
    sample,
    'How much did I spend on groceries in October, and what was my salary in September?',
  )
  expect(both.text).toBe(`${groceries.text} ${salary.text}`)
  expect(both.headline).toEqual(groceries.headline)
})

test('what the first answer says is not said again', async () => {
  const asked = 'How much did I spend on groceries in October'
  const { text } = await answered(sample, `${asked}, and how much was that on groceries in October?`)
  expect(text).toBe((await answered(sample, `${asked}?`)).text)
})

test('a half that is refused is never passed over', async () => {
  const both = await answered(sample, 'What did I spend on groceries in October and what does my brother earn?')
  const alone = await answered(sample, 'What does my brother earn?')
  expect(alone.text).toMatch(/^I can only see your own accounts/)
  expect(both.headline).toBeNull()
  expect(both.text).toBe(alone.text)
})
