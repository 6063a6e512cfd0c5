// Every read operation through the door, against the very SQL it runs, replayed on better-sqlite3 directly.
import Database from 'better-sqlite3'
import type { Channel, Request } from '../../src/shared/contract'
import type { BenchBank, Measured } from '../bench'
import { type Ask, openDoor } from './door'
import { percentile } from './statistics'

/** One operation on a large bank may take a while; its share of the rounds stays bearable. */
const LONGEST_MS = 5_000

export type Read = { readonly [C in Channel]: readonly [C, Request<C>] }[Channel]

/** One request of every operation that only reads. `id` is a transaction of the caller. */
const readsOfCustomer = (id: number): readonly Read[] => [
  ['customer.home', {}],
  ['customer.outlook', {}],
  ['customer.accounts', {}],
  ['customer.spending', {}],
  ['customer.spending.payees', { categoryId: 'groceries' }],
  ['customer.spending.merchants', {}],
  ['customer.spending.changes', {}],
  ['customer.spending.calendar', {}],
  ['customer.transactions', { filter: {}, offset: 0, limit: 100 }],
  ['customer.transactions', { filter: { text: 'swiggy' }, offset: 0, limit: 100 }],
  ['customer.transaction', { id }],
  ['customer.rules', {}],
  ['customer.imports', {}],
]
const READS_OF_BANK: readonly Read[] = [
  ['admin.overview', {}],
  ['admin.segments', {}],
]

interface Statement {
  readonly file: string
  readonly sql: string
  readonly parameters: readonly unknown[]
}

/** Home the first time too, while its outlook is found out. */
export async function readsAgainstSql(bank: BenchBank): Promise<Measured[]> {
  const { ask, close } = await openDoor(bank)
  const rounds = bank.quick ? 50 : 200
  const measured: Measured[] = []
  await ask(['session.signIn', { userId: 'asha', password: 'asha-demo' }])
  measured.push(...(await first(ask, 'home', ['customer.home', {}])))
  measured.push(...(await first(ask, 'outlook', ['customer.outlook', {}])))
  const latest = (await ask(['customer.transactions', { filter: {}, offset: 0, limit: 1 }])) as {
    readonly rows: readonly { readonly id: number }[]
  }
  for (const read of readsOfCustomer(latest.rows[0]?.id ?? 0)) measured.push(...(await repeated(ask, read, rounds)))
  await ask(['session.signOut', {}])
  await ask(['session.signIn', { userId: 'ravi', password: 'ravi-demo' }])
  await ask(['admin.prepare', {}])
  for (const read of READS_OF_BANK) measured.push(...(await repeated(ask, read, rounds)))
  await close()
  return measured
}

async function first(ask: Ask, name: string, read: Read): Promise<Measured[]> {
  const { ms, statements } = await timed(ask, read)
  return [against(`${name} first`, ms, percentile(replay(statements, 1), 0.5))]
}

export async function repeated(ask: Ask, read: Read, rounds: number): Promise<Measured[]> {
  const { ms: once, statements } = await timed(ask, read)
  const ours: number[] = []
  const most = Math.max(5, Math.min(rounds, LONGEST_MS / once))
  for (let round = 0; round < most; round++) {
    const from = performance.now()
    await ask(read)
    ours.push(performance.now() - from)
  }
  const reference = replay(statements, ours.length)
  const name = `${read[0]}${'filter' in read[1] && 'text' in read[1].filter ? ' (search)' : ''}`
  return [
    against(`${name} p50`, percentile(ours, 0.5), percentile(reference, 0.5)),
    against(`${name} p99`, percentile(ours, 0.99), percentile(reference, 0.99)),
  ]
}

function against(name: string, value: number, reference: number): Measured {
  return { name, value, unit: 'ms', reference, ratio: reference > 0 ? value / reference : Number.NaN }
}

async function timed(ask: Ask, read: Read) {
  const statements: Statement[] = []
  const stop = recordStatements(statements)
  const from = performance.now()
  await ask(read)
  const ms = performance.now() - from
  stop()
  return { ms, statements }
}

/** Notes every statement that is read with, until the returned function is called. */
function recordStatements(into: Statement[]): () => void {
  const probe = new Database(':memory:')
  const prototype = Object.getPrototypeOf(probe.prepare('select 1')) as { all: (...parameters: unknown[]) => unknown[] }
  probe.close()
  const original = prototype.all
  prototype.all = function (this: { source: string; database: { name: string } }, ...parameters: unknown[]) {
    // Of a statement that writes and returns rows the replay would write again.
    if (this.source.startsWith('select')) {
      into.push({ file: this.database.name, sql: this.source, parameters: parameters.flat() })
    }
    return original.apply(this, parameters)
  }
  return () => {
    prototype.all = original
  }
}

function replay(statements: readonly Statement[], rounds: number): number[] {
  const files = new Map<string, Database.Database>()
  const open = (file: string): Database.Database => {
    const known = files.get(file) ?? new Database(file, { readonly: true })
    files.set(file, known)
    return known
  }
  const prepared = statements.map(({ file, sql, parameters }) => ({ statement: open(file).prepare(sql), parameters }))
  const samples: number[] = []
  for (let round = 0; round < rounds; round++) {
    const from = performance.now()
    for (const { statement, parameters } of prepared) statement.all(...parameters)
    samples.push(performance.now() - from)
  }
  for (const database of files.values()) database.close()
  return samples
}
