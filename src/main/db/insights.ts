import type { Db } from './open'

/** Keys of the insights that the customer has put away. */
export async function dismissedInsights(db: Db, customerId: string): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('dismissed_insights').select('key').where('customer_id', '=', customerId).execute()
  return new Set(rows.map((row) => row.key))
}

/** Puts an insight away for good. Doing it twice changes nothing. `at`: ISO date and time. */
export async function dismissInsight(db: Db, customerId: string, key: string, at: string): Promise<void> {
  await db.transaction().execute(async (step) => {
    const there = await step
      .selectFrom('dismissed_insights')
      .select('key')
      .where('customer_id', '=', customerId)
      .where('key', '=', key)
      .executeTakeFirst()
    if (there) return
    await step.insertInto('dismissed_insights').values({ customer_id: customerId, key, dismissed_at: at }).execute()
  })
}
