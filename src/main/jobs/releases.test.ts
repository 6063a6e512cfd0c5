import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAggregates } from '../db/aggregates/open'
import { readOverview, readSegments } from '../db/aggregates/read'
import { type Db, openBank } from '../db/open'
import { isPublicationDue } from '../db/published'
import { publishedCounts } from '../db/published-counts'
import { changedSinceRelease } from '../db/releases'
import { refreshAggregates } from './aggregates-job'
import { runSegmentation } from './segments-job'
import { AS_OF, fillSmallBank } from './small-bank.fixture'

let folder: string
let db: Db
const quietly = { onProgress: () => {}, signal: new AbortController().signal }
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'teller-releases-'))
  db = await openBank(join(folder, 'teller.sqlite'))
  await fillSmallBank(db, { customers: 60, seed: 7 })
  await refreshAggregates(options(), quietly)
  await runSegmentation({ ...options(), seed: 7, k: 2 }, quietly)
})
afterAll(async () => {
  await db?.destroy()
  rmSync(folder, { recursive: true, force: true })
})

test('a publication is due again once as many customers have changed as may be shown', async () => {
  const [before, now] = ['a', 'b'].map((asOf) => JSON.stringify({ asOf, currency: 'INR', smallestGroup: 10 }))
  const isDue = () => isPublicationDue(db, before ?? '', now ?? '', 10)
  expect(await changedSinceRelease(db)).toBe(0)
  await touch(9)
  expect([await changedSinceRelease(db), await isDue()]).toEqual([9, false])
  await touch(10)
  expect([await changedSinceRelease(db), await isDue()]).toEqual([10, true])
  expect(await isPublicationDue(db, (before ?? '').replace('INR', 'GBP'), now ?? '', 10)).toBe(true)
})

test('segments that are run again by hand come from the books of the release', async () => {
  const published = async () => {
    const file = await openAggregates(options().aggregatesFile)
    const { run, segments, ...rest } = await readSegments(file)
    await file.destroy()
    return { ...rest, segments: segments.map((segment) => ({ ...segment, movement: null })) }
  }
  const before = await published()
  await db.deleteFrom('transactions').where('customer_id', '=', 'C00003').execute()
  await runSegmentation({ ...options(), seed: 7, k: 2 }, quietly)
  expect(await published()).toEqual(before)
})

test('a count stays as it was published while fewer customers than may be shown have come or gone', async () => {
  const customers = async () => {
    await refreshAggregates(options(), quietly)
    const file = await openAggregates(options().aggregatesFile)
    const overview = await readOverview(file)
    await file.destroy()
    return overview.customers
  }
  expect(await customers()).toEqual({ value: 60, customers: 60 })
  await more(61, 9)
  expect(await customers()).toEqual({ value: 60, customers: 60 })
  await more(70, 10)
  expect(await customers()).toEqual({ value: 80, customers: 80 })
})

test('counts are remembered by cell', async () => {
  const first = await publishedCounts(db, 'test', 10)
  expect([first.steady('test/a', 100), first.steady('test/a', 110), first.steady('test/b', 110)]).toEqual([
    100, 100, 110,
  ])
  await first.save()
  const second = await publishedCounts(db, 'test', 10)
  expect([second.steady('test/a', 115), second.steady('test/a', 105), second.steady('test/b', 100)]).toEqual([
    115, 100, 110,
  ])
})

async function touch(customers: number): Promise<void> {
  const ids = await db.selectFrom('customers').select('id').orderBy('id').limit(customers).execute()
  await db
    .updateTable('customers')
    .set({ version: 1000 + customers })
    .where(
      'id',
      'in',
      ids.map(({ id }) => id),
    )
    .execute()
}

async function more(from: number, count: number): Promise<void> {
  for (let n = from; n < from + count; n++) {
    const person = { name: 'New', born_on: '1990-01-01', gender: 'female', city: 'Kochi', joined_on: '2026-10-01' }
    await db
      .insertInto('customers')
      .values({ id: `N${n}`, ...person })
      .execute()
    await db
      .insertInto('accounts')
      .values({
        id: `N${n}-1`,
        customer_id: `N${n}`,
        kind: 'savings',
        name: 'Savings',
        tail: '0001',
        currency: 'INR',
        opened_on: '2026-10-01',
        opening_minor: 100,
      })
      .execute()
  }
}

function options() {
  const aggregatesFile = join(folder, 'aggregates.sqlite')
  return { db, aggregatesFile, asOf: AS_OF, currency: 'INR', smallestGroup: 10 }
}
