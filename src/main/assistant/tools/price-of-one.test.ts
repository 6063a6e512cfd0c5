import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { paid, type SampleBooks, sampleBooks } from '../sample-books.fixture'
import { asksByQuantity, asksPriceOfOne } from './price-of-one'

test.each([
  'what does one dinner at Truffles cost',
  'Truffles: cost per visit this year',
  'how much is one Licious order',
  'price of a coffee there',
  "what's a fill-up costing me",
])('“%s” asks for the price of one', (question) => {
  expect(asksPriceOfOne(question)).toBe(true)
})

test.each([
  'what did the last Uber ride cost',
  'how many trips did I take',
  'Zomato orders over 500',
  'how much did I spend on a whim',
])('“%s” does not', (question) => {
  expect(asksPriceOfOne(question)).toBe(false)
})

test('what was bought by the litre stands in no row', () => {
  expect(asksByQuantity('what does a litre of petrol cost me')).toBe(true)
  expect(asksByQuantity('how many units of electricity did I use')).toBe(true)
  expect(asksByQuantity('what did I pay an hour ago')).toBe(false)
})

let sample: SampleBooks

beforeAll(async () => {
  sample = await sampleBooks([
    paid('2026-08-05', 'Blinkit', 100_00),
    paid('2026-09-30', 'Blinkit', 300_00),
    { on: '2026-10-02', payee: 'Hamleys', categoryId: 'shopping', minor: 500_00 },
    { on: '2026-09-01', payee: 'Hamleys', categoryId: 'shopping', minor: -900_00 },
    { on: '2026-09-03', payee: 'Akshaya Patra', categoryId: 'other', minor: -250_00 },
    { on: '2026-09-04', payee: 'Milaap', categoryId: 'other', minor: -150_00 },
  ])
})
afterAll(() => sample.close())

test.each([
  ['what does one Blinkit order cost me', 200_00],
  ['how much did I give to charity in September', 400_00],
  // What came back is no visit.
  ['how many times did I pay Hamleys', 1],
])('“%s”', async (question, value) => {
  expect((await answered(sample, question)).headline?.value).toBe(value)
})
