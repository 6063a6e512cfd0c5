import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TransactionFilter } from '../../shared/domain'
import type { CustomerSession } from '../operation'
import { addAccount, addCustomer, addRows, ask, type HandMadeBank, handMadeBank } from './hand-made-bank.fixture'
import { transactionsCsv } from './transactions-csv'

let bank: HandMadeBank
let asha: CustomerSession
let ravi: CustomerSession
let ids: readonly number[]
let foreign: number

beforeEach(async () => {
  bank = await handMadeBank()
  asha = await addCustomer(bank.db, 'C1')
  ravi = await addCustomer(bank.db, 'C2')
  await addAccount(bank.db, 'C1', 'A1')
  await addAccount(bank.db, 'C2', 'B1')
  ids = await addRows(bank.db, 'C1', 'A1', [
    { on: '2026-10-01', minor: -35_900, payee: 'Zomato', reference: 'UPI/12/ZOMATO' },
    { on: '2026-10-02', minor: -20_000, payee: "D'Mello & Sons", note: '100% cotton_shirt', category: 'shopping' },
    { on: '2026-10-02', minor: 20_000, payee: "D'Mello & Sons", category: 'shopping' },
    { on: '2026-10-03', minor: 7_240_000, payee: 'Kaveri Systems', category: 'salary' },
    { on: '2026-10-03', minor: 0, payee: 'Card check', category: 'fees' },
  ])
  foreign = (await addRows(bank.db, 'C2', 'B1', [{ on: '2026-10-03', minor: -1, payee: 'Zomato' }]))[0] as number
})

afterEach(() => bank.close())

function found(filter: TransactionFilter, me = asha): Promise<readonly number[]> {
  return ask(bank.books, me, 'customer.transactions', { filter, offset: 0, limit: 500 }).then((page) =>
    page.rows.map((row) => ids.indexOf(row.id)),
  )
}

test('rows come newest first and in pages', async () => {
  expect(await found({})).toEqual([4, 3, 2, 1, 0])
  const page = await ask(bank.books, asha, 'customer.transactions', { filter: {}, offset: 1, limit: 2 })
  expect(page.rows.map((row) => ids.indexOf(row.id))).toEqual([3, 2])
  expect(page.transactions).toBe(5)
  expect(page.moneyIn).toEqual({ amountMinor: 7_260_000, transactions: 2, filter: { direction: 'in' } })
  expect(page.moneyOut).toEqual({ amountMinor: 55_900, transactions: 2, filter: { direction: 'out' } })
})

test('the other direction of a one-way filter opens nothing', async () => {
  const request = { filter: { direction: 'out' }, offset: 0, limit: 10 } as const
  const { moneyIn } = await ask(bank.books, asha, 'customer.transactions', request)
  expect([moneyIn.amountMinor, moneyIn.transactions]).toEqual([0, 0])
  expect(await found(moneyIn.filter)).toEqual([])
})

test('filters narrow by day, category, kind, payee, amount, direction and id', async () => {
  expect(await found({ from: '2026-10-02', to: '2026-10-02' })).toEqual([2, 1])
  expect(await found({ categoryId: 'shopping' })).toEqual([2, 1])
  expect(await found({ kind: 'income' })).toEqual([3])
  expect(await found({ payee: "D'Mello & Sons", direction: 'in' })).toEqual([2])
  expect(await found({ minMinor: 20_000, maxMinor: 35_900 })).toEqual([2, 1, 0])
  expect(await found({ ids: [ids[0] ?? 0, foreign] })).toEqual([0])
  expect(await found({ ids: [] })).toEqual([])
})

test('text is found in payee, note and reference whatever its case, and wildcards are plain characters', async () => {
  expect(await found({ text: 'zomato' })).toEqual([0])
  expect(await found({ text: 'upi/12' })).toEqual([0])
  expect(await found({ text: "d'mello" })).toEqual([2, 1])
  expect(await found({ text: '100%' })).toEqual([1])
  expect(await found({ text: 'n_s' })).toEqual([1])
  expect(await found({ text: '%' })).toEqual([1])
  expect(await found({ text: '_____' })).toEqual([])
  expect(await found({ text: '  ' })).toHaveLength(5)
})

