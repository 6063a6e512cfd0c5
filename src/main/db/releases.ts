// A release: the state of all customers' books that the bank's figures were counted from. Only jobs and the start of jobs
// look at it.
import { sql } from 'kysely'
import type { Db } from './open'

/** Inserted in pieces: engines limit the parameters of one statement. */
const ROWS_AT_ONCE = 400

export interface Book {
  readonly customerId: string
  readonly version: number
}

/** The version of every customer's books. */
export async function booksNow(db: Db): Promise<readonly Book[]> {
  const rows = await db.selectFrom('customers').select(['id', 'version']).execute()
  return rows.map(({ id, version }) => ({ customerId: id, version }))
}

/** How many customers have come, gone or changed books since the release; all of them before the first one. */
export async function changedSinceRelease(db: Db): Promise<number> {
  const count = sql<number>`count(*)`.as('customers')
  const same = await db
    .selectFrom('customers as c')
    .innerJoin('released_books as r', (join) =>
      join.onRef('r.customer_id', '=', 'c.id').onRef('r.version', '=', 'c.version'),
    )
    .select(count)
    .executeTakeFirstOrThrow()
  const now = await db.selectFrom('customers').select(count).executeTakeFirstOrThrow()
  const gone = await db
    .selectFrom('released_books as r')
    .leftJoin('customers as c', 'c.id', 'r.customer_id')
    .where('c.id', 'is', null)
    .select(count)
    .executeTakeFirstOrThrow()
  return Number(now.customers) - Number(same.customers) + Number(gone.customers)
}

/** Makes `books` the release. What was kept of the one before goes. */
export async function keepRelease(db: Db, books: readonly Book[]): Promise<void> {
  await db.transaction().execute(async (step) => {
    await step.deleteFrom('released_activity').execute()
    await step.deleteFrom('released_books').execute()
    for (const some of pieces(books)) {
      await step
        .insertInto('released_books')
        .values(some.map(({ customerId, version }) => ({ customer_id: customerId, version })))
        .execute()
    }
  })
}

/**
 * What every customer did, as it was when it was first asked for in this release: figures that are counted again by hand come
 * from the same books, so that nothing shows between two runs. `gather` reads it from the books.
 */
export async function activityOfRelease<Activity extends { readonly customerId: string }>(
  db: Db,
  gather: () => Promise<readonly Activity[]>,
): Promise<readonly Activity[]> {
  const kept = await db.selectFrom('released_activity').select('activity').orderBy('customer_id').execute()
  if (kept.length > 0) return kept.map(({ activity }) => JSON.parse(activity) as Activity)
  const gathered = await gather()
  await db.transaction().execute(async (step) => {
    await step.deleteFrom('released_activity').execute()
    for (const some of pieces(gathered)) {
      await step
        .insertInto('released_activity')
        .values(some.map((activity) => ({ customer_id: activity.customerId, activity: JSON.stringify(activity) })))
        .execute()
    }
  })
  return gathered
}

function pieces<Value>(values: readonly Value[]): readonly (readonly Value[])[] {
  return Array.from({ length: Math.ceil(values.length / ROWS_AT_ONCE) }, (_, i) =>
    values.slice(i * ROWS_AT_ONCE, (i + 1) * ROWS_AT_ONCE),
  )
}
