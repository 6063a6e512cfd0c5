// Why a question could not be answered is kept with it.
import type { Kysely } from 'kysely'

// biome-ignore lint/suspicious/noExplicitAny: a migration is frozen and knows no later schema.
export async function chatProblems(db: Kysely<any>): Promise<void> {
  await db.schema.alterTable('chat_turns').addColumn('problem', 'text').execute()
}
