// Imported rows enter the books at once, without a table to wait in; and a row is in the index of one kind of import only when it
// came with one, so that every other row enters two indexes less.
import type { Kysely } from 'kysely'

// biome-ignore lint/suspicious/noExplicitAny: a migration is frozen and knows no later schema.
export async function booking(db: Kysely<any>): Promise<void> {
  // What waited there belonged to an import that was ended in the middle.
  await db.schema.dropTable('import_staging').execute()
  for (const [index, column] of [
    ['transactions_by_batch', 'import_batch_id'],
    ['transactions_by_bulk_import', 'bulk_import_id'],
  ] as const) {
    await db.schema.dropIndex(index).execute()
    await db.schema.createIndex(index).on('transactions').columns([column]).where(column, 'is not', null).execute()
  }
}
