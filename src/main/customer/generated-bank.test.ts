import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CATEGORY_IDS, categoriesOfKind, type Figure } from '../../shared/domain'
import type { CustomerSession } from '../operation'
import { seedBank } from '../synthetic-bank/seed-bank'
import { ask, type HandMadeBank, handMadeBank } from './hand-made-bank.fixture'

let bank: HandMadeBank
let customers: readonly CustomerSession[]

beforeAll(async () => {
  bank = await handMadeBank()
  await seedBank(bank.db, { customers: 8, months: 7, randomSeed: 7, until: '2026-10-19' }, () => undefined)
  const rows = await bank.db.selectFrom('customers').select('id').execute()
  customers = rows.map(({ id }) => ({ role: 'customer', userId: id, name: id, customerId: id }))
})

afterAll(() => bank.close())

test('every figure of a seeded bank opens exactly the rows that it stands for', async () => {
  let checked = 0
  for (const me of customers) {
    const home = await ask(bank.books, me, 'customer.home', {})
    const ahead = await ask(bank.books, me, 'customer.outlook', {})
    const spending = await ask(bank.books, me, 'customer.spending', {})
    const categoryId = spending.categories[0]?.categoryId ?? 'other'
    const payees = await ask(bank.books, me, 'customer.spending.payees', { categoryId })
    const detail = await ask(bank.books, me, 'customer.transaction', { id: home.latest[0]?.id ?? 0 })
    // Balances stand on what was there before the first row too, and have a test of their own.
    const figures = figuresIn([home.pace, ahead.insights, spending, payees, detail])
    checked += figures.length
    for (const figure of figures) expect(await opened(me, figure)).toEqual(figure)
  }
  expect(checked).toBeGreaterThan(150)
})

test('balances and spending of a seeded bank agree with SQL of the test’s own', async () => {
  for (const me of customers) {
    const home = await ask(bank.books, me, 'customer.home', {})
    const balances = await sql<{ id: string; balance: number }>`
      select a.id, a.opening_minor + coalesce(sum(t.amount_minor), 0) as balance
      from accounts a left join transactions t on t.account_id = a.id
      where a.customer_id = ${me.customerId} group by a.id`.execute(bank.db)
    expect(
      home.accounts.map(({ account, balance }) => ({ id: account.id, balance: balance.amountMinor })).sort(byId),
    ).toEqual([...balances.rows].sort(byId))
    const notSpending = CATEGORY_IDS.filter((id) => !categoriesOfKind('spending').includes(id))
    const spent = await sql<{ spent: number }>`
      select coalesce(sum(-amount_minor), 0) as spent from transactions
      where customer_id = ${me.customerId} and booked_on >= '2026-10-01' and category_id not in (${sql.join(notSpending)})`.execute(
      bank.db,
    )
    const spending = await ask(bank.books, me, 'customer.spending', {})
    expect([spending.total.amountMinor, home.pace.spent.amountMinor]).toEqual([
      spent.rows[0]?.spent,
      spent.rows[0]?.spent,
    ])
    expect(spending.categories.reduce((all, each) => all + each.spent.amountMinor, 0)).toBe(spending.total.amountMinor)
  }
})

async function opened(me: CustomerSession, figure: Figure): Promise<Figure> {
  const page = await ask(bank.books, me, 'customer.transactions', { filter: figure.filter, offset: 0, limit: 500 })
  const sum = page.rows.reduce((all, row) => all + row.amountMinor, 0)
  const sameSign = sum === figure.amountMinor || sum === 0
  return { amountMinor: sameSign ? sum : -sum, transactions: page.rows.length, filter: figure.filter }
}

function figuresIn(value: unknown): readonly Figure[] {
  if (typeof value !== 'object' || value === null) return []
  if ('filter' in value && 'amountMinor' in value) return [value as Figure]
  return Object.values(value).flatMap(figuresIn)
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1
}
