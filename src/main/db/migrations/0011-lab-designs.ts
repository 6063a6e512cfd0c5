// Products that the bank has tried out in the product lab and kept.
import type { Kysely } from 'kysely'
import { strictTable } from '../dialects/sqlite'

// biome-ignore lint/suspicious/noExplicitAny: a migration is frozen and knows no later schema.
export async function labDesigns(db: Kysely<any>): Promise<void> {
  await strictTable(
    db.schema
      .createTable('lab_designs')
      .addColumn('id', 'integer', (c) => c.primaryKey())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('simulation', 'text', (c) => c.notNull())
      .addColumn('saved_at', 'text', (c) => c.notNull()),
  ).execute()
}
