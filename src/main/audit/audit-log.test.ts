import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type AuditLog, type NewAuditEntry, openAuditLog } from './audit-log'

let folder: string
let log: AuditLog
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'teller-audit-'))
  log = await openAuditLog(folder)
  await log.append(entry({ action: 'session.signIn', outcome: 'wrong-credentials', userId: null, role: null }))
  await log.append(entry({ action: 'session.signIn', at: '2026-11-01T09:01:00.000Z' }))
  await log.append(entry({ action: 'admin.backup.restore', at: '2026-11-02T00:00:00.000Z', details: 'a "b", c' }))
})
afterEach(async () => {
  await log.close()
  rmSync(folder, { recursive: true, force: true })
})

function entry(change: Partial<NewAuditEntry>): NewAuditEntry {
  const at = '2026-11-01T09:00:00.000Z'
  return { at, userId: 'ravi', role: 'admin', action: 'admin.demo.reset', outcome: 'ok', details: '', ...change }
}

/** Opens the log anew after someone has been at its file. */
async function afterTampering(sql: string): Promise<void> {
  await log.close()
  const file = new Database(join(folder, 'audit.sqlite'))
  file.exec(sql)
  file.close()
  log = await openAuditLog(folder)
}

test('entries come newest first, by user, action, outcome and day', async () => {
  const page = await log.page({}, 0, 2)
  expect(page.entries.map(({ id, action }) => [id, action])).toEqual([
    [3, 'admin.backup.restore'],
    [2, 'session.signIn'],
  ])
  expect(page).toMatchObject({ total: 3, actions: ['admin.backup.restore', 'session.signIn'], userIds: ['ravi'] })
  const ids = async (filter: Parameters<AuditLog['page']>[0]) =>
    (await log.page(filter, 0, 10)).entries.map(({ id }) => id)
  expect(await ids({ userId: 'ravi' })).toEqual([3, 2])
  expect(await ids({ action: 'session.signIn', outcome: 'ok' })).toEqual([2])
  expect(await ids({ outcome: 'refused' })).toEqual([1])
  expect(await ids({ from: '2026-11-01', to: '2026-11-01' })).toEqual([2, 1])
})

test('an untouched log is intact, also when it is opened again and goes on', async () => {
  const { head } = await log.verify()
  await log.close()
  log = await openAuditLog(folder)
  expect(await log.verify()).toEqual({ entries: 3, state: 'intact', brokenAt: null, head })
  await Promise.all([log.append(entry({})), log.append(entry({ details: 'second' }))])
  expect(await log.verify()).toMatchObject({ entries: 5, state: 'intact' })
  expect((await log.page({}, 0, 1)).entries[0]?.details).toBe('second')
})

test.each([
  ['who', `update entries set user_id = 'meera' where id = 2`, 'changed', 2],
  ['when', `update entries set at = '2025-01-01T00:00:00.000Z' where id = 1`, 'changed', 1],
  ['the outcome', `update entries set outcome = 'ok' where id = 1`, 'changed', 1],
  ['an entry in between, by removal', 'delete from entries where id = 2', 'gap', 2],
  ['the last entry, by removal', 'delete from entries where id = 3', 'gap', 3],
  ['everything, by removal', 'delete from entries', 'gap', 1],
  [
    'the order',
    'update entries set id = 9 where id = 2; update entries set id = 2 where id = 3; update entries set id = 3 where id = 9',
    'changed',
    2,
  ],
] as const)('finds that someone has changed %s', async (_, sql, state, brokenAt) => {
  await afterTampering(sql)
  expect(await log.verify()).toMatchObject({ state, brokenAt })
  // Going on does not cover it up.
  await log.append(entry({}))
  expect(await log.verify()).toMatchObject({ state, brokenAt })
})

test('without its key nobody can write an entry that passes', async () => {
  await log.close()
  writeFileSync(join(folder, 'audit.key'), Buffer.alloc(32, 1))
  log = await openAuditLog(folder)
  expect(await log.verify()).toMatchObject({ state: 'changed', brokenAt: 1 })
})

test('a log that is no database any more is kept aside, and is found to be missing', async () => {
  await log.close()
  writeFileSync(join(folder, 'audit.sqlite'), 'garbage '.repeat(1000))
  log = await openAuditLog(folder)
  await log.append(entry({}))
  expect((await log.page({}, 0, 10)).entries.map(({ id }) => id)).toEqual([4])
  expect(await log.verify()).toMatchObject({ state: 'gap', brokenAt: 1 })
})

test('is exported with what anchors it', async () => {
  const { head } = await log.verify()
  const lines = (await log.csv({ userId: 'ravi' })).split('\r\n')
  expect(lines).toEqual([
    '\uFEFFEntry,Time (UTC),User,Role,Action,Outcome,Details',
    '3,2026-11-02T00:00:00.000Z,ravi,admin,admin.backup.restore,ok,"a ""b"", c"',
    '2,2026-11-01T09:01:00.000Z,ravi,admin,session.signIn,ok,',
    `head,3,${head},,,,`,
    '',
  ])
})
