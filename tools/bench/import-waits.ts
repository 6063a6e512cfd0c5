// What others feel while a customer imports: how long one of their writes waits, and how soon a small file is looked at.
import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Db, openBank } from '../../src/main/db/open'
import type { JobInput } from '../../src/main/jobs/jobs'
import { type RunJob, runInWorker } from '../../src/main/jobs/run'
import { readMerchants } from '../../src/main/seed-files'
import type { BenchBank, Measured } from '../bench'
import { percentile } from './statistics'

type Statement = JobInput<'importPreview'>

const ROOT = resolve(import.meta.dirname, '../..')
const SMALL_ROWS = 60
const watch = { onProgress: () => {}, signal: new AbortController().signal }

/**
 * The longest of many small writes on the main thread, one every few milliseconds, while a worker imports a statement and
 * takes it out again; against the same writes without an import. And the preview of a small statement by a thread that is
 * ready, against one that has to be started. Needs the built worker.
 */
export async function importWaits(
  { dataDir, quick }: BenchBank,
  workerFile = join(ROOT, 'out/main/worker.js'),
): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'teller-import-waits-'))
  const bankFile = join(folder, 'teller.sqlite')
  cpSync(join(dataDir, 'teller.sqlite'), bankFile)
  const db = await openBank(bankFile)
  try {
    const { id: accountId, customer_id: customerId } = await db
      .selectFrom('accounts')
      .select(['id', 'customer_id'])
      .where('kind', '=', 'savings')
      .orderBy('id')
      .executeTakeFirstOrThrow()
    const statement = (rows: number): Statement => ({
      ...{ bankFile, customerId, accountId, fileName: 'many.csv', bytes: csvOf(rows), mapping: null },
      ...{ merchants: readMerchants(join(ROOT, 'seed'), 'in'), today: '2026-10-31' },
    })
    const waited = await otherWrites(db, workerFile, statement(quick ? 20_000 : 100_000))
    return [waited, await firstLook(workerFile, statement(SMALL_ROWS))]
  } finally {
    await db.destroy()
    rmSync(folder, { recursive: true })
  }
}

async function otherWrites(db: Db, workerFile: string, statement: Statement): Promise<Measured> {
  const runJob = runInWorker(workerFile)
  const batch = { batchId: randomUUID(), importedAt: '2026-10-31T12:00:00.000Z' }
  let isOver = false
  const importing = async () => {
    const booking = { ...statement, ...batch, includePossibleDuplicates: true, keepsMapping: false }
    await runJob('importBooking', booking, watch)
    await runJob('importRemoval', { ...statement, ...batch }, watch)
    isOver = true
  }
  const [waited] = await Promise.all([writesUntil(db, () => isOver), importing()])
  const end = performance.now() + 2_000
  const alone = await writesUntil(db, () => performance.now() > end)
  const [value, reference] = [Math.max(...waited), Math.max(...alone)]
  const name = `longest of ${waited.length} other writes during an import`
  return { name, value, unit: 'ms', reference, ratio: value / reference }
}

async function writesUntil(db: Db, isOver: () => boolean): Promise<number[]> {
  const took: number[] = []
  while (!isOver()) {
    const began = performance.now()
    await db
      .insertInto('settings')
      .values({ key: 'bench', value: String(began) })
      .onConflict((c) => c.column('key').doUpdateSet({ value: String(began) }))
      .execute()
    took.push(performance.now() - began)
    await pause(5)
  }
  return took
}

async function firstLook(workerFile: string, statement: Statement): Promise<Measured> {
  const runJob = runInWorker(workerFile)
  const time = async (run: RunJob) => {
    const began = performance.now()
    await run('importPreview', statement, watch)
    return performance.now() - began
  }
  await time(runJob)
  const [ready, started]: [number[], number[]] = [[], []]
  for (let turn = 0; turn < 9; turn++) {
    ready.push(await time(runJob))
    started.push(await time(runInWorker(workerFile)))
  }
  const [value, reference] = [percentile(ready, 0.5), percentile(started, 0.5)]
  return { name: `preview of ${SMALL_ROWS} rows, thread ready`, value, unit: 'ms', reference, ratio: value / reference }
}

/** Every row a payee of its own, in one month, so that each is compared and categorised. */
function csvOf(rows: number): Uint8Array {
  const lines = Array.from(
    { length: rows },
    (_, at) => `2026-10-${String(1 + (at % 28)).padStart(2, '0')},UPI/${at}/SHOP ${at},-${at + 1}.00`,
  )
  return new TextEncoder().encode(['Date,Narration,Amount', ...lines, ''].join('\n'))
}
