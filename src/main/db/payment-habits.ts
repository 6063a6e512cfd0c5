// What is kept about payments of the whole bank, for the search for unusual ones.
import type { Db } from './open'

const HABITS = 'payment_habits'

/** JSON of the job that finds it out; `null` before it has. */
export async function keptHabits(db: Db): Promise<string | null> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', HABITS).executeTakeFirst()
  return row?.value ?? null
}

export async function keepHabits(db: Db, value: string): Promise<void> {
  await db
    .insertInto('settings')
    .values({ key: HABITS, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}
