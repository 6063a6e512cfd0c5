import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { MIGRATIONS, openBank } from '../../src/main/db/open'
import type { ReplyOf } from '../../src/shared/contract'
import { newDataDir, openTestBackend, overviewNow, seededDataDir, signInDemo, type TestBackend } from './small-bank'

const DAY_MS = 24 * 60 * 60_000

let backend: TestBackend
afterEach(() => backend.close())

const everything = { filter: {}, offset: 0, limit: 1 } as const
const rowsOfAsha = async () => (await backend.ok('customer.transactions', everything)).transactions

async function importRow(amount: string): Promise<void> {
  const [account] = await backend.ok('customer.accounts', {})
  const text = `Date,Narration,Withdrawal Amt.,Deposit Amt.\n30/10/2026,UPI/QUAINT CORNER BOOKS,${amount},\n`
  const statement = { accountId: account?.id ?? '', fileName: 'october.csv', bytes: new TextEncoder().encode(text) }
  const { token } = await backend.ok('customer.import.preview', statement)
  await backend.ok('customer.import.confirm', { token, includePossibleDuplicates: true })
}

const kinds = ({ backups }: ReplyOf<'admin.backups'>) => backups.map(({ kind }) => kind)

describe('backup and restore', () => {
  it('an administrator makes a backup and goes back to it; everybody is signed out', async () => {
    backend = await openTestBackend()
    await signInDemo(backend, 'ravi')
    const overview = await overviewNow(backend)
    const made = await backend.ok('admin.backup.make', {})
    expect(made).toEqual({
      backups: [expect.objectContaining({ kind: 'on-demand', verified: true, madeAt: '2026-11-01T03:30:00.000Z' })],
      demo: true,
      profile: 'in',
    })
    await signInDemo(backend, 'asha')
    const before = await rowsOfAsha()
    await importRow('1234.56')
    expect(await rowsOfAsha()).toBe(before + 1)

    await signInDemo(backend, 'ravi')
    const stages: string[] = []
    const { id = '' } = made.backups[0] ?? {}
    const watched = { emit: (event: unknown) => stages.push((event as { stage: string }).stage) }
    const call = { ...watched, signal: new AbortController().signal }
    expect(await backend.dispatch('admin.backup.restore', { id }, call)).toEqual({ ok: true, value: null })
    expect([...new Set(stages)]).toEqual(['reading', 'checking', 'opening'])
    expect(await backend.ok('session.current', {})).toBeNull()
    expect((await backend.refused('admin.backups', {})).code).toBe('signed-out')

    await signInDemo(backend, 'asha')
    expect(await rowsOfAsha()).toBe(before)
    await signInDemo(backend, 'ravi')
    expect(await overviewNow(backend)).toEqual(overview)
    // The one before the import, and the file that the restore has replaced: the way back.
    expect(kinds(await backend.ok('admin.backups', {})).sort()).toEqual(['before-import', 'on-demand', 'replaced'])
    const replaced = (await backend.ok('admin.backups', {})).backups.find(({ kind }) => kind === 'replaced')
    await backend.ok('admin.backup.restore', { id: replaced?.id ?? '' })
    await signInDemo(backend, 'asha')
    expect(await rowsOfAsha()).toBe(before + 1)
  })

  it('what a few customers did before a backup does not show after its restore', async () => {
    backend = await openTestBackend()
    await signInDemo(backend, 'ravi')
    const before = await overviewNow(backend)
    const segments = await backend.ok('admin.segments', {})
    await signInDemo(backend, 'asha')
    await importRow('88000000.00')
    await signInDemo(backend, 'ravi')
    const { backups } = await backend.ok('admin.backup.make', {})
    expect(await overviewNow(backend)).toEqual(before)
    for (let round = 0; round < 2; round++) {
      await backend.ok('admin.backup.restore', { id: backups.find(({ kind }) => kind === 'on-demand')?.id ?? '' })
      await signInDemo(backend, 'ravi')
      expect(await overviewNow(backend)).toEqual(before)
      expect(await backend.ok('admin.segments', {})).toEqual(segments)
    }
    await signInDemo(backend, 'asha')
    expect(
      (await backend.ok('customer.transactions', { ...everything, filter: { text: 'quaint' } })).transactions,
    ).toBe(1)
  })

  it('a broken, a newer and an unknown backup are refused, and the session goes on', async () => {
    backend = await openTestBackend()
    await signInDemo(backend, 'ravi')
    const folder = join(backend.dataDir, 'backups')
    const { backups } = await backend.ok('admin.backup.make', {})
    const broken = backups[0]?.id ?? ''
    const file = join(folder, `${broken}.sqlite`)
    const newer = 'teller-2026-10-01T00-00-00-000Z-on-demand'
    cpSync(file, join(folder, `${newer}.sqlite`))
    const db = await openBank(join(folder, `${newer}.sqlite`))
    await db.updateTable('settings').set({ value: '99' }).where('key', '=', 'schema_version').execute()
    await db.destroy()
    const bytes = readFileSync(file)
    bytes[bytes.length - 5000] = (bytes[bytes.length - 5000] ?? 0) ^ 1
    writeFileSync(file, bytes)
    const refusal = async (id: string) => (await backend.refused('admin.backup.restore', { id })).code
    expect([await refusal(broken), await refusal(newer)]).toEqual(['database-damaged', 'database-newer'])
    for (const id of ['unknown', '../teller', '__proto__']) expect(await refusal(id)).toBe('not-found')
    expect(await backend.ok('session.current', {})).toMatchObject({ userId: 'ravi' })
    expect((await overviewNow(backend)).asOf).toBe('2026-10-31')
  })

  it('a restore that is stopped changes nothing', async () => {
    backend = await openTestBackend()
    await signInDemo(backend, 'ravi')
    const { backups } = await backend.ok('admin.backup.make', {})
    const stopped = { emit: () => {}, signal: AbortSignal.abort() }
    const reply = await backend.dispatch('admin.backup.restore', { id: backups[0]?.id ?? '' }, stopped)
    expect(reply).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(readdirSync(backend.dataDir).filter((name) => name.includes('replacing'))).toEqual([])
    expect(kinds(await backend.ok('admin.backups', {}))).toEqual(['on-demand'])
  })

  it('a reset makes a fresh demo bank and keeps the one before', async () => {
    backend = await openTestBackend()
    await signInDemo(backend, 'asha')
    const fresh = await rowsOfAsha()
    await importRow('99.00')
    await signInDemo(backend, 'ravi')
    await backend.ok('admin.demo.reset', {})
    expect(await backend.ok('session.current', {})).toBeNull()
    await signInDemo(backend, 'asha')
    expect([await rowsOfAsha(), await backend.ok('customer.imports', {})]).toEqual([fresh, []])
    await signInDemo(backend, 'ravi')
    expect(kinds(await backend.ok('admin.backups', {}))).toContain('replaced')
    expect((await overviewNow(backend)).asOf).toBe('2026-10-31')
  })
})

