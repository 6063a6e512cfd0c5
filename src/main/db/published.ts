// Which state of the books the bank's published figures were counted from.
import type { IsoDate } from '../../shared/domain'
import type { Db } from './open'

const SETTING = 'published'

/** Two equal states give equal figures: the day, what is published how, and the versions of all customers' books. */
export async function stateOfBooks(
  db: Db,
  published: { readonly asOf: IsoDate; readonly currency: string; readonly smallestGroup: number },
): Promise<string> {
  const books = await db
    .selectFrom('customers')
    .select((eb) => [eb.fn.countAll<number>().as('customers'), eb.fn.sum<number>('version').as('versions')])
    .executeTakeFirstOrThrow()
  return JSON.stringify({ ...published, ...books })
}

/** `null` before the first publication. */
export async function publishedState(db: Db): Promise<string | null> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', SETTING).executeTakeFirst()
  return row?.value ?? null
}

export async function markPublished(db: Db, state: string): Promise<void> {
  await db
    .insertInto('settings')
    .values({ key: SETTING, value: state })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: state }))
    .execute()
}
