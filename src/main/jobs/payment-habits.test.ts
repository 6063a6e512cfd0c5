import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Db, openBank } from '../db/open'
import { habitsOf, refreshHabits } from './payment-habits'
import { AS_OF, fillSmallBank } from './small-bank.fixture'

let folder: string
let db: Db
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'teller-habits-'))
  db = await openBank(join(folder, 'bank.sqlite'))
})
afterEach(async () => {
  await db.destroy()
  rmSync(folder, { recursive: true })
})

const bank = { asOf: AS_OF, currency: 'INR', smallestGroup: 10 }

test('the habits of a bank are kept in it, name nobody, and hold the middle of what is paid', async () => {
  expect(await habitsOf(db)).toBeNull()
  await fillSmallBank(db, { customers: 60, seed: 7 })
  await refreshHabits(db, bank)
  const habits = await habitsOf(db)
  const paid = await db
    .selectFrom('transactions')
    .select('amount_minor')
    .where('amount_minor', '<', 0)
    .where('category_id', '=', 'groceries')
    .orderBy('amount_minor', 'desc')
    .execute()
  const middle = -(paid[paid.length >> 1]?.amount_minor ?? 0)
  expect(Math.exp(habits?.amounts.groceries?.[4] ?? 0) / middle).toBeCloseTo(1, 1)
  const ids = await db.selectFrom('customers').select(['id', 'name']).execute()
  const kept = JSON.stringify(habits)
  expect(ids.filter(({ id, name }) => kept.includes(id) || kept.includes(name))).toEqual([])
})

test('a bank of few customers has none, also when it had them before', async () => {
  await fillSmallBank(db, { customers: 30, seed: 7 })
  await refreshHabits(db, bank)
  expect(await habitsOf(db)).not.toBeNull()
  await refreshHabits(db, { ...bank, smallestGroup: 31 })
  expect(await habitsOf(db)).toBeNull()
})

test('stopping leaves what was kept', async () => {
  await fillSmallBank(db, { customers: 30, seed: 7 })
  await expect(refreshHabits(db, bank, AbortSignal.abort())).rejects.toThrow('Stopped')
  expect(await habitsOf(db)).toBeNull()
})
