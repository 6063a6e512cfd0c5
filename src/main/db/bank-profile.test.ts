import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepProfile, profileOfFile } from './bank-profile'
import { openBank } from './open'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'teller-profile-'))
  file = join(folder, 'bank.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a file keeps the first profile that it is given', async () => {
  const db = await openBank(file)
  await keepProfile(db, 'gb')
  await keepProfile(db, 'us')
  await db.destroy()
  expect(profileOfFile(file)).toBe('gb')
})

test('a demo bank from before there were profiles is Indian', async () => {
  const db = await openBank(file)
  await db.insertInto('settings').values({ key: 'seed_options', value: '{"customers":60}' }).execute()
  await db.destroy()
  expect(profileOfFile(file)).toBe('in')
})

test('a file that is not there, is no database, or says nonsense has none', async () => {
  expect(profileOfFile(file)).toBeNull()
  writeFileSync(file, 'not a database')
  expect(profileOfFile(file)).toBeNull()
  rmSync(file)
  const db = await openBank(file)
  expect(profileOfFile(file)).toBeNull()
  await db.insertInto('settings').values({ key: 'profile', value: "fr'; drop table settings" }).execute()
  await db.destroy()
  expect(profileOfFile(file)).toBeNull()
})
