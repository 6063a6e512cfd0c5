import { afterEach, beforeEach, expect, test } from 'vitest'
import { booksVersion } from '../db/books'
import type { CustomerSession } from '../operation'
import { addAccount, addCustomer, addRows, ask, type HandMadeBank, handMadeBank } from './hand-made-bank.fixture'

let bank: HandMadeBank
let me: CustomerSession
beforeEach(async () => {
  bank = await handMadeBank()
  me = await addCustomer(bank.db, 'C1')
  await addAccount(bank.db, 'C1', 'A1', { openingMinor: 10_000_000 })
})
afterEach(() => bank.close())

const MONTHS = ['05', '06', '07', '08', '09', '10']

async function payMonthly(accountId: string, payee: string, day: string, minor: number, months = MONTHS) {
  await addRows(
    bank.db,
    'C1',
    accountId,
    months.map((month) => ({ on: `2026-${month}-${day}`, minor, payee, category: 'bills' as const })),
  )
}

test('the list says what is paid, what it costs and what to ask about', async () => {
  await payMonthly('A1', 'Airtel', '12', -99_900)
  await payMonthly('A1', 'Gym', '05', -150_000, MONTHS.slice(0, 5))
  await payMonthly('A1', 'Water', '31', -40_000, ['10'])
  const list = await ask(bank.books, me, 'customer.recurring', {})
  expect(
    list.map(({ payee, status, nextOn, amountMinor, yearlyMinor }) => [
      payee,
      status,
      nextOn,
      amountMinor,
      yearlyMinor,
    ]),
  ).toEqual([
    ['Gym', 'lapsed', '2026-11-05', -150_000, -1_800_000],
    ['Airtel', 'active', '2026-11-12', -99_900, -1_198_800],
  ])
  for (const { paid } of list) {
    const page = await ask(bank.books, me, 'customer.transactions', { filter: paid.filter, offset: 0, limit: 50 })
    expect([page.transactions, page.moneyOut.amountMinor]).toEqual([paid.transactions, Math.abs(paid.amountMinor)])
  }
})

test('an answer stays, makes the outlook stale, and is replaced by the next one', async () => {
  await payMonthly('A1', 'Airtel', '12', -99_900)
  const version = await booksVersion(bank.db, 'C1')
  const [{ key } = { key: '' }] = await ask(bank.books, me, 'customer.recurring', {})
  await ask(bank.books, me, 'customer.recurring.answer', { key, answer: 'not-recurring' })
  expect(await booksVersion(bank.db, 'C1')).toBe(version + 1)
  const status = async () =>
    (await ask(bank.books, me, 'customer.recurring', {})).map((each) => [each.status, each.nextOn])
  expect(await status()).toEqual([['not-recurring', null]])
  await ask(bank.books, me, 'customer.recurring.answer', { key, answer: 'ended' })
  expect(await status()).toEqual([['ended', null]])
  expect(await bank.db.selectFrom('recurring_payments').select(['answer']).execute()).toEqual([{ answer: 'ended' }])
  await addRows(bank.db, 'C1', 'A1', [{ on: '2026-11-12', minor: -104_900, payee: 'Airtel', category: 'bills' }])
  expect(await status()).toEqual([['active', '2026-12-12']])
})

test('accounts in other currencies are in the list, each in its own', async () => {
  await addAccount(bank.db, 'C1', 'A2', { currency: 'EUR' })
  await payMonthly('A1', 'Airtel', '12', -99_900)
  await payMonthly('A2', 'Sprachschule', '12', -8_000)
  const list = await ask(bank.books, me, 'customer.recurring', {})
  expect(list.map(({ payee, account }) => [payee, account.currency])).toEqual([
    ['Airtel', 'INR'],
    ['Sprachschule', 'EUR'],
  ])
})

test('a key of nobody, of somebody else and of nonsense is not found', async () => {
  await addCustomer(bank.db, 'C2')
  await addAccount(bank.db, 'C2', 'B1', {})
  await payMonthly('A1', 'Airtel', '12', -99_900)
  const [{ key } = { key: '' }] = await ask(bank.books, me, 'customer.recurring', {})
  const other: CustomerSession = { ...me, customerId: 'C2' }
  const answer = (who: CustomerSession, of: string) =>
    ask(bank.books, who, 'customer.recurring.answer', { key: of, answer: 'ended' })
  await expect(answer(other, key)).rejects.toMatchObject({ code: 'not-found' })
  for (const nonsense of [
    'unknown',
    '[]',
    'null',
    '["A1","Airtel","monthly",1e400]',
    '["A1","Airtel","monthly",99900]',
  ]) {
    await expect(answer(me, nonsense), nonsense).rejects.toMatchObject({ code: 'not-found' })
  }
})
