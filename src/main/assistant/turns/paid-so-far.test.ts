import { afterAll, beforeAll, expect, test } from 'vitest'
import { answeredLast } from '../asked.fixture'
import { ashasRows, type SampleBooks, sampleBooks } from '../sample-books.fixture'

let sample: SampleBooks

const MONTHS = ['2025-11', '2025-12', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07']
/** Fees of a school: 1,000 until December, 1,200 from January on. */
const FEES = [...MONTHS, '2026-08', '2026-09', '2026-10'].map((month) => ({
  ...{ on: `${month}-11`, payee: 'Lotus School', categoryId: 'education' as const },
  minor: month < '2026-01' ? -100_000 : -120_000,
}))

beforeAll(async () => {
  sample = await sampleBooks([...ashasRows(), ...FEES])
})
afterAll(() => sample.close())

const last = async (...turns: string[]) => (await answeredLast(sample, turns)).text
const PRICE = 'what do I pay Lotus School now'
const DUE = 'when is Lotus School due next'

test('after a price or a day that is next, what has been paid is asked of its payments', async () => {
  expect(await last(PRICE, 'in total this year?')).toMatch(/₹12,000\.00 .* in 2026/)
  expect(await last(PRICE, 'how many times?')).toMatch(/^You made 12 payments at Lotus School/)
  expect(await last(DUE, 'how many this year?')).toMatch(/^You made 10 payments at Lotus School in 2026/)
  expect(await last(DUE, 'which was the biggest?')).toMatch(/₹1,200\.00/)
  expect(await last(DUE, 'per month?')).toMatch(/₹1,200\.00 each month/)
})

test('a price is set against that of a time that is over', async () => {
  expect(await last(PRICE, 'was it less last year?')).toMatch(/^Yes: .*₹1,200\.00.*₹1,000\.00/)
  expect(await last(PRICE, 'was it more last year?')).toMatch(/^No: /)
  expect(await last(PRICE, 'was it less in May?')).toMatch(/^No: /)
  expect(await last(PRICE, 'was it cheaper before?')).toMatch(/^Yes: /)
  expect(await last(PRICE, 'was it less last year?', 'so it got dearer?')).toMatch(/^Yes: /)
})

test('a category that nothing is subscribed to in takes the place of a price', async () => {
  const of = await answeredLast(sample, [PRICE, 'and for groceries?'])
  expect(of.intent).toBe('spending-category')
})

test('after the next instalment, a time that is over is of the instalments that were paid', async () => {
  const of = await answeredLast(sample, ['when is my next EMI', 'in total this year?'])
  expect(of.intent).toMatch(/^spending-/)
})
