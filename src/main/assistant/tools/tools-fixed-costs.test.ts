import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { type SampleBooks, type SampleRow, sampleBooks } from '../sample-books.fixture'

const MONTHS = ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10']

/** 60,000 a month comes in; rent 20,000, an instalment of 5,000 and Netflix 500 go out, and 4,500 of groceries. */
const rows: readonly SampleRow[] = MONTHS.flatMap((month): SampleRow[] => [
  { on: `${month}-01`, payee: 'Infosys', categoryId: 'salary', minor: 6_000_000 },
  { on: `${month}-03`, payee: 'Prestige Rentals', categoryId: 'home', minor: -2_000_000 },
  { on: `${month}-05`, payee: 'HDFC Two Wheeler', categoryId: 'loan-repayment', minor: -500_000 },
  { on: `${month}-12`, payee: 'Netflix', categoryId: 'entertainment', minor: -50_000 },
  {
    on: `${month}-17`,
    payee: 'BigBasket',
    categoryId: 'groceries',
    minor: -(400_000 + 10_000 * Number(month.slice(5))),
  },
])

describe('what has to be paid in any month', () => {
  let sample: SampleBooks

  beforeAll(async () => {
    sample = await sampleBooks([
      { on: '2026-04-30', payee: 'Corner Shop', categoryId: 'groceries', minor: -1000 },
      ...rows,
    ])
  })
  afterAll(() => sample.close())

  test.each([
    ['What is left after EMIs and bills each month?', 'Taken off, you would be left with about'],
    ['Once all the bills are paid, what remains of my salary?', 'Taken off, you would be left with about'],
    ['What part of my income do fixed costs take?', 'of your income'],
    ['How much do I need every month just for the EMI and the bills?', 'at a total of about'],
  ])('%s', async (question, said) => {
    const { text } = await answered(sample, question)
    expect(text).toContain('regular payments')
    expect(text).toContain(said)
  })

  test('instalments alone are taken off where only they are named', async () => {
    const { text } = await answered(sample, 'What is left of my income after the EMIs each month?')
    expect(text).toContain('You have 1 regular payment at a total of about ₹5,000 a month.')
    expect(text).toContain('about ₹55,000')
  })

  test('how long a sum takes is told at what is kept in a usual month, and what can be paid monthly is no purchase', async () => {
    const long = await answered(sample, 'How long till I can save 60,000?')
    expect(long.text).toMatch(/^After 2 months you would have saved ₹60,000\.00/)
    const gym = await answered(sample, 'Can I afford a gym at 1,500 a month?')
    expect(gym.text).toContain('₹1,500.00 more to pay each month')
    const days = await answered(sample, 'How many days can I live on what I have?')
    expect(days.text).toMatch(/^Your emergency fund would cover \d+ days of what has to be paid\./)
  })
})
