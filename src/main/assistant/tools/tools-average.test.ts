import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered, answeredLast } from '../asked.fixture'
import { ashasRows, paid, type SampleBooks, sampleBooks } from '../sample-books.fixture'

let sample: SampleBooks

beforeAll(async () => {
  sample = await sampleBooks([
    ...ashasRows(),
    paid('2026-02-11', 'Quarry Grocers', 900_00),
    paid('2026-09-11', 'Quarry Grocers', 100_00),
  ])
})
afterAll(() => sample.close())

test('an average of all times is of the months in the books', async () => {
  const { text } = await answeredLast(sample, ['how much have I paid Quarry Grocers in all', 'and per month?'])
  // Ten whole months, of which two have a payment.
  expect(text).toMatch(/^₹100\.00 went out each month /)
})

test('what is likely to be spent is what usually is, whatever month to come is named', async () => {
  const usual = (await answered(sample, 'How much do I spend in an average month?')).headline?.value
  for (const question of ['how much will I spend next month', 'forecast my expenses for December'])
    expect((await answered(sample, question)).headline?.value).toBe(usual)
})
