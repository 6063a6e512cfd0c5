import { afterEach, beforeEach, expect, test } from 'vitest'
import { refreshOutlook } from '../jobs/outlook-job'
import type { CustomerSession } from '../operation'
import { booksOperations } from './books-operations'
import { addAccount, addCustomer, addRows, ask, type HandMadeBank, handMadeBank } from './hand-made-bank.fixture'

let bank: HandMadeBank
let asha: CustomerSession
let ids: readonly number[]

beforeEach(async () => {
  bank = await handMadeBank()
  asha = await addCustomer(bank.db, 'C1')
  await addAccount(bank.db, 'C1', 'A1', { openingMinor: 1_000_00 })
  await addAccount(bank.db, 'C1', 'A2', { kind: 'card', currency: 'USD' })
  ids = await addRows(bank.db, 'C1', 'A1', [
    { on: '2026-08-30', minor: 500_00, payee: 'Infosys', category: 'salary' },
    { on: '2026-09-03', minor: -100_00, payee: 'Swiggy' },
    { on: '2026-09-20', minor: -50_00, payee: 'Swiggy' },
    { on: '2026-10-01', minor: 700_00, payee: 'Infosys', category: 'salary' },
    { on: '2026-10-02', minor: -300_00, payee: '<b>Rent</b>', category: 'home' },
    { on: '2026-10-03', minor: -80_00, payee: 'Swiggy' },
    { on: '2026-10-04', minor: 20_00, payee: 'Swiggy' },
    { on: '2026-10-05', minor: -200_00, payee: 'Own', category: 'savings' },
  ])
  await addRows(bank.db, 'C1', 'A2', [{ on: '2026-10-06', minor: -9_00, payee: 'Steam', category: 'entertainment' }])
  const ravi = await addCustomer(bank.db, 'C2')
  await addAccount(bank.db, ravi.customerId, 'B1')
  await addRows(bank.db, ravi.customerId, 'B1', [{ on: '2026-10-31', minor: -987_654_321, payee: 'Secret Shop' }])
})

afterEach(() => bank.close())

test('a month is told by income, spending, categories and its largest payments, as the pages count them', async () => {
  const report = await ask(bank.books, asha, 'customer.report', {})
  const october = { from: '2026-10-01', to: '2026-10-31' }
  const september = { from: '2026-09-01', to: '2026-09-30' }
  expect(report).toMatchObject({
    asOf: '2026-10-31',
    name: 'Customer C1',
    month: '2026-10',
    complete: true,
    months: ['2026-08', '2026-09', '2026-10'],
    income: { amountMinor: 700_00, transactions: 1, filter: { kind: 'income', ...october } },
    incomeBefore: { amountMinor: 0, transactions: 0, filter: { kind: 'income', ...september } },
    spent: { amountMinor: 360_00, transactions: 3, filter: { kind: 'spending', ...october } },
    spentBefore: { amountMinor: 150_00, transactions: 2, filter: { kind: 'spending', ...september } },
    budgets: [],
    unusual: [],
    now: { recurring: [], recurringInAll: 0, goals: [], health: null },
  })
  expect(
    report.categories.map(({ categoryId, spent, before }) => [categoryId, spent.amountMinor, before.amountMinor]),
  ).toEqual([
    ['home', 300_00, 0],
    ['eating-out', 60_00, 150_00],
  ])
  expect(report.largest).toEqual([
    {
      payee: '<b>Rent</b>',
      categoryId: 'home',
      bookedOn: '2026-10-02',
      paid: { amountMinor: 300_00, transactions: 1, filter: { ids: [ids[4]] } },
    },
    expect.objectContaining({ payee: 'Swiggy', paid: expect.objectContaining({ amountMinor: 80_00 }) }),
  ])
})

test('balances are those of the last evening of the month, each account in its own currency', async () => {
  const balances = async (month: string) =>
    (await ask(bank.books, asha, 'customer.report', { month })).accounts.map(({ account, balance }) => [
      account.currency,
      balance.amountMinor,
      balance.transactions,
      balance.filter,
    ])
  expect(await balances('2026-09')).toEqual([
    ['INR', 1_350_00, 3, { accountId: 'A1', to: '2026-09-30' }],
    ['USD', 0, 0, { accountId: 'A2', to: '2026-09-30' }],
  ])
  expect(await balances('2026-10')).toEqual([
    ['INR', 1_490_00, 8, { accountId: 'A1', to: '2026-10-31' }],
    ['USD', -9_00, 1, { accountId: 'A2', to: '2026-10-31' }],
  ])
})

