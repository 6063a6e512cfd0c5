import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { paid, type SampleBooks, sampleBooks } from '../sample-books.fixture'

const ROWS = [
  ...['2026-06-05', '2026-07-05', '2026-08-05', '2026-09-05', '2026-10-05'].map((on) => paid(on, 'Ratnadeep', 40_000)),
  ...['2026-06-03', '2026-07-03', '2026-09-09', '2026-10-03'].map((on, at) =>
    paid(on, 'Blinkit', 50_000 + 10_000 * at),
  ),
  ...(['2026-06-28', '2026-07-28', '2026-08-28', '2026-09-28', '2026-10-28'] as const).map(
    (on) => ({ on, payee: 'Infosys', categoryId: 'salary', minor: 7_000_000 }) as const,
  ),
]

describe('what is asked of every month', () => {
  let sample: SampleBooks

  beforeAll(async () => {
    sample = await sampleBooks(ROWS)
  })
  afterAll(() => sample.close())

  test.each([
    [
      'Did I pay Ratnadeep every month?',
      'Yes: you made 5 payments at Ratnadeep in the months from June to October, which came to ₹2,000.00.',
    ],
    ['Did I pay Blinkit every month?', 'No: you paid nothing to Blinkit in August.'],
    ['Have I ever missed Blinkit?', 'Yes: you paid nothing to Blinkit in August.'],
    ['Am I always charged on the 5th by Ratnadeep?', /^Yes: you made 5 payments at Ratnadeep/],
    ['Do I always pay Blinkit before the 5th?', 'No: you spent ₹700.00 at Blinkit on 9 September.'],
    ['Is Ratnadeep the same amount every month?', /^Yes: you made 5 payments/],
    [
      'Is Blinkit the same amount every month?',
      'No: you spent ₹700.00 at Blinkit on 9 September. The latest payment to Blinkit was ₹800.00 on 3 October.',
    ],
    ['Does what I pay to Blinkit vary?', /^Yes: you spent ₹700.00 at Blinkit on 9 September. The latest/],
    ['Does Ratnadeep fluctuate?', /^No: you made 5 payments.* The latest payment to Ratnadeep was ₹400.00/],
    ['Is my salary always on the same day?', /^Yes: your salary credits .* was ₹70,000.00 on 28 October\.$/],
    [
      'Is Blinkit always on the same date?',
      /^No: .*9 September\. The latest payment to Blinkit was ₹800.00 on 3 October/,
    ],
    ['Did I spend over 750 at Blinkit in any month?', 'Yes: you spent ₹800.00 at Blinkit in October.'],
    ['Is Blinkit always under 750?', 'No: you spent ₹800.00 at Blinkit in October.'],
    ['Have I ever spent more than 2,000 in a month?', 'No: you spent ₹1,200.00 in October.'],
    ['Do I get paid on the 28th every month?', /^Yes: your salary credits in the months from June to October add up/],
    ['Was I paid on the 27th of every month?', 'No: Infosys paid your salary of ₹70,000.00 on 28 October.'],
  ])('%s', async (question, text) => {
    const said = (await answered(sample, question)).text
    if (typeof text === 'string') expect(said).toBe(text)
    else expect(said).toMatch(text)
  })
})
