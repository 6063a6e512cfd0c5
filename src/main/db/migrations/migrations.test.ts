import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
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
    .values({ customer_id: 'C1', view: 'home', format: 1, as_of: '2026-10-31', version: 1, content: '{}' })
    .execute()
  const customers = await third.selectFrom('customers').selectAll().execute()
  const after = (await third.introspection.getTables()).map((table) => table.name)
  await third.destroy()

  expect(customers).toEqual([{ ...CUSTOMER, version: 1 }])
  expect(after.filter((name) => !before.includes(name))).toEqual(['outlooks'])
})

test('a file of the third version keeps its imports, all of them published, when the fourth adds what imports remember', async () => {
  const third = await openBank(file, MIGRATIONS.slice(0, 3))
  await third.insertInto('customers').values(CUSTOMER).execute()
  await third.insertInto('accounts').values(ACCOUNT).execute()
  const batch = { id: 'B1', customer_id: 'C1', account_id: 'C1-1', file_name: 'a.csv', imported_at: '2026-10-31' }
  await third.insertInto('import_batches').values(batch).execute()
  await third
    .insertInto('transactions')
    .values({ ...ROW, import_batch_id: 'B1' })
    .execute()
  const before = (await third.introspection.getTables()).map((table) => table.name)
  await third.destroy()

  const fourth = await openBank(file, MIGRATIONS.slice(0, 4))
  const batches = await fourth.selectFrom('import_batches').selectAll().execute()
  const rows = await fourth.selectFrom('transactions').selectAll().execute()
  const after = (await fourth.introspection.getTables()).map((table) => table.name)
  await fourth.destroy()

  expect(batches).toEqual([{ ...batch, published: 1 }])
  expect(rows).toEqual([{ ...ROW, import_batch_id: 'B1' }])
  expect(after.filter((name) => !before.includes(name)).sort()).toEqual(['import_mappings', 'import_relabels'])
})

test('a file of the fourth version keeps its plans when the fifth adds what is put aside and who wants no products', async () => {
  const fourth = await openBank(file, MIGRATIONS.slice(0, 4))
  await fourth.insertInto('customers').values(CUSTOMER).execute()
  await fourth.insertInto('accounts').values(ACCOUNT).execute()
  const goal = {
    customer_id: 'C1',
    name: 'Bike',
    currency: 'INR',
    target_minor: 5,
    begun_on: '2026-10-01',
    due_on: null,
  }
  await fourth
    .insertInto('goals')
    .values({ ...goal, account_id: 'C1-1' })
    .execute()
  const product = { id: 'P1', kind: 'card', name: 'Card', summary: '', currency: 'INR', annual_fee_minor: 0 }
  await fourth
    .insertInto('products')
    .values({ ...product, cashback_categories: '[]' })
    .execute()
  await fourth.destroy()

  const fifth = await openBank(file, MIGRATIONS.slice(0, 5))
  const found = {
    customers: await fifth.selectFrom('customers').select(['id', 'version', 'recommendations']).execute(),
    goals: await fifth.selectFrom('goals').selectAll().execute(),
    products: await fifth
      .selectFrom('products')
      .select(['id', 'monthly_limit_minor', 'from_balance_minor', 'by_month'])
      .execute(),
  }
  await fifth.destroy()
  expect(found).toEqual({
    customers: [{ id: 'C1', version: 1, recommendations: 1 }],
    goals: [{ ...goal, id: 1, account_id: 'C1-1', put_aside_minor: 0 }],
    products: [{ id: 'P1', monthly_limit_minor: null, from_balance_minor: null, by_month: 0 }],
  })
})

