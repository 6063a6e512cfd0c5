// How a customer wants Teller to be: on every machine that has the bank, and nobody else's.
import type { Kysely } from 'kysely'
import { strictTable } from '../dialects/sqlite'

// biome-ignore lint/suspicious/noExplicitAny: a migration is frozen and knows no later schema.
export async function preferences(db: Kysely<any>): Promise<void> {
  await strictTable(
    db.schema
      .createTable('preferences')
      .addColumn('customer_id', 'text', (c) => c.primaryKey().references('customers.id'))
      .addColumn('language', 'text')
      .addColumn('hidden_at_start', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('welcomed', 'integer', (c) => c.notNull().defaultTo(0)),
  ).execute()
}
