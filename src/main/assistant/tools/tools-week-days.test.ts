import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { weekDaysIn } from '../periods/week-days'
import { paid, type SampleBooks, sampleBooks } from '../sample-books.fixture'

let sample: SampleBooks

beforeAll(async () => {
  sample = await sampleBooks([
    // The 3rd and the 10th of October 2026 are Saturdays, the 4th is a Sunday and the 5th a Monday.
    paid('2026-10-03', 'DMart', 100_00),
    paid('2026-10-03', 'Blinkit', 10_00),
    paid('2026-10-04', 'DMart', 40_00),
    paid('2026-10-05', 'DMart', 700_00),
    paid('2026-10-10', 'DMart', 30_00),
    paid('2026-10-31', 'Blinkit', 20_00),
  ])
})
afterAll(() => sample.close())

describe('what was paid on days of the week', () => {
  test.each([
    ['how much did I spend on Saturdays in October', 160_00],
    ['groceries at weekends in October', 200_00],
    ['what did I spend at DMart on weekdays in October', 700_00],
    ['how many payments did I make on Saturdays in October', 4],
    ['on how many Saturdays did I shop at DMart in October', 2],
    ['on how many days did I buy groceries in October', 5],
    ['how many no-spend days did I have in October', 24],
    // Five Saturdays, from the first row on.
    ['what do I spend on an average Saturday in October', 32_00],
  ])('“%s”', async (question, value) => {
    expect((await answered(sample, question)).headline?.value).toBe(value)
  })

  test('weekends are set against weekdays', async () => {
    const { text } = await answered(sample, 'did I spend more at weekends than on weekdays in October')
    expect(text).toContain('No: on weekends you spent ₹200.00 in October. On weekdays you spent ₹700.00')
  })

  test('days without payments have none', async () => {
    expect((await answered(sample, 'what did I spend on Fridays in October')).text).toContain('There is no spending')
  })
})

test('single days and times are no days of the week', () => {
  const read = (question: string) => weekDaysIn(question).map(({ name }) => name)
  expect(read('spent last weekend')).toEqual([])
  expect(read('on which weekday do I spend most')).toEqual([])
  expect(read('what did I spend on Monday')).toEqual([])
  expect(read('Saturdays and Sundays')).toEqual(['weekends'])
  expect(read('weekend versus weekday spending')).toEqual(['weekends', 'weekdays'])
})
