// What jobs have found out about a customer's money, kept until the books or the day change.
import type { Kysely } from 'kysely'
import { strictTable } from '../dialects/sqlite'

// biome-ignore lint/suspicious/noExplicitAny: a migration is frozen and knows no later schema.
export async function outlooks(db: Kysely<any>): Promise<void> {
  await strictTable(
    db.schema
      .createTable('outlooks')
      .addColumn('customer_id', 'text', (c) => c.notNull().references('customers.id'))
      .addColumn('view', 'text', (c) => c.notNull())
      .addColumn('format', 'integer', (c) => c.notNull())
      .addColumn('as_of', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('content', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('outlooks_key', ['customer_id', 'view']),
  ).execute()
}
