import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Figure } from '../../shared/domain'
import type { CustomerSession } from '../operation'
import { addAccount, addCustomer, addRows, ask, type HandMadeBank, handMadeBank } from './hand-made-bank.fixture'

let bank: HandMadeBank
let asha: CustomerSession

beforeEach(async () => {
  bank = await handMadeBank()
  asha = await addCustomer(bank.db, 'C1')
  await addAccount(bank.db, 'C1', 'A1', { kind: 'current', openingMinor: 1_000 })
  await addAccount(bank.db, 'C1', 'A2', { kind: 'savings' })
  await addAccount(bank.db, 'C1', 'A3', { kind: 'card' })
  await addAccount(bank.db, 'C1', 'A4', { kind: 'savings', currency: 'EUR' })
  await addRows(bank.db, 'C1', 'A1', [
    { on: '2026-08-10', minor: -70_000, payee: 'Rent', category: 'home' },
    { on: '2026-10-03', minor: 500_000, payee: 'Kaveri Systems', category: 'salary' },
    { on: '2026-10-05', minor: -200_000, payee: 'Own savings', category: 'own-transfer' },
    { on: '2026-10-12', minor: -40_000, payee: "Robert'); drop", category: 'shopping' },
    { on: '2026-10-13', minor: 5_000, payee: "Robert'); drop", category: 'shopping' },
  ])
  await addRows(bank.db, 'C1', 'A2', [
    { on: '2026-10-06', minor: 200_000, payee: 'From current', category: 'own-transfer' },
  ])
  await addRows(bank.db, 'C1', 'A3', [{ on: '2026-10-20', minor: -9_000, payee: 'Swiggy', category: 'eating-out' }])
  await addRows(bank.db, 'C1', 'A4', [{ on: '2026-10-08', minor: 7_700, payee: 'Salaire', category: 'salary' }])
  const other = await addCustomer(bank.db, 'C2')
  await addAccount(bank.db, other.customerId, 'B1')
  await addRows(bank.db, other.customerId, 'B1', [{ on: '2026-10-20', minor: -999_999, payee: 'Swiggy' }])
})

afterEach(() => bank.close())

test('the past of all liquid accounts is their sum in one currency, and own transfers are not what moves it', async () => {
  const { accounts, currency, past } = await ask(bank.books, asha, 'customer.pastBalance', { days: 30 })
  expect(currency).toBe('INR')
  expect(accounts.map(({ account, balance }) => [account.id, balance.amountMinor, balance.transactions])).toEqual([
    ['A1', 196_000, 5],
    ['A2', 200_000, 1],
  ])
  expect([past.length, past[0]?.on, past.at(-1)?.on]).toEqual([31, '2026-09-20', '2026-10-20'])
  const on = (day: string) => past.find((each) => each.on === day)?.balanceMinor
  // Between the two sides of the transfer the money is on its way.
  expect([on('2026-10-03'), on('2026-10-05'), on('2026-10-06'), on('2026-10-20')]).toEqual([
    431_000, 231_000, 431_000, 396_000,
  ])
  expect(past.flatMap(({ event }) => event?.payee ?? [])).toEqual(['Kaveri Systems'])
})

test('the past of one account has its own currency and its own transfers', async () => {
  const euros = await ask(bank.books, asha, 'customer.pastBalance', { accountId: 'A4', days: 90 })
  expect([euros.currency, euros.past.length, euros.past.at(-1)?.balanceMinor]).toEqual(['EUR', 91, 7_700])
  const current = await ask(bank.books, asha, 'customer.pastBalance', { accountId: 'A1', days: 30 })
  expect(current.past.flatMap(({ event }) => event?.payee ?? [])).toEqual(['Kaveri Systems', 'Own savings'])
  await expect(ask(bank.books, asha, 'customer.pastBalance', { accountId: 'B1', days: 30 })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('income and spending of a month open exactly their rows', async () => {
  const { months, complete } = await ask(bank.books, asha, 'customer.cashFlow', {})
  expect(complete).toBe(false)
  expect(months.map(({ month, income, spending }) => [month, income.amountMinor, spending.amountMinor])).toEqual([
    ['2026-08', 0, 70_000],
    ['2026-09', 0, 0],
    ['2026-10', 500_000, 44_000],
  ])
  const rowsOf = async (figure: Figure) => {
    const { rows } = await ask(bank.books, asha, 'customer.transactions', {
      filter: figure.filter,
      offset: 0,
      limit: 9,
    })
    return [rows.length, rows.reduce((sum, { amountMinor }) => sum + amountMinor, 0)]
  }
  for (const { income, spending } of months) {
    expect(await rowsOf(income)).toEqual([income.transactions, income.amountMinor])
    const [count, sum = 0] = await rowsOf(spending)
    expect([count, 0 - sum]).toEqual([spending.transactions, spending.amountMinor])
  }
})
