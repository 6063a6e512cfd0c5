import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { planAhead } from '../planned-books.fixture'
import { ashasRows, type SampleBooks, sampleBooks } from '../sample-books.fixture'

describe('what a product asks for', () => {
  let sample: SampleBooks
  const asked = async (question: string) => (await answered(sample, question)).text

  beforeAll(async () => {
    sample = await sampleBooks(ashasRows())
    await planAhead(sample)
  })
  afterAll(() => sample.close())

  test('is told with what is missing to it', async () => {
    const text = await asked('What are the conditions for the Gold Travel Card?')
    expect(text).toContain('“Gold Travel Card” is open from the age of 18.')
    expect(text).toContain('“Gold Travel Card” asks for an income of ₹9,00,000.00 a month.')
    expect(text).toMatch(/For “Gold Travel Card”, about ₹[\d,]+ of monthly income is missing\./)
  })

  test('is set against the age where that is asked of, and against all of it otherwise', async () => {
    expect(await asked('Am I old enough for the Gold Travel Card?')).toMatch(/^Yes: “Gold Travel Card” is open from/)
    expect(await asked('Am I eligible for the Gold Travel Card?')).toMatch(
      /^No: “Gold Travel Card” is not recommended to you: your income is below what it asks for\./,
    )
  })

  test('is left out where nothing asks for it', async () => {
    expect(await asked('Why not the Gold Travel Card?')).toBe(
      '“Gold Travel Card” is not recommended to you: your income is below what it asks for.',
    )
  })
})
