// What it takes to count the bank's figures in the background, as after an import, and what that costs whoever works meanwhile.
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { removeDatabase } from '../../src/main/backup/database-files'
import type { SystemStatus } from '../../src/shared/status'
import type { BenchBank, Measured } from '../bench'
import { inLargeBanks } from './admin-banks'
import { openDoor, runInWorkers } from './door'

const IDLE_MS = 3_000
const SAMPLE_MS = 100
/** Larger ones take hours: only where they are asked for. */
const MOST = 10_000

export async function adminCounting(bank: BenchBank): Promise<Measured[]> {
  return inLargeBanks(bank, MOST, publish)
}

/** Opens the bank without published figures, as after an import, and waits until they are counted. */
async function publish(bank: BenchBank): Promise<readonly Measured[]> {
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
  await door.close()
  return [
    // The reference is one plain pass over all rows.
    against('all figures counted', 's', busy.seconds, onePass),
    ...[...jobs]
      .reverse()
      .flatMap(({ job, seconds }) => (seconds ? [against(`job ${job}`, 's', seconds, onePass)] : [])),
    against('memory while counting', 'MB', busy.peakMb, idle.peakMb),
    against('longest wait of the main thread while counting', 'ms', busy.longestMs, idle.longestMs),
  ]
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
