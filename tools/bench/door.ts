// The bank of the bench behind its door, as the window has it, with a clock of its own.
import { join, resolve } from 'node:path'
import { createBackend } from '../../src/main/backend'
import { JOBS } from '../../src/main/jobs/jobs'
import { type RunJob, runInWorker } from '../../src/main/jobs/run'
import type { BenchBank } from '../bench'

const AT = Date.parse('2026-11-01T09:00:00+05:30')
/** Apart enough for a session's limit of calls a minute; the clock of the bench stands still otherwise. */
const BETWEEN_CALLS_MS = 110

const runHere: RunJob = (name, input, watch) => JOBS[name](input as never, watch) as never

export type Ask = (call: readonly [string, unknown]) => Promise<unknown>

export interface BenchDoor {
  /** Throws what the bank refuses. */
  readonly ask: Ask
  readonly close: () => Promise<void>
}

const root = resolve(import.meta.dirname, '../..')

/** Jobs in threads of the built application, as the window has them. */
export const runInWorkers = (): RunJob => runInWorker(join(root, 'out/main/worker.js'))

/** Prepared, nobody is signed in. Jobs run on the same thread unless told otherwise. */
export async function openDoor(bank: BenchBank, runJob: RunJob = runHere): Promise<BenchDoor> {
  let calls = 0
  const backend = createBackend({
    dataDir: bank.dataDir,
    seedDir: join(root, 'seed'),
    modelsDir: join(bank.dataDir, 'no-models'),
    now: () => AT + calls * BETWEEN_CALLS_MS,
    runJob,
    demo: { customers: bank.customers, months: 18 },
  })
  const ask: Ask = async ([channel, request]) => {
    calls++
    const reply = await backend.dispatch(channel, request)
    if (!reply.ok) throw new Error(`${channel}: ${reply.error.message}`)
    return reply.value
  }
  await ask(['app.prepare', {}])
  return { ask, close: () => backend.close() }
}
