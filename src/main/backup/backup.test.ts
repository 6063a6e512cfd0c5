import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { BackupKind } from '../../shared/contract'
import { addAccount, addCustomer, addRows } from '../customer/hand-made-bank.fixture'
import { type Db, openBank } from '../db/open'
import { contentsFile, dropOldBackups, listBackups, newBackupFile } from './backup-files'
import { makeBackup } from './make-backup'
import { putReplacement, replacementOf, settleReplacement, stageRestore } from './replacement'

const NOON = Date.parse('2026-11-01T12:00:00Z')
const quietly = () => {}

let folder: string
let backups: string
let bankFile: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'teller-backup-'))
  backups = join(folder, 'backups')
  bankFile = join(folder, 'teller.sqlite')
  await withBank(async (db) => {
    await addCustomer(db, 'C1')
    await addAccount(db, 'C1', 'A1')
    await book(db, 3)
  })
})

async function withBank<Result>(use: (db: Db) => Promise<Result>): Promise<Result> {
  const db = await openBank(bankFile)
  try {
    return await use(db)
  } finally {
    await db.destroy()
  }
}

const book = (db: Db, rows: number) => addRows(db, 'C1', 'A1', Array(rows).fill({ on: '2026-10-30', minor: -100 }))
const rowsNow = () => withBank(async (db) => (await db.selectFrom('transactions').select('id').execute()).length)

async function backUp(kind: BackupKind = 'on-demand', now = NOON): Promise<string> {
  const backupFile = newBackupFile(backups, kind, now)
  await makeBackup({ bankFile, backupFile, how: 'full' }, quietly)
  return backupFile
}

function stage(): Promise<void> {
  const [{ file, checked } = { file: '', checked: null }] = listBackups(backups)
  return stageRestore({ bankFile, backupFile: file, checked }, quietly)
}

describe('a backup', () => {
  it('is the bank of one moment, also while rows are being written', async () => {
    await withBank(async (db) => {
      const making = backUp()
      await book(db, 5)
      await making
      await book(db, 7)
    })
    expect(await rowsNow()).toBe(15)
    const [backup] = listBackups(backups)
    expect(backup).toMatchObject({ kind: 'on-demand', madeAt: '2026-11-01T12:00:00.000Z', verified: true })
    const copied = backup?.checked?.rows.transactions
    expect([3, 8]).toContain(copied)
    await stage()
    putReplacement(bankFile, newBackupFile(backups, 'replaced', NOON))
    expect(await rowsNow()).toBe(copied)
  })

  it('of a bank that is damaged does not come about', async () => {
    const bytes = readFileSync(bankFile)
    bytes.fill(0xff, 3 * 4096, 9 * 4096)
    writeFileSync(bankFile, bytes)
    await expect(backUp()).rejects.toMatchObject({ code: 'database-damaged' })
    expect(readdirSync(backups)).toEqual([])
  })

  it('that was interrupted is not listed and is cleared away by the next', async () => {
    const interrupted = newBackupFile(backups, 'on-demand', NOON)
    writeFileSync(`${interrupted}.making`, 'half')
    writeFileSync(`${interrupted}.making-wal`, 'half')
    writeFileSync(contentsFile(interrupted), '{}')
    expect(listBackups(backups)).toEqual([])
    const file = await backUp('on-demand', NOON + 1)
    expect(
      readdirSync(backups)
        .map((name) => join(backups, name))
        .sort(),
    ).toEqual([contentsFile(file), file])
  })

  it('that was cut short or that nobody has checked is not called verified', async () => {
    const file = await backUp()
    writeFileSync(file, readFileSync(file).subarray(0, 8192))
    writeFileSync(newBackupFile(backups, 'on-demand', NOON + 1), 'from elsewhere')
    expect(listBackups(backups).map(({ verified }) => verified)).toEqual([false, false])
  })
})

