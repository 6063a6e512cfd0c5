import type { Preferences } from '../../shared/preferences'
import type { Db } from './open'

/** What the customer has chosen; the defaults before anything is chosen. */
export async function preferencesOf(db: Db, customerId: string): Promise<Preferences> {
  const row = await db
    .selectFrom('preferences')
    .select(['language', 'hidden_at_start', 'welcomed', 'notifications'])
    .where('customer_id', '=', customerId)
    .executeTakeFirst()
  return {
    language: row?.language ?? null,
    hiddenAtStart: row?.hidden_at_start === 1,
    welcomed: row?.welcomed === 1,
    notifications: row?.notifications !== 0,
  }
}

/** Changes what is given and leaves the rest. */
export async function changePreferences(db: Db, customerId: string, changes: Partial<Preferences>): Promise<void> {
  await db.transaction().execute(async (step) => {
    const before = await preferencesOf(step, customerId)
    const values = {
      // Null is a choice too.
      language: changes.language === undefined ? before.language : changes.language,
      hidden_at_start: (changes.hiddenAtStart ?? before.hiddenAtStart) ? 1 : 0,
      welcomed: (changes.welcomed ?? before.welcomed) ? 1 : 0,
      notifications: (changes.notifications ?? before.notifications) ? 1 : 0,
    }
    await step
      .insertInto('preferences')
      .values({ customer_id: customerId, ...values })
      .onConflict((conflict) => conflict.column('customer_id').doUpdateSet(values))
      .execute()
  })
}
