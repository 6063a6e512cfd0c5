import { afterEach, beforeEach, expect, test } from 'vitest'
import { addDays } from '../../shared/dates'
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
let ravi: CustomerSession

beforeEach(async () => {
  bank = await handMadeBank()
  asha = await addCustomer(bank.db, 'C1')
  ravi = await addCustomer(bank.db, 'C2')
  await addAccount(bank.db, 'C1', 'A1', { openingMinor: 900_000_000 })
  await addAccount(bank.db, 'C2', 'B1')
  const lunches = Array.from({ length: 60 }, (_, day): HandMadeRow => {
    const on = addDays('2026-08-01', day)
    return { on, at: `${on}T13:00:00`, minor: -30_000 - ((day * 7) % 11) * 500, payee: 'Canteen' }
  })
  await addRows(bank.db, 'C1', 'A1', [
    ...lunches,
    { on: '2026-10-20', at: '2026-10-20T13:00:00', minor: -2_000_000, payee: 'Nalli Silks' },
    { on: '2026-10-25', at: '2026-10-25T20:14:00', minor: -35_900, payee: 'Zomato' },
    { on: '2026-10-25', at: '2026-10-25T20:18:00', minor: -35_900, payee: 'Zomato' },
    { on: '2026-10-31', minor: -100, payee: 'Kiosk' },
  ])
})

afterEach(() => bank.close())

async function told(me = asha) {
  const { insights, unread } = await ask(bank.books, me, 'customer.insights', {})
  return { kinds: insights.map(({ kind, read }) => `${kind}${read ? ' (read)' : ''}`), unread, insights }
}

test('what is told counts as unread until it has been seen, and the unread comes first', async () => {
  const before = await told()
  expect(before.kinds.slice(0, 2)).toEqual(['unusual-payment', 'duplicate'])
  expect(before.unread).toBe(before.kinds.length)
  await ask(bank.books, asha, 'customer.insights.seen', {})
  await ask(bank.books, asha, 'customer.insights.seen', {})
  const after = await told()
  expect([after.unread, after.kinds]).toEqual([0, before.kinds.map((kind) => `${kind} (read)`)])
  await addRows(bank.db, 'C1', 'A1', [{ on: '2026-10-30', minor: -5_000, payee: 'Late fee', category: 'fees' }])
  await bank.db.updateTable('customers').set({ version: 2 }).where('id', '=', 'C1').execute()
  const next = await told()
  expect([next.unread, next.kinds[0]]).toEqual([1, 'bank-fee'])
})

test('an unusual payment that is called normal teaches the score: the next one like it is not told', async () => {
  const unusual = (await told()).insights.find(({ kind }) => kind === 'unusual-payment')
  expect(unusual?.payee).toBe('Nalli Silks')
  await ask(bank.books, asha, 'customer.insight.answer', { key: unusual?.key ?? '', answer: 'normal' })
  await addRows(bank.db, 'C1', 'A1', [
    { on: '2026-10-30', at: '2026-10-30T13:00:00', minor: -2_200_000, payee: 'Nalli Silks' },
  ])
  await bank.db.updateTable('customers').set({ version: 9 }).where('id', '=', 'C1').execute()
  expect((await told()).kinds).not.toContain('unusual-payment')
  await addRows(bank.db, 'C1', 'A1', [
    { on: '2026-10-30', at: '2026-10-30T18:00:00', minor: -9_000_000, payee: 'Nalli Silks' },
  ])
  await bank.db.updateTable('customers').set({ version: 10 }).where('id', '=', 'C1').execute()
  expect((await told()).kinds).toContain('unusual-payment')
})

test('an answer is kept with its day, and only for what is told to the caller', async () => {
  const duplicate = (await told()).insights.find(({ kind }) => kind === 'duplicate')
  const key = duplicate?.key ?? ''
  const answer = (me: CustomerSession, said: 'normal' | 'got-it') =>
    ask(bank.books, me, 'customer.insight.answer', { key, answer: said })
  await expect(answer(ravi, 'got-it')).rejects.toMatchObject({ code: 'not-found' })
  await expect(answer(asha, 'normal')).rejects.toMatchObject({ code: 'invalid-request' })
  await answer(asha, 'got-it')
  expect((await told()).kinds).not.toContain('duplicate')
  await expect(answer(asha, 'got-it')).rejects.toMatchObject({ code: 'not-found' })
  const rows = await bank.db.selectFrom('alerts').select(['customer_id', 'key', 'answer', 'answered_on']).execute()
  expect(rows).toEqual([{ customer_id: 'C1', key, answer: 'got-it', answered_on: '2026-10-31' }])
})

test('budgets and goals are told without any change of the books, and a state comes back once it is quiet no more', async () => {
  await ask(bank.books, asha, 'customer.budgets.set', {
    categoryId: 'eating-out',
    amountMinor: 1_000_00,
    rollover: false,
  })
  const [budget] = (await told()).insights.filter(({ kind }) => kind === 'budget-over')
  expect(budget?.figure?.amountMinor).toBe(2_000_000 + 71_800 + 100)
  await ask(bank.books, asha, 'customer.goals.save', {
    name: 'Bicycle',
    targetMinor: 500_00,
    dueOn: '2026-10-31',
    accountId: null,
    putAsideMinor: 100_00,
  })
  const key = 'goal-behind:1'
  expect((await told()).insights.map((insight) => insight.key)).toContain(key)
  await ask(bank.books, asha, 'customer.insight.answer', { key, answer: 'got-it' })
  expect((await told()).insights.map((insight) => insight.key)).not.toContain(key)
  await addRows(bank.db, 'C1', 'A1', [{ on: addDays('2026-10-31', 30), minor: -100, payee: 'Kiosk' }])
  const back = (await told()).insights.find((insight) => insight.key === key)
  expect(back?.read).toBe(false)
})

test('an answer is taken back with what it has taught, and only by whom it is of', async () => {
  const before = (await told()).kinds.map((kind) => `${kind} (read)`)
  await ask(bank.books, asha, 'customer.insights.seen', {})
  const keyOf = async (kind: string) => (await told()).insights.find((each) => each.kind === kind)?.key ?? ''
  const answer = (key: string, said: 'normal' | 'got-it' | null, me = asha) =>
    ask(bank.books, me, 'customer.insight.answer', { key, answer: said })
  const [unusual, duplicate] = [await keyOf('unusual-payment'), await keyOf('duplicate')]
  await answer(unusual, 'normal')
  await answer(duplicate, 'got-it')
  expect((await told()).kinds).not.toContain('unusual-payment (read)')
  await expect(answer(unusual, null, ravi)).rejects.toMatchObject({ code: 'not-found' })
  await answer(unusual, null)
  await answer(duplicate, null)
  expect((await told()).kinds).toEqual(before)
  await expect(answer(unusual, null)).rejects.toMatchObject({ code: 'not-found' })
})
