import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { type SampleBooks, sampleBooks } from '../sample-books.fixture'

let sample: SampleBooks

beforeAll(async () => {
  sample = await sampleBooks()
})
afterAll(() => sample.close())

/** The balance at the end of every day with a row, from the opening balance on. */
async function balances(from: string, to: string) {
  const { db } = await sample.scope()
  const { rows } = await sql<{ on: string; held: number }>`
    with days as (select booked_on as on_day, sum(amount_minor) as minor from transactions where account_id = 'A1' group by 1)
    select on_day as "on", 1500000 + (select sum(minor) from days as before where before.on_day <= days.on_day) as held
    from days where on_day between ${from} and ${to} order by held, on_day
  `.execute(db)
  return rows
}

test('the lowest balance of a month that is over, and its day', async () => {
  const [lowest] = await balances('2026-09-01', '2026-09-30')
  expect((await answered(sample, 'what was the lowest my balance got in September')).headline?.value).toBe(lowest?.held)
  expect((await answered(sample, 'on which day was my balance lowest in September')).headline?.value).toBe(lowest?.on)
})

test('the highest balance is no payment', async () => {
  const highest = (await balances('2026-01-01', '2026-10-31')).at(-1)
  const { headline, text } = await answered(sample, 'when was my balance highest this year')
  expect(text).toContain('at its peak')
  expect(headline?.value).toBe(highest?.on)
})

test('a lowest balance to come is one of the forecast', async () => {
  expect((await answered(sample, 'what is the lowest my balance will go')).text).not.toContain('was at its lowest')
})

test('the average balance of a month is that of the ends of its days, and not that of its last one', async () => {
  const days = Array.from({ length: 30 }, (_, at) => `2026-09-${String(at + 1).padStart(2, '0')}`)
  const held = await Promise.all(
    days.map(async (on) => (await answered(sample, `my balance on ${on}`)).headline?.value),
  )
  const mean = Math.round(held.reduce<number>((sum, each) => sum + Number(each), 0) / days.length)
  const { headline, text } = await answered(sample, 'what was my average balance in September')
  expect(headline?.value).toBe(mean)
  expect(text).toMatch(/^In September the balance of Savings was ₹[\d,.]+ on average\.$/)
})