test('text that is an amount finds rows of that amount, in or out', async () => {
  expect(await found({ text: '200' })).toEqual([2, 1])
  expect(await found({ text: '₹72,400.00' })).toEqual([3])
  expect(await found({ text: '-359' })).toEqual([0])
})

test('nobody reads, notes or opens a row of somebody else', async () => {
  expect(await found({ accountId: 'B1' })).toEqual([])
  const notFound = { code: 'not-found' }
  await expect(ask(bank.books, asha, 'customer.transaction', { id: foreign })).rejects.toMatchObject(notFound)
  const note = { id: foreign, note: 'mine' }
  await expect(ask(bank.books, asha, 'customer.transaction.note', note)).rejects.toMatchObject(notFound)
  await expect(ask(bank.books, asha, 'customer.home', { accountId: 'B1' })).rejects.toMatchObject(notFound)
  const csv = await ask(bank.books, ravi, 'customer.transactions.export', { filter: {} })
  expect(csv.csv.split('\r\n')).toHaveLength(3)
})

test('requests outside their bounds are refused', async () => {
  const page = { filter: {}, offset: 0, limit: 10 }
  const refused: unknown[] = [
    { ...page, limit: 501 },
    { ...page, limit: 0 },
    { ...page, offset: -1 },
    { ...page, customerId: 'C2' },
    { ...page, filter: { customerId: 'C2' } },
    { ...page, filter: { from: '2026-02-30' } },
    { ...page, filter: { text: 'x'.repeat(201) } },
    { ...page, filter: { ids: Array.from({ length: 201 }, (_, index) => index + 1) } },
    { ...page, filter: { ids: [1.5] } },
    { ...page, filter: { minMinor: -1 } },
    { ...page, filter: { categoryId: 'toString' } },
  ]
  for (const request of refused)
    expect(bank.books['customer.transactions'].request.safeParse(request).success).toBe(false)
})

test('a note is kept trimmed, found by its text, and makes stored results stale', async () => {
  const [id = 0] = ids
  const written = await ask(bank.books, asha, 'customer.transaction.note', { id, note: '  with Ravi ' })
  expect(written.note).toBe('with Ravi')
  expect(await found({ text: 'WITH RAVI' })).toEqual([0])
  const customer = await bank.db.selectFrom('customers').select('version').where('id', '=', 'C1').executeTakeFirst()
  expect(customer?.version).toBe(2)
  const tooLong = { id, note: 'x'.repeat(501) }
  await expect(ask(bank.books, asha, 'customer.transaction.note', tooLong)).rejects.toThrow()
})

test('an export quotes what needs it and disarms formulas', async () => {
  const [row] = (
    await ask(bank.books, asha, 'customer.transactions', { filter: { ids: [ids[0] ?? 0] }, offset: 0, limit: 1 })
  ).rows
  if (!row) throw new Error('the row is there')
  const account = { id: 'A1', kind: 'savings', name: 'Savings', tail: '4821', currency: 'INR' } as const
  const csv = (payee: string, note = '', amountMinor = -5) =>
    transactionsCsv([{ ...row, payee, note, amountMinor, reference: '' }], [account]).split('\r\n')[1]
  const line = (payee: string, note = '', amount = '-0.05') =>
    `2026-10-01,,Savings 4821,${payee},eating-out,${amount},INR,UPI,,${note}`
  expect(csv('Café "1,2"')).toBe(line('"Café ""1,2"""'))
  expect(csv('=HYPERLINK(1)', '-2+3')).toBe(line("'=HYPERLINK(1)", "'-2+3"))
  expect(csv('@SUM', '\tx')).toBe(line("'@SUM", "'\tx"))
  expect(csv('a\nb', '+1')).toBe(line('"a\nb"', "'+1"))
  expect(csv('x', '', 123_456_789)).toBe(line('x', '', '1234567.89'))
  expect(transactionsCsv([], []).startsWith('\uFEFFDate,Time,')).toBe(true)
})
