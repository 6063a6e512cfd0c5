import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { sidesIn } from '../names/account-sides'
import { planAhead } from '../planned-books.fixture'
import { ashasRows, type SampleBooks, sampleBooks } from '../sample-books.fixture'

let sample: SampleBooks

beforeAll(async () => {
  sample = await sampleBooks(ashasRows())
  await planAhead(sample)
})
afterAll(() => sample.close())

const asked = async (question: string) => {
  const { headline, text } = await answered(sample, question)
  return { value: headline?.value, text }
}

test('two sides are found on either side of the word that compares them, or after it', () => {
  const names = ['Savings', 'Rainy day', 'Car loan', 'Fixed deposit']
  expect(sidesIn('is rainy day bigger than what I owe on the car', names)).toEqual({
    against: 'more',
    left: [{ names: ['Rainy day'] }],
    right: [{ names: ['Car loan'] }],
  })
  expect(sidesIn('which is larger, the fd or the car loan', names)).toMatchObject({
    left: [{ names: ['Fixed deposit'] }],
  })
  expect(sidesIn('savings plus rainy day minus the car loan', names)).toMatchObject({ against: 'rest' })
  expect(sidesIn('is my rainy day lower than a month ago', names)).toBeNull()
  expect(sidesIn('did I spend more from savings than from rainy day', names)).toBeNull()
})

test('what is held and what is owed are set against each other', async () => {
  // 23,000 and 1,215 in the fund; 12,499 and 8,450 with the card; 90,000 less two instalments of 6,850 on the loan.
  expect((await asked('is the index fund more than what I owe on the bike')).text).toBe(
    'No: your Index fund balance is ₹24,215.00. You owe ₹76,300.00 on Bike loan.',
  )
  expect((await asked('would the index fund cover the card')).text).toMatch(/^Yes: /)
  expect(await asked('difference between the card debt and the bike loan')).toMatchObject({ value: 5_535_100 })
  expect(await asked('index fund minus the card')).toMatchObject({ value: 326_600 })
})

test('what is owed on a card has moved by so much', async () => {
  expect(await asked('by how much has the card debt grown in October')).toMatchObject({ value: 2_094_900 })
  expect((await asked('did the card debt fall in October')).text).toMatch(/^No: /)
})

test('of a loan all instalments are told, and how many loans there are', async () => {
  expect(await asked('what have I paid on the bike loan so far')).toMatchObject({ value: 1_370_000 })
  expect(await asked('how many loans do I have')).toMatchObject({ value: 1 })
})