test('a file of the fifth version keeps its rows, of no bulk import, when the sixth adds those', async () => {
  const fifth = await openBank(file, MIGRATIONS.slice(0, 5))
  await fifth.insertInto('customers').values(CUSTOMER).execute()
  await fifth.insertInto('accounts').values(ACCOUNT).execute()
  await fifth.insertInto('transactions').values(ROW).execute()
  const before = (await fifth.introspection.getTables()).map((table) => table.name)
  await fifth.destroy()

  const sixth = await openBank(file, MIGRATIONS.slice(0, 6))
  const found = {
    customers: await sixth.selectFrom('customers').select(['id', 'bulk_import_id']).execute(),
    accounts: await sixth.selectFrom('accounts').selectAll().execute(),
    transactions: await sixth.selectFrom('transactions').selectAll().execute(),
  }
  const after = (await sixth.introspection.getTables()).map((table) => table.name)
  await sixth.destroy()
  expect(found).toEqual({
    customers: [{ id: 'C1', bulk_import_id: null }],
    accounts: [{ ...ACCOUNT, bulk_import_id: null }],
    transactions: [{ ...ROW, bulk_import_id: null }],
  })
  expect(after.filter((name) => !before.includes(name))).toEqual(['bulk_imports'])
})

test('a file of the seventh version keeps its customers when the eighth adds scenarios', async () => {
  const seventh = await openBank(file, MIGRATIONS.slice(0, 7))
  const before = (await seventh.introspection.getTables()).map((table) => table.name)
  await seventh
    .insertInto('customers')
    .values({ ...CUSTOMER })
    .execute()
  await seventh.destroy()

  const eighth = await openBank(file, MIGRATIONS.slice(0, 8))
  const scenario = { customer_id: 'C1', name: 'A bike', changes: '{}', months: 12, saved_at: '2026-10-31' }
  await eighth.insertInto('scenarios').values(scenario).execute()
  const orphan = eighth
    .insertInto('scenarios')
    .values({ ...scenario, customer_id: 'C2' })
    .execute()
  await expect(orphan).rejects.toThrow(/FOREIGN KEY/)
  const customers = await eighth.selectFrom('customers').select(['id', 'name']).execute()
  const after = (await eighth.introspection.getTables()).map((table) => table.name)
  await eighth.destroy()

  expect(customers).toEqual([{ id: 'C1', name: CUSTOMER.name }])
  expect(after.filter((name) => !before.includes(name))).toEqual(['scenarios'])
})

test('a file of the sixth version keeps what was put away as an answer, and finds out anew what is worth telling', async () => {
  const sixth = (await openBank(file, MIGRATIONS.slice(0, 6))) as unknown as Kysely<
    Record<string, Record<string, unknown>>
  >
  await sixth.insertInto('customers').values(CUSTOMER).execute()
  const dismissed = { customer_id: 'C1', key: 'price-rise:7', dismissed_at: '2026-10-31T10:00:00Z' }
  await sixth.insertInto('dismissed_insights').values(dismissed).execute()
  await sixth
    .insertInto('outlooks')
    .values({ customer_id: 'C1', view: 'home', format: 1, as_of: '2026-10-31', version: 1, content: '{}' })
    .execute()
  await sixth.destroy()

  const seventh = await openBank(file, MIGRATIONS.slice(0, 7))
  const alerts = await seventh.selectFrom('alerts').selectAll().execute()
  const outlooks = await seventh.selectFrom('outlooks').selectAll().execute()
  const tables = (await seventh.introspection.getTables()).map((table) => table.name)
  await seventh.destroy()

  expect(alerts).toEqual([
    {
      id: 1,
      customer_id: 'C1',
      key: 'price-rise:7',
      kind: 'price-rise',
      severity: 'info',
      raised_on: '2026-10-31',
      content: 'null',
      read_at: '2026-10-31T10:00:00Z',
      answer: 'got-it',
      answered_on: '2026-10-31',
    },
  ])
  expect(outlooks).toEqual([])
  expect(tables).not.toContain('dismissed_insights')
})

test('a file of the tenth version keeps its rows when the eleventh adds what the product lab keeps', async () => {
  const tenth = await openBank(file, MIGRATIONS.slice(0, 10))
  await tenth.insertInto('customers').values(CUSTOMER).execute()
  await tenth.destroy()

  const eleventh = await openBank(file, MIGRATIONS.slice(0, 11))
  const design = { name: 'A card', simulation: '{}', saved_at: '2026-10-31T10:00:00Z' }
  await eleventh.insertInto('lab_designs').values(design).execute()
  const designs = await eleventh.selectFrom('lab_designs').selectAll().execute()
  const names = await eleventh.selectFrom('customers').select('name').execute()
  await eleventh.destroy()
  expect({ designs, names }).toEqual({ designs: [{ id: 1, ...design }], names: [{ name: CUSTOMER.name }] })
})

