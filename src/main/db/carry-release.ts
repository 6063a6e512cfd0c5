// What the bank's side was shown last, taken over by a backup that is to take the bank's place: counted anew from the backup's
// books at once, the figures before and after would differ by what a few customers have done.
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { attach } from './dialects/sqlite'
import { type Db, openBank } from './open'
import { carriedOver, markPublished, publishedState } from './published'

const BANK_ID = 'bank_id'
const PRESENT = 'present'
const CARRIED_SETTINGS = ['chosen_segments']

/** Gives a file that has none yet an identity, which its backups share. */
export async function keepBankId(db: Db): Promise<void> {
  await db
    .insertInto('settings')
    .values({ key: BANK_ID, value: randomUUID() })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
}

/**
 * Takes the release, every count ever published and the runs of segments from the bank's file `from` over into `into`, an older
 * or newer state of the same bank, in one step. Customers whose books differ between the two get a version that neither has seen,
 * so that a later change is never taken for the books of the release. False, with nothing changed, where the two are not
 * known to be of one bank, or nothing was published of it. Nobody else may have either open.
 */
export async function carryRelease({ into, from }: { readonly into: string; readonly from: string }): Promise<boolean> {
  const db = await openBank(into)
  try {
    await attach(db, from, PRESENT)
    const present = db.withSchema(PRESENT)
    const state = await publishedState(present)
    const [ours, theirs] = [await bankId(db), await bankId(present)]
    if (state === null || ours === null || ours !== theirs) return false
    await db.transaction().execute(async (step) => {
      await takeCounts(step)
      await takeRelease(step)
      await takeRuns(step)
      await takeSettings(step)
      await markPublished(step, carriedOver(state))
    })
  } finally {
    await db.destroy()
  }
  if (existsSync(`${into}-wal`)) throw new Error('the write-ahead log was not folded into the backup')
  return true
}

async function bankId(db: Db): Promise<string | null> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', BANK_ID).executeTakeFirst()
  return row?.value ?? null
}

async function takeCounts(step: Db): Promise<void> {
  const theirs = step.withSchema(PRESENT).selectFrom('published_counts').select(['cell', 'customers'])
  await step
    .insertInto('published_counts')
    .columns(['cell', 'customers'])
    .expression(theirs.where((eb) => eb('cell', 'is not', null)))
    .onConflict((conflict) => conflict.columns(['cell', 'customers']).doNothing())
    .execute()
}

async function takeRelease(step: Db): Promise<void> {
  const present = step.withSchema(PRESENT)
  await step.deleteFrom('released_activity').execute()
  await step.deleteFrom('released_books').execute()
  await step
    .insertInto('released_books')
    .columns(['customer_id', 'version'])
    .expression(present.selectFrom('released_books').select(['customer_id', 'version']))
    .execute()
  await step
    .insertInto('released_activity')
    .columns(['customer_id', 'activity'])
    .expression(present.selectFrom('released_activity').select(['customer_id', 'activity']))
    .execute()
  // Above every version of any customer's books, in either state and at the release.
  const versions = [
    await highestVersion(step, 'customers'),
    await highestVersion(present, 'customers'),
    await highestVersion(step, 'released_books'),
  ]
  const unseen = Math.max(...versions) + 1
  const differing = step
    .selectFrom('customers as here')
    .innerJoin(present.selectFrom('customers').select(['id', 'version']).as('there'), 'there.id', 'here.id')
    .whereRef('there.version', '<>', 'here.version')
    .select('here.id')
  // Books that are as at the release still are.
  await step
    .updateTable('released_books')
    .set({ version: unseen })
    .where('customer_id', 'in', differing)
    .where((eb) =>
      eb('version', '=', (sub) =>
        sub.selectFrom('customers as c').select('c.version').whereRef('c.id', '=', 'released_books.customer_id'),
      ),
    )
    .execute()
  await step.updateTable('customers').set({ version: unseen }).where('id', 'in', differing).execute()
}

async function highestVersion(db: Db, table: 'customers' | 'released_books'): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select((eb) => eb.fn.max<number | null>('version').as('version'))
    .executeTakeFirstOrThrow()
  return Number(row.version ?? 0)
}

/** Movement is counted against the run that was published last, of those who are still there. */
async function takeRuns(step: Db): Promise<void> {
  const present = step.withSchema(PRESENT)
  await step.deleteFrom('segment_members').execute()
  await step.deleteFrom('segment_runs').execute()
  await step
    .insertInto('segment_runs')
    .columns(['id', 'as_of', 'k', 'seed'])
    .expression(present.selectFrom('segment_runs').select(['id', 'as_of', 'k', 'seed']))
    .execute()
  const isHere = step.selectFrom('customers').select('id')
  await step
    .insertInto('segment_members')
    .columns(['run_id', 'customer_id', 'segment', 'name'])
    .expression(
      present
        .selectFrom('segment_members')
        .select(['run_id', 'customer_id', 'segment', 'name'])
        .where('customer_id', 'in', isHere),
    )
    .execute()
}

async function takeSettings(step: Db): Promise<void> {
  const theirs = await step
    .withSchema(PRESENT)
    .selectFrom('settings')
    .select(['key', 'value'])
    .where('key', 'in', CARRIED_SETTINGS)
    .execute()
  for (const { key, value } of theirs) {
    await step
      .insertInto('settings')
      .values({ key, value })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
      .execute()
  }
}
