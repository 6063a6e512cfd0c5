// kill −9 in the middle: whatever was going on, the next start has a whole bank and every backup it lists is one.
import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { listBackups, newBackupFile } from '../../src/main/backup/backup-files'
import { makeBackup } from '../../src/main/backup/make-backup'
import { stageRestore } from '../../src/main/backup/replacement'
import { inspectBank } from '../../src/main/db/inspect'
import { openTestBackend, seededDataDir, signInDemo } from './small-bank'

/** Moments of the kill, spread over what one backup or restore of the small bank takes and beyond. */
const AFTER_MS = [15, 60, 140, 260, 420]

async function killedAfter(ms: number, what: 'backup' | 'restore', bankFile: string): Promise<void> {
  const child = fork(join(import.meta.dirname, 'endless-safekeeping.ts'), [what, bankFile], {
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
