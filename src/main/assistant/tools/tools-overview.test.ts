import { afterAll, beforeAll, expect, test } from 'vitest'
import { NEEDS } from '../../analytics/money-months'
import { answered } from '../asked.fixture'
import { type SampleBooks, sampleBooks } from '../sample-books.fixture'

let sample: SampleBooks

beforeAll(async () => {
  sample = await sampleBooks()
})
afterAll(() => sample.close())

test('a summary tells the balance, what the month left and what lies ahead, as each is told alone', async () => {
  const alone = await Promise.all(
    ['What is my balance?', 'How much did I save this month?', 'Will I run out of money?'].map(
      async (question) => (await answered(sample, question)).text,
    ),
  )
  const { text } = await answered(sample, 'Give me a summary of my finances')
  const sentences = text.split(/(?<=\.) (?=\p{Lu})/u)
  expect(sentences).toHaveLength(3)
  for (const [at, sentence] of sentences.entries())
    expect(alone[at]?.toLowerCase()).toContain(sentence.toLowerCase().slice(0, -1))
})

test('a summary of a month tells what came in, what went out and what took most', async () => {
  const { text, table } = await answered(sample, 'a recap of September please')
  expect(text).toMatch(
    /^You (?:kept|spent) .* in September\. ₹[\d,.]+ came in, and ₹[\d,.]+ was spent\. .* took the most/,
  )
  expect(table.length).toBeGreaterThan(1)
})

test('the summary of one thing is that thing', async () => {
  for (const [whole, one] of [
    ['Can you give me an overview of my subscriptions?', 'my subscriptions?'],
    ['a quick summary of our loans', 'our loans'],
  ] as const)
    expect((await answered(sample, whole)).text).toBe((await answered(sample, one)).text)
})

test('needs are one topic, by that name', async () => {
  const { db, books } = await sample.scope()
  const { sum } = await db
    .selectFrom('transactions')
    .select(({ fn }) => fn.sum<number>('amount_minor').as('sum'))
    .where('customer_id', '=', books.customerId)
    .where('category_id', 'in', NEEDS)
    .where('booked_on', '>=', '2026-09-01')
    .where('booked_on', '<=', '2026-09-30')
    .executeTakeFirstOrThrow()
  const { text, headline } = await answered(sample, 'what did I spend on essentials in September')
  expect(text).toMatch(/^You spent .* on needs in September\./)
  expect(headline?.value).toBe(-sum)
})