test('whoever speaks of a customer or an account is found by an index, so that they can go', async () => {
  const db = await openBank(file)
  const unindexed: string[] = []
  for (const { name } of await db.introspection.getTables()) {
    const keys = await sql<{
      table: string
      from: string
    }>`select "table", "from" from pragma_foreign_key_list(${name})`.execute(db)
    const indexes = await sql<{ name: string }>`select name from pragma_index_list(${name})`.execute(db)
    const first: string[] = []
    for (const index of indexes.rows) {
      const columns = await sql<{
        name: string
      }>`select name from pragma_index_info(${index.name}) order by seqno`.execute(db)
      first.push(columns.rows[0]?.name ?? '')
    }
    for (const key of keys.rows) {
      if (/^(customers|accounts|bulk_imports)$/.test(key.table) && !first.includes(key.from)) {
        unindexed.push(`${name}.${key.from}`)
      }
    }
  }
  await db.destroy()
  expect(unindexed).toEqual([])
})

test('a file of the eighth version keeps its rows when the ninth adds what customers choose', async () => {
  const eighth = await openBank(file, MIGRATIONS.slice(0, 8))
  await eighth.insertInto('customers').values(CUSTOMER).execute()
  await eighth.destroy()

  const ninth = await openBank(file, MIGRATIONS.slice(0, 9))
  await ninth
    .insertInto('preferences')
    .values({ customer_id: 'C1', language: null, hidden_at_start: 1, welcomed: 0 })
    .execute()
  const stranger = { customer_id: 'nobody', language: null, hidden_at_start: 0, welcomed: 0 }
  await expect(ninth.insertInto('preferences').values(stranger).execute()).rejects.toThrow(/FOREIGN KEY/)
  const names = await ninth.selectFrom('customers').select('name').execute()
  await ninth.destroy()
  expect(names).toEqual([{ name: CUSTOMER.name }])
})

test('a file of the ninth version keeps what customers chose when the tenth adds notifications, which begin on', async () => {
  const chosen = { customer_id: 'C1', language: 'de', hidden_at_start: 1, welcomed: 1 }
  const ninth = await openBank(file, MIGRATIONS.slice(0, 9))
  await ninth.insertInto('customers').values(CUSTOMER).execute()
  await ninth.insertInto('preferences').values(chosen).execute()
  await ninth.destroy()

  const tenth = await openBank(file, MIGRATIONS.slice(0, 10))
  const rows = await tenth.selectFrom('preferences').selectAll().execute()
  await tenth.destroy()
  expect(rows).toEqual([{ ...chosen, notifications: 1 }])
})

test('a file of the twelfth version keeps its customers when the thirteenth keeps chats by turns, which go with their chat', async () => {
  const twelfth = await openBank(file, MIGRATIONS.slice(0, 12))
  await twelfth.insertInto('customers').values(CUSTOMER).execute()
  const begun = { customer_id: 'C1', title: 'Why?', started_at: '2026-10-31T10:00:00Z' }
  await twelfth.insertInto('chat_sessions').values(begun).execute()
  await twelfth.destroy()

  const thirteenth = await openBank(file, MIGRATIONS.slice(0, 13))
  const turn = { question: 'Why?', asked_at: begun.started_at, shown: '[]', answer: null, words: 'why?', rating: null }
  await thirteenth
    .insertInto('chat_turns')
    .values({ session_id: 1, ...turn })
    .execute()
  const kept = await thirteenth.selectFrom('chat_sessions').selectAll().execute()
  await thirteenth.deleteFrom('chat_sessions').execute()
  const left = await thirteenth.selectFrom('chat_turns').selectAll().execute()
  const tables = (await thirteenth.introspection.getTables()).map((table) => table.name)
  await thirteenth.destroy()
  expect({ kept, left }).toEqual({ kept: [{ id: 1, ...begun }], left: [] })
  expect(tables).not.toContain('chat_messages')
})

