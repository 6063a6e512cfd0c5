// What the bank has been shown: which books the figures were counted from, and the counts that have been published. The audit
// log has a file of its own, and forecasts are kept with the outlooks; their first tables were never written.
import type { Kysely } from 'kysely'
import { strictTable } from '../dialects/sqlite'

// biome-ignore lint/suspicious/noExplicitAny: a migration is frozen and knows no later schema.
export async function releases(db: Kysely<any>): Promise<void> {
  // No foreign keys: a customer who has gone stays here until the next release.
  await strictTable(
    db.schema
      .createTable('released_books')
      .addColumn('customer_id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('version', 'integer', (c) => c.notNull()),
  ).execute()
  await strictTable(
    db.schema
      .createTable('released_activity')
      .addColumn('customer_id', 'text', (c) => c.primaryKey().notNull())
      // JSON
      .addColumn('activity', 'text', (c) => c.notNull()),
  ).execute()
  await strictTable(
    db.schema
      .createTable('published_counts')
      .addColumn('cell', 'text', (c) => c.notNull())
      .addColumn('customers', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('published_counts_key', ['cell', 'customers']),
  ).execute()
  await db.schema.dropTable('audit_log').execute()
  await db.schema.dropTable('forecasts').execute()
}
