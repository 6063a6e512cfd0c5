import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { ashasRows, type SampleBooks, sampleBooks } from '../sample-books.fixture'

let sample: SampleBooks

beforeAll(async () => {
  sample = await sampleBooks([
    ...ashasRows(),
    { on: '2026-09-09', payee: 'IndiGo', categoryId: 'travel', minor: -500_000 },
  ])
})
afterAll(() => sample.close())

/** What each category took in October beyond September, in minor units. */
async function moves() {
  const { db, books } = await sample.scope()
  const { rows } = await sql<{ category: string; moved: number }>`
    select category_id as category,
      -sum(case when booked_on >= '2026-10-01' then amount_minor else -amount_minor end) as moved
    from transactions
    where customer_id = ${books.customerId} and booked_on between '2026-09-01' and '2026-10-31'
      and category_id not in ('salary', 'loan-repayment', 'investment')
    group by 1 order by moved desc
  `.execute(db)
  return rows
}

test('the category that rose most, and that which fell most', async () => {
  const all = await moves()
  const rose = await answered(sample, 'which category grew the most compared with September')
  expect(rose.headline?.value).toBe(all[0]?.moved)
  const fell = await answered(sample, 'which category fell the most')
  expect(fell.headline?.value).toBe(Math.abs(all.at(-1)?.moved ?? 0))
  expect(fell.text).toContain('fell the most')
})

test('what rose and where more was spent are of categories as well', async () => {
  const first = (await moves())[0]?.moved
  expect((await answered(sample, 'what rose between September and October?')).headline?.value).toBe(first)
  const { headline } = await answered(sample, 'in which categories did I spend more in October than in September?')
  expect(headline?.value).toBe(first)
})

test('whether any fell is a yes or no', async () => {
  const fell = (await moves()).some(({ moved }) => moved < 0)
  expect((await answered(sample, 'did any category go down')).text).toMatch(fell ? /^Yes: / : /^No: /)
})

test('a name that has moved is never answered with what it took', async () => {
  const { text } = await answered(sample, 'has the Netflix charge gone up in the past year')
  expect(text).not.toMatch(/^Yes: you spent ₹[\d,.]+ at Netflix in the last 12 months\./)
})

test('less in one month than in another is about the first of the two', async () => {
  expect((await answered(sample, 'spent less in September than October?')).text).toMatch(/^Yes: /)
  expect((await answered(sample, 'spent less in October than September?')).text).toMatch(/^No: /)
})
