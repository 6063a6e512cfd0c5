// What comes back by itself, by the time that a question names.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { type SampleBooks, sampleBooks } from '../sample-books.fixture'
import { asksForSeries } from './listed-series'

let sample: SampleBooks

const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10']

beforeAll(async () => {
  sample = await sampleBooks([
    ...MONTHS.flatMap((month) => [
      { on: `2026-${month}-07`, payee: 'Netflix', categoryId: 'entertainment', minor: -499_00 } as const,
      { on: `2026-${month}-03`, payee: 'BESCOM', categoryId: 'bills', minor: -1_200_00 } as const,
      { on: `2026-${month}-01`, payee: 'Acme', categoryId: 'salary', minor: 50_000_00 } as const,
    ]),
    ...['2026-01-15', '2026-04-15', '2026-07-15', '2026-10-15'].map(
      (on) => ({ on, payee: 'HDFC Life', categoryId: 'insurance', minor: -6_000_00 }) as const,
    ),
  ])
})
afterAll(() => sample.close())

test.each([
  ['My quarterly payments?', 'HDFC Life'],
  ['What comes in regularly?', 'Acme'],
  ['Which of my regular payments is the smallest?', 'Netflix'],
])('“%s” names %s first', async (question, payee) => {
  const { text } = await answered(sample, question)
  expect([...text.matchAll(/HDFC Life|Acme|Netflix|BESCOM/g)][0]?.[0]).toBe(payee)
})

test('bills by the month are those that come every month, whatever they come to', async () => {
  const { table } = await answered(sample, 'bills every month?')
  expect(table.map(({ label }) => label)).toEqual(['BESCOM', 'Netflix'])
})

test('a cost, a plan and a spending by the month are no list', () => {
  expect(
    [
      'how much do my subscriptions cost yearly',
      'what should I put aside every month',
      'what do I spend on groceries every month',
    ].filter(asksForSeries),
  ).toEqual([])
})
