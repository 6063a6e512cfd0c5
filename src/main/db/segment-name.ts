import type { Db } from './open'

/** The name of the customer's segment in the latest run; null before the first one, or for a customer without rows then. */
export async function segmentNameOf(db: Db, customerId: string): Promise<string | null> {
  const row = await db
    .selectFrom('segment_members')
    .select('name')
    .where('run_id', '=', (eb) => eb.selectFrom('segment_runs').select((run) => run.fn.max('id').as('id')))
    .where('customer_id', '=', customerId)
    .executeTakeFirst()
  return row?.name ?? null
}
