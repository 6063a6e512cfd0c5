import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { ashasRows, type SampleBooks, sampleBooks } from '../sample-books.fixture'

let sample: SampleBooks

beforeAll(async () => {
  sample = await sampleBooks([
    ...ashasRows(),
    { on: '2026-09-02', payee: 'Shell', categoryId: 'transport', minor: -90_000 },
    { on: '2026-10-02', payee: 'Shell', categoryId: 'transport', minor: -110_000 },
    { on: '2026-10-09', payee: 'Bharat Petroleum', categoryId: 'transport', minor: -70_000 },
  ])
})
afterAll(() => sample.close())

test('payments at several payees are counted as at one', async () => {
  const { db, books } = await sample.scope()
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from transactions where customer_id = ${books.customerId}
      and payee in ('Swiggy', 'Zomato') and booked_on between '2026-10-01' and '2026-10-31'
  `.execute(db)
  const { headline, text } = await answered(sample, 'how many orders from Swiggy and Zomato in October')
  expect(headline?.value).toBe(rows[0]?.count)
  expect(headline?.evidence).toMatchObject({ filter: { payees: ['Swiggy', 'Zomato'] } })
  expect(text).toContain('at Swiggy and Zomato in October')
})

test('two categories are one topic: food is groceries and eating out', async () => {
  const { db, books } = await sample.scope()
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from transactions where customer_id = ${books.customerId}
      and category_id in ('groceries', 'eating-out') and booked_on between '2026-10-01' and '2026-10-31'
  `.execute(db)
  const counted = await answered(sample, 'how many times did I spend on food in October')
  expect(counted.headline?.value).toBe(rows[0]?.count)
  expect(counted.headline?.evidence).toMatchObject({ filter: { categoryIds: ['groceries', 'eating-out'] } })
  const shared = await answered(sample, 'what share of my spending went on food in October')
  expect(shared.text).toContain('Groceries and eating out took')
  const listed = await answered(sample, 'list my food payments in October')
  expect(listed.text).toContain(`I found ${rows[0]?.count} transactions in October.`)
})

test('a word for a kind of shop stands for all of them, whatever is asked', async () => {
  expect((await answered(sample, 'how much did I spend on petrol in October')).headline?.value).toBe(180_000)
  expect((await answered(sample, 'how many times did I buy petrol in October')).headline?.value).toBe(2)
  expect((await answered(sample, 'what was my largest petrol bill this year')).headline?.value).toBe(110_000)
  expect((await answered(sample, 'did I spend more on petrol in October than in September')).text).toMatch(
    /^Yes: you spent ₹1,800\.00 at Bharat Petroleum and Shell in October, against ₹900\.00 in September\./,
  )
})

test('of more payees than can be named, those that were paid in the time are', async () => {
  const stations = ['Indian Oil', 'HP Petrol Pump', 'Nayara Energy', 'Jio-bp']
  await sample.add(stations.map((payee) => ({ on: '2026-02-03', payee, categoryId: 'transport', minor: -50_000 })))
  const { text } = await answered(sample, 'how many times did I buy petrol in October')
  expect(text).toContain('at Shell, Bharat Petroleum and others')
})