describe('a backup by itself', () => {
  it('comes before the first import of a day', async () => {
    let now = Date.parse('2026-11-01T09:00:00+05:30')
    backend = await openTestBackend({ now: () => now })
    await signInDemo(backend, 'asha')
    await importRow('1.00')
    await importRow('2.00')
    const folder = join(backend.dataDir, 'backups')
    const backups = () => readdirSync(folder).filter((name) => name.endsWith('before-import.sqlite'))
    expect(backups()).toHaveLength(1)
    now += DAY_MS
    await signInDemo(backend, 'asha')
    await importRow('3.00')
    expect(backups()).toHaveLength(2)
  })

  it('comes before a migration, and holds the bank as it was', async () => {
    const dataDir = newDataDir()
    const old = await openBank(join(dataDir, 'teller.sqlite'), MIGRATIONS.slice(0, -1))
    await old.destroy()
    backend = await openTestBackend({ dataDir })
    const name = readdirSync(join(dataDir, 'backups')).find((each) => each.endsWith('before-migration.sqlite')) ?? ''
    const note = JSON.parse(readFileSync(join(dataDir, 'backups', name.replace('.sqlite', '.json')), 'utf8'))
    expect(note).toMatchObject({ schemaVersion: MIGRATIONS.length - 1 })
    await signInDemo(backend, 'ravi')
    // Nothing to migrate, no backup: a second start adds none.
    await backend.close()
    backend = await openTestBackend({ dataDir })
    await signInDemo(backend, 'ravi')
    expect(kinds(await backend.ok('admin.backups', {}))).toEqual(['before-migration'])
  })
})

describe.runIf(canMount())('on a full disk', () => {
  const mounted: string[] = []
  afterEach(() => {
    for (const folder of mounted.splice(0)) execFileSync('umount', ['--lazy', folder])
  })

  /** A data folder on a disk of its own, with room for so many banks. */
  async function smallDisk(banks: number): Promise<string> {
    const from = await seededDataDir()
    const folder = mkdtempSync(join(tmpdir(), 'teller-disk-'))
    const bytes = statSync(join(from, 'teller.sqlite')).size
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${Math.ceil(bytes * banks)}`, 'tmpfs', folder])
    mounted.push(folder)
    cpSync(from, folder, { recursive: true })
    return folder
  }

  it('a backup and an import say so, leave nothing behind and lose nothing', async () => {
    backend = await openTestBackend({ dataDir: await smallDisk(1.6) })
    await signInDemo(backend, 'ravi')
    await overviewNow(backend)
    expect((await backend.refused('admin.backup.make', {})).code).toBe('disk-full')
    expect(await backend.ok('admin.backups', {})).toMatchObject({ backups: [] })
    expect(readdirSync(join(backend.dataDir, 'backups'))).toEqual([])
    await signInDemo(backend, 'asha')
    const before = await rowsOfAsha()
    await expect(importRow('5.00')).rejects.toThrow('disk-full')
    expect(await rowsOfAsha()).toBe(before)
  })

  it('a restore and a reset say so, and the bank goes on', async () => {
    backend = await openTestBackend({ dataDir: await smallDisk(2.6) })
    await signInDemo(backend, 'ravi')
    await overviewNow(backend)
    const { backups } = await backend.ok('admin.backup.make', {})
    expect((await backend.refused('admin.backup.restore', { id: backups[0]?.id })).code).toBe('disk-full')
    expect((await backend.refused('admin.demo.reset', {})).code).toBe('disk-full')
    expect(readdirSync(backend.dataDir).filter((name) => name.includes('replacing'))).toEqual([])
    expect((await overviewNow(backend)).asOf).toBe('2026-10-31')
    expect(existsSync(join(backend.dataDir, 'teller.sqlite'))).toBe(true)
  })
})

/** A disk can only be filled where this test may make a small one. */
function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const folder = mkdtempSync(join(tmpdir(), 'teller-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' })
    execFileSync('umount', [folder])
    return true
  } catch {
    return false
  }
}
