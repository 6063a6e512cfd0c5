import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Db, openBank } from '../db/open'
import { stageBulkHalf } from './bulk-half-job'
import { readBulkPart } from './bulk-part-job'
import { publishBulkRows, takeBackBulkImport } from './bulk-publishing-job'
import { type BulkReading, readBulkFile } from './bulk-reading-job'
import type { Watch } from './watch'

const HEADER =
  'TransactionID,CustomerID,CustomerDOB,CustGender,CustLocation,CustAccountBalance,TransactionDate,TransactionTime,TransactionAmount (INR)'
const EXTRACT = `${HEADER}
T1,C5841053,10/1/94,F,JAMSHEDPUR,17819.05,2/8/16,143207,25
T2,C2142763,4/4/57,M,JHAJJAR,2270.69,2/8/16,141858,27999
T3,C5841053,10/1/94,F,JAMSHEDPUR,17319.05,5/8/16,90500,500
T4,C9000000,1/1/1800,,,,6/8/16,1,1.5
`
const WATCH = { onProgress: () => {}, signal: new AbortController().signal }
const NOTHING_READ = { read: 0, duplicates: 0, rejected: [] }
const TABLES = ['customers', 'accounts', 'transactions', 'bulk_imports', 'outlooks'] as const

let folder: string
let db: Db
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'teller-bulk-'))
  db = await openBank(join(folder, 'bank.sqlite'))
})
afterEach(async () => {
  await db.destroy()
  rmSync(folder, { recursive: true })
})

const bankFile = () => join(folder, 'bank.sqlite')
const stagingFile = () => join(folder, 'staging')

function read(text: string, fileName = 'extract.csv', watch: Watch = WATCH): Promise<BulkReading> {
  const file = join(folder, fileName)
  writeFileSync(file, text)
  const target = { merchants: [], today: '2026-10-31', currency: 'INR' }
  return readBulkFile({ bankFile: bankFile(), stagingFile: stagingFile(), file, fileName, ...target }, watch)
}

async function add(text: string, id = 'B1'): Promise<void> {
  await read(text)
  await publish(id)
}

function publish(id: string, watch = WATCH): Promise<void> {
  const batch = {
    id,
    fileName: 'extract.csv',
    importedAt: `2026-10-31T00:00:0${id.slice(1)}.000Z`,
    counts: NOTHING_READ,
  }
  return publishBulkRows({ bankFile: bankFile(), stagingFile: stagingFile(), ...batch }, watch)
}

const takeBack = (id: string) => takeBackBulkImport({ bankFile: bankFile(), id }, WATCH)

async function everything(): Promise<unknown> {
  const tables = TABLES.map(async (table) => [table, await db.selectFrom(table).selectAll().execute()])
  return Object.fromEntries(await Promise.all(tables))
}

async function addStranger(id: string): Promise<void> {
  const person = { id, name: 'Asha', born_on: '1990-01-01', gender: 'female', city: 'Pune', joined_on: '2020-01-01' }
  await db.insertInto('customers').values(person).execute()
}

