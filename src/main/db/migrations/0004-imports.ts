// What imports remember: how a customer's files are laid out, and which rows of the books they have relabelled.
import type { Kysely } from 'kysely'
import { strictTable } from '../dialects/sqlite'

// biome-ignore lint/suspicious/noExplicitAny: a migration is frozen and knows no later schema.
export async function imports(db: Kysely<any>): Promise<void> {
  // 0 while rows come in or go out: a batch that stays so was ended in the middle and goes at the next opening.
  await db.schema
    .alterTable('import_batches')
    .addColumn('published', 'integer', (c) => c.notNull().defaultTo(1))
    .execute()
  await strictTable(
    db.schema
      .createTable('import_mappings')
      .addColumn('customer_id', 'text', (c) => c.notNull().references('customers.id'))
      .addColumn('header', 'text', (c) => c.notNull())
      .addColumn('mapping', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('import_mappings_key', ['customer_id', 'header']),
  ).execute()
  await strictTable(
    db.schema
      .createTable('import_relabels')
      .addColumn('batch_id', 'text', (c) => c.notNull().references('import_batches.id'))
      .addColumn('transaction_id', 'integer', (c) => c.notNull())
      .addColumn('category_id', 'text', (c) => c.notNull())
      .addColumn('category_source', 'text', (c) => c.notNull())
      .addColumn('category_confidence', 'real')
      .addPrimaryKeyConstraint('import_relabels_key', ['batch_id', 'transaction_id']),
  ).execute()
  await db.schema
    .createIndex('import_relabels_by_transaction')
    .on('import_relabels')
    .columns(['transaction_id'])
    .execute()
}
