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
  await addAccount(bank.db, 'C1', 'A2', { currency: 'EUR' })
  await addRows(bank.db, 'C1', 'A1', [
    { on: '2025-10-31', minor: -999, payee: 'Too early' },
    { on: '2025-11-01', minor: -111, payee: 'Just in time' },
    { on: '2026-09-05', minor: -40_000, payee: 'Swiggy' },
    { on: '2026-09-25', minor: -90_000, payee: 'Truffles' },
    { on: '2026-10-02', minor: -100_000, payee: 'Swiggy' },
    { on: '2026-10-02', minor: 20_000, payee: 'Swiggy' },
    { on: '2026-10-03', minor: 7_000_000, payee: 'Kaveri Systems', category: 'salary' },
    { on: '2026-10-04', minor: -500_000, payee: 'Own savings', category: 'own-transfer' },
    { on: '2026-10-07', minor: -129_900, payee: "Robert'); drop", category: 'shopping' },
    { on: '2026-10-20', minor: -1, payee: 'Zomato' },
  ])
  await addRows(bank.db, 'C1', 'A2', [{ on: '2026-10-08', minor: -7_700, payee: 'Boulangerie' }])
  const other = await addCustomer(bank.db, 'C2')
  await addAccount(bank.db, other.customerId, 'B1')
  await addRows(bank.db, other.customerId, 'B1', [{ on: '2026-10-20', minor: -999_999, payee: 'Swiggy' }])
})

afterEach(() => bank.close())

test('merchants are of all spending categories, net of refunds, largest first', async () => {
  const { month, merchants, count } = await ask(bank.books, asha, 'customer.spending.merchants', {})
  expect([month, count]).toEqual(['2026-10', 3])
  expect(merchants.map((each) => [each.payee, each.spent.amountMinor, each.before.amountMinor])).toEqual([
    ["Robert'); drop", 129_900, 0],
    ['Swiggy', 80_000, 40_000],
    ['Zomato', 1, 0],
  ])
})

test('changes are against the same days of the month before, while the month runs', async () => {
  const { complete, changes } = await ask(bank.books, asha, 'customer.spending.changes', {})
  expect(complete).toBe(false)
  expect(changes.map((each) => [each.categoryId, each.spent.amountMinor, each.before.amountMinor])).toEqual([
    ['shopping', 129_900, 0],
    ['eating-out', 80_001, 40_000],
  ])
  // The refund is a row more, but no payment more.
  expect(changes[1]?.drivers.map((each) => [each.payee, each.reason])).toEqual([['Swiggy', 'dearer']])
})

test('the calendar holds twelve months up to the as-of date, spending only', async () => {
  expect(await ask(bank.books, asha, 'customer.spending.calendar', {})).toEqual({
    from: '2025-11-01',
    to: '2026-10-20',
    days: [
      { on: '2025-11-01', spentMinor: 111, transactions: 1 },
      { on: '2026-09-05', spentMinor: 40_000, transactions: 1 },
      { on: '2026-09-25', spentMinor: 90_000, transactions: 1 },
      { on: '2026-10-02', spentMinor: 80_000, transactions: 2 },
      { on: '2026-10-07', spentMinor: 129_900, transactions: 1 },
      { on: '2026-10-20', spentMinor: 1, transactions: 1 },
    ],
  })
})

test('every figure and every day opens exactly the rows that it stands for', async () => {
  const { merchants } = await ask(bank.books, asha, 'customer.spending.merchants', {})
  const { changes } = await ask(bank.books, asha, 'customer.spending.changes', {})
  const { days } = await ask(bank.books, asha, 'customer.spending.calendar', {})
  const figures: readonly Figure[] = [
    ...merchants.flatMap((each) => [each.spent, each.before]),
    ...changes.flatMap((each) => [each, ...each.drivers].flatMap(({ spent, before }) => [spent, before])),
    ...days.map(({ on, spentMinor, transactions }) => ({
      amountMinor: spentMinor,
      transactions,
      filter: { kind: 'spending', from: on, to: on } as const,
    })),
  ]
  expect(figures.length).toBeGreaterThan(15)
  for (const { filter, transactions, amountMinor } of figures) {
    const page = await ask(bank.books, asha, 'customer.transactions', { filter, offset: 0, limit: 500 })
    expect([page.transactions, page.rows.reduce((all, row) => all - row.amountMinor, 0)]).toEqual([
      transactions,
      amountMinor,
    ])
  }
})

test('a month without rows has no merchants and no changes', async () => {
  const month = { month: '2027-01' }
  expect((await ask(bank.books, asha, 'customer.spending.merchants', month)).merchants).toEqual([])
  expect((await ask(bank.books, asha, 'customer.spending.changes', month)).changes).toEqual([])
})
