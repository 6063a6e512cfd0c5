import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answered } from './asked.fixture'
import { planAhead } from './planned-books.fixture'
import { ashasRows, type SampleBooks, sampleBooks } from './sample-books.fixture'

let sample: SampleBooks

beforeAll(async () => {
  sample = await sampleBooks(ashasRows())
  await planAhead(sample)
})
afterAll(() => sample.close())

const asked = async (question: string) => {
  const { headline, text } = await answered(sample, question)
  return { slot: headline?.slot, value: headline?.value, text }
}

describe('of a loan', () => {
  test('is told what is left, under the names that people give it', async () => {
    // 90,000 less two instalments of 6,850.
    expect(await asked('outstanding on the two-wheeler finance')).toMatchObject({ value: 7_630_000 })
    expect(await asked('how much of the bike loan have I repaid so far')).toMatchObject({
      slot: 'repaid',
      value: 1_370_000,
    })
  })

  test('the last instalment is worked out from the present ones', async () => {
    // 76,300 at 6,850 without interest: eleven whole ones and a rest, the last in October 2027.
    expect(await asked('when will the bike loan be paid off')).toMatchObject({ slot: 'end', value: '2027-10-05' })
  })
})

describe('what is supposed', () => {
  test('of income leaves less at the end', async () => {
    const { slot, text } = await asked('what if my salary drops by 20%')
    expect(slot).toMatch(/^(end|lowest)$/)
    expect(text).toMatch(/^With .* less income each month you would/)
  })

  test('of a goal gives its day', async () => {
    // 55,000 are missing: five and a half months of 10,000.
    const { value } = await asked('if I save 10,000 a month, when do I reach my bike goal')
    expect(typeof value).toBe('string')
  })

  test('of subscriptions that are given up is what they take in a year', async () => {
    expect(await asked('what if I drop Netflix')).toMatchObject({ slot: 'kept_year' })
  })
})

test('net worth that moved is set against the time before', async () => {
  expect(await asked('how has my net worth changed since September')).toMatchObject({ slot: 'change_amount' })
})
