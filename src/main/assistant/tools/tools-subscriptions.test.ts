import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { type SampleBooks, type SampleRow, sampleBooks } from '../sample-books.fixture'

let sample: SampleBooks

function monthly(payee: string, categoryId: SampleRow['categoryId'], rupees: (month: number) => number, day = '05') {
  return [3, 4, 5, 6, 7, 8, 9, 10].map((month) => ({
    on: `2026-${String(month).padStart(2, '0')}-${day}` as SampleRow['on'],
    payee,
    categoryId,
    minor: -rupees(month) * 100,
  }))
}

beforeAll(async () => {
  sample = await sampleBooks([
    ...monthly('Netflix', 'entertainment', (month) => (month < 9 ? 499 : 649)),
    ...monthly('Coursera', 'education', () => 800, '07'),
    ...monthly('Delhi Public School', 'education', () => 9000, '09'),
    ...monthly('Gayathri Naik', 'education', () => 1500, '11'),
    ...monthly('Rent', 'home', (month) => (month < 9 ? 20_000 : 21_000), '03'),
    ...monthly('Chitra Media', 'salary', () => -33_000, '28'),
    ...monthly('Malnad Textiles', 'salary', () => -42_000, '26'),
  ])
})
afterAll(() => sample.close())

test('schools and teachers are no subscriptions', async () => {
  const { table, headline } = await answered(sample, 'which subscriptions am I paying for')
  expect(headline?.value).toBe(1_449_00)
  expect(table.map(({ label }) => label)).toEqual(['Coursera', 'Netflix'])
})

test('subscriptions that got dearer are no rent', async () => {
  const { text } = await answered(sample, 'which subscriptions got costlier this year')
  expect(text).toContain('Netflix now costs ₹649.00')
  expect(text).toContain('1 subscription had the price raised')
})

test('two salaries are both told, and added up', async () => {
  const { text } = await answered(sample, 'which day did the salary come in October')
  expect(text).toContain('Chitra Media paid your salary of ₹33,000.00 on 28 October.')
  expect(text).toContain('Malnad Textiles paid your salary of ₹42,000.00 on 26 October.')
  expect((await answered(sample, 'what do the two salaries add up to')).headline?.value).toBe(75_000_00)
})

test('a fee of a kind that was never charged is no other fee', async () => {
  expect((await answered(sample, 'did I ever pay a late fee')).text).toBe(
    'No: you paid nothing to Late fee in all your time here.',
  )
})

test('whether one is the dearest subscription is told by the others', async () => {
  expect((await answered(sample, 'is Coursera my dearest subscription?')).text).toMatch(/^Yes: /)
  expect((await answered(sample, 'is Netflix my dearest subscription?')).text).toMatch(/^No: /)
})
