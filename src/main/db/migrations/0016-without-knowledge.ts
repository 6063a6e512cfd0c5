// The knowledge base is read from seed/knowledge into an index in memory; nothing ever stood in its table.
import type { Kysely } from 'kysely'

// biome-ignore lint/suspicious/noExplicitAny: a migration is frozen and knows no later schema.
export async function withoutKnowledge(db: Kysely<any>): Promise<void> {
  await db.schema.dropTable('knowledge').execute()
}
