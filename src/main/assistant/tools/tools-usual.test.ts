import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { ashasRows, type SampleBooks, type SampleRow, sampleBooks } from '../sample-books.fixture'

let sample: SampleBooks

const MONTHS = ['2026-06', '2026-07', '2026-08', '2026-09', '2026-10'] as const
/** ₹1,000 in June, ₹2,000 in July … ₹5,000 in October. */
const LESSONS: readonly SampleRow[] = MONTHS.map((month, at) => ({
  on: `${month}-07`,
  payee: 'Veena Lessons',
  categoryId: 'education',
  minor: -100_000 * (at + 1),
}))

beforeAll(async () => {
  sample = await sampleBooks([...ashasRows(), ...LESSONS])
})
afterAll(() => sample.close())

const text = async (question: string) => (await answered(sample, question)).text

test('a month is set against the mean of the months before it, and not against the last one', async () => {
  expect(await text('did I pay Veena Lessons more than usual in September')).toMatch(
    /^Yes: you spent ₹4,000\.00 at Veena Lessons in September\. ₹1,000\.00 went out each month at Veena Lessons in the months from March to August/,
  )
  expect(await text('did I spend less than usual on education in October')).toMatch(/^No: you spent ₹/)
})

test('the days of payments are listed, and a payment is found by its amount', async () => {
  const { table } = await answered(sample, 'on which days did I pay Veena Lessons')
  expect(table.map(({ label }) => label).slice(0, 2)).toEqual(['Veena Lessons · 7 Oct', 'Veena Lessons · 7 Sep'])
  expect(await text('what was that 3,000 payment in August')).toMatch(
    /^The latest payment to Veena Lessons was ₹3,000\.00 on 7 August\./,
  )
})
