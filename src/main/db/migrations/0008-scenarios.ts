// Changes to one's money that a customer has tried out and kept to compare.
import type { Kysely } from 'kysely'
import { strictTable } from '../dialects/sqlite'

// biome-ignore lint/suspicious/noExplicitAny: a migration is frozen and knows no later schema.
export async function scenarios(db: Kysely<any>): Promise<void> {
  await strictTable(
    db.schema
      .createTable('scenarios')
      .addColumn('id', 'integer', (c) => c.primaryKey())
      .addColumn('customer_id', 'text', (c) => c.notNull().references('customers.id'))
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('changes', 'text', (c) => c.notNull())
      .addColumn('months', 'integer', (c) => c.notNull())
      .addColumn('saved_at', 'text', (c) => c.notNull()),
  ).execute()
  await db.schema.createIndex('scenarios_by_customer').on('scenarios').columns(['customer_id', 'saved_at']).execute()
}
