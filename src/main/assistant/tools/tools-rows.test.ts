// What is asked of payments by their size, their number and who is new, over a few rows of our own.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { paid, type SampleBooks, sampleBooks } from '../sample-books.fixture'

let sample: SampleBooks

beforeAll(async () => {
  sample = await sampleBooks([
    paid('2026-05-05', 'Zodiac School', 9_000_00),
    paid('2026-08-05', 'Zodiac School', 9_500_00),
    paid('2026-09-30', 'Blinkit', 50_00),
    paid('2026-10-01', 'Blinkit', 100_00),
    paid('2026-10-08', 'Blinkit', 150_00),
    paid('2026-10-09', 'Blinkit', 200_00),
    paid('2026-10-12', 'Licious', 900_00),
  ])
})
afterAll(() => sample.close())

test.each([
  // Nothing in October, so that all there was counts.
  ['what did I pay Zodiac School', 18_500_00],
  ['how big was the last Zodiac School fee', 9_500_00],
  ['what have I given Zodiac School up to today', 18_500_00],
  ['everything that went to Blinkit', 500_00],
  ['groceries of at least 150 in October', 3],
  ['how much did groceries under 199 come to in October', 250_00],
  ['how often did I order from Zodiac School', 2],
  ['my median Blinkit order', 125_00],
  ['where do I shop most often', 4],
  ['which payees are new this month', 1],
])('“%s”', async (question, value) => {
  expect((await answered(sample, question)).headline?.value).toBe(value)
})

test('a name that begins with a small letter is told', async () => {
  const own = await sampleBooks(
    [5, 6, 7, 8, 9, 10].map((month) => paid(`2026-${String(month).padStart(2, '0')}-07`, 'iCloud+', 75_00)),
  )
  expect((await answered(own, 'what does iCloud+ cost a year')).text).toContain('“iCloud+” takes ₹900.00')
  await own.close()
})

test('what several payers sent is added up', async () => {
  await sample.add([
    { on: '2026-09-02', payee: 'Acme', categoryId: 'salary', minor: 300_00 },
    { on: '2026-09-03', payee: 'Globex', categoryId: 'salary', minor: 200_00 },
  ])
  expect((await answered(sample, 'total from Acme and Globex in September')).headline?.value).toBe(500_00)
})

test('a span that is no month is set against as many days before it', async () => {
  const { text } = await answered(sample, 'did I spend more at Blinkit in the last 28 days than in the 28 before')
  expect(text).toContain('Yes: you spent ₹350.00')
  expect(text).toContain('against ₹150.00')
})
