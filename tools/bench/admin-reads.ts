// Every read of the bank's side at 10,000 and 100,000 customers. What is published does not grow with them; what is asked of the
// bank's own file does: whether the figures are still those of the books, accounts, imports.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { asOfDate } from '../../src/main/db/as-of'
import { openBank } from '../../src/main/db/open'
import { markPublished, stateOfBooks } from '../../src/main/db/published'
import { booksNow, keepRelease } from '../../src/main/db/releases'
import { readBankProfile } from '../../src/main/seed-files'
import type { BenchBank, Measured } from '../bench'
import { openDoor } from './door'
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

/** The figures are those of the bench's bank; then as many customers join it as it takes, and count as published. */
export async function adminReads(bank: BenchBank): Promise<Measured[]> {
  const counted = await openDoor(bank)
  await counted.ask(['session.signIn', { userId: 'ravi', password: 'ravi-demo' }])
  await counted.ask(['admin.prepare', {}])
  await counted.close()
  const measured: Measured[] = []
  for (const customers of bank.quick ? [1_000] : [10_000, 100_000]) {
    const dataDir = mkdtempSync(join(tmpdir(), 'teller-bench-admin-'))
    cpSync(bank.dataDir, dataDir, { recursive: true })
    await grow(join(dataDir, 'teller.sqlite'), customers)
    const { ask, close } = await openDoor({ ...bank, dataDir })
    await ask(['session.signIn', { userId: 'ravi', password: 'ravi-demo' }])
    await ask(['admin.prepare', {}])
    for (const read of READS) {
      for (const figure of await repeated(ask, read, bank.quick ? 50 : ROUNDS)) {
        measured.push({ ...figure, name: `${figure.name}, ${customers} customers` })
      }
    }
    await close()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return measured
}

async function grow(file: string, customers: number): Promise<void> {
  const database = new Database(file)
  const person = database.prepare(
    'insert into customers (id, name, born_on, gender, city, joined_on) values (?, ?, ?, ?, ?, ?)',
  )
  const account = database.prepare(
    'insert into accounts (id, customer_id, kind, name, tail, currency, opened_on, opening_minor) values (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const { present } = database.prepare('select count(*) as present from customers').get() as {
    readonly present: number
  }
  database.transaction(() => {
    for (let n = present; n < customers; n++) {
      const id = `N${n}`
      person.run(id, `Customer ${n}`, '1990-01-01', 'female', 'Pune', '2026-01-01')
      account.run(`${id}-1`, id, 'current', 'Current', '0001', 'INR', '2026-01-01', 0)
    }
  })()
  database.close()
  const db = await openBank(file)
  const { currency, smallestGroup } = readBankProfile(resolve(import.meta.dirname, '../../seed'), 'in')
  const asOf = (await asOfDate(db)) ?? ''
  await keepRelease(db, await booksNow(db))
  await markPublished(db, await stateOfBooks(db, { asOf, currency, smallestGroup }))
  await db.destroy()
}
