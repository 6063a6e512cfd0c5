import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { paid, type SampleBooks, sampleBooks } from '../sample-books.fixture'

const ROWS = [
  paid('2026-09-05', 'Zepto', 40_000),
  paid('2026-10-05', 'Zepto', 20_000),
  paid('2026-10-07', 'Ratnadeep', 60_000),
  { on: '2026-10-09', payee: 'Third Wave Coffee', categoryId: 'eating-out', minor: -30_000 } as const,
]

describe('the category of a payee', () => {
  let sample: SampleBooks

  beforeAll(async () => {
    sample = await sampleBooks(ROWS)
  })
  afterAll(() => sample.close())

  test.each([
    ['Which category is Zepto in?', /^You spent ₹600.00 at Zepto .* The share of groceries that went there was 50%/],
    ['Is coffee at Third Wave Coffee filed under groceries?', /^No: you spent ₹300.00 at .* of eating out that went/],
    ['Does Zepto belong to groceries?', /^Yes: you spent ₹600.00 at Zepto .* share of groceries/],
    ['What is Ratnadeep counted as?', /^You spent ₹600.00 at Ratnadeep .* share of groceries/],
    ['Is Zepto in the category travel?', /^No: you spent .* share of groceries/],
  ])('%s', async (question, text) => {
    expect((await answered(sample, question)).text).toMatch(text)
  })
})
