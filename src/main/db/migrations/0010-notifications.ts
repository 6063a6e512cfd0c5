// Whether something urgent may be told over other windows.
import type { Kysely } from 'kysely'

// biome-ignore lint/suspicious/noExplicitAny: a migration is frozen and knows no later schema.
export async function notifications(db: Kysely<any>): Promise<void> {
  await db.schema
    .alterTable('preferences')
    .addColumn('notifications', 'integer', (c) => c.notNull().defaultTo(1))
    .execute()
}
