import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Figure } from '../../shared/domain'
import type { CustomerSession } from '../operation'
import { addAccount, addCustomer, addRows, ask, type HandMadeBank, handMadeBank } from './hand-made-bank.fixture'

let bank: HandMadeBank
let asha: CustomerSession

beforeEach(async () => {
  bank = await handMadeBank()
  asha = await addCustomer(bank.db, 'C1')
  await addAccount(bank.db, 'C1', 'A1')
  await addAccount(bank.db, 'C1', 'A2', { kind: 'card' })
  await addRows(bank.db, 'C1', 'A1', [
    { on: '2026-09-05', minor: -40_000, payee: 'Swiggy' },
    { on: '2026-09-25', minor: -90_000, payee: 'Truffles' },
    { on: '2026-09-30', minor: 7_000_000, payee: 'Kaveri Systems', category: 'salary' },
    { on: '2026-10-02', minor: -50_000, payee: 'Swiggy' },
    { on: '2026-10-03', minor: -2_000_000, payee: 'Rent', category: 'home' },
    { on: '2026-10-04', minor: -500_000, payee: 'Own savings', category: 'own-transfer' },
    { on: '2026-10-05', minor: -300_000, payee: 'Card', category: 'card-repayment' },
    { on: '2026-10-06', minor: -685_000, payee: 'Bike loan', category: 'loan-repayment' },
    { on: '2026-10-20', minor: -1, payee: 'Zomato' },
  ])
  await addRows(bank.db, 'C1', 'A2', [
    { on: '2026-10-07', minor: -129_900, payee: 'Myntra', category: 'shopping' },
    { on: '2026-10-09', minor: 129_900, payee: 'Myntra', category: 'shopping' },
    { on: '2026-10-10', minor: 20_000, payee: 'Ajio', category: 'travel' },
  ])
  const other = await addCustomer(bank.db, 'C2')
  await addAccount(bank.db, other.customerId, 'B1')
  await addRows(bank.db, other.customerId, 'B1', [{ on: '2026-10-20', minor: -999_999 }])
})

afterEach(() => bank.close())

test('spending leaves out transfers, card and loan repayments, and refunds reduce their category', async () => {
  const spending = await ask(bank.books, asha, 'customer.spending', {})
  const days = { from: '2026-10-01', to: '2026-10-20' }
  const before = { from: '2026-09-01', to: '2026-09-20' }
  expect(spending.total).toEqual({ amountMinor: 2_030_001, transactions: 6, filter: { kind: 'spending', ...days } })
  expect(spending.before).toEqual({ amountMinor: 40_000, transactions: 1, filter: { kind: 'spending', ...before } })
  expect([spending.month, spending.complete]).toEqual(['2026-10', false])
  expect(spending.months).toHaveLength(12)
  expect(spending.totalByMonthMinor.slice(-2)).toEqual([130_000, 2_030_001])
  expect(spending.categories.map((each) => [each.categoryId, each.spent.amountMinor, each.spent.transactions])).toEqual(
    [
      ['home', 2_000_000, 1],
      ['eating-out', 50_001, 2],
      ['shopping', 0, 2],
      ['travel', -20_000, 1],
    ],
  )
  expect(spending.categories[1]?.before).toEqual({
    amountMinor: 40_000,
    transactions: 1,
    filter: { categoryId: 'eating-out', ...before },
  })
  expect(spending.categories.reduce((all, each) => all + each.shareOfSpend, 0)).toBeCloseTo(1)
})

test('a month that is over is compared with the whole month before', async () => {
  const spending = await ask(bank.books, asha, 'customer.spending', { month: '2026-09' })
  expect(spending.complete).toBe(true)
  expect(spending.total.amountMinor).toBe(130_000)
  expect(spending.before.filter).toEqual({ kind: 'spending', from: '2026-08-01', to: '2026-08-31' })
})

test('a month without rows has no categories and a total of nothing', async () => {
  const spending = await ask(bank.books, asha, 'customer.spending', { month: '2027-01' })
  expect([spending.total.amountMinor, spending.total.transactions, spending.categories]).toEqual([0, 0, []])
})

test('every figure opens exactly the rows that it stands for', async () => {
  const spending = await ask(bank.books, asha, 'customer.spending', {})
  const payees = await ask(bank.books, asha, 'customer.spending.payees', { categoryId: 'eating-out' })
  expect(payees.map((each) => [each.payee, each.spent.amountMinor])).toEqual([
    ['Swiggy', 50_000],
    ['Zomato', 1],
  ])
  const figures: Figure[] = [
    spending.total,
    spending.before,
    ...spending.categories.flatMap((each) => [each.spent, each.before]),
    ...payees.map((each) => each.spent),
  ]
  for (const figure of figures) {
    const page = await ask(bank.books, asha, 'customer.transactions', { filter: figure.filter, offset: 0, limit: 500 })
    expect(page.transactions).toBe(figure.transactions)
    expect(page.rows.reduce((all, row) => all - row.amountMinor, 0)).toBe(figure.amountMinor)
  }
})

test('the figures agree with SQL that knows nothing of Teller’s queries', async () => {
  const spending = await ask(bank.books, asha, 'customer.spending', {})
  const { rows } = await sql<{ spent: number }>`
    select -sum(amount_minor) as spent from transactions
    where customer_id = 'C1' and booked_on like '2026-10-%'
      and category_id not in ('salary', 'interest', 'other-income', 'own-transfer', 'card-repayment',
        'loan-repayment', 'loan-payout', 'savings', 'investment')`.execute(bank.db)
  expect(spending.total.amountMinor).toBe(rows[0]?.spent)
})

test('accounts in another currency never enter a sum over several accounts', async () => {
  await addAccount(bank.db, 'C1', 'A3', { currency: 'EUR' })
  const [id] = await addRows(bank.db, 'C1', 'A3', [{ on: '2026-10-15', minor: -7_700 }])
  const spending = await ask(bank.books, asha, 'customer.spending', {})
  expect(spending.total.amountMinor).toBe(2_030_001)
  const all = await ask(bank.books, asha, 'customer.transactions', { filter: {}, offset: 0, limit: 500 })
  expect(all.rows.some((row) => row.id === id)).toBe(false)
  const there = await ask(bank.books, asha, 'customer.transactions', {
    filter: { accountId: 'A3' },
    offset: 0,
    limit: 500,
  })
  expect(there.moneyOut.amountMinor).toBe(7_700)
})

test('payees are asked for by a spending category only', async () => {
  const request = { categoryId: 'salary' } as const
  await expect(ask(bank.books, asha, 'customer.spending.payees', request)).rejects.toThrow()
})
