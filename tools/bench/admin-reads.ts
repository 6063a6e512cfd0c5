// Every read of the bank's side at 10,000 and 100,000 real customers. What is published does not grow with them; what is asked of
// the bank's own file does: whether the figures are still those of the books, accounts, imports.
import { cpSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { asOfDate } from '../../src/main/db/as-of'
import { openBank } from '../../src/main/db/open'
import { markPublished, stateOfBooks } from '../../src/main/db/published'
import { booksNow, keepRelease } from '../../src/main/db/releases'
import { readBankProfile } from '../../src/main/seed-files'
import type { BenchBank, Measured } from '../bench'
import { inLargeBanks } from './admin-banks'
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
const AGGREGATES = 'aggregates.sqlite'
/** Of the bench's own bank. */
const RUN = 1

/** The published figures are those of the bench's own bank, as counting those of the large ones would take an hour. */
export async function adminReads(bank: BenchBank): Promise<Measured[]> {
  const counted = await openDoor(bank)
  await counted.ask(['session.signIn', { userId: 'ravi', password: 'ravi-demo' }])
  await counted.ask(['admin.prepare', {}])
  await counted.close()
  return inLargeBanks(bank, Number.POSITIVE_INFINITY, async (large) => {
    cpSync(join(bank.dataDir, AGGREGATES), join(large.dataDir, AGGREGATES))
    await countAsPublished(join(large.dataDir, 'teller.sqlite'))
    const { ask, close } = await openDoor(large)
    await ask(['session.signIn', { userId: 'ravi', password: 'ravi-demo' }])
    await ask(['admin.prepare', {}])
    const measured: Measured[] = []
    for (const read of READS) measured.push(...(await repeated(ask, read, bank.quick ? 50 : ROUNDS)))
    await close()
    return measured
  })
}

async function countAsPublished(file: string): Promise<void> {
  const db = await openBank(file)
  const { currency, smallestGroup } = readBankProfile(resolve(import.meta.dirname, '../../seed'), 'in')
  const asOf = (await asOfDate(db)) ?? ''
  await db.deleteFrom('segment_members').execute()
  await db.deleteFrom('segment_runs').execute()
  await db.insertInto('segment_runs').values({ id: RUN, as_of: asOf, k: 3, seed: 7 }).execute()
  await keepRelease(db, await booksNow(db))
  await markPublished(db, await stateOfBooks(db, { asOf, currency, smallestGroup }))
  await db.destroy()
}