test('every figure opens rows that add up to it', async () => {
  const report = await ask(bank.books, asha, 'customer.report', { month: '2026-10' })
  const spent = [report.spent, report.spentBefore, ...report.categories.flatMap((each) => [each.spent, each.before])]
  for (const figure of [report.income, ...spent, ...report.largest.map(({ paid }) => paid)]) {
    const { rows } = await ask(bank.books, asha, 'customer.transactions', {
      filter: figure.filter,
      offset: 0,
      limit: 50,
    })
    expect(rows).toHaveLength(figure.transactions)
    expect(Math.abs(rows.reduce((all, row) => all + row.amountMinor, 0))).toBe(figure.amountMinor)
  }
})

test('budgets are those of the month, and a month before the first budget has none', async () => {
  const entry = { customer_id: 'C1', category_id: 'eating-out', currency: 'INR', rollover: 0 }
  await bank.db
    .insertInto('budgets')
    .values([
      { ...entry, from_month: '2026-09', amount_minor: 120_00 },
      { ...entry, from_month: '2026-10', amount_minor: 100_00 },
    ])
    .execute()
  const budgets = async (month: string) => (await ask(bank.books, asha, 'customer.report', { month })).budgets
  expect(await budgets('2026-08')).toEqual([])
  expect(await budgets('2026-09')).toEqual([
    {
      categoryId: 'eating-out',
      availableMinor: 120_00,
      spent: {
        amountMinor: 150_00,
        transactions: 2,
        filter: { categoryId: 'eating-out', from: '2026-09-01', to: '2026-09-30' },
      },
      leftMinor: -30_00,
    },
  ])
  expect((await budgets('2026-10'))[0]).toMatchObject({ availableMinor: 100_00, leftMinor: 40_00 })
})

test('a month that is not over is told so far, against the same days; the last whole one comes first', async () => {
  await addRows(bank.db, 'C1', 'A1', [{ on: '2026-11-03', minor: -40_00 }])
  expect((await ask(bank.books, asha, 'customer.report', {})).month).toBe('2026-10')
  expect(await ask(bank.books, asha, 'customer.report', { month: '2026-11' })).toMatchObject({
    complete: false,
    from: '2026-11-01',
    to: '2026-11-03',
    spent: { amountMinor: 40_00 },
    spentBefore: { amountMinor: 380_00, filter: { from: '2026-10-01', to: '2026-10-03' } },
    unusual: [],
  })
  expect((await ask(bank.books, asha, 'customer.report', { month: '2026-09' })).unusual).toBeNull()
})

test('a month without rows to tell of is refused, and so is one to come', async () => {
  for (const month of ['2026-07', '2026-11', '1999-01']) {
    await expect(ask(bank.books, asha, 'customer.report', { month })).rejects.toMatchObject({ code: 'not-found' })
  }
})

test('nothing of anybody else is in it', async () => {
  const told = JSON.stringify(await ask(bank.books, asha, 'customer.report', {}))
  expect(told).not.toMatch(/Secret Shop|987654321|C2|B1/)
})

test('the page becomes a file with the name of its month; thinking better of it and a refused folder are told apart', async () => {
  const names: string[] = []
  const saving = (savePdf: (name: string) => Promise<boolean>) =>
    booksOperations({
      db: () => bank.db,
      bank: () => ({ currency: 'INR' }),
      refreshOutlook: (input) => refreshOutlook(bank.db, input),
      savePdf,
    })
  const save = (books: HandMadeBank['books']) => ask(books, asha, 'customer.report.save', { month: '2026-10' })
  const kept = async (name: string) => names.push(name) > 0
  expect(await save(saving(kept))).toBeNull()
  expect(names).toEqual(['Teller 2026-10.pdf'])
  await expect(save(saving(async () => false))).rejects.toMatchObject({ code: 'cancelled' })
  const refused = async () => Promise.reject(Object.assign(new Error('no'), { code: 'EACCES' }))
  await expect(save(saving(refused))).rejects.toMatchObject({ code: 'invalid-request' })
  await expect(save(bank.books)).rejects.toMatchObject({ code: 'invalid-request' })
  const path = { month: '../../etc' }
  await expect(ask(bank.books, asha, 'customer.report.save', path)).rejects.toThrow()
})
