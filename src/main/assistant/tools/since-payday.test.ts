import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { paid, type SampleBooks, sampleBooks } from '../sample-books.fixture'

let sample: SampleBooks

beforeAll(async () => {
  sample = await sampleBooks([
    { on: '2026-09-10', payee: 'Acme', categoryId: 'salary', minor: 50_000_00 },
    { on: '2026-10-10', payee: 'Acme', categoryId: 'salary', minor: 50_000_00 },
    paid('2026-09-09', 'Blinkit', 100_00),
    paid('2026-09-12', 'Blinkit', 200_00),
    paid('2026-10-04', 'Blinkit', 400_00),
    paid('2026-10-20', 'Blinkit', 800_00),
  ])
})
afterAll(() => sample.close())

test.each([
  ['what have I spent since my last salary', 800_00],
  ['how much did I spend in the week before payday', 400_00],
  ['how much do I spend from payday to payday', 600_00],
])('“%s”', async (question, value) => {
  expect((await answered(sample, question)).headline?.value).toBe(value)
})

test('what no books date is said to be unknown', async () => {
  const { text, headline } = await answered(sample, 'how much have I spent since the wedding')
  expect(headline).toBeNull()
  expect(text).toContain('do not say when that was')
})
