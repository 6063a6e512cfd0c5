// A machine that is not as it should be: a folder that cannot be written, files that were tampered with, a clock that jumps.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openSqlite } from '../../src/main/db/dialects/sqlite'
import { openTestBackend, seededDataDir, signInDemo, type TestBackend, testBackend } from './small-bank'

let backend: TestBackend | null = null
afterEach(async () => {
  await backend?.close()
  backend = null
})

describe.runIf(canMount())('a data folder that cannot be written', { timeout: 120_000 }, () => {
  it('is named, nothing in it changes, and Teller goes on once it can', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'teller-read-only-'))
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200m', 'tmpfs', folder])
    try {
      cpSync(await seededDataDir(), folder, { recursive: true })
      execFileSync('mount', ['-o', 'remount,ro', folder])
      backend = testBackend({ dataDir: folder })
      const failure = await backend.refused('app.prepare', {})
      expect(failure).toMatchObject({ code: 'not-writable', message: expect.stringContaining('try again') })
      execFileSync('mount', ['-o', 'remount,rw', folder])
      await signInDemo(backend, 'asha')
      expect((await backend.ok('customer.home', {})).account.tail).toBe('4821')
      await backend.close()
      backend = null
    } finally {
      execFileSync('umount', ['--lazy', folder])
    }
  })
})

describe('a file that was tampered with', { timeout: 120_000 }, () => {
  it.each([
    ['users.json', '{"users": [], "mac": "00"}'],
    ['users.json', 'garbage '.repeat(100)],
    ['users.json', ''],
    ['users.key', ''],
  ])('%s: nobody can sign in, it is said why, and the file stays as it is', async (name, content) => {
    const dataDir = await seededDataDir()
    const whole = readFileSync(join(dataDir, name))
    writeFileSync(join(dataDir, name), content)
    backend = testBackend({ dataDir })
    const failure = await backend.refused('app.prepare', {})
    expect(failure).toMatchObject({ code: 'users-damaged', message: expect.stringContaining('users.json') })
    expect(readFileSync(join(dataDir, name), 'utf8')).toBe(content)
    // Put right, the same window goes on.
    writeFileSync(join(dataDir, name), whole)
    await signInDemo(backend, 'asha')
  })

  it.each(['newest', '-1', '', '1.5', 'NaN'])(
    'a bank of version “%s” is damaged, not opened as it is',
    async (version) => {
      const dataDir = await seededDataDir()
      const db = openSqlite<{ settings: { key: string; value: string } }>(join(dataDir, 'teller.sqlite'))
      await db.updateTable('settings').set({ value: version }).where('key', '=', 'schema_version').execute()
      await db.destroy()
      backend = testBackend({ dataDir })
      expect((await backend.refused('app.prepare', {})).code).toBe('database-damaged')
    },
  )

  it('an audit log of garbage does not keep anybody out', async () => {
    const dataDir = await seededDataDir()
    writeFileSync(join(dataDir, 'audit.sqlite'), 'garbage '.repeat(1_000))
    backend = await openTestBackend({ dataDir })
    await signInDemo(backend, 'ravi')
    // What was before is gone, and that is seen.
    expect(await backend.ok('admin.audit.verify', {})).toMatchObject({ state: 'gap' })
  })
})

describe('a clock that jumps', { timeout: 120_000 }, () => {
  it.each(['1999-12-31T23:00:00Z', '2050-01-01T00:00:00Z'])('to %s: the books stay as they are', async (at) => {
    const dataDir = await seededDataDir()
    const open = async (now: string) => {
      const opened = await openTestBackend({ dataDir, now: () => Date.parse(now) })
      await signInDemo(opened, 'asha')
      const home = await opened.ok('customer.home', {})
      await opened.close()
      return home
    }
    const before = await open('2026-11-01T04:00:00Z')
    expect(await open(at)).toEqual(before)
  })

  it('back while signed in: the session goes on, and ends when it has been idle', async () => {
    let now = Date.parse('2026-11-01T04:00:00Z')
    backend = await openTestBackend({ now: () => now })
    await signInDemo(backend, 'asha')
    now -= 3 * 365 * 86_400_000
    expect((await backend.ok('customer.home', {})).account.tail).toBe('4821')
    now += 86_400_000
    expect((await backend.refused('customer.home', {})).code).toBe('signed-out')
  })

  it('back after a lock: it lasts an hour from then at most', async () => {
    let now = Date.parse('2026-11-01T04:00:00Z')
    backend = await openTestBackend({ now: () => now })
    const wrong = { userId: 'asha', password: 'wrong' }
    for (let attempt = 0; attempt < 5; attempt++) await backend.refused('session.signIn', wrong)
    now -= 365 * 86_400_000
    await expect(signInDemo(backend, 'asha')).rejects.toThrow('locked-out')
    now += 61 * 60_000
    await signInDemo(backend, 'asha')
  })
})

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
