// The Home operation through the door, against the very SQL it runs, replayed on better-sqlite3 directly.
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { createBackend } from '../../src/main/backend'
import { JOBS } from '../../src/main/jobs/jobs'
import type { RunJob } from '../../src/main/jobs/run'
import type { BenchBank, Measured } from '../bench'
import { percentile } from './statistics'

const runHere: RunJob = (name, input, watch) => JOBS[name](input as never, watch) as never

interface Statement {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

export async function homeAgainstSql(bank: BenchBank): Promise<Measured[]> {
  const root = resolve(import.meta.dirname, '../..')
  const recorded: Statement[] = []
  const stop = recordStatements(recorded)
  const backend = createBackend({
    dataDir: bank.dataDir,
    seedDir: join(root, 'seed'),
    modelsDir: join(bank.dataDir, 'no-models'),
    now: () => Date.parse('2026-11-01T09:00:00+05:30'),
    runJob: runHere,
    demo: { customers: bank.customers, months: 18 },
  })
  const ask = async (channel: string, request: unknown) => {
    const reply = await backend.dispatch(channel, request)
    if (!reply.ok) throw new Error(`${channel}: ${reply.error.message}`)
  }
  await ask('app.prepare', {})
  await ask('session.signIn', { userId: 'asha', password: 'asha-demo' })

  recorded.length = 0
  const coldFrom = performance.now()
  await ask('customer.home', {})
  const coldMs = performance.now() - coldFrom
  const coldSql = [...recorded]
  recorded.length = 0
  await ask('customer.home', {})
  const warmSql = [...recorded]
  stop()

  const rounds = bank.quick ? 100 : 400
  const pause = () => new Promise((resolvePause) => setTimeout(resolvePause, 110))
  const ours: number[] = []
  for (let round = 0; round < rounds; round++) {
    // Stays under the calls that a session may make in a minute.
    if (round % 5 === 4) await pause()
    const from = performance.now()
    await ask('customer.home', {})
    ours.push(performance.now() - from)
  }
  await backend.close()

  const file = join(bank.dataDir, 'teller.sqlite')
  const coldReference = replay(file, coldSql, 1)
  const reference = replay(file, warmSql, rounds)
  const figure = (name: string, value: number, against: number): Measured => {
    return { name, value, unit: 'ms', reference: against, ratio: value / against }
  }
  return [
    figure('home first', coldMs, percentile(coldReference, 0.5)),
    figure('home p50', percentile(ours, 0.5), percentile(reference, 0.5)),
    figure('home p99', percentile(ours, 0.99), percentile(reference, 0.99)),
  ]
}

/** Notes every statement that is read with, until the returned function is called. */
function recordStatements(into: Statement[]): () => void {
  const probe = new Database(':memory:')
  const prototype = Object.getPrototypeOf(probe.prepare('select 1')) as { all: (...parameters: unknown[]) => unknown[] }
  probe.close()
  const original = prototype.all
  prototype.all = function (this: { source: string }, ...parameters: unknown[]) {
    into.push({ sql: this.source, parameters: parameters.flat() })
    return original.apply(this, parameters)
  }
  return () => {
    prototype.all = original
  }
}

function replay(file: string, statements: readonly Statement[], rounds: number): number[] {
  const db = new Database(file, { readonly: true })
  const prepared = statements.map(({ sql, parameters }) => ({ statement: db.prepare(sql), parameters }))
  const samples: number[] = []
  for (let round = 0; round < rounds; round++) {
    const from = performance.now()
    for (const { statement, parameters } of prepared) statement.all(...parameters)
    samples.push(performance.now() - from)
  }
  db.close()
  return samples
}
