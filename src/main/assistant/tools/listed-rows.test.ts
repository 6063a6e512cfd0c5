// Rows in the order, the number and the way of paying that a question names.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { paid, type SampleBooks, sampleBooks } from '../sample-books.fixture'
import { ordersAlone, rowsAsked } from './listed-rows'

let sample: SampleBooks

beforeAll(async () => {
  sample = await sampleBooks([
    paid('2026-05-05', 'Zodiac Stores', 900_00),
    paid('2026-08-05', 'Zodiac Stores', 950_00),
    paid('2026-10-01', 'Blinkit', 100_00),
    paid('2026-10-08', 'Blinkit', 350_00),
    paid('2026-10-09', 'Blinkit', 200_00),
    { on: '2026-10-05', payee: 'Blinkit', categoryId: 'groceries', minor: 60_00 },
    { on: '2026-10-12', payee: 'KFC', categoryId: 'eating-out', minor: -500_00 },
  ])
  await sample.db.updateTable('transactions').set({ channel: 'NEFT' }).where('payee', '=', 'Zodiac Stores').execute()
})
afterAll(() => sample.close())

describe('the rows of', () => {
  test.each([
    ['show my last 2 transactions', ['KFC · 12 Oct', 'Blinkit · 9 Oct']],
    ['the last two Blinkit orders', ['Blinkit · 9 Oct', 'Blinkit · 8 Oct']],
    ['first two payments this year', ['Zodiac Stores · 5 May', 'Zodiac Stores · 5 Aug']],
    ['all Blinkit orders in October, smallest first', ['Blinkit · 1 Oct', 'Blinkit · 9 Oct', 'Blinkit · 8 Oct']],
    ['list what I paid by NEFT this year', ['Zodiac Stores · 5 Aug', 'Zodiac Stores · 5 May']],
    ['purchases over 300 in October apart from KFC', ['Blinkit · 8 Oct']],
    ['list refunds above 50', ['Blinkit · 5 Oct']],
    ['bottom two payments of October', ['Blinkit · 1 Oct', 'Blinkit · 9 Oct']],
    ['my dearest and my cheapest purchase this year', ['Zodiac Stores · 5 Aug', 'Blinkit · 1 Oct']],
    ['when did I pay Blinkit in October', ['Blinkit · 9 Oct', 'Blinkit · 8 Oct', 'Blinkit · 1 Oct']],
    ['give me the last 2 times I paid Blinkit', ['Blinkit · 9 Oct', 'Blinkit · 8 Oct']],
  ])('“%s”', async (question, rows) => {
    expect((await answered(sample, question)).table.map(({ label }) => label)).toEqual(rows)
  })
})

test('so many rows are counted and added up as so many', async () => {
  const { text } = await answered(sample, 'my last 3 payments')
  expect(text).toBe('I found 3 transactions. They add up to ₹1,050.00.')
})

test('a number of months is no number of rows', () => {
  expect(rowsAsked('payments of the last 3 months').most).toBeNull()
  expect(rowsAsked('the last 3 months payments').most).toBeNull()
})

test('what a way of paying is, is no question about rows', async () => {
  expect((await answered(sample, 'what is NEFT')).table).toEqual([])
})

test('an order by itself is of what a thread has listed', () => {
  expect(['smallest first', 'sorted by size?', 'and now dearest first please'].every(ordersAlone)).toBe(true)
  expect(['Blinkit orders, smallest first', 'my smallest payment'].some(ordersAlone)).toBe(false)
})
