// A child process for imports.ts: one bulk import as the application does it, in a worker thread, with the time it takes, the
// memory it needs, and what writes of the main thread wait meanwhile.
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { openBank } from '../../src/main/db/open'
import { runInWorker } from '../../src/main/jobs/run'
import { readMerchants } from '../../src/main/seed-files'

export interface BulkMeasured {
  readonly seconds: number
  /** Before the import, and the most while it ran. */
  readonly restMb: number
  readonly peakMb: number
  /** Of small writes of the main thread, one every 20 ms: into the bank's file, and into one of their own that shows what the machine does. */
  readonly waitsMs: readonly number[]
  readonly aloneMs: readonly number[]
}

const ROOT = resolve(import.meta.dirname, '../..')
const [bankFile = '', file = ''] = process.argv.slice(2)
const merchants = readMerchants(join(ROOT, 'seed'), 'in')
const unwatched = { onProgress: () => {}, signal: new AbortController().signal }
const staging = { bankFile, stagingFile: `${bankFile}.staging`, fileName: 'extract.csv' }
const runJob = runInWorker(join(ROOT, 'out/main/worker.js'))
const bank = await openBank(bankFile)
const alone = new Database(`${bankFile}.own`)
alone.pragma('journal_mode = WAL')
alone.pragma('synchronous = NORMAL')
alone.exec('create table settings (key text primary key, value text)')
const writeAlone = alone.prepare('insert or replace into settings values (?, ?)')

const peakMb = () => process.resourceUsage().maxRSS / 1024
const restMb = peakMb()
const waitsMs: number[] = []
const aloneMs: number[] = []
let isOver = false
const writing = others()
const from = performance.now()
const { counts } = await runJob(
  'bulkReading',
  { ...staging, file, merchants, today: '2026-11-01', currency: 'INR' },
  unwatched,
)
await runJob('bulkPublishing', { ...staging, id: 'bench', importedAt: '2026-11-01T00:00:00.000Z', counts }, unwatched)
const seconds = (performance.now() - from) / 1000
isOver = true
await writing
await bank.destroy()
alone.close()
process.send?.({ seconds, restMb, peakMb: peakMb(), waitsMs, aloneMs } satisfies BulkMeasured)

async function others(): Promise<void> {
  while (!isOver) {
    const value = String(performance.now())
    const began = performance.now()
    await bank
      .insertInto('settings')
      .values({ key: 'bench', value })
      .onConflict((known) => known.column('key').doUpdateSet({ value }))
      .execute()
    const between = performance.now()
    writeAlone.run('bench', value)
    waitsMs.push(between - began)
    aloneMs.push(performance.now() - between)
    await pause(20)
  }
}
