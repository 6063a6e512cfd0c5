import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openBank } from '../db/open'
import { generateBank } from './generate-bank'
import { type BankOptions, seedBank, seedBankFile } from './seed-bank'

const OPTIONS: BankOptions = { customers: 9, months: 3, randomSeed: 7, until: '2026-10-31' }
const silent = () => {}

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'teller-seed-'))
  file = join(folder, 'bank.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a seeded file holds exactly what was generated, with ids in order', async () => {
  const steps: number[] = []
  const { customers, transactions, answers } = await seedBankFile(file, OPTIONS, (done) => steps.push(done))
  const bank = [...generateBank(OPTIONS)]
  const db = await openBank(file)
  const rows = await db.selectFrom('transactions').selectAll().orderBy('id').execute()
  const people = await db.selectFrom('customers').select(['id', 'name']).orderBy('id').execute()
  const accounts = await db.selectFrom('accounts').select(['id', 'opening_minor']).execute()
  const products = await db.selectFrom('products').select(['id', 'currency']).execute()
  const events = await db.selectFrom('product_events').selectAll().orderBy('id').execute()
  const indexes = await sql`select name from sqlite_master where type = 'index' and tbl_name = 'transactions'`.execute(
    db,
  )
  const settings = await db.selectFrom('settings').selectAll().where('key', 'like', 'seed%').orderBy('key').execute()
  await db.destroy()

  expect({ customers, transactions }).toEqual({ customers: 9, transactions: rows.length })
  expect(
    rows.map((row) => [row.id, row.customer_id, row.booked_on, row.amount_minor, row.payee, row.reference]),
  ).toEqual(
    bank
      .flatMap((customer) => customer.transactions.map((row) => ({ id: customer.id, row })))
      .map(({ id, row }, at) => [at + 1, id, row.bookedOn, row.amountMinor, row.payee, row.reference]),
  )
  expect(people).toEqual(bank.map(({ id, name }) => ({ id, name })))
  expect(accounts.length).toBe(bank.flatMap((customer) => customer.accounts).length)
  expect(settings).toEqual([
    { key: 'seed_options', value: JSON.stringify(OPTIONS) },
    { key: 'seeded', value: '2026-10-31' },
  ])
  expect([new Set(products.map((product) => product.currency)), products.length]).toEqual([new Set(['INR']), 13])
  expect(events.map((event) => [event.customer_id, event.product_id, event.kind, event.occurred_on])).toEqual(
    bank.flatMap(({ id, productEvents }) => productEvents.map((event) => [id, event.productId, event.kind, event.on])),
  )
  expect(indexes.rows.length).toBe(7)
  expect(steps.at(-1)).toBe(1)
  const doubles = answers.unusual
    .filter(({ kind }) => kind === 'duplicate')
    .map(({ transactionId }) => rows[transactionId - 1])
  expect(doubles.find((row) => row?.customer_id === 'C00001')).toMatchObject({ payee: 'Zomato', amount_minor: -35_900 })
  expect(answers.personas.C00002).toBe('retired')
})

test('nothing is left beside the file, and a left-over of a crash is replaced', async () => {
  writeFileSync(`${file}.seeding`, 'half a bank')
  writeFileSync(`${file}.seeding-wal`, 'its log')
  await seedBankFile(file, OPTIONS, silent)
  expect(['.seeding', '.seeding-wal', '.seeding-shm', '-wal', '-shm'].filter((end) => existsSync(file + end))).toEqual(
    [],
  )
})

test('a cancelled seeding leaves nothing at all', async () => {
  const abort = new AbortController()
  const seeding = seedBankFile(file, { ...OPTIONS, customers: 100, months: 1 }, () => abort.abort(), abort.signal)
  await expect(seeding).rejects.toMatchObject({ code: 'cancelled' })
  expect(existsSync(file)).toBe(false)
  expect(existsSync(`${file}.seeding`)).toBe(false)
})

test('an existing file is never overwritten, and a bank with customers never seeded again', async () => {
  writeFileSync(file, 'somebody’s own')
  await expect(seedBankFile(file, OPTIONS, silent)).rejects.toMatchObject({ code: 'invalid-request' })
  const db = await openBank(join(folder, 'other.sqlite'))
  await seedBank(db, { ...OPTIONS, customers: 2, months: 1 }, silent)
  await expect(seedBank(db, OPTIONS, silent)).rejects.toMatchObject({ code: 'invalid-request' })
  await db.destroy()
})

test('a seeding that stopped in the middle is not marked as seeded', async () => {
  const db = await openBank(file)
  const abort = new AbortController()
  await seedBank(db, { ...OPTIONS, customers: 100, months: 1 }, () => abort.abort(), abort.signal).catch(silent)
  const marks = await db.selectFrom('settings').select('key').where('key', '=', 'seeded').execute()
  expect(marks).toEqual([])
  await db.destroy()
})
