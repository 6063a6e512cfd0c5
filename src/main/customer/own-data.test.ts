import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CustomerSession } from '../operation'
import { addAccount, addCustomer, addRows, ask, type HandMadeBank, handMadeBank } from './hand-made-bank.fixture'

let bank: HandMadeBank
let asha: CustomerSession
let ids: readonly number[]

beforeEach(async () => {
  bank = await handMadeBank()
  asha = await addCustomer(bank.db, 'C1')
  await addAccount(bank.db, 'C1', 'A1', { openingMinor: 5_000 })
  await addAccount(bank.db, 'C1', 'A2', { kind: 'current', currency: 'USD' })
  ids = await addRows(bank.db, 'C1', 'A1', [
    { on: '2026-10-13', minor: -41_850, payee: '"Chai" </script> & Co', note: 'with\n"Meera"' },
    { on: '2026-10-14', minor: 90_000, payee: 'Infosys', category: 'salary' },
  ])
  await addRows(bank.db, 'C1', 'A2', [{ on: '2026-10-15', minor: -700, payee: 'Netflix', category: 'entertainment' }])
  const ravi = await addCustomer(bank.db, 'C2')
  await addAccount(bank.db, ravi.customerId, 'B1')
  await addRows(bank.db, ravi.customerId, 'B1', [{ on: '2026-10-30', minor: -1, payee: 'Secret Shop' }])
  for (const [customerId, payee] of [
    ['C1', 'Infosys'],
    ['C1', 'Nobody any more'],
    ['C2', 'Secret Shop'],
  ] as const) {
    await bank.db
      .insertInto('category_rules')
      .values({ customer_id: customerId, payee, category_id: 'salary' })
      .execute()
    const told = { customer_id: customerId, key: `key of ${payee}`, kind: 'bank-fee', severity: 'info' }
    const answered = { answer: 'got-it', answered_on: '2026-10-31', read_at: '2026-10-31T00:00:00Z' }
    await bank.db
      .insertInto('alerts')
      .values({ ...told, ...answered, raised_on: '2026-10-30', content: 'null' })
      .execute()
  }
  for (const customer_id of ['C1', 'C2']) {
    const layout = { customer_id, header: 'h', mapping: `{"of":"${customer_id === 'C1' ? 'me' : 'Secret Shop'}"}` }
    await bank.db.insertInto('import_mappings').values(layout).execute()
  }
  const batch = { id: 'batch', customer_id: 'C1', account_id: 'A1', file_name: 'a.csv', imported_at: '2026-10-31' }
  await bank.db.insertInto('import_batches').values(batch).execute()
  await bank.db
    .updateTable('transactions')
    .set({ import_batch_id: 'batch' })
    .where('id', '=', ids[1] ?? 0)
    .execute()
})

afterEach(() => bank.close())

async function exported() {
  const { json } = await ask(bank.books, asha, 'customer.data.export', {})
  return { json, data: JSON.parse(json) }
}

test('the export holds everything of the caller, exactly as it is', async () => {
  const { data } = await exported()
  expect(data).toMatchObject({
    exportedAt: '1970-01-01T00:00:00.000Z',
    person: { name: 'Customer C1', bornOn: '1990-01-01', city: 'Pune' },
    accounts: [
      { id: 'A1', currency: 'INR', openingMinor: 5_000, openedOn: '2020-01-01' },
      { id: 'A2', currency: 'USD', openingMinor: 0 },
    ],
    rules: [
      { payee: 'Infosys', categoryId: 'salary' },
      { payee: 'Nobody any more', categoryId: 'salary' },
    ],
    fileLayouts: [{ of: 'me' }],
    imports: [{ id: 'batch', accountId: 'A1', fileName: 'a.csv', importedAt: '2026-10-31' }],
    insights: [{ key: 'key of Infosys', answer: 'got-it' }, { key: 'key of Nobody any more' }],
    productEvents: [],
  })
  expect(data.transactions).toEqual([
    expect.objectContaining({ payee: '"Chai" </script> & Co', note: 'with\n"Meera"', importId: null }),
    expect.objectContaining({ id: ids[1], amountMinor: 90_000, categoryId: 'salary', importId: 'batch' }),
    expect.objectContaining({ accountId: 'A2', amountMinor: -700, categoryId: 'entertainment' }),
  ])
})

test('the export holds nothing of anybody else, and no number that the bank gives to customers', async () => {
  const { json } = await exported()
  expect(json).not.toContain('Secret Shop')
  expect(json).not.toContain('"C1"')
  expect(json).not.toContain('"C2"')
})

test('an export of more rows than are read at once has each of them once', async () => {
  await addRows(bank.db, 'C1', 'A1', Array(4_500).fill({ on: '2026-09-01', minor: -1 }))
  const { data } = await exported()
  expect(new Set(data.transactions.map(({ id }: { id: number }) => id)).size).toBe(4_503)
  expect(data.transactions).toHaveLength(4_503)
})

test('the export of a customer without a row is sound', async () => {
  const nobody = await addCustomer(bank.db, 'C3')
  const { json } = await ask(bank.books, nobody, 'customer.data.export', {})
  expect(JSON.parse(json)).toMatchObject({ accounts: [], transactions: [], rules: [] })
})

test('rules are listed with the rows that stand in their category', async () => {
  expect(await ask(bank.books, asha, 'customer.rules', {})).toEqual([
    {
      payee: 'Infosys',
      categoryId: 'salary',
      rows: { amountMinor: 90_000, transactions: 1, filter: { payee: 'Infosys', categoryId: 'salary' } },
    },
    {
      payee: 'Nobody any more',
      categoryId: 'salary',
      rows: { amountMinor: 0, transactions: 0, filter: { payee: 'Nobody any more', categoryId: 'salary' } },
    },
  ])
})

test('deleting a rule takes that one away and leaves every row as it is', async () => {
  const labels = () => bank.db.selectFrom('transactions').select(['id', 'category_id', 'category_source']).execute()
  const before = await labels()
  await ask(bank.books, asha, 'customer.rule.delete', { payee: 'Infosys' })
  expect((await ask(bank.books, asha, 'customer.rules', {})).map(({ payee }) => payee)).toEqual(['Nobody any more'])
  expect(await labels()).toEqual(before)
  const again = ask(bank.books, asha, 'customer.rule.delete', { payee: 'Infosys' })
  await expect(again).rejects.toMatchObject({ code: 'not-found' })
})

test('nobody deletes the rule of somebody else', async () => {
  const refused = ask(bank.books, asha, 'customer.rule.delete', { payee: 'Secret Shop' })
  await expect(refused).rejects.toMatchObject({ code: 'not-found' })
  const left = await bank.db.selectFrom('category_rules').select('payee').where('customer_id', '=', 'C2').execute()
  expect(left).toEqual([{ payee: 'Secret Shop' }])
})
