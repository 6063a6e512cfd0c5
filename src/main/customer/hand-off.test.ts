import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { HAND_OFF_TOPICS, type HandOffTopic } from '../../shared/hand-off'
import { refreshOutlook } from '../jobs/outlook-job'
import type { CustomerSession } from '../operation'
import { booksOperations } from './books-operations'
import { addAccount, addCustomer, addRows, ask, type HandMadeBank, handMadeBank } from './hand-made-bank.fixture'

let bank: HandMadeBank
let asha: CustomerSession

beforeEach(async () => {
  bank = await handMadeBank()
  asha = await addCustomer(bank.db, 'C1')
  await addAccount(bank.db, 'C1', 'A1', { openingMinor: 1_000_00 })
  await addRows(bank.db, 'C1', 'A1', [
    { on: '2026-05-01', minor: -499_900, payee: 'Croma' },
    { on: '2026-09-30', minor: 70_000_00, payee: 'Infosys', category: 'salary' },
    { on: '2026-10-02', minor: -499_900, payee: 'Croma' },
    { on: '2026-10-20', minor: -359_00, payee: 'Swiggy' },
    { on: '2026-10-21', minor: -359_00, payee: 'Swiggy' },
    { on: '2026-10-30', minor: -80_00, payee: 'Ola' },
  ])
  const ravi = await addCustomer(bank.db, 'C2')
  await addAccount(bank.db, ravi.customerId, 'B1')
  await addRows(bank.db, ravi.customerId, 'B1', [{ on: '2026-10-31', minor: -499_900, payee: 'Secret Shop' }])
})

afterEach(() => bank.close())

async function rowsFor(topic: HandOffTopic, words: string) {
  const { rows } = await ask(bank.books, asha, 'customer.handOff', { topic, words })
  return rows.map(({ transaction, fits }) => `${transaction.payee} ${transaction.bookedOn}${fits ? ' fits' : ''}`)
}

const NEWEST = ['Ola 2026-10-30', 'Swiggy 2026-10-21', 'Swiggy 2026-10-20', 'Croma 2026-10-02']

describe('the payments of a summary', () => {
  test('are those that the words name, by payee, by amount and by day, and then the newest', async () => {
    expect(await rowsFor('dispute', 'Swiggy charged me twice')).toEqual([
      ...['Swiggy 2026-10-21 fits', 'Swiggy 2026-10-20 fits'],
      ...['Ola 2026-10-30', 'Croma 2026-10-02'],
    ])
    expect(await rowsFor('fraud', "there's a debit of 5,000 that I never approved")).toEqual([
      'Croma 2026-10-02 fits',
      ...NEWEST.slice(0, 3),
    ])
    expect((await rowsFor('fraud', 'what is this on 20 October'))[0]).toBe('Swiggy 2026-10-20 fits')
  })

  test('of the payee, or of the amount, come first though the rest of the words is wrong, and are not chosen', async () => {
    expect(await rowsFor('dispute', 'Swiggy charged me 500')).toEqual([
      ...['Swiggy 2026-10-21', 'Swiggy 2026-10-20'],
      ...['Ola 2026-10-30', 'Croma 2026-10-02'],
    ])
    expect((await rowsFor('fraud', 'Ola took 4,999 on 20 October'))[0]).toBe('Ola 2026-10-30')
    expect((await rowsFor('fraud', 'somebody spent 4,999 on 20 October'))[0]).toBe('Croma 2026-10-02')
    expect((await rowsFor('complaint', 'Ola took 999 too much'))[0]).toBe('Ola 2026-10-30')
  })

  test('are the newest of the last 120 days out of the accounts where the words name none', async () => {
    expect(await rowsFor('lost-card', 'my card is gone')).toEqual(NEWEST)
  })

  test('are left out of a complaint that names none, and of hardship', async () => {
    expect(await rowsFor('complaint', 'your staff were rude')).toEqual([])
    expect(await rowsFor('hardship', 'I lost my job')).toEqual([])
    expect((await rowsFor('complaint', 'Ola took too much'))[0]).toBe('Ola 2026-10-30 fits')
  })

  test('are never somebody else’s, whatever the words say', async () => {
    for (const topic of HAND_OFF_TOPICS) {
      const draft = await ask(bank.books, asha, 'customer.handOff', {
        topic,
        words: 'Secret Shop C2 4,999 on 31 October',
      })
      expect(JSON.stringify(draft)).not.toMatch(/Secret|B1|C2/)
    }
  })
})

test('a summary says who writes, from which accounts, and up to when', async () => {
  expect(await ask(bank.books, asha, 'customer.handOff', { topic: 'complaint', words: '' })).toMatchObject({
    ...{ topic: 'complaint', name: 'Customer C1', customerId: 'C1', asOf: '2026-10-31', rows: [], dues: [] },
    accounts: [{ id: 'A1' }],
  })
})

test('hardship lists what falls due regularly', async () => {
  const months = ['06', '07', '08', '09', '10']
  await addRows(
    bank.db,
    'C1',
    'A1',
    months.map((month) => ({ on: `2026-${month}-05`, minor: -12_000_00, payee: 'Landlord', category: 'home' })),
  )
  const { dues } = await ask(bank.books, asha, 'customer.handOff', { topic: 'hardship', words: '' })
  expect(dues.map(({ payee, amountMinor, nextOn }) => ({ payee, amountMinor, nextOn }))).toEqual([
    { payee: 'Landlord', amountMinor: -12_000_00, nextOn: '2026-11-05' },
  ])
})

test('saving asks for a place, and thinking better of it is no failure of the summary', async () => {
  const names: string[] = []
  const books = (saved: boolean) =>
    booksOperations({
      ...{ db: () => bank.db, bank: () => ({ currency: 'INR' }) },
      refreshOutlook: (input) => refreshOutlook(bank.db, input),
      savePdf: async (name) => {
        names.push(name)
        return saved
      },
    })
  expect(await ask(books(true), asha, 'customer.handOff.save', { topic: 'fraud' })).toBeNull()
  await expect(ask(books(false), asha, 'customer.handOff.save', { topic: 'fraud' })).rejects.toMatchObject({
    code: 'cancelled',
  })
  expect(names).toEqual(['Teller fraud.pdf', 'Teller fraud.pdf'])
})

test('too many words, another topic and an unknown key are refused', () => {
  const { request } = bank.books['customer.handOff']
  expect(request.safeParse({ topic: 'fraud', words: 'a'.repeat(2001) }).success).toBe(false)
  expect(request.safeParse({ topic: 'marketing', words: '' }).success).toBe(false)
  expect(request.safeParse({ topic: 'fraud', words: '', customerId: 'C2' }).success).toBe(false)
})
