import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CustomerSession } from '../operation'
import { addAccount, addCustomer, addRows, ask, type HandMadeBank, handMadeBank } from './hand-made-bank.fixture'

const SHOP = 'Sri Lakshmi Stores'

let bank: HandMadeBank
let asha: CustomerSession
let ids: readonly number[]

beforeEach(async () => {
  bank = await handMadeBank()
  asha = await addCustomer(bank.db, 'C1')
  await addAccount(bank.db, 'C1', 'A1')
  const guess = { payee: SHOP, category: 'shopping', source: 'guess', confidence: 0.62 } as const
  ids = await addRows(bank.db, 'C1', 'A1', [
    { on: '2026-09-05', minor: -18_900, ...guess },
    { on: '2026-10-13', minor: -41_850, ...guess },
    { on: '2026-10-14', minor: -10_000, payee: SHOP, category: 'other', source: 'customer' },
    { on: '2026-10-15', minor: -90_000, payee: 'BigBasket', category: 'groceries' },
    { on: '2026-10-16', minor: -500, payee: SHOP, category: 'groceries', source: 'guess', confidence: 0.5 },
    { on: '2026-10-29', minor: -34_200, ...guess },
  ])
  const ravi = await addCustomer(bank.db, 'C2')
  await addAccount(bank.db, ravi.customerId, 'B1')
  await addRows(bank.db, ravi.customerId, 'B1', [{ on: '2026-10-30', minor: -1, ...guess }])
})

afterEach(() => bank.close())

async function labels() {
  const rows = await bank.db.selectFrom('transactions').selectAll().orderBy('id').execute()
  return rows.map((row) => [row.category_id, row.category_source, row.category_confidence])
}

const rules = () => bank.db.selectFrom('category_rules').selectAll().execute()

test('the detail of a row shows the others of its payee that the customer has not labelled', async () => {
  const detail = await ask(bank.books, asha, 'customer.transaction', { id: ids[5] ?? 0 })
  expect(detail.similar.sum).toEqual({
    amountMinor: -61_250,
    transactions: 3,
    filter: { similarTo: ids[5] },
  })
  expect(detail.similar.since).toBe('2026-09-05')
  expect(detail.similar.recent.map((row) => row.id)).toEqual([ids[4], ids[1], ids[0]])
  const opened = await ask(bank.books, asha, 'customer.transactions', {
    filter: detail.similar.sum.filter,
    offset: 0,
    limit: 500,
  })
  expect(opened.rows.reduce((all, row) => all + row.amountMinor, 0)).toBe(-61_250)
})

test('the preview says what the change then does to the month', async () => {
  const change = { id: ids[5] ?? 0, categoryId: 'groceries', similar: true } as const
  const effect = await ask(bank.books, asha, 'customer.category.preview', change)
  const filter = { categoryId: 'groceries', from: '2026-10-01', to: '2026-10-30' } as const
  expect(effect).toEqual({
    month: '2026-10',
    moved: 4,
    before: { amountMinor: 90_500, transactions: 2, filter },
    afterMinor: 90_500 + 41_850 + 34_200,
  })
  const { moved } = await ask(bank.books, asha, 'customer.category.set', change)
  expect(moved).toBe(effect.moved)
  const page = await ask(bank.books, asha, 'customer.transactions', { filter, offset: 0, limit: 500 })
  expect(page.moneyOut.amountMinor).toBe(effect.afterMinor)
})

test('a row alone makes no rule; with those like it, it does, and what the customer has labelled stays', async () => {
  await ask(bank.books, asha, 'customer.category.set', { id: ids[0] ?? 0, categoryId: 'health', similar: false })
  expect((await labels())[0]).toEqual(['health', 'customer', null])
  expect(await rules()).toEqual([])
  await ask(bank.books, asha, 'customer.category.set', { id: ids[5] ?? 0, categoryId: 'groceries', similar: true })
  expect(await labels()).toEqual([
    ['health', 'customer', null],
    ['groceries', 'rule', null],
    ['other', 'customer', null],
    ['groceries', 'bank', null],
    ['groceries', 'rule', null],
    ['groceries', 'customer', null],
    ['shopping', 'guess', 0.62],
  ])
  expect(await rules()).toEqual([{ customer_id: 'C1', payee: SHOP, category_id: 'groceries' }])
})

test('undo puts back category, source, confidence and rule, once', async () => {
  const before = await labels()
  const change = { id: ids[5] ?? 0, categoryId: 'groceries', similar: true } as const
  const { undo, moved } = await ask(bank.books, asha, 'customer.category.set', change)
  expect(await ask(bank.books, asha, 'customer.category.undo', { undo })).toEqual({ moved })
  expect([await labels(), await rules()]).toEqual([before, []])
  await expect(ask(bank.books, asha, 'customer.category.undo', { undo })).rejects.toMatchObject({ code: 'not-found' })
  const customer = await bank.db.selectFrom('customers').select('version').where('id', '=', 'C1').executeTakeFirst()
  expect(customer?.version).toBe(3)
})

test('undo restores the rule that was there before and leaves alone what has been changed since', async () => {
  await bank.db.insertInto('category_rules').values({ customer_id: 'C1', payee: SHOP, category_id: 'home' }).execute()
  const change = { id: ids[5] ?? 0, categoryId: 'groceries', similar: true } as const
  const { undo } = await ask(bank.books, asha, 'customer.category.set', change)
  await ask(bank.books, asha, 'customer.category.set', { id: ids[0] ?? 0, categoryId: 'cash', similar: false })
  expect(await ask(bank.books, asha, 'customer.category.undo', { undo })).toEqual({ moved: 3 })
  expect((await labels())[0]).toEqual(['cash', 'customer', null])
  expect((await rules()).map((rule) => rule.category_id)).toEqual(['home'])
})

test('nobody else can take a change back', async () => {
  const change = { id: ids[5] ?? 0, categoryId: 'groceries', similar: false } as const
  const { undo } = await ask(bank.books, asha, 'customer.category.set', change)
  const ravi = { ...asha, userId: 'user-C2', customerId: 'C2' }
  await expect(ask(bank.books, ravi, 'customer.category.undo', { undo })).rejects.toMatchObject({ code: 'not-found' })
  expect(await ask(bank.books, asha, 'customer.category.undo', { undo })).toEqual({ moved: 1 })
})
