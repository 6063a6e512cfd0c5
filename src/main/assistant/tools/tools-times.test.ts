import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { type SampleBooks, sampleBooks } from '../sample-books.fixture'

let sample: SampleBooks

beforeAll(async () => {
  sample = await sampleBooks()
})
afterAll(() => sample.close())

/** The sum of every month or day of 2026 that has spending on groceries, the largest first. */
async function groceries(letters: 7 | 10, from: string, to: string) {
  const { db, books } = await sample.scope()
  const { rows } = await sql<{ time: string; spent: number }>`
    select substr(booked_on, 1, ${sql.lit(letters)}) as time, -sum(amount_minor) as spent from transactions
    where customer_id = ${books.customerId} and category_id = 'groceries' and booked_on between ${from} and ${to}
    group by 1 order by spent desc, time
  `.execute(db)
  return rows
}

test('the month in which a category cost most', async () => {
  const [most] = await groceries(7, '2026-01-01', '2026-10-31')
  expect((await answered(sample, 'in which month did I spend the most on groceries')).headline?.value).toBe(
    Number(most?.spent),
  )
})

test('the day of a month on which a category cost most', async () => {
  const [most] = await groceries(10, '2026-10-01', '2026-10-31')
  expect((await answered(sample, 'on which day in October did I spend the most on groceries')).headline?.value).toBe(
    most?.time,
  )
})

test('a time without spending has no such day', async () => {
  const { text } = await answered(sample, 'on which day in March 2019 did I spend the most')
  expect(text).toContain('Your books begin on')
})

test('the quarter in which most was spent', async () => {
  const months = await groceries(7, '2026-01-01', '2026-10-31')
  const quarters = [0, 1, 2, 3].map((quarter) =>
    months
      .filter(({ time }) => Math.floor((Number(time.slice(5)) - 1) / 3) === quarter)
      .reduce((sum, { spent }) => sum + Number(spent), 0),
  )
  expect((await answered(sample, 'which quarter was dearest for groceries')).headline?.value).toBe(
    Math.max(...quarters),
  )
})

test('the month in which most was kept of the income', async () => {
  const { db, books } = await sample.scope()
  const { rows } = await sql<{ time: string; kept: number }>`
    select substr(booked_on, 1, 7) as time, sum(amount_minor) as kept from transactions
    where customer_id = ${books.customerId}
      and category_id not in ('savings', 'investment', 'loan-repayment', 'card-repayment', 'transfer')
    group by 1 order by kept desc limit 1
  `.execute(db)
  expect((await answered(sample, 'in which month did I save the most')).headline?.value).toBe(Number(rows[0]?.kept))
})

test('the weekend on which most was spent', async () => {
  const { db, books } = await sample.scope()
  const { rows } = await sql<{ spent: number }>`
    select -sum(amount_minor) as spent from transactions
    where customer_id = ${books.customerId} and category_id = 'eating-out' and booked_on between '2026-10-01' and '2026-10-31'
      and strftime('%w', booked_on) in ('6', '0')
    group by date(booked_on, 'weekday 0') order by spent desc
  `.execute(db)
  const { headline, text } = await answered(sample, 'which weekend in October was the dearest for eating out')
  expect(text).toContain('dearest')
  expect(headline?.value).toBe(Number(rows[0]?.spent))
})
