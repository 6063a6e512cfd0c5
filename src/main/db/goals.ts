import type { IsoDate } from '../../shared/domain'
import type { Db } from './open'

export interface StoredGoal {
  readonly id: number
  readonly name: string
  readonly currency: string
  readonly targetMinor: number
  readonly begunOn: IsoDate
  readonly dueOn: IsoDate | null
  /** Where the money is put aside. */
  readonly accountId: string | null
  /** Put aside elsewhere, as the customer says. */
  readonly putAsideMinor: number
}

/** The customer's goals, in the order in which they were made. */
export async function goalsOf(db: Db, customerId: string): Promise<readonly StoredGoal[]> {
  const rows = await db.selectFrom('goals').selectAll().where('customer_id', '=', customerId).orderBy('id').execute()
  return rows.map((row) => ({
    id: Number(row.id),
    name: row.name,
    currency: row.currency,
    targetMinor: Number(row.target_minor),
    begunOn: row.begun_on,
    dueOn: row.due_on,
    accountId: row.account_id,
    putAsideMinor: Number(row.put_aside_minor),
  }))
}

/** Adds a goal and returns its id. */
export async function addGoal(db: Db, customerId: string, goal: Omit<StoredGoal, 'id'>): Promise<number> {
  const values = { ...columns(goal), customer_id: customerId, begun_on: goal.begunOn, currency: goal.currency }
  const { id } = await db.insertInto('goals').values(values).returning('id').executeTakeFirstOrThrow()
  return Number(id)
}

/** Changes everything of a goal but its beginning. Returns whether the customer has it. */
export async function changeGoal(
  db: Db,
  customerId: string,
  id: number,
  goal: Omit<StoredGoal, 'id' | 'begunOn'>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('goals')
    .set({ ...columns(goal), currency: goal.currency })
    .where('id', '=', id)
    .where('customer_id', '=', customerId)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Returns whether the customer had it. */
export async function deleteGoal(db: Db, customerId: string, id: number): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('goals')
    .where('id', '=', id)
    .where('customer_id', '=', customerId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

function columns(goal: Omit<StoredGoal, 'id' | 'begunOn'>) {
  return {
    name: goal.name,
    target_minor: goal.targetMinor,
    due_on: goal.dueOn,
    account_id: goal.accountId,
    put_aside_minor: goal.putAsideMinor,
  }
}
