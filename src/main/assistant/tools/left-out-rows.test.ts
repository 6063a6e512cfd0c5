import { afterAll, beforeAll, expect, test } from 'vitest'
import { answeredLast } from '../asked.fixture'
import { type SampleBooks, sampleBooks } from '../sample-books.fixture'

let sample: SampleBooks

beforeAll(async () => {
  sample = await sampleBooks([
    { on: '2026-09-02', payee: 'Metro Bazaar', categoryId: 'groceries', minor: -90_000 },
    { on: '2026-09-05', payee: 'Lulu', categoryId: 'groceries', minor: -20_000 },
    { on: '2026-09-09', payee: 'Lulu', categoryId: 'groceries', minor: -30_000 },
    { on: '2026-09-12', payee: 'Dairy', categoryId: 'groceries', minor: -5_000 },
    { on: '2026-08-03', payee: 'Lulu', categoryId: 'groceries', minor: -70_000 },
    { on: '2026-08-04', payee: 'Cinema', categoryId: 'entertainment', minor: -70_000 },
    { on: '2026-10-20', payee: 'Metro Bazaar', categoryId: 'groceries', minor: -1_000 },
  ])
})
afterAll(() => sample.close())

const after = (...turns: readonly string[]) =>
  answeredLast(sample, ['how much on groceries in September', 'without Metro Bazaar', ...turns])

test('what a thread has left out stays out of whatever is asked next', async () => {
  expect((await after()).headline?.value).toBe(55_000)
  expect((await after('how many times?')).headline?.value).toBe(3)
  expect((await after('and the month before', 'how many times?')).headline?.value).toBe(1)
  expect((await after('and the smallest?')).headline?.value).toBe(5_000)
  expect((await after('which month was the dearest?')).text).toContain('August')
  const shop = await after('which shop took the most?')
  expect(shop.text).toMatch(/^Lulu took the most in September, ₹500\.00/)
})

test('the second largest payment is the figure that is told', async () => {
  const { headline } = await answeredLast(sample, ['largest payment at Lulu in September', 'and the second biggest?'])
  expect(headline?.value).toBe(20_000)
})
