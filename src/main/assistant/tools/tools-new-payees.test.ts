import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { type SampleBooks, sampleBooks } from '../sample-books.fixture'

let sample: SampleBooks

beforeAll(async () => {
  sample = await sampleBooks()
})
afterAll(() => sample.close())

test('payees without a row before the time are new, the dearest first', async () => {
  const { text, headline, table } = await answered(sample, 'which shops did I pay for the first time in October')
  // All that Asha's books have in October alone: see ashasRows.
  const names = ['Nalli Silks', 'Truffles', 'Zomato', 'Third Wave Coffee', 'Koshy’s', 'Vidyarthi Bhavan', 'Ratnadeep']
  expect(headline?.value).toBe(names.length)
  expect(headline?.evidence).toMatchObject({ filter: { payees: expect.arrayContaining(['Zomato', 'Ratnadeep']) } })
  expect(text).toContain('Nalli Silks took the most in October, ₹5,850.00.')
  expect(table.map(({ label }) => label.replace(/['“”]/g, (sign) => (sign === "'" ? '’' : '')))).toEqual(
    expect.arrayContaining(names),
  )
})

test('where nobody is new the answer says so', async () => {
  expect((await answered(sample, 'did I pay anybody for the first time in May')).text).toBe(
    'No: you paid nobody for the first time in May.',
  )
})
