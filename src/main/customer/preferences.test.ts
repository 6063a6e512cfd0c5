import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CustomerSession } from '../operation'
import { addCustomer, ask, type HandMadeBank, handMadeBank } from './hand-made-bank.fixture'

let bank: HandMadeBank
let asha: CustomerSession
let ravi: CustomerSession

beforeEach(async () => {
  bank = await handMadeBank()
  asha = await addCustomer(bank.db, 'C1')
  ravi = await addCustomer(bank.db, 'C2')
})
afterEach(() => bank.close())

const chosen = (me: CustomerSession) => ask(bank.books, me, 'customer.preferences', {})
const choose = (me: CustomerSession, changes: object) => ask(bank.books, me, 'customer.preferences.set', changes)

const UNTOUCHED = { language: null, hiddenAtStart: false, welcomed: false, notifications: true }

test('what is chosen stays, what is not given stays as it was, and it is nobody else’s', async () => {
  expect(await chosen(asha)).toEqual(UNTOUCHED)
  await choose(asha, { welcomed: true })
  await choose(asha, { hiddenAtStart: true, language: 'hi' })
  await choose(asha, { welcomed: undefined })
  expect(await chosen(asha)).toEqual({ language: 'hi', hiddenAtStart: true, welcomed: true, notifications: true })
  await choose(asha, { language: null, hiddenAtStart: false, notifications: false })
  expect(await chosen(asha)).toEqual({ ...UNTOUCHED, welcomed: true, notifications: false })
  expect(await chosen(ravi)).toEqual(UNTOUCHED)
})

test('only a language can be a language', async () => {
  for (const language of ['', 'EN', 'en-IN', '../de', '<b>', 'x'.repeat(999)]) {
    await expect(choose(asha, { language })).rejects.toThrow()
  }
  expect(await chosen(asha)).toEqual(UNTOUCHED)
})

test('choices are part of what a customer may take along', async () => {
  await choose(asha, { hiddenAtStart: true })
  const { json } = await ask(bank.books, asha, 'customer.data.export', {})
  expect(JSON.parse(json).preferences).toEqual({ ...UNTOUCHED, hiddenAtStart: true })
})
