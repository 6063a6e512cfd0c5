// What a job has found out about one customer's money, kept for a day and a state of the books.
import type { IsoDate } from '../../shared/domain'
import type { Db } from './open'

export interface StoredOutlook {
  readonly asOf: IsoDate
  /** Of the customer's books. */
  readonly version: number
  /** JSON. */
  readonly content: string
}

/** The newest one; `null` before the first. */
export async function storedOutlook(db: Db, customerId: string): Promise<StoredOutlook | null> {
  const row = await db
    .selectFrom('outlooks')
    .select(['as_of as asOf', 'version', 'content'])
    .where('customer_id', '=', customerId)
    .executeTakeFirst()
  return row ?? null
}

/** Takes the place of the one before. */
export async function storeOutlook(db: Db, customerId: string, outlook: StoredOutlook): Promise<void> {
  const values = { as_of: outlook.asOf, version: outlook.version, content: outlook.content }
  await db
    .insertInto('outlooks')
    .values({ customer_id: customerId, ...values })
    .onConflict((conflict) => conflict.column('customer_id').doUpdateSet(values))
    .execute()
}
