import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fillSmallBank } from '../jobs/small-bank.fixture'
import { carryRelease, keepBankId } from './carry-release'
import { type Db, openBank } from './open'
import { isPublicationDue, markPublished, publishedState } from './published'
import { publishedCounts } from './published-counts'
import { booksNow, changedSinceRelease, keepRelease } from './releases'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'teller-carry-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const present = () => join(folder, 'teller.sqlite')
const backup = () => join(folder, 'backup.sqlite')
const STATE = JSON.stringify({ form: 1, currency: 'INR', smallestGroup: 10, asOf: '2026-10-31' })

async function within<Result>(file: string, use: (db: Db) => Promise<Result>): Promise<Result> {
  const db = await openBank(file)
  try {
    return await use(db)
  } finally {
    await db.destroy()
  }
}

const change = (db: Db, count: number) =>
  db
    .updateTable('customers')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where(
      'id',
      'in',
      Array.from({ length: count }, (_, at) => `C${String(at + 1).padStart(5, '0')}`),
    )
    .execute()

async function release(db: Db, cell: string, count: number): Promise<void> {
  const counts = await publishedCounts(db, 'overview', 10)
  counts.steady(`overview/${cell}`, count)
  await counts.save()
  await keepRelease(db, await booksNow(db))
  await markPublished(db, STATE)
}

test('a backup knows the release after it, and is compared with it', async () => {
  await within(present(), async (db) => {
    await fillSmallBank(db, { customers: 30, seed: 7 })
    await keepBankId(db)
    await release(db, 'active', 20)
  })
  copyFileSync(present(), backup())
  await within(present(), async (db) => {
    await change(db, 12)
    await release(db, 'active', 40)
    await change(db, 3)
  })
  expect(await carryRelease({ into: backup(), from: present() })).toBe(true)
  await within(backup(), async (db) => {
    // The twelve; of them three have changed after the release as well.
    expect(await changedSinceRelease(db)).toBe(12)
    expect((await publishedCounts(db, 'overview', 10)).steady('overview/active', 45)).toBe(40)
    expect(await isPublicationDue(db, (await publishedState(db)) ?? '', STATE, 10)).toBe(true)
    expect(await isPublicationDue(db, (await publishedState(db)) ?? '', STATE, 13)).toBe(false)
  })
})

test('books that are as at the release count as unchanged, and no later change is taken for them', async () => {
  await within(present(), async (db) => {
    await fillSmallBank(db, { customers: 30, seed: 7 })
    await keepBankId(db)
    await release(db, 'active', 20)
  })
  copyFileSync(present(), backup())
  await within(present(), (db) => change(db, 5))
  await carryRelease({ into: backup(), from: present() })
  await within(backup(), async (db) => {
    expect(await changedSinceRelease(db)).toBe(0)
    await change(db, 9)
    expect(await changedSinceRelease(db)).toBe(9)
    expect(await isPublicationDue(db, (await publishedState(db)) ?? '', STATE, 10)).toBe(false)
  })
})

test('another bank, one without an identity and one that has published nothing hand nothing over', async () => {
  for (const file of [present(), backup()]) {
    await within(file, async (db) => {
      await fillSmallBank(db, { customers: 30, seed: 7 })
      await keepBankId(db)
    })
  }
  expect(await carryRelease({ into: backup(), from: present() })).toBe(false)
  await within(present(), (db) => release(db, 'active', 20))
  expect(await carryRelease({ into: backup(), from: present() })).toBe(false)
  copyFileSync(present(), backup())
  await within(backup(), (db) => db.deleteFrom('settings').where('key', '=', 'bank_id').execute())
  expect(await carryRelease({ into: backup(), from: present() })).toBe(false)
})
