import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Cell, Overview, Progress, Segments } from '../../shared/contract'
import { type AggregatesDb, openAggregates } from '../db/aggregates/open'
import { isPublished, readOverview, readSegments } from '../db/aggregates/read'
import { type Db, openBank } from '../db/open'
import { latestRun, saveRun } from '../db/segment-runs'
import { refreshAggregates } from './aggregates-job'
import { runSegmentation } from './segments-job'
import { AS_OF, fillSmallBank } from './small-bank.fixture'

const SMALLEST_GROUP = 10
const CUSTOMERS = 120

let folder: string
let db: Db
let published: AggregatesDb
let overview: Overview
let segments: Segments
const progress: Progress[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'teller-published-'))
  db = await openBank(join(folder, 'teller.sqlite'))
  await fillSmallBank(db, { customers: CUSTOMERS, seed: 7 })
  await rateAnswers()
  const watch = { onProgress: (step: Progress) => progress.push(step), signal: new AbortController().signal }
  await refreshAggregates(options(), watch)
  await runSegmentation({ ...options(), seed: 7 }, watch)
  published = await openAggregates(options().aggregatesFile)
  overview = await readOverview(published)
  segments = await readSegments(published)
})

afterAll(async () => {
  await published?.destroy()
  await db?.destroy()
  rmSync(folder, { recursive: true, force: true })
})

/** 30 customers were helped, 12 were not, 13 have thumbs of both kinds or none, and 4 of those who were not had been helped once. */
async function rateAnswers(): Promise<void> {
  const customers = await db.selectFrom('customers').select('id').orderBy('id').execute()
  const thumbs = (index: number) => {
    if (index < 30) return [1, null]
    if (index < 42) return index < 34 ? [-1, 1, -1] : [-1]
    return index % 2 === 0 ? [1, -1] : [null]
  }
  for (const [index, { id: customer_id }] of customers.slice(0, 55).entries()) {
    const { id } = await db
      .insertInto('chat_sessions')
      .values({ customer_id, title: 'Why?', started_at: AS_OF })
      .returning('id')
      .executeTakeFirstOrThrow()
    const turn = { session_id: id, question: 'Why?', asked_at: AS_OF, shown: '[]', answer: null, words: '' }
    await db
      .insertInto('chat_turns')
      .values(thumbs(index).map((rating) => ({ ...turn, rating })))
      .execute()
  }
}

describe('the published overview', () => {
  test('agrees with independent SQL over the rows, to three figures', async () => {
    const one = async (statement: ReturnType<typeof sql<{ value: number }>>) =>
      Number(((await statement.execute(db)).rows[0]?.value ?? Number.NaN).toPrecision(3))
    const balances = await one(sql`select
      (select sum(opening_minor) from accounts) + (select sum(amount_minor) from transactions) as value`)
    const october = await one(sql`select sum(amount_minor) as value from transactions
      where booked_on like '2026-10-%' and category_id = 'salary'`)
    const homes = await one(sql`select 0 - sum(amount_minor) as value from transactions
      where booked_on between '2026-08-01' and '2026-10-31' and category_id = 'home'`)
    expect({
      customers: overview.customers,
      active: overview.active,
      balances: overview.balancesMinor,
      october: overview.months.at(-1)?.inflowMinor,
      homes: overview.categories.find(({ categoryId }) => categoryId === 'home')?.spentMinor,
    }).toEqual({
      customers: { value: CUSTOMERS, customers: CUSTOMERS },
      active: { value: CUSTOMERS, customers: CUSTOMERS },
      balances: { value: balances, customers: CUSTOMERS },
      october: { value: october, customers: CUSTOMERS },
      homes: { value: homes, customers: CUSTOMERS },
    })
  })

  test('has every whole month, and its last balances are those of the as-of date', () => {
    expect(overview.months.map(({ month }) => month)).toEqual([
      '2026-04',
      '2026-05',
      '2026-06',
      '2026-07',
      '2026-08',
      '2026-09',
      '2026-10',
    ])
    expect(overview.months.at(-1)?.balancesMinor).toEqual(overview.balancesMinor)
  })

  test('has shares of spending that add up to one, as far as three figures go', () => {
    const sum = overview.categories.reduce((total, { shareOfSpend }) => total + shown(shareOfSpend), 0)
    expect(sum).toBeCloseTo(1, 1)
  })
})

describe('what customers think of the assistant', () => {
  test('is counted by customers, to the nearest five', () => {
    expect(overview.assistant).toEqual([
      { opinion: 'helped', customers: { value: 30, customers: 30 } },
      { opinion: 'did-not-help', customers: { value: 10, customers: 10 } },
      { opinion: 'undecided', customers: { value: 15, customers: 15 } },
      { opinion: 'not-asked', customers: { value: 65, customers: 65 } },
    ])
  })
})

