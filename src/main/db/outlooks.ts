// What a job has found out about one customer's money, kept for a day and a state of the books.
import type { IsoDate } from '../../shared/domain'
import type { Db } from './open'

/** Counts up with every change of what is stored. */
const FORMAT = 2

export interface StoredOutlook {
  readonly asOf: IsoDate
  /** Of the customer's books. */
  readonly version: number
  /** JSON. */
  readonly content: string
}

/** The newest one of a view; `null` before the first. */
export async function storedOutlook(db: Db, customerId: string, view: string): Promise<StoredOutlook | null> {
  const row = await db
    .selectFrom('outlooks')
    .select(['as_of as asOf', 'version', 'content'])
    .where('customer_id', '=', customerId)
    .where('view', '=', view)
    .where('format', '=', FORMAT)
    .executeTakeFirst()
  return row ?? null
}

/** Takes the place of the one before. */
export async function storeOutlook(db: Db, customerId: string, view: string, outlook: StoredOutlook): Promise<void> {
  const values = { format: FORMAT, as_of: outlook.asOf, version: outlook.version, content: outlook.content }
  await db
    .insertInto('outlooks')
    .values({ customer_id: customerId, view, ...values })
    .onConflict((conflict) => conflict.columns(['customer_id', 'view']).doUpdateSet(values))
    .execute()
}
