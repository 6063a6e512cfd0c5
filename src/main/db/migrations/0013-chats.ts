// Chats are kept by turns: a question, what was shown of its answer, and the whole answer. Messages were never written.
import type { Kysely } from 'kysely'
import { strictTable } from '../dialects/sqlite'

// biome-ignore lint/suspicious/noExplicitAny: a migration is frozen and knows no later schema.
export async function chats(db: Kysely<any>): Promise<void> {
  await db.schema.dropTable('chat_messages').execute()
  await strictTable(
    db.schema
      .createTable('chat_turns')
      .addColumn('id', 'integer', (c) => c.primaryKey())
      .addColumn('session_id', 'integer', (c) => c.notNull().references('chat_sessions.id').onDelete('cascade'))
      .addColumn('question', 'text', (c) => c.notNull())
      .addColumn('asked_at', 'text', (c) => c.notNull())
      // JSON: sentences so far.
      .addColumn('shown', 'text', (c) => c.notNull())
      // JSON
      .addColumn('answer', 'text')
      .addColumn('words', 'text', (c) => c.notNull())
      .addColumn('rating', 'integer'),
  ).execute()
  await db.schema.createIndex('chat_turns_by_session').on('chat_turns').columns(['session_id', 'id']).execute()
}