it('the seven newest backups are kept, and the newest of each kind', () => {
  const make = (kind: BackupKind, minute: number) => {
    const file = newBackupFile(backups, kind, NOON + minute * 60_000)
    writeFileSync(file, '')
    writeFileSync(contentsFile(file), '')
  }
  make('before-migration', 0)
  make('before-migration', 1)
  make('replaced', 2)
  for (let minute = 3; minute < 12; minute++) make('on-demand', minute)
  writeFileSync(join(backups, 'my notes.txt'), 'stays')
  dropOldBackups(backups)
  const kept = listBackups(backups).map(({ kind, madeAt }) => `${kind} ${madeAt.slice(14, 16)}`)
  expect(kept).toEqual([
    ...['11', '10', '09', '08', '07', '06', '05'].map((minute) => `on-demand ${minute}`),
    'replaced 02',
    'before-migration 01',
  ])
  expect(readdirSync(backups)).toHaveLength(9 * 2 + 1)
})

it('two backups of the same moment have different names', async () => {
  expect(await backUp()).not.toBe(await backUp())
  expect(listBackups(backups)).toHaveLength(2)
})

describe('a restore', () => {
  it('keeps the file that it replaces', async () => {
    await backUp()
    await withBank((db) => book(db, 2))
    await stage()
    const kept = newBackupFile(backups, 'replaced', NOON + 1)
    putReplacement(bankFile, kept)
    expect(await rowsNow()).toBe(3)
    bankFile = kept
    expect(await rowsNow()).toBe(5)
  })

  it.each([
    ['its end missing', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, -4096))],
    ['no database in it', (file: string) => writeFileSync(file, 'garbage '.repeat(4000))],
    ['nothing in it', (file: string) => writeFileSync(file, '')],
  ])('refuses a backup with %s and leaves everything as it was', async (_what, spoil) => {
    const file = await backUp()
    spoil(file)
    for (const checked of [listBackups(backups)[0]?.checked ?? null, null]) {
      const before = readFileSync(bankFile)
      const refused = stageRestore({ bankFile, backupFile: file, checked }, quietly)
      await expect(refused).rejects.toMatchObject({ code: 'database-damaged' })
      expect(readFileSync(bankFile).equals(before)).toBe(true)
      expect(readdirSync(folder).sort()).toEqual(['backups', 'teller.sqlite'])
    }
  })

  it('refuses a backup that is sound but has other contents than when it was made', async () => {
    const file = await backUp()
    const text = readFileSync(file)
    text.write('Swigged', text.indexOf('Swiggy'))
    writeFileSync(file, text)
    await expect(stage()).rejects.toMatchObject({ code: 'database-damaged' })
  })

  it('refuses a backup of a newer Teller', async () => {
    await withBank((db) =>
      db.updateTable('settings').set({ value: '99' }).where('key', '=', 'schema_version').execute(),
    )
    const newer = newBackupFile(backups, 'on-demand', NOON)
    renameSync(bankFile, newer)
    await withBank(async () => {})
    await expect(stage()).rejects.toMatchObject({ code: 'database-newer' })
    expect(await rowsNow()).toBe(0)
    expect(readdirSync(folder).sort()).toEqual(['backups', 'teller.sqlite'])
  })

  it('does not begin while another program has the bank open', async () => {
    await backUp()
    await stage()
    await withBank(async (db) => {
      await book(db, 1)
      expect(() => putReplacement(bankFile, join(backups, 'kept'))).toThrow(
        expect.objectContaining({ code: 'not-ready' }),
      )
    })
    expect(await rowsNow()).toBe(4)
  })

  it('that crashed between its two renames is finished by the next start', async () => {
    await backUp()
    await withBank((db) => book(db, 2))
    await stage()
    renameSync(bankFile, join(folder, 'kept'))
    settleReplacement(bankFile)
    expect(await rowsNow()).toBe(3)
    expect(existsSync(replacementOf(bankFile))).toBe(false)
  })

  it('that crashed before them is forgotten by the next start', async () => {
    await backUp()
    await withBank((db) => book(db, 2))
    await stage()
    for (const end of ['.part', '.part-wal', '.seeding']) writeFileSync(replacementOf(bankFile) + end, 'half')
    settleReplacement(bankFile)
    expect(await rowsNow()).toBe(5)
    expect(readdirSync(folder).sort()).toEqual(['backups', 'teller.sqlite'])
  })
})

it('a folder that is not there has no backups', () => {
  expect(listBackups(join(folder, 'nothing'))).toEqual([])
  mkdirSync(join(folder, 'empty'))
  expect(listBackups(join(folder, 'empty'))).toEqual([])
})
