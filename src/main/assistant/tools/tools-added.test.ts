import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { type SampleBooks, sampleBooks } from '../sample-books.fixture'

let sample: SampleBooks

beforeAll(async () => {
  sample = await sampleBooks()
})
afterAll(() => sample.close())

/** The first amount that the answer shows, minor units; null without one. */
async function firstAmount(question: string): Promise<number | null> {
  const { text } = await answered(sample, question)
  const amount = /₹([\d,]+\.\d\d)/.exec(text)?.[1]
  return amount === undefined ? null : Math.round(Number(amount.replaceAll(',', '')) * 100)
}

/** What October took in the rows that `where` takes, minor units. */
async function spentInOctober(where: string): Promise<number> {
  const { db, books } = await sample.scope()
  const { rows } = await sql<{ spent: number }>`
    select -sum(amount_minor) as spent from transactions
    where customer_id = ${books.customerId} and booked_on between '2026-10-01' and '2026-10-31' and (${sql.raw(where)})
  `.execute(db)
  return Number(rows[0]?.spent)
}

test('two payees are added up', async () => {
  expect(await firstAmount('Swiggy and Zomato together in October')).toBe(
    await spentInOctober("payee in ('Swiggy', 'Zomato')"),
  )
})

test('a payee of a category that is asked for as well counts once', async () => {
  expect(await firstAmount('eating out and Swiggy together in October')).toBe(
    await spentInOctober("category_id = 'eating-out' or payee = 'Swiggy'"),
  )
})

test('a payee is left out of a category', async () => {
  expect(await firstAmount('how much on eating out without Swiggy in October')).toBe(
    await spentInOctober("category_id = 'eating-out' and payee <> 'Swiggy'"),
  )
})

test('a category and a payee of it are left out once', async () => {
  const everything = await firstAmount('how much did I spend in October')
  expect(await firstAmount('how much did I spend in October apart from eating out and Swiggy')).toBe(
    (everything ?? 0) - (await spentInOctober("category_id = 'eating-out' or payee = 'Swiggy'")),
  )
})

test('what lies outside of a category takes nothing from it', async () => {
  expect(await firstAmount('how much on eating out without groceries in October')).toBe(
    await spentInOctober("category_id = 'eating-out'"),
  )
})