describe('a bulk import', () => {
  it('is looked at in counts and shapes: no name, no number, no amount', async () => {
    const { samples, columns, ...counts } = await read(EXTRACT)
    expect(counts).toEqual({
      ...{ format: 'bulk', rows: 4, newRows: 4, customers: 3, accounts: 3, from: '2016-08-02', to: '2016-08-06' },
      ...{ badRows: 0, errors: [], counts: { read: 4, duplicates: 0, rejected: [] } },
    })
    expect(columns[0]).toEqual({ column: 'TransactionID', field: 'reference' })
    expect(samples[0]).toEqual({
      bookedOn: '2016-08-02',
      shapes: {
        ...{ reference: 'A9', customer: 'A9999999', bornOn: '9999-99-99', gender: 'a', city: 'AAAAAAAAAA' },
        ...{ balance: '99999.99', clock: '99:99:99', amount: '-99.99' },
      },
    })
    expect(JSON.stringify(samples)).not.toMatch(/5841053|JAMSHEDPUR|1994|17819/)
  })

  it('masks what a bad row wrote', async () => {
    const { errors, badRows, counts } = await read(
      `${EXTRACT}T5,C1,1/1/90,F,PUNE,1,Asha Kulkarni,1,5\nT6,,1/1/90,F,X,1,1/8/16,1,5\n`,
    )
    expect({ errors, badRows, counts }).toEqual({
      badRows: 2,
      counts: {
        read: 6,
        duplicates: 0,
        rejected: [
          { reason: 'date', rows: 1 },
          { reason: 'no-customer', rows: 1 },
        ],
      },
      errors: [
        { line: 6, reason: '“Aaaa Aaaaaaaa” is not a day-first date.' },
        { line: 7, reason: 'The row names no customer.' },
      ],
    })
  })

  it('is read in parts beside each other as in one', async () => {
    const city = 'X'.repeat(900)
    const lines = Array.from(
      { length: 9_000 },
      (_, at) => `T${at},C${at % 50},1/1/90,F,${city},1,${at === 8_990 ? 'soon' : '1/8/16'},${at},${at}\n`,
    )
    const text = `${HEADER}\n${lines.join('')}`
    const alone = await read(text)
    await publish('B1')
    const before = await db.selectFrom('transactions').selectAll().orderBy('id').execute()
    await takeBack('B1')
    const shares: string[] = []
    const beside: Watch['beside'] = {
      readPart(input, onProgress) {
        shares.push('part')
        return readBulkPart(input, onProgress)
      },
      stageHalf(input, onProgress) {
        shares.push('half')
        return stageBulkHalf(input, onProgress)
      },
    }
    expect(await read(text, 'extract.csv', { ...WATCH, beside })).toEqual(alone)
    expect([shares, alone.errors]).toEqual([
      ['part', 'half'],
      [{ line: 8_992, reason: '“aaaa” is not a day-first date.' }],
    ])
    await publish('B1')
    expect(await db.selectFrom('transactions').selectAll().orderBy('id').execute()).toEqual(before)
  })

  it('makes customers with one current account each, whose balance is that of the newest row', async () => {
    await add(EXTRACT)
    const customers = await db.selectFrom('customers').selectAll().orderBy('id').execute()
    expect(
      customers.map(({ id, name, born_on, gender, city, joined_on }) => [id, name, born_on, gender, city, joined_on]),
    ).toEqual([
      ['C2142763', 'Customer C2142763', '1957-04-04', 'male', 'JHAJJAR', '2016-08-02'],
      ['C5841053', 'Customer C5841053', '1994-01-10', 'female', 'JAMSHEDPUR', '2016-08-02'],
      ['C9000000', 'Customer C9000000', '', 'other', '', '2016-08-06'],
    ])
    const accounts = await db.selectFrom('accounts').selectAll().orderBy('id').execute()
    expect(
      accounts.map(({ id, kind, tail, currency, opening_minor }) => [id, kind, tail, currency, opening_minor]),
    ).toEqual([
      ['C2142763:current:INR', 'current', '2763', 'INR', 2_270_69 + 27_999_00],
      ['C5841053:current:INR', 'current', '1053', 'INR', 17_319_05 + 525_00],
      ['C9000000:current:INR', 'current', '0000', 'INR', 0],
    ])
    const rows = await db.selectFrom('transactions').selectAll().where('customer_id', '=', 'C5841053').execute()
    expect(
      rows.map(({ booked_on, occurred_at, amount_minor, payee, category_id, category_source }) => [
        ...[booked_on, occurred_at, amount_minor, payee, category_id, category_source],
      ]),
    ).toEqual([
      ['2016-08-02', '2016-08-02T14:32:07', -2500, 'No description', 'other', 'guess'],
      ['2016-08-05', '2016-08-05T09:05:00', -50000, 'No description', 'other', 'guess'],
    ])
  })

  it('adds nothing the second time, and only what is new of a longer extract', async () => {
    await add(EXTRACT)
    const before = await everything()
    expect((await read(EXTRACT)).newRows).toBe(0)
    await expect(publish('B2')).rejects.toMatchObject({ code: 'import-failed' })
    expect(await everything()).toEqual(before)
    const more = await read(`${EXTRACT}T5,C5841053,10/1/94,F,JAMSHEDPUR,17000,9/8/16,1,319.05\n`)
    expect([more.rows, more.newRows, more.from, more.to]).toEqual([5, 1, '2016-08-09', '2016-08-09'])
    await publish('B2')
    expect(await db.selectFrom('transactions').select('id').execute()).toHaveLength(5)
  })

  it('takes rows without an id of their own one for one', async () => {
    const line =
      '{"bookedOn": "2026-10-01", "amountMinor": -100, "payee": "Chai", "customer": {"id": "C1", "bornOn": null, "gender": null, "city": null}}\n'
    expect((await read(line.repeat(2), 'a.jsonl')).newRows).toBe(2)
    await publish('B1')
    expect((await read(line.repeat(3), 'a.jsonl')).newRows).toBe(1)
  })

  it('takes a row that the file repeats once', async () => {
    const { rows, newRows } = await read(`${EXTRACT}T1,C5841053,10/1/94,F,JAMSHEDPUR,17819.05,2/8/16,143207,25\n`)
    expect([rows, newRows]).toEqual([5, 4])
    await publish('B1')
    const account = await db.selectFrom('accounts').selectAll().where('id', '=', 'C5841053:current:INR').execute()
    expect(account[0]?.opening_minor).toBe(17_319_05 + 525_00)
  })

  it('leaves the accounts of customers who are there alone and gives them one of its own', async () => {
    await addStranger('C5841053')
    await add(EXTRACT)
    const [asha] = await db.selectFrom('customers').selectAll().where('id', '=', 'C5841053').execute()
    expect([asha?.name, asha?.bulk_import_id, (asha?.version ?? 0) > 1]).toEqual(['Asha', null, true])
    await takeBack('B1')
    expect((await db.selectFrom('customers').select('id').execute()).map(({ id }) => id)).toEqual(['C5841053'])
    expect(await db.selectFrom('accounts').select('id').execute()).toEqual([])
  })

  it('keeps hostile ids apart', async () => {
    const ids = ['A:B', 'A', '=cmd()', "'; drop table customers", '../x', 'é\u202eid']
    const rows = ids.map((id, at) => `T${at},"${id}",1/1/90,F,PUNE,1,1/8/16,1,5\n`)
    await add(`${HEADER}\n${rows.join('')}`)
    const accounts = await db.selectFrom('accounts').select(['id', 'customer_id']).execute()
    const held = await sql`pragma foreign_key_check`.execute(db)
    expect(held.rows).toEqual([])
    expect(accounts.map(({ customer_id }) => customer_id).sort()).toEqual([...ids.slice(0, -1), 'éid'].sort())
    expect(new Set(accounts.map(({ id }) => id)).size).toBe(ids.length)
  })

  it('is taken out exactly, together with what jobs have found out about its customers', async () => {
    await addStranger('C1')
    const before = await everything()
    await add(EXTRACT)
    await db
      .insertInto('outlooks')
      .values({ customer_id: 'C9000000', view: 'home', format: 1, as_of: 'x', version: 1, content: '{}' })
      .execute()
    expect(await takeBack('B1')).toBe(4)
    expect(await everything()).toEqual(before)
  })

  it('leaves a customer who has something of their own by now', async () => {
    await add(EXTRACT)
    await db
      .insertInto('category_rules')
      .values({ customer_id: 'C9000000', payee: 'Tea', category_id: 'other' })
      .execute()
    await takeBack('B1')
    expect(await db.selectFrom('customers').select(['id', 'bulk_import_id']).execute()).toEqual([
      { id: 'C9000000', bulk_import_id: null },
    ])
    await add(EXTRACT, 'B2')
    expect(await db.selectFrom('transactions').select('id').execute()).toHaveLength(4)
  })

  it('that is stopped in the middle counts as not there, and goes on going', async () => {
    const rows = Array.from({ length: 2_000 }, (_, at) => `T${at},C${at},1/1/90,F,PUNE,1,1/8/16,1,5\n`)
    await read(`${HEADER}\n${rows.join('')}`)
    const stop = new AbortController()
    const watch = { onProgress: () => stop.abort(), signal: stop.signal }
    await expect(publish('B1', watch)).rejects.toMatchObject({ code: 'cancelled' })
    expect(await db.selectFrom('bulk_imports').select(['id', 'published']).execute()).toEqual([
      { id: 'B1', published: 0 },
    ])
    expect((await db.selectFrom('transactions').select('id').execute()).length).toBeGreaterThan(0)
    await takeBack('B1')
    expect(await everything()).toEqual({
      customers: [],
      accounts: [],
      transactions: [],
      bulk_imports: [],
      outlooks: [],
    })
  })

  it('that cannot be read says why and leaves nothing', async () => {
    const refused = { code: 'import-failed' }
    await expect(read('')).rejects.toMatchObject(refused)
    await expect(read('Date,Payee,Amount\n2026-10-01,A,1\n')).rejects.toThrow('no extract over many customers')
    await expect(read(EXTRACT, 'extract.pkl')).rejects.toThrow('reading a pickle runs code')
    const stopped = { onProgress: () => {}, signal: AbortSignal.abort() }
    await expect(read(EXTRACT, 'extract.csv', stopped)).rejects.toMatchObject({ code: 'cancelled' })
    expect(readdirSync(folder).filter((name) => name.startsWith('staging'))).toEqual([])
  })

  it('does not take sums that no number holds for a balance', async () => {
    const huge = Array.from(
      { length: 1_200 },
      (_, at) => `T${at},C1,1/1/90,F,X,99999999999.99,1/8/16,1,99999999999.99\n`,
    )
    await add(`${HEADER}\n${huge.join('')}`)
    const [account] = await db.selectFrom('accounts').select('opening_minor').execute()
    expect(Number.isSafeInteger(account?.opening_minor)).toBe(true)
  })
})
