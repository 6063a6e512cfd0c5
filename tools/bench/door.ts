// The bank of the bench behind its door, as the window has it, with a clock of its own.
import { join, resolve } from 'node:path'
import { createBackend } from '../../src/main/backend'
import { JOBS } from '../../src/main/jobs/jobs'
import type { RunJob } from '../../src/main/jobs/run'
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

/** Prepared, nobody is signed in. Jobs run on the same thread. */
export async function openDoor(bank: BenchBank): Promise<BenchDoor> {
  const root = resolve(import.meta.dirname, '../..')
  let calls = 0
  const backend = createBackend({
    dataDir: bank.dataDir,
    seedDir: join(root, 'seed'),
    modelsDir: join(bank.dataDir, 'no-models'),
    now: () => AT + calls * BETWEEN_CALLS_MS,
    runJob: runHere,
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
