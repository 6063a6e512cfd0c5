// kill −9 in the middle: whatever was going on, the next start has a whole bank and every backup it lists is one.
import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { listBackups, newBackupFile } from '../../src/main/backup/backup-files'
import { makeBackup } from '../../src/main/backup/make-backup'
import { stageRestore } from '../../src/main/backup/replacement'
import { removeBatch } from '../../src/main/db/imports'
import { inspectBank } from '../../src/main/db/inspect'
import { openBank } from '../../src/main/db/open'
import { openTestBackend, seededDataDir, signInDemo } from './small-bank'

/** Moments of the kill, spread over what one backup or restore of the small bank takes and beyond. */
const AFTER_MS = [15, 60, 140, 260, 420]

const SCRIPTS = { backup: 'endless-safekeeping.ts', restore: 'endless-safekeeping.ts', import: 'endless-import.ts' }

async function killedAfter(ms: number, what: keyof typeof SCRIPTS, bankFile: string): Promise<void> {
  const child = fork(join(import.meta.dirname, SCRIPTS[what]), [what, bankFile], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  })
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_code, signal) => resolve(signal)))
  await begun(child, ended)
  await wait(ms)
  child.kill('SIGKILL')
  expect(await ended).toBe('SIGKILL')
}

function begun(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  return Promise.race([
    new Promise<void>((resolve) => child.once('message', () => resolve())),
    ended.then(() => Promise.reject(new Error('the child ended before it had begun'))),
  ])
}

it.each(['backup', 'restore'] as const)(
  'a kill in the middle of a %s leaves the whole bank and whole backups',
  async (what) => {
    const dataDir = await seededDataDir()
    const bankFile = join(dataDir, 'teller.sqlite')
    const folder = join(dataDir, 'backups')
    const whole = await inspectBank(bankFile, 'full')
    await makeBackup({ bankFile, backupFile: newBackupFile(folder, 'on-demand', 0), how: 'full' }, () => {})
    for (const ms of AFTER_MS) await killedAfter(ms, what, bankFile)

    const backend = await openTestBackend({ dataDir })
    await signInDemo(backend, 'asha')
    expect((await backend.ok('customer.home', {})).account.tail).toBe('4821')
    await backend.close()
    expect(await inspectBank(bankFile, 'full')).toEqual(whole)
    const backups = listBackups(folder)
    expect(backups.filter(({ verified }) => verified).length).toBeGreaterThan(0)
    for (const { file: backupFile, checked } of backups) {
      await stageRestore({ bankFile: join(dataDir, 'elsewhere.sqlite'), backupFile, checked }, () => {})
    }
  },
  120_000,
)

/** Of the statement that endless-import.ts imports; moments of the kill, spread over one import and its undo. */
const ROWS_OF_IMPORT = 4_000
const IMPORT_AFTER_MS = [40, 150, 260, 370, 480, 650, 900]

it('a kill in the middle of an import or its undo leaves all of its rows or none', async () => {
  const dataDir = await seededDataDir()
  const bankFile = join(dataDir, 'teller.sqlite')
  const { transactions: rowsBefore } = (await inspectBank(bankFile, 'full')).rows
  for (const ms of IMPORT_AFTER_MS) {
    await killedAfter(ms, 'import', bankFile)
    const backend = await openTestBackend({ dataDir })
    await backend.close()
    const db = await openBank(bankFile)
    const batches = await db.selectFrom('import_batches').select(['id', 'published', 'customer_id']).execute()
    const staged = await db.selectFrom('import_staging').select('line').execute()
    const { transactions: rows } = (await inspectBank(bankFile, 'full')).rows
    expect({ rows, staged, unfinished: batches.filter(({ published }) => published === 0) }).toEqual({
      rows: rowsBefore + batches.length * ROWS_OF_IMPORT,
      staged: [],
      unfinished: [],
    })
    for (const { id, customer_id } of batches) await removeBatch(db, customer_id, id)
    await db.destroy()
  }
}, 120_000)
