import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { type SampleBooks, sampleBooks } from '../sample-books.fixture'

let sample: SampleBooks

beforeAll(async () => {
  sample = await sampleBooks()
})
afterAll(() => sample.close())

const factOf = async (question: string, slot: string) =>
  (await answered(sample, question)).facts.find((fact) => fact.slot === slot)?.value

test('what is missing for a sum by the month is that sum less what is kept, and a share of the wants', async () => {
  const question = 'How can I save 40,000 a month?'
  const kept = Number(await factOf(question, 'each'))
  const more = Number(await factOf(question, 'more'))
  expect(more).toBe(4_000_000 - kept)
  expect(await factOf(question, 'cut')).toBeCloseTo(more / Number(await factOf(question, 'wants')), 10)
  expect(await factOf('How can I save 2,000 more each month?', 'more')).toBe(200_000)
})

test('what is kept anyway needs no cut', async () => {
  const { text, facts } = await answered(sample, 'How can I save 500 a month?')
  expect(text).toMatch(/^On average, you kept each month /)
  expect(facts.map(({ slot }) => slot)).not.toContain('more')
})
