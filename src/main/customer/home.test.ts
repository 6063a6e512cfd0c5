import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addDays, addMonths } from '../../shared/dates'
import type { CustomerSession } from '../operation'
import {
  addAccount,
  addCustomer,
  addRows,
  ask,
  type HandMadeBank,
  type HandMadeRow,
  handMadeBank,
} from './hand-made-bank.fixture'

let bank: HandMadeBank
let asha: CustomerSession

beforeEach(async () => {
  bank = await handMadeBank()
  asha = await addCustomer(bank.db, 'C1')
  await addAccount(bank.db, 'C1', 'A1', { openingMinor: 150_000 })
  await addAccount(bank.db, 'C1', 'A2', { kind: 'card' })
  const months = [5, 4, 3, 2, 1, 0].map((back) => addMonths('2026-10', -back))
  await addRows(
    bank.db,
    'C1',
    'A1',
    months.flatMap((month): HandMadeRow[] => [
      { on: `${month}-03`, minor: -2_200_000, payee: 'Rent', category: 'home' },
      { on: `${month}-05`, minor: -685_000, payee: 'Bike loan', category: 'loan-repayment' },
      { on: `${month}-07`, minor: 7_240_000, payee: 'Kaveri Systems', category: 'salary' },
      { on: `${month}-08`, minor: -4_300_000, payee: 'Own savings', category: 'own-transfer' },
    ]),
  )
  await addRows(bank.db, 'C1', 'A2', [
    { on: '2026-10-25', at: '2026-10-25T20:14:00', minor: -35_900, payee: 'Zomato' },
    { on: '2026-10-25', at: '2026-10-25T20:18:00', minor: -35_900, payee: 'Zomato' },
    { on: '2026-10-31', minor: -100, payee: 'Kiosk' },
  ])
})

afterEach(() => bank.close())

test('home leads with the account of daily life and says when it runs short', async () => {
  const home = await ask(bank.books, asha, 'customer.home', {})
  expect(home.account.id).toBe('A1')
  expect(home.balance).toEqual({ amountMinor: 480_000, transactions: 24, filter: { accountId: 'A1' } })
  expect(home.past.at(-1)).toEqual({ on: '2026-10-31', balanceMinor: 480_000, event: null })
  const ahead = await ask(bank.books, asha, 'customer.outlook', {})
  expect(ahead.forecast?.shortfall).toMatchObject({ firstOn: '2026-11-03', amountMinor: 2_405_000, probability: 1 })
  expect(ahead.freeToSpend).toMatchObject({ amountMinor: 0, billsMinor: 2_885_000, billsExceedBalance: true })
  expect(ahead.bills.map((bill) => [bill.on, bill.payee, bill.amountMinor, bill.fallsShort])).toEqual([
    ['2026-11-03', 'Rent', 2_200_000, true],
    ['2026-11-05', 'Bike loan', 685_000, true],
  ])
  expect(home.pace.spent.amountMinor).toBe(2_200_000 + 71_800 + 100)
  expect(home.latest.map((row) => row.payee).slice(0, 3)).toEqual(['Kiosk', 'Zomato', 'Zomato'])
})

test('balances agree with SQL that knows nothing of Teller’s queries', async () => {
  const home = await ask(bank.books, asha, 'customer.home', {})
  for (const { account, balance } of home.accounts) {
    const { rows } = await sql<{ balance: number }>`
      select opening_minor + (select sum(amount_minor) from transactions where account_id = a.id) as balance
      from accounts a where id = ${account.id}`.execute(bank.db)
    expect(balance.amountMinor).toBe(rows[0]?.balance)
  }
})

test('an account that was asked for leads; a card has a balance but no forecast', async () => {
  const home = await ask(bank.books, asha, 'customer.home', { accountId: 'A2' })
  expect([home.account.id, home.balance.amountMinor]).toEqual(['A2', -71_900])
  const ahead = await ask(bank.books, asha, 'customer.outlook', { accountId: 'A2' })
  expect([ahead.forecast, ahead.freeToSpend, ahead.bills]).toEqual([null, null, []])
  expect(ahead.insights.map(({ kind }) => kind)).toContain('duplicate')
})

test('a dismissed insight stays away, and only one that is there can be dismissed', async () => {
  const keys = async () => (await ask(bank.books, asha, 'customer.outlook', {})).insights.map((each) => each.key)
  const key = (await keys()).find((each) => each.startsWith('duplicate:')) ?? ''
  expect(await ask(bank.books, asha, 'customer.insight.answer', { key, answer: 'got-it' })).toBeNull()
  expect(await keys()).not.toContain(key)
  const unknown = ask(bank.books, asha, 'customer.insight.answer', { key: 'duplicate:1-2', answer: 'got-it' })
  await expect(unknown).rejects.toMatchObject({ code: 'not-found' })
})

test('home notices a change of the books', async () => {
  const zomato = { text: 'Zomato' }
  const page = await ask(bank.books, asha, 'customer.transactions', { filter: zomato, offset: 0, limit: 1 })
  const categoryOfDuplicate = async () =>
    (await ask(bank.books, asha, 'customer.outlook', {})).insights.find(({ kind }) => kind === 'duplicate')?.categoryId
  expect(await categoryOfDuplicate()).toBe('eating-out')
  const id = page.rows[0]?.id ?? 0
  await ask(bank.books, asha, 'customer.category.set', { id, categoryId: 'groceries', similar: true })
  expect(await categoryOfDuplicate()).toBe('groceries')
})

test('a young history has a balance and a past, and says nothing of what comes', async () => {
  const ravi = await addCustomer(bank.db, 'C2')
  await addAccount(bank.db, 'C2', 'B1', { openingMinor: 500 })
  const empty = await ask(bank.books, ravi, 'customer.home', {})
  expect([empty.balance.amountMinor, empty.latest]).toEqual([500, []])
  const noOutlook = { accountId: 'B1', forecast: null, freeToSpend: null, bills: [], insights: [] }
  expect(await ask(bank.books, ravi, 'customer.outlook', {})).toEqual(noOutlook)
  await addRows(bank.db, 'C2', 'B1', [{ on: addDays('2026-10-31', -40), minor: -100 }])
  const home = await ask(bank.books, ravi, 'customer.home', {})
  expect([home.balance.amountMinor, home.pace.usualToDateMinor]).toEqual([400, null])
  expect(await ask(bank.books, ravi, 'customer.outlook', {})).toEqual(noOutlook)
})

test('a customer without an account and a bank without rows are told so', async () => {
  const ravi = await addCustomer(bank.db, 'C2')
  await expect(ask(bank.books, ravi, 'customer.home', {})).rejects.toMatchObject({ code: 'not-found' })
  await bank.db.deleteFrom('transactions').execute()
  await expect(ask(bank.books, asha, 'customer.home', {})).rejects.toMatchObject({ code: 'not-ready' })
  await expect(ask(bank.books, asha, 'customer.spending', {})).rejects.toMatchObject({ code: 'not-ready' })
})
