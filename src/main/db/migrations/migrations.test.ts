import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { MIGRATIONS, openBank } from '../open'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'teller-migrations-'))
  file = join(folder, 'bank.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const CUSTOMER = {
  id: 'C1',
  name: 'Ravi O’Brien; drop table customers',
  born_on: '1990-02-28',
  gender: 'male',
  city: 'Kochi',
  joined_on: '2020-01-01',
}
const ACCOUNT = {
  id: 'C1-1',
  customer_id: 'C1',
  kind: 'savings',
  name: 'Savings',
  tail: '0001',
  currency: 'INR',
  opened_on: '2020-01-01',
  opening_minor: 9_007_199_254_740_991,
}
const ROW = {
  id: 41,
  customer_id: 'C1',
  account_id: 'C1-1',
  booked_on: '2026-10-31',
  occurred_at: null,
  amount_minor: -12_345,
  payee: '<b>Tea</b>',
  category_id: 'eating-out',
  category_source: 'guess',
  category_confidence: 0.61,
  reference: 'UPI/1',
  channel: 'UPI',
  note: 'kept',
  bank_reference: null,
  import_batch_id: null,
}

test('a file of the first version keeps every row when the second adds its tables', async () => {
  const first = await openBank(file, MIGRATIONS.slice(0, 1))
  await first.insertInto('customers').values(CUSTOMER).execute()
  await first.insertInto('accounts').values(ACCOUNT).execute()
  await first.insertInto('transactions').values(ROW).execute()
  await first.insertInto('category_rules').values({ customer_id: 'C1', payee: 'Tea', category_id: 'other' }).execute()
  const before = (await first.introspection.getTables()).map((table) => table.name)
  await first.destroy()

  const second = await openBank(file, MIGRATIONS.slice(0, 2))
  const rows = {
    customers: await second.selectFrom('customers').selectAll().execute(),
    accounts: await second.selectFrom('accounts').selectAll().execute(),
    transactions: await second.selectFrom('transactions').selectAll().execute(),
    rules: await second.selectFrom('category_rules').selectAll().execute(),
    version: await second.selectFrom('settings').selectAll().where('key', '=', 'schema_version').execute(),
  }
  const after = (await second.introspection.getTables()).map((table) => table.name)
  await second.destroy()

  expect(rows).toEqual({
    customers: [{ ...CUSTOMER, version: 1 }],
    accounts: [ACCOUNT],
    transactions: [ROW],
    rules: [{ customer_id: 'C1', payee: 'Tea', category_id: 'other' }],
    version: [{ key: 'schema_version', value: '2' }],
  })
  expect(after.filter((name) => !before.includes(name)).sort()).toEqual([
    'alerts',
    'audit_log',
    'budgets',
    'categories',
    'chat_messages',
    'chat_sessions',
    'churn_scores',
    'forecasts',
    'goals',
    'knowledge',
    'merchants',
    'product_events',
    'products',
    'recommendations',
    'recurring_payments',
    'rfm_scores',
  ])
})

test('a step that fails leaves the file at the version before it', async () => {
  await (await openBank(file, MIGRATIONS.slice(0, 1))).destroy()
  const broken = async (db: Parameters<(typeof MIGRATIONS)[number]>[0]) => {
    await MIGRATIONS[1]?.(db)
    throw new Error('power cut')
  }
  await expect(openBank(file, [...MIGRATIONS.slice(0, 1), broken])).rejects.toThrow('power cut')
  const first = await openBank(file, MIGRATIONS.slice(0, 1))
  expect((await first.introspection.getTables()).some((table) => table.name === 'products')).toBe(false)
  await first.destroy()
})

test('an event needs a customer and a product that are there', async () => {
  const db = await openBank(file)
  const event = { customer_id: 'C1', product_id: 'nothing', kind: 'view', occurred_on: '2026-10-31' }
  await expect(db.insertInto('product_events').values(event).execute()).rejects.toThrow(/FOREIGN KEY/)
  await db.destroy()
})

test('a file of the second version keeps its rows when the third adds what jobs find out', async () => {
  const second = await openBank(file, MIGRATIONS.slice(0, 2))
  await second.insertInto('customers').values(CUSTOMER).execute()
  const before = (await second.introspection.getTables()).map((table) => table.name)
  await second.destroy()

  const third = await openBank(file, MIGRATIONS.slice(0, 3))
  await third
    .insertInto('outlooks')
    .values({ customer_id: 'C1', as_of: '2026-10-31', version: 1, content: '{}' })
    .execute()
  const customers = await third.selectFrom('customers').selectAll().execute()
  const after = (await third.introspection.getTables()).map((table) => table.name)
  await third.destroy()

  expect(customers).toEqual([{ ...CUSTOMER, version: 1 }])
  expect(after.filter((name) => !before.includes(name))).toEqual(['outlooks'])
})
