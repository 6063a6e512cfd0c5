import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { type SampleBooks, sampleBooks } from '../sample-books.fixture'

let sample: SampleBooks

beforeAll(async () => {
  sample = await sampleBooks([
    ...['2026-07-05', '2026-08-05', '2026-09-05'].flatMap((on) => [
      { on, payee: 'Bike loan EMI', categoryId: 'loan-repayment', minor: -2_000_00 } as const,
      { on, payee: 'Home loan EMI', categoryId: 'loan-repayment', minor: -9_000_00 } as const,
      { on, payee: 'UTI Mutual Fund', categoryId: 'investment', minor: -1_500_00 } as const,
    ]),
    { on: '2026-09-20', payee: 'Zerodha', categoryId: 'investment', minor: -4_000_00 },
  ])
})
afterAll(() => sample.close())

test.each([
  ['bike loan EMIs paid in total this year', 6_000_00],
  ['what did the EMIs come to altogether in August', 11_000_00],
  ['when did the last bike loan EMI go out', '2026-09-05'],
  ['how many EMIs have I paid on the home loan so far', 3],
  ['how much did I invest in September', 5_500_00],
  ['how much did I put into mutual funds this year', 4_500_00],
  ['SIP total this year', 4_500_00],
  ['what extra investment did we make in September', 5_500_00],
  ['invested in Zerodha so far', 4_000_00],
])('“%s”', async (question, value) => {
  expect((await answered(sample, question)).headline?.value).toBe(value)
})

test('a SIP in general is none of one’s own', async () => {
  expect((await answered(sample, 'what is a SIP')).headline).toBeNull()
})
