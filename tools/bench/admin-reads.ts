// The bank's side at 10,000 and 100,000 real customers: what the figures take to be counted in the background, what that costs
// whoever works meanwhile, and every read of a page. The larger bank has fewer months, so that its file stays a laptop's.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { removeDatabase } from '../../src/main/backup/database-files'
import { seedBankFile } from '../../src/main/synthetic-bank/seed-bank'
import type { SystemStatus } from '../../src/shared/status'
import type { BenchBank, Measured } from '../bench'
import { type BenchDoor, openDoor, runInWorkers } from './door'
import { type Read, repeated } from './reads'

const READS: readonly Read[] = [
  ['admin.prepare', {}],
  ['admin.overview', {}],
  ['admin.segments', {}],
  ['admin.segments.views', {}],
  ['admin.rfm', {}],
  ['admin.churn', {}],
  ['admin.products', {}],
  ['admin.lab', {}],
  ['admin.lab.saved', {}],
  ['admin.quality', {}],
  ['admin.imports', {}],
  ['admin.backups', {}],
  ['admin.users', {}],
  ['admin.status', {}],
  ['admin.audit', { filter: {}, offset: 0, limit: 50 }],
]
const ROUNDS = 200
const IDLE_MS = 3_000
const SAMPLE_MS = 100

interface Size {
  readonly customers: number
  readonly months: number
}

const QUICK: readonly Size[] = [{ customers: 300, months: 6 }]
const WHOLE: readonly Size[] = [
  { customers: 10_000, months: 9 },
  { customers: 100_000, months: 1 },
]

export async function adminReads(bank: BenchBank): Promise<Measured[]> {
  const measured: Measured[] = []
  for (const size of bank.quick ? QUICK : WHOLE) {
    const banks = bank.banks ?? mkdtempSync(join(tmpdir(), 'teller-bench-admin-'))
    const dataDir = join(banks, `${size.customers}-customers-${size.months}-months`)
    await seedOnce(dataDir, size)
    const { door, figures } = await publish({ ...bank, dataDir })
    const reads: Measured[] = []
    for (const read of READS) reads.push(...(await repeated(door.ask, read, bank.quick ? 50 : ROUNDS)))
    await door.close()
    const of = `${size.customers} customers, ${size.months} months`
    measured.push(...[...figures, ...reads].map((figure) => ({ ...figure, name: `${figure.name}, ${of}` })))
    if (!bank.banks) rmSync(banks, { recursive: true, force: true })
  }
  return measured
}

async function seedOnce(dataDir: string, { customers, months }: Size): Promise<void> {
  const file = join(dataDir, 'teller.sqlite')
  if (existsSync(file)) return
  mkdirSync(dataDir, { recursive: true })
  await seedBankFile(file, { customers, months, randomSeed: 7, until: '2026-10-31' }, () => {})
}

/** Opens the bank without published figures, as after an import, and waits until they are counted. */
async function publish(bank: BenchBank): Promise<{ readonly door: BenchDoor; readonly figures: readonly Measured[] }> {
  removeDatabase(join(bank.dataDir, 'aggregates.sqlite'))
  const onePass = passOverRows(join(bank.dataDir, 'teller.sqlite'))
  const idle = await watched(() => pause(IDLE_MS))
  const busy = await watched(async () => {
    const door = await openDoor(bank, runInWorkers())
    await door.ask(['session.signIn', { userId: 'ravi', password: 'ravi-demo' }])
    await door.ask(['admin.prepare', {}])
    return door
  })
  const door = busy.result
  const { jobs } = (await door.ask(['admin.status', {}])) as SystemStatus
  const against = (name: string, unit: string, value: number, reference: number): Measured => ({
    ...{ name, unit, value, reference },
    ratio: value / reference,
  })
  const figures = [
    // The reference is one plain pass over all rows.
    against('all figures counted', 's', busy.seconds, onePass),
    ...[...jobs]
      .reverse()
      .flatMap(({ job, seconds }) => (seconds ? [against(`job ${job}`, 's', seconds, onePass)] : [])),
    against('memory while counting', 'MB', busy.peakMb, idle.peakMb),
    against('longest wait of the main thread while counting', 'ms', busy.longestMs, idle.longestMs),
  ]
  return { door, figures }
}

/** Seconds of adding up every customer's amounts with one statement. */
function passOverRows(file: string): number {
  const database = new Database(file, { readonly: true })
  const from = performance.now()
  database.prepare('select customer_id, sum(amount_minor) from transactions group by customer_id').all()
  database.close()
  return (performance.now() - from) / 1000
}

/** How long the work takes, the most memory of the process meanwhile, and the longest that its main thread did nothing else. */
async function watched<Result>(work: () => Promise<Result>) {
  const delays = monitorEventLoopDelay({ resolution: 5 })
  let peakMb = 0
  const sample = () => {
    peakMb = Math.max(peakMb, process.memoryUsage.rss() / 1e6)
  }
  sample()
  const sampler = setInterval(sample, SAMPLE_MS)
  delays.enable()
  const from = performance.now()
  const result = await work()
  const seconds = (performance.now() - from) / 1000
  delays.disable()
  clearInterval(sampler)
  sample()
  return { result, seconds, peakMb, longestMs: delays.max / 1e6 }
}
