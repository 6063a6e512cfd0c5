// Extracts over many customers, imported by the bank: which rows, accounts and customers each has brought.
import type { Kysely } from 'kysely'
import { strictTable } from '../dialects/sqlite'

// biome-ignore lint/suspicious/noExplicitAny: a migration is frozen and knows no later schema.
export async function bulkImports(db: Kysely<any>): Promise<void> {
  await strictTable(
    db.schema
      .createTable('bulk_imports')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('file_name', 'text', (c) => c.notNull())
      .addColumn('imported_at', 'text', (c) => c.notNull())
      // 0 while rows come in or go out: what stays so was ended in the middle and goes at the next opening.
      .addColumn('published', 'integer', (c) => c.notNull())
      .addColumn('row_count', 'integer', (c) => c.notNull())
      .addColumn('from_on', 'text', (c) => c.notNull())
      .addColumn('to_on', 'text', (c) => c.notNull()),
  ).execute()
  for (const table of ['customers', 'accounts', 'transactions']) {
    await db.schema
      .alterTable(table)
      .addColumn('bulk_import_id', 'text', (c) => c.references('bulk_imports.id'))
      .execute()
    await db.schema.createIndex(`${table}_by_bulk_import`).on(table).columns(['bulk_import_id']).execute()
  }
  // A customer who goes is looked for in every table that may speak of them.
  for (const [table, column] of UNINDEXED) {
    await db.schema.createIndex(`${table}_by_${column}`).on(table).columns([column]).execute()
  }
}

const UNINDEXED = [
  ['segment_members', 'customer_id'],
  ['rfm_scores', 'customer_id'],
  ['churn_scores', 'customer_id'],
  ['import_batches', 'account_id'],
  ['goals', 'account_id'],
  ['recurring_payments', 'account_id'],
  ['forecasts', 'account_id'],
] as const
