import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { type SampleBooks, sampleBooks } from '../sample-books.fixture'

let sample: SampleBooks

beforeAll(async () => {
  sample = await sampleBooks()
})
afterAll(() => sample.close())

test.each([
  ['What did I pay for Netflix before it went up?', 49_900],
  ['By how much did Netflix go up?', 15_000],
  ['How much dearer did Netflix get?', 15_000],
  ['By what per cent did Netflix raise its price?', 150 / 499],
  ['What does Netflix cost since it was raised?', 64_900],
])('“%s” is told the side of the change that it asks for', async (question, value) => {
  expect((await answered(sample, question)).headline?.value).toBe(value)
})

test('a price before the rise is no yes to the rise', async () => {
  expect((await answered(sample, 'Did Netflix raise its price?')).text).toMatch(/^Yes: /)
  expect((await answered(sample, 'What did Netflix cost before the rise?')).text).toMatch(/^Netflix now costs/)
  expect((await answered(sample, 'I watch it when it rains. By how much did Netflix go up?')).headline?.value).toBe(
    15_000,
  )
})
