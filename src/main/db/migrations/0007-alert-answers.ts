// One table of what customers say to what they are told: what was put away before moves into it.
import { type Kysely, sql } from 'kysely'

// biome-ignore lint/suspicious/noExplicitAny: a migration is frozen and knows no later schema.
export async function alertAnswers(db: Kysely<any>): Promise<void> {
  await db.schema.alterTable('alerts').addColumn('answered_on', 'text').execute()
  const putAway = await db.selectFrom('dismissed_insights').selectAll().execute()
  for (const { customer_id, key, dismissed_at } of putAway) {
    const on = dismissed_at.slice(0, 10)
    await db
      .insertInto('alerts')
      .values({
        customer_id,
        key,
        kind: key.slice(0, Math.max(0, key.indexOf(':'))),
        severity: 'info',
        raised_on: on,
        content: 'null',
        read_at: dismissed_at,
        answer: 'got-it',
        answered_on: on,
      })
      .onConflict((conflict) => conflict.columns(['customer_id', 'key']).doNothing())
      .execute()
  }
  await db.schema.dropTable('dismissed_insights').execute()
  // Insights have more to them now: what was found out before is found out anew.
  await sql`delete from outlooks`.execute(db)
}
