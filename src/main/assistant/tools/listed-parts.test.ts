// Lists of categories, months and payers beyond a limit, and in an order.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { paid, type SampleBooks, sampleBooks } from '../sample-books.fixture'

let sample: SampleBooks

beforeAll(async () => {
  sample = await sampleBooks([
    paid('2026-05-05', 'Blinkit', 900_00),
    paid('2026-08-05', 'Blinkit', 2_000_00),
    paid('2026-09-05', 'Blinkit', 1_500_00),
    paid('2026-10-08', 'Blinkit', 350_00),
    { on: '2026-10-12', payee: 'KFC', categoryId: 'eating-out', minor: -500_00 },
    { on: '2026-10-14', payee: 'MedPlus', categoryId: 'health', minor: -100_00 },
    { on: '2026-07-01', payee: 'Acme', categoryId: 'other-income', minor: 3_000_00 },
    { on: '2026-10-01', payee: 'Globex', categoryId: 'other-income', minor: 9_000_00 },
  ])
})
afterAll(() => sample.close())

test.each([
  ['which categories took more than 200 in October', ['Eating out', 'Groceries']],
  ['bottom two categories in October', ['Health', 'Groceries']],
  ['categories in October from small to large', ['Health', 'Groceries', 'Eating out']],
  ['in which months did I spend over 1,000', ['August', 'September']],
  ['when this year did groceries go over 1,000 in a month', ['August', 'September']],
  ['which days in October did I spend more than 300', ['12 October', '8 October']],
  ['who are my clients', ['Globex', 'Acme']],
])('“%s”', async (question, parts) => {
  expect((await answered(sample, question)).table.map(({ label }) => label)).toEqual(parts)
})

test('the smallest category is said, and how many are beyond a limit', async () => {
  expect((await answered(sample, 'my smallest category in October')).text).toContain(
    'Health took the least in October, ₹100.00.',
  )
  expect((await answered(sample, 'which categories took more than 200 in October')).text).toContain(
    'I found 2 categories in October above ₹200.00.',
  )
})
