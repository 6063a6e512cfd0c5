import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { paid, type SampleBooks, sampleBooks } from '../sample-books.fixture'

describe('whether somebody is still paid', () => {
  let sample: SampleBooks

  beforeAll(async () => {
    sample = await sampleBooks([
      ...['2026-05-12', '2026-06-12', '2026-07-12'].map((on) => paid(on, 'Netflix', 64_900)),
      ...['2026-08-15', '2026-09-15', '2026-10-15'].map((on) => paid(on, 'Spotify', 11_900)),
      ...['2026-01-20', '2026-04-20', '2026-07-20'].map((on) => paid(on, 'HDFC Life', 500_000)),
    ])
  })
  afterAll(() => sample.close())

  test.each([
    ['Is Netflix still being charged?', 'No: the latest payment to Netflix was ₹649.00 on 12 July.'],
    ['Have I stopped paying Netflix?', 'Yes: the latest payment to Netflix was ₹649.00 on 12 July.'],
    ['Am I still paying for Spotify?', 'Yes: the latest payment to Spotify was ₹119.00 on 15 October.'],
    // Paid by the quarter: three months without it are as usual.
    ['Am I still paying HDFC Life?', 'Yes: the latest payment to HDFC Life was ₹5,000.00 on 20 July.'],
  ])('%s', async (question, text) => {
    expect((await answered(sample, question)).text).toBe(text)
  })
})
