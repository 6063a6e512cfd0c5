import { afterAll, beforeAll, expect, test } from 'vitest'
import { addMonths, dayOfMonth } from '../../../shared/dates'
import { answered } from '../asked.fixture'
import { ashasRows, type SampleBooks, type SampleRow, sampleBooks } from '../sample-books.fixture'

let sample: SampleBooks

/** A payment that came on one day of each month until September, and has not since. */
function untilSeptember(
  payee: string,
  categoryId: SampleRow['categoryId'],
  day: number,
  minor: number,
): readonly SampleRow[] {
  return [0, 1, 2, 3, 4, 5, 6, 7, 8].map((step) => ({
    on: dayOfMonth(addMonths('2026-01', step), day),
    payee,
    categoryId,
    minor,
  }))
}

beforeAll(async () => {
  sample = await sampleBooks([
    ...ashasRows(),
    ...untilSeptember('Hotstar', 'entertainment', 9, -29_900),
    ...untilSeptember('Sunrise Mutual Fund', 'investment', 14, -500_000),
  ])
})
afterAll(() => sample.close())

test('of what has stopped, only subscriptions are told where those are asked for', async () => {
  const all = await answered(sample, 'which regular payments have stopped')
  expect(all.table.map(({ label }) => label).sort()).toEqual(['Hotstar', 'Sunrise Mutual Fund'])
  const { text } = await answered(sample, 'which of my subscriptions have stopped')
  expect(text).toMatch(/^1 subscription did not come when last expected\. Hotstar was last paid on 9 September/)
})
