// kill −9 in the middle of a bulk import, or of its undoing: the next start has all of it or nothing.
import { fork } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { inspectBank } from '../../src/main/db/inspect'
import { openTestBackend, seededDataDir } from './small-bank'

/** Moments of the kill, spread over what one import and its undoing take. */
const AFTER_MS = [40, 150, 320, 600]
const ROWS = 3_000

function killedAfter(ms: number, bankFile: string, extract: string): Promise<void> {
  const child = fork(join(import.meta.dirname, 'endless-bulk-import.ts'), [bankFile, extract], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  })
  return new Promise((resolve, reject) => {
    child.once('message', async () => {
      await wait(ms)
      child.kill('SIGKILL')
    })
    child.once('exit', (_code, signal) => (signal === 'SIGKILL' ? resolve() : reject(new Error('the child ended'))))
  })
}

it('a kill in the middle leaves all of a bulk import or nothing', async () => {
  const dataDir = await seededDataDir()
  const bankFile = join(dataDir, 'teller.sqlite')
  const extract = join(mkdtempSync(join(tmpdir(), 'teller-extract-')), 'extract.csv')
  const lines = Array.from({ length: ROWS }, (_, at) => `C7${at % 2_000},10/1/94,${(at % 28) + 1}/8/16,${at}.25`)
  writeFileSync(extract, ['CustomerID,CustomerDOB,TransactionDate,TransactionAmount', ...lines].join('\n'))
  const before = await inspectBank(bankFile, 'full')
  for (const ms of AFTER_MS) {
    await killedAfter(ms, bankFile, extract)
    const backend = await openTestBackend({ dataDir })
    await backend.close()
    const { rows } = await inspectBank(bankFile, 'full')
    const added = rows.transactions - before.rows.transactions
    expect([added, rows.customers - before.rows.customers]).toEqual(added === 0 ? [0, 0] : [ROWS, 2_000])
  }
}, 180_000)
