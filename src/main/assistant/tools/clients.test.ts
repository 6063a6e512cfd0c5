// What is asked of clients and of kinds of income that only a payer's name says.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { type SampleBooks, type SampleRow, sampleBooks } from '../sample-books.fixture'

let sample: SampleBooks

const came = (on: string, payee: string, minor: number): SampleRow => ({ on, payee, categoryId: 'other-income', minor })

beforeAll(async () => {
  sample = await sampleBooks([
    ...[6, 7, 8, 9, 10].map((month) => came(`2026-${String(month).padStart(2, '0')}-03`, 'Konkan Media', 20_000_00)),
    ...[6, 7, 8].map((month) => came(`2026-${String(month).padStart(2, '0')}-15`, 'Nandi Foods', 30_000_00)),
    came('2026-10-20', 'Asha Friend', 300_00),
    { on: '2026-09-30', payee: 'Savings interest', categoryId: 'interest', minor: 500_00 },
  ])
})
afterAll(() => sample.close())

const asked = async (question: string) => (await answered(sample, question)).headline?.value

test.each([
  // A friend's share of a dinner and the bank's interest are no client's.
  ['how much did my clients pay in October', 20_000_00],
  ['total received from all my clients this year', 190_000_00],
  ['how many different clients paid me in August', 2],
  ['when did a client last pay me', '2026-10-03'],
  ['average client payment this year', 23_750_00],
  ['the smallest amount any client paid me', 20_000_00],
  ['the biggest payment I ever received', 30_000_00],
  ['who is my best client', 100_000_00],
  ['what did Nandi Foods send me', 90_000_00],
  ['Nandi Foods or Konkan Media, who paid more this year', 100_000_00],
])('“%s”', async (question, value) => {
  expect(await asked(question)).toBe(value)
})

test('who pays again and again and has not is named, with the day of the last payment', async () => {
  expect((await answered(sample, 'which client has not paid this month')).text).toBe(
    'Nandi Foods paid nothing to you in October. The latest payment from Nandi Foods was ₹30,000.00 on 15 August.',
  )
})

test('a limit is set against each payment', async () => {
  const { text } = await answered(sample, 'did any client pay more than 25,000 in one go')
  expect(text).toMatch(/^Yes: I found 3 transactions above ₹25,000\.00\./)
})

test('income that nobody is named after is not told as all of it', async () => {
  expect((await answered(sample, 'did my scholarship come in August')).text).toMatch(/^No: nothing like that/)
})
