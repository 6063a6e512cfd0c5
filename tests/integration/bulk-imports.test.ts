import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { BulkFile } from '../../src/shared/bulk-import'
import { openTestBackend, overviewNow, signInDemo, type TestBackend } from './small-bank'

const HEADER =
  'TransactionID,CustomerID,CustomerDOB,CustGender,CustLocation,CustAccountBalance,TransactionDate,TransactionTime,TransactionAmount (INR)'
const ROWS = Array.from(
  { length: 60 },
  (_, at) => `T${at},C58${at % 40},10/1/94,F,PUNE,${at}.5,${(at % 28) + 1}/8/16,90500,25`,
)

let backend: TestBackend
afterEach(() => backend.close())

async function begin(text = [HEADER, ...ROWS].join('\n')): Promise<BulkFile> {
  const file = join(mkdtempSync(join(tmpdir(), 'teller-extract-')), 'extract.csv')
  writeFileSync(file, text)
  backend = await openTestBackend({ chooseFile: async () => file })
  await signInDemo(backend, 'ravi')
  const chosen = await backend.ok('admin.import.choose', {})
  if (!chosen) throw new Error('nothing was chosen')
  return chosen
}

const staged = () => readdirSync(backend.dataDir).filter((name) => name.includes('staging'))

describe('an administrator’s import of an extract', () => {
  it('is chosen by a token, looked at, confirmed after a backup, listed and undone', async () => {
    const chosen = await begin()
    expect(JSON.stringify(chosen)).not.toContain('/')
    const { token } = chosen
    const preview = await backend.ok('admin.import.preview', { token })
    expect(preview).toMatchObject({ token, rows: 60, newRows: 60, customers: 40, fileName: 'extract.csv' })
    const imported = await backend.ok('admin.import.confirm', { token })
    expect(imported).toMatchObject({ fileName: 'extract.csv', rows: 60, from: '2016-08-01', to: '2016-08-28' })
    expect(imported.counts).toEqual({ read: 60, duplicates: 0, rejected: [] })
    expect(await backend.ok('admin.imports', {})).toEqual([imported])
    expect((await backend.ok('admin.backups', {})).backups.map(({ kind }) => kind)).toEqual(['before-import'])
    expect(staged()).toEqual([])
    expect((await backend.refused('admin.import.confirm', { token })).code).toBe('not-found')
    // 60 of the demo and 40 more.
    expect((await overviewNow(backend)).customers).toMatchObject({ value: 100 })
    const { bank, imports } = await backend.ok('admin.quality', {})
    expect([bank.customers, imports[0]?.rows]).toEqual([
      { value: 100, customers: 100 },
      { value: 60, customers: 40 },
    ])
    expect(await backend.ok('admin.import.undo', { id: imported.id })).toEqual({ removed: 60 })
    expect(await backend.ok('admin.imports', {})).toEqual([])
    expect((await overviewNow(backend)).customers).toMatchObject({ value: 60 })
    expect((await backend.refused('admin.import.undo', { id: imported.id })).code).toBe('not-found')
  })

  it('is not confirmed unseen, and forgotten at sign-out', async () => {
    const { token } = await begin()
    expect((await backend.refused('admin.import.confirm', { token })).code).toBe('invalid-request')
    await backend.ok('admin.import.preview', { token })
    expect(staged().length).toBeGreaterThan(0)
    await backend.ok('session.signOut', {})
    expect(staged()).toEqual([])
    await signInDemo(backend, 'ravi')
    expect((await backend.refused('admin.import.confirm', { token })).code).toBe('not-found')
  })

  it('that is stopped leaves nothing', async () => {
    const { token } = await begin()
    await backend.ok('admin.import.preview', { token })
    const stop = new AbortController()
    const call = {
      emit: (event: unknown) => {
        if ((event as { stage: string }).stage === 'publishing') stop.abort()
      },
      signal: stop.signal,
    }
    expect(await backend.dispatch('admin.import.confirm', { token }, call)).toMatchObject({
      error: { code: 'cancelled' },
    })
    expect(await backend.ok('admin.imports', {})).toEqual([])
    expect((await backend.ok('admin.import.preview', { token })).newRows).toBe(60)
    expect((await backend.ok('admin.import.confirm', { token })).rows).toBe(60)
  })

  it('refuses a file that is none, in words', async () => {
    const { token } = await begin('Date,Payee,Amount\n2026-10-01,A,1\n')
    expect(await backend.refused('admin.import.preview', { token })).toMatchObject({
      code: 'import-failed',
      message: expect.stringContaining('no extract over many customers'),
    })
    expect(staged()).toEqual([])
  })

  it('ends with a restore, which does not wait for it', async () => {
    const { token } = await begin()
    await backend.ok('admin.import.preview', { token })
    const { backups } = await backend.ok('admin.backup.make', {})
    await backend.ok('admin.backup.restore', { id: backups[0]?.id ?? '' })
    await signInDemo(backend, 'ravi')
    expect(await backend.ok('admin.imports', {})).toEqual([])
    expect(staged()).toEqual([])
  })
})
