// What the customer has read of what was told, and what they have said to it.
import type { Insight, IsoDate } from '../../shared/domain'
import type { InsightAnswer } from '../../shared/insights'
import type { Db } from './open'

export interface KeptInsight {
  readonly key: string
  readonly answer: InsightAnswer | null
  /** The as-of date of the answer; null without one. */
  readonly answeredOn: IsoDate | null
  /** As it was when it was read or answered last; null for what an earlier Teller has put away. */
  readonly insight: Insight | null
}

/** Everything that the customer has read or answered, whether or not it is still told. */
export async function keptInsights(db: Db, customerId: string): Promise<readonly KeptInsight[]> {
  const rows = await db
    .selectFrom('alerts')
    .select(['key', 'answer', 'answered_on as answeredOn', 'content'])
    .where('customer_id', '=', customerId)
    .execute()
  return rows.map(({ key, answer, answeredOn, content }) => {
    const insight = JSON.parse(content) as Insight | null
    return { key, answer: answer as InsightAnswer | null, answeredOn, insight }
  })
}

/** What was answered under a key, which from now on counts as read alone; null where nothing was answered. */
export async function takeBackAnswer(db: Db, customerId: string, key: string): Promise<InsightAnswer | null> {
  const answered = await db
    .selectFrom('alerts')
    .select('answer')
    .where('customer_id', '=', customerId)
    .where('key', '=', key)
    .executeTakeFirst()
  if (!answered?.answer) return null
  await db
    .updateTable('alerts')
    .set({ answer: null, answered_on: null })
    .where('customer_id', '=', customerId)
    .where('key', '=', key)
    .execute()
  return answered.answer as InsightAnswer
}

/** Notes that an insight was read, or answered; the first day on which it was told stays. `at`: ISO date and time. */
export async function keepInsight(
  db: Db,
  customerId: string,
  insight: Insight,
  { asOf, at, answer }: { readonly asOf: IsoDate; readonly at: string; readonly answer: InsightAnswer | null },
): Promise<void> {
  const { key, kind, severity } = insight
  const values = {
    severity,
    content: JSON.stringify(insight),
    read_at: at,
    answer,
    answered_on: answer && asOf,
  }
  await db
    .insertInto('alerts')
    .values({ customer_id: customerId, key, kind, raised_on: asOf, ...values })
    .onConflict((conflict) => conflict.columns(['customer_id', 'key']).doUpdateSet(values))
    .execute()
}
