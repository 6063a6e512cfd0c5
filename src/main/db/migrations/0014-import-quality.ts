// What reading an extract told of it, kept with the import. Scores of recency and churn are counted and never kept: their tables
// were never written.
import type { Kysely } from 'kysely'

// biome-ignore lint/suspicious/noExplicitAny: a migration is frozen and knows no later schema.
export async function importQuality(db: Kysely<any>): Promise<void> {
  // JSON; null for an import of an earlier Teller.
  await db.schema.alterTable('bulk_imports').addColumn('reading', 'text').execute()
  await db.schema.dropTable('rfm_scores').execute()
  await db.schema.dropTable('churn_scores').execute()
}