describe('a published run of segments', () => {
  test('finds the four ways of living and names each of them once', () => {
    expect(segments.k).toBe(4)
    expect(segments.segments.map(({ customers }) => customers)).toEqual(
      [0, 1, 2, 3].map(() => ({ value: 30, customers: 30 })),
    )
    expect(new Set(segments.segments.map(({ name }) => name)).size).toBe(4)
    expect(segments.stability).toBe(1)
  })

  test('says how far each segment is from the average, strongest first', () => {
    for (const { profile } of segments.segments) {
      const sizes = profile.flatMap(({ deviations }) => ('suppressed' in deviations ? [] : Math.abs(deviations.value)))
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
    }
  })

  test('gives the same run again for the same books, and says that nobody moved', async () => {
    await runSegmentation({ ...options(), seed: 7 }, { onProgress: () => {}, signal: new AbortController().signal })
    const again = await readSegments(published)
    expect(again).toEqual({
      ...segments,
      run: segments.run + 1,
      segments: segments.segments.map((segment) => ({ ...segment, movement: 0 })),
    })
  })

  test('takes the number of segments that is asked for', async () => {
    await runSegmentation(
      { ...options(), seed: 7, k: 2 },
      { onProgress: () => {}, signal: new AbortController().signal },
    )
    expect((await readSegments(published)).k).toBe(2)
  })

  test('changes nothing when it is stopped', async () => {
    const before = await readSegments(published)
    const stop = new AbortController()
    const run = runSegmentation({ ...options(), seed: 7 }, { onProgress: () => stop.abort(), signal: stop.signal })
    await expect(run).rejects.toMatchObject({ code: 'cancelled' })
    expect(await readSegments(published)).toEqual(before)
  })
})

test('progress never goes back within a stage and ends at one', () => {
  for (const stage of ['aggregates', 'features', 'clustering'] as const) {
    const done = progress.filter((step) => step.stage === stage).map((step) => step.done)
    expect(done).toEqual([...done].sort((a, b) => a - b))
    expect(done.at(-1)).toBe(1)
  }
})

test('no value of the published file holds a customer id, a name or an account', async () => {
  const people = await db.selectFrom('customers').select(['id', 'name']).execute()
  const accounts = await db.selectFrom('accounts').select('id').execute()
  const secrets = new Set([...people.flatMap(({ id, name }) => [id, name]), ...accounts.map(({ id }) => id)])
  const values = await everyValue(published)
  expect(values.length).toBeGreaterThan(100)
  expect(values.filter((value) => [...secrets].some((secret) => value.includes(secret)))).toEqual([])
})

test('every published cell stands for at least the smallest group, in steps of five', async () => {
  const cells = [
    ...(await published.selectFrom('overview_cells').select(['value', 'customers']).execute()),
    ...(await published.selectFrom('segment_cells').select(['value', 'customers']).execute()),
  ]
  const hexagons = await published.selectFrom('segment_hexagons').select('customers').execute()
  const behind = [...cells.flatMap(({ customers }) => customers ?? []), ...hexagons.map(({ customers }) => customers)]
  expect(behind.filter((customers) => customers < SMALLEST_GROUP || customers % 5 !== 0)).toEqual([])
  expect(cells.filter(({ value, customers }) => (value === null) !== (customers === null))).toEqual([])
})

test('the handle of the bank’s side cannot write', async () => {
  await expect(published.deleteFrom('overview_cells').execute()).rejects.toThrow(/readonly/)
})

test('a page that was never written is said to be on its way', async () => {
  await expect(openAggregates(join(folder, 'nothing.sqlite'))).rejects.toMatchObject({ code: 'not-ready' })
})

function options() {
  return {
    db,
    aggregatesFile: join(folder, 'aggregates.sqlite'),
    asOf: AS_OF,
    currency: 'INR',
    smallestGroup: SMALLEST_GROUP,
  }
}

function shown(cell: Cell): number {
  return 'suppressed' in cell ? Number.NaN : cell.value
}

async function everyValue(file: AggregatesDb): Promise<readonly string[]> {
  const tables = await file.introspection.getTables()
  const values: string[] = []
  for (const { name } of tables) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(file)
    for (const row of rows) values.push(...Object.values(row).map(String))
  }
  return values
}

describe('a run of segments', () => {
  const watch = { onProgress: () => {}, signal: new AbortController().signal }

  test('that was saved and not published is noticed, and the next one puts it right', async () => {
    const copy = { ...options(), aggregatesFile: join(folder, 'interrupted.sqlite') }
    await refreshAggregates(copy, watch)
    await runSegmentation({ ...copy, seed: 7 }, watch)
    expect(await isPublished(copy.aggregatesFile, await latestRun(db))).toBe(true)
    await saveRun(db, { asOf: AS_OF, seed: 7, segments: [] })
    expect(await isPublished(copy.aggregatesFile, await latestRun(db))).toBe(false)
    await runSegmentation({ ...copy, seed: 7 }, watch)
    expect(await isPublished(copy.aggregatesFile, await latestRun(db))).toBe(true)
  })

  test('of other books does not stay when there are too few customers', async () => {
    const few = await openBank(join(folder, 'few.sqlite'))
    await fillSmallBank(few, { customers: 9, seed: 7 })
    const job = { ...options(), db: few, aggregatesFile: join(folder, 'few-aggregates.sqlite'), seed: 7 }
    await runSegmentation({ ...job, db }, watch)
    await expect(runSegmentation(job, watch)).rejects.toMatchObject({ code: 'not-ready' })
    const left = await openAggregates(job.aggregatesFile)
    await expect(readSegments(left)).rejects.toMatchObject({ code: 'not-ready' })
    await left.destroy()
    await few.destroy()
  })
})
