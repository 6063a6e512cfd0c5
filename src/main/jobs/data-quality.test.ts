import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DataQuality } from '../../shared/data-quality'
import { openAggregates } from '../db/aggregates/open'
import { readPage } from '../db/aggregates/pages'
import { type Db, openBank } from '../db/open'
import { refreshQuality } from './quality-job'

const WATCH = { onProgress: () => {}, signal: new AbortController().signal }
const HIDDEN = { suppressed: true }

let folder: string
let db: Db
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'teller-quality-'))
  db = await openBank(join(folder, 'bank.sqlite'))
})
afterEach(async () => {
  await db.destroy()
  rmSync(folder, { recursive: true })
})

interface Row {
  readonly payee?: string
  readonly category_id?: string
  readonly occurred_at?: string | null
  readonly amount_minor?: number
  readonly booked_on?: string
}

/** Customers with the same rows each, all whole unless a row says otherwise. */
async function add(
  prefix: string,
  count: number,
  rows: readonly Row[],
  { importId = null as string | null, bornOn = '1990-01-01' } = {},
): Promise<void> {
  if (importId) {
    await db
      .insertInto('bulk_imports')
      .values({
        id: importId,
        file_name: 'a.csv',
        imported_at: importId,
        published: 1,
        row_count: 0,
        from_on: '',
        to_on: '',
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  for (let n = 0; n < count; n++) {
    const id = `${prefix}${n}`
    const person = { name: id, born_on: bornOn, gender: 'female', city: 'Pune', joined_on: '2026-01-01' }
    await db
      .insertInto('customers')
      .values({ id, ...person, bulk_import_id: importId })
      .execute()
    const account = { kind: 'current', name: 'Current', tail: '0001', currency: 'INR', opened_on: '2026-01-01' }
    await db
      .insertInto('accounts')
      .values({ id: `${id}-1`, customer_id: id, ...account, opening_minor: 0 })
      .execute()
    for (const row of rows) {
      await db
        .insertInto('transactions')
        .values({
          ...{ customer_id: id, account_id: `${id}-1`, booked_on: '2026-09-10', occurred_at: '2026-09-10T10:00:00' },
          ...{ amount_minor: -100, payee: 'Swiggy', category_id: 'groceries', category_source: 'dictionary' },
          ...{ category_confidence: null, reference: 'R', channel: '', note: '', bank_reference: 'B' },
          ...{ import_batch_id: null, bulk_import_id: importId },
          ...row,
        })
        .execute()
    }
  }
}

async function quality(): Promise<DataQuality> {
  const aggregatesFile = join(folder, 'aggregates.sqlite')
  await refreshQuality({ db, aggregatesFile, asOf: '2026-10-31', currency: 'INR', smallestGroup: 10 }, WATCH)
  const aggregates = await openAggregates(aggregatesFile)
  const page = await readPage<DataQuality>(aggregates, 'quality')
  await aggregates.destroy()
  return page
}

const shareOf = ({ gaps }: DataQuality['bank'], gap: string) => gaps.find((each) => each.gap === gap)?.share

test('shares are of rows, over the customers whose rows lack something', async () => {
  await add('A', 20, [{}, {}, {}])
  await add('B', 20, [{ category_id: 'other' }, { occurred_at: null }, {}])
  const { bank, months } = await quality()
  expect(bank.rows).toEqual({ value: 120, customers: 40 })
  expect(bank.customers).toEqual({ value: 40, customers: 40 })
  // 20 of 120.
  expect([shareOf(bank, 'uncategorised'), shareOf(bank, 'clock')]).toEqual([
    { value: 0.167, customers: 20 },
    { value: 0.167, customers: 20 },
  ])
  // Nobody: it would speak of everybody.
  expect([shareOf(bank, 'payee'), shareOf(bank, 'huge')]).toEqual([HIDDEN, HIDDEN])
  expect(bank.currencies).toEqual([{ currency: 'INR', rows: { value: 120, customers: 40 } }])
  expect(months).toEqual([{ month: '2026-09', rows: { value: 120, customers: 40 } }])
})

test('what nine customers lack is hidden, and what one of many mostly lacks', async () => {
  await add('A', 40, [{}, {}])
  await add('B', 9, [{ payee: '' }])
  await add('C', 11, [{ amount_minor: 0 }])
  await add(
    'D',
    1,
    Array.from({ length: 20 }, () => ({ amount_minor: 0 })),
  )
  const { bank } = await quality()
  expect([shareOf(bank, 'payee'), shareOf(bank, 'zero')]).toEqual([HIDDEN, HIDDEN])
})

test('an import is told of beside the rest, unless the rest would be fewer than ten', async () => {
  await add('A', 12, [{}, {}])
  await add('B', 15, [{ category_id: 'other' }, {}], { importId: 'B1' })
  const [told] = (await quality()).imports
  expect([told?.rows, told?.customers, told && shareOf(told, 'uncategorised')]).toEqual([
    { value: 30, customers: 15 },
    { value: 15, customers: 15 },
    { value: 0.5, customers: 15 },
  ])
})

test('with nine customers beside it an import is hidden: the bank less the import would be those nine', async () => {
  await add('A', 9, [{}, {}])
  await add('B', 15, [{ category_id: 'other' }, {}], { importId: 'B1' })
  const { bank, imports } = await quality()
  expect(bank.rows).toEqual({ value: 48, customers: 25 })
  expect([imports[0]?.rows, imports[0]?.customers]).toEqual([HIDDEN, HIDDEN])
})

test('birth dates of the future and of over 110 years ago are implausible', async () => {
  await add('A', 20, [{}])
  await add('B', 10, [{}], { bornOn: '1899-05-01' })
  await add('C', 10, [{}], { bornOn: '2027-05-01' })
  await add('D', 15, [{}], { bornOn: '' })
  expect((await quality()).bank.ages).toEqual([
    { state: 'known', customers: { value: 20, customers: 20 } },
    { state: 'missing', customers: { value: 15, customers: 15 } },
    { state: 'implausible', customers: { value: 20, customers: 20 } },
  ])
})

test('a month without rows between two others is a gap', async () => {
  const on = (month: string) => ({ booked_on: `${month}-10`, occurred_at: null })
  await add('A', 20, [on('2026-03'), on('2026-06')])
  await add('B', 20, [on('2026-03'), on('2026-06')])
  await add('C', 12, [on('2026-08')])
  const { months } = await quality()
  expect(months.map(({ month, rows }) => [month, 'suppressed' in rows])).toEqual([
    ['2026-03', false],
    ['2026-04', true],
    ['2026-05', true],
    ['2026-06', false],
    ['2026-07', true],
    ['2026-08', false],
  ])
})

test('months that are hidden at the ends are left out: they would say when the first few rows were booked', async () => {
  await add('A', 20, [{ booked_on: '2026-05-10' }, { booked_on: '2026-06-10' }])
  await add('B', 2, [{ booked_on: '2026-01-10' }])
  const { months } = await quality()
  // The one is hidden with the other, or else what is left of all rows would be it.
  expect(months.map(({ month }) => month)).toEqual(['2026-06'])
})

test('of an empty bank nothing is said', async () => {
  const { bank, months, imports } = await quality()
  expect({ rows: bank.rows, customers: bank.customers, months, imports }).toEqual({
    rows: HIDDEN,
    customers: HIDDEN,
    months: [],
    imports: [],
  })
})
