import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered, answeredLast } from '../asked.fixture'
import { type SampleBooks, sampleBooks } from '../sample-books.fixture'

let sample: SampleBooks

beforeAll(async () => {
  sample = await sampleBooks()
})
afterAll(() => sample.close())

/** What was kept of each month's income, the most first. */
async function kept() {
  const { db, books } = await sample.scope()
  const { rows } = await sql<{ month: string; kept: number }>`
    select substr(booked_on, 1, 7) as month, sum(amount_minor) as kept from transactions
    where customer_id = ${books.customerId} and category_id not in ('loan-repayment', 'investment')
    group by 1 order by kept desc
  `.execute(db)
  return rows
}

test('the month in which most was saved, and the worst one', async () => {
  const months = await kept()
  expect((await answered(sample, 'in which month did I save the most')).headline?.value).toBe(months[0]?.kept)
  expect((await answered(sample, 'my worst month for saving')).headline?.value).toBe(months.at(-1)?.kept)
})

test('saving in one month is set against another, by what was kept', async () => {
  const by = new Map((await kept()).map(({ month, kept: minor }) => [month, minor]))
  const more = (by.get('2026-10') ?? 0) > (by.get('2026-09') ?? 0)
  const { text, headline } = await answered(sample, 'did I save more in October than in September')
  expect(text).toMatch(more ? /^Yes: / : /^No: /)
  expect(headline?.value).toBe(by.get('2026-10'))
  expect((await answered(sample, 'did I save less in October than in September')).text).toMatch(
    more ? /^No: / : /^Yes: /,
  )
})

test('a savings rate is set against another as a rate', async () => {
  const { text } = await answered(sample, 'my savings rate in October against September')
  expect(text).toMatch(/^Your savings rate in October was [\d.]+%\. Your savings rate in September was [\d.]+%\.$/)
})

test('what was kept has moved against the month before, and is not a lot because there is some', async () => {
  const lastOf = (...turns: string[]) => answeredLast(sample, turns)
  const [before, now] = await Promise.all(
    ['how much did I save in August', 'how much did I save in September'].map((question) => answered(sample, question)),
  )
  const more = Number(now?.headline?.value) > Number(before?.headline?.value)
  expect((await lastOf('how much did I save in September', 'has it gone up?')).text).toMatch(more ? /^Yes: / : /^No: /)
  expect((await lastOf('how much did I save in September', 'did it drop?')).text).toMatch(more ? /^No: / : /^Yes: /)
  expect((await lastOf('how much did I save in September', 'is that a lot?')).text).toMatch(/^You kept /)
})