test('a file of the thirteenth version keeps its imports when the fourteenth adds what reading them told', async () => {
  const imported = { id: 'B1', file_name: 'a.csv', imported_at: '2026-10-31T00:00:00Z', published: 1, row_count: 3 }
  const thirteenth = await openBank(file, MIGRATIONS.slice(0, 13))
  await thirteenth
    .insertInto('bulk_imports')
    .values({ ...imported, from_on: '2026-10-01', to_on: '2026-10-03' })
    .execute()
  await thirteenth.destroy()

  const fourteenth = await openBank(file, MIGRATIONS.slice(0, 14))
  const rows = await fourteenth.selectFrom('bulk_imports').selectAll().execute()
  const tables = (await fourteenth.introspection.getTables()).map((table) => table.name)
  await fourteenth.destroy()
  expect(rows).toEqual([{ ...imported, from_on: '2026-10-01', to_on: '2026-10-03', reading: null }])
  expect(tables.filter((name) => name.endsWith('_scores'))).toEqual([])
})

test('a file of the fourteenth version keeps its rows when the fifteenth drops what waits, and each import finds its own', async () => {
  const fourteenth = await openBank(file, MIGRATIONS.slice(0, 14))
  await fourteenth.insertInto('customers').values(CUSTOMER).execute()
  const account = { id: 'A1', customer_id: 'C1', kind: 'savings', name: 'Savings', tail: '1111', currency: 'INR' }
  await fourteenth
    .insertInto('accounts')
    .values({ ...account, opened_on: '2020-01-01', opening_minor: 0 })
    .execute()
  const batch = { id: 'B1', customer_id: 'C1', account_id: 'A1', file_name: 'f', imported_at: '2026-10-31T00:00:00Z' }
  await fourteenth.insertInto('import_batches').values(batch).execute()
  const row = {
    ...{
      customer_id: 'C1',
      account_id: 'A1',
      booked_on: '2026-10-01',
      occurred_at: null,
      amount_minor: -100,
      payee: 'P',
    },
    ...{
      category_id: 'other',
      category_source: 'guess',
      category_confidence: 0.2,
      reference: '',
      channel: '',
      note: '',
    },
    bank_reference: null,
  }
  for (const import_batch_id of ['B1', null]) {
    await fourteenth
      .insertInto('transactions')
      .values({ ...row, import_batch_id })
      .execute()
  }
  await fourteenth.destroy()

  const fifteenth = await openBank(file, MIGRATIONS.slice(0, 15))
  const own = await fifteenth.selectFrom('transactions').select('id').where('import_batch_id', '=', 'B1').execute()
  const all = await fifteenth.selectFrom('transactions').select('id').execute()
  const tables = (await fifteenth.introspection.getTables()).map((table) => table.name)
  await expect(fifteenth.deleteFrom('import_batches').execute()).rejects.toThrow(/FOREIGN KEY/)
  await fifteenth.destroy()
  expect([own.length, all.length]).toEqual([1, 2])
  expect(tables).not.toContain('import_staging')
})

test('a file of the fifteenth version keeps its rows when the sixteenth drops the table of the guide', async () => {
  const fifteenth = await openBank(file, MIGRATIONS.slice(0, 15))
  await fifteenth.insertInto('customers').values(CUSTOMER).execute()
  const before = (await fifteenth.introspection.getTables()).map((table) => table.name)
  await fifteenth.destroy()
  const sixteenth = await openBank(file, MIGRATIONS.slice(0, 16))
  const customers = await sixteenth.selectFrom('customers').selectAll().execute()
  const after = (await sixteenth.introspection.getTables()).map((table) => table.name)
  await sixteenth.destroy()
  expect(customers).toMatchObject([CUSTOMER])
  expect(before.filter((name) => !after.includes(name))).toEqual(['knowledge'])
})
