import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { type SampleBooks, sampleBooks } from '../sample-books.fixture'

let sample: SampleBooks

beforeAll(async () => {
  sample = await sampleBooks()
})
afterAll(() => sample.close())

const headline = async (question: string) => (await answered(sample, question)).headline?.value

test('the first payment is told where the first is asked for', async () => {
  expect(await headline('when did I first pay Netflix')).toBe('2026-01-12')
  expect(await headline('since when do I pay Spotify')).toBe('2026-01-15')
  expect(await headline('when was my first Zomato order')).toBe('2026-10-08')
})

test('the payment before the latest is told where it is asked for', async () => {
  const { text, headline } = await answered(sample, 'the Netflix payment before the last')
  expect(text).toBe('The payment to Netflix just ahead of the latest was ₹499.00 on 12 September.')
  expect(headline?.value).toBe(49_900)
})

test('the latest payment of a category is told with its payee', async () => {
  const { text } = await answered(sample, 'when did I last spend on shopping')
  expect(text).toMatch(/^The latest payment to (?:Amazon|Nalli Silks) was .* on 20 October\.$/)
})

test('what a payee has cost so far is asked of all time, what it costs a month is not', async () => {
  expect((await answered(sample, 'how much have I paid Netflix in total')).headline?.value).toBe(9 * 49_900 + 64_900)
  expect((await answered(sample, 'how much did I spend at Netflix')).headline?.value).toBe(64_900)
})

test('a share within a category is one of that category', async () => {
  const { text } = await answered(sample, 'what share of my eating out went to Zomato in October')
  expect(text).toMatch(
    /^You spent ₹1,330\.00 at Zomato in October\. The share of eating out that went there was 19\.1%\.$/,
  )
})

test('a question that names nothing is asked what it is about', async () => {
  for (const question of ['how many times', 'did they pay', 'kitna?', 'that one', 'what about it']) {
    expect((await answered(sample, question)).text).toMatch(/^What is it about\?/)
  }
})

test('the sum of several names opens the rows of all of them', async () => {
  const { headline } = await answered(sample, 'Swiggy and Zomato together in October')
  expect(headline?.evidence).toMatchObject({ transactions: 8, filter: { ids: expect.any(Array) } })
})
