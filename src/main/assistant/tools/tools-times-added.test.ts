import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { type SampleBooks, type SampleRow, sampleBooks } from '../sample-books.fixture'

const row = (on: string, payee: string, minor: number): SampleRow => ({
  ...{ on, payee, minor },
  categoryId: minor > 0 ? 'salary' : 'groceries',
})

let sample: SampleBooks

beforeAll(async () => {
  sample = await sampleBooks([
    row('2026-03-05', 'DMart', -100_00),
    row('2026-03-09', 'Blinkit', -20_00),
    row('2026-06-05', 'DMart', -300_00),
    row('2026-07-05', 'DMart', -5_000_00),
    row('2026-08-05', 'DMart', -700_00),
    row('2026-03-30', 'Acme', 9_000_00),
    row('2026-06-30', 'Acme', 1_000_00),
  ])
})
afterAll(() => sample.close())

test.each([
  ['how much did I spend at DMart in March and June together', 400_00],
  ['groceries in March, June and August combined', 1_120_00],
  ['DMart and Blinkit in March and June together', 420_00],
  ['what did I earn in March and June in total', 10_000_00],
  ['what did Acme pay me in March and June in total', 10_000_00],
])('“%s” adds up the times', async (question, minor) => {
  expect((await answered(sample, question)).headline?.value).toBe(minor)
})

test('times that are set against each other are not added up', async () => {
  expect((await answered(sample, 'groceries in March against June in total')).text).toContain('more')
})
