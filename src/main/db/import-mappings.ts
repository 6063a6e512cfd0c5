// How a customer's files are laid out, as the customer has put it right; by the fingerprint of their header.
import type { Db } from './open'

/** The layout that was kept for files with this header, as JSON; null without one. */
export async function keptMapping(db: Db, customerId: string, header: string): Promise<string | null> {
  const row = await db
    .selectFrom('import_mappings')
    .select('mapping')
    .where('customer_id', '=', customerId)
    .where('header', '=', header)
    .executeTakeFirst()
  return row?.mapping ?? null
}

/** Every layout that was kept for the customer, in a fixed order. */
export async function keptMappings(db: Db, customerId: string): Promise<readonly unknown[]> {
  const rows = await db
    .selectFrom('import_mappings')
    .select('mapping')
    .where('customer_id', '=', customerId)
    .orderBy('header')
    .execute()
  return rows.map(({ mapping }) => JSON.parse(mapping))
}

/** Keeps a layout in place of the one before. `null` forgets it. */
export async function keepMapping(db: Db, customerId: string, header: string, mapping: string | null): Promise<void> {
  await db.transaction().execute(async (step) => {
    await step
      .deleteFrom('import_mappings')
      .where('customer_id', '=', customerId)
      .where('header', '=', header)
      .execute()
    if (mapping === null) return
    await step.insertInto('import_mappings').values({ customer_id: customerId, header, mapping }).execute()
  })
}
