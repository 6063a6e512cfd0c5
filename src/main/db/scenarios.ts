import type { SavedScenario, WhatIfChanges } from '../../shared/what-if'
import type { Db } from './open'

/** The customer's saved scenarios, newest first. */
export async function scenariosOf(db: Db, customerId: string): Promise<readonly SavedScenario[]> {
  const rows = await db
    .selectFrom('scenarios')
    .select(['id', 'name', 'changes', 'months', 'saved_at'])
    .where('customer_id', '=', customerId)
    .orderBy('saved_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: Number(row.id),
    name: row.name,
    changes: JSON.parse(row.changes) as WhatIfChanges,
    months: Number(row.months),
    savedAt: row.saved_at,
  }))
}

/** Adds a scenario and gives back its id. */
export async function addScenario(db: Db, customerId: string, scenario: Omit<SavedScenario, 'id'>): Promise<number> {
  const { id } = await db
    .insertInto('scenarios')
    .values({ customer_id: customerId, ...columns(scenario) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return Number(id)
}

/** It keeps its place among the others. A scenario of somebody else stays as it is. */
export async function replaceScenario(
  db: Db,
  customerId: string,
  { id, name, changes, months }: Omit<SavedScenario, 'savedAt'>,
): Promise<void> {
  await db
    .updateTable('scenarios')
    .set({ name, changes: JSON.stringify(changes), months })
    .where('id', '=', id)
    .where('customer_id', '=', customerId)
    .execute()
}

/** Returns whether the customer had it. */
export async function deleteScenario(db: Db, customerId: string, id: number): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('scenarios')
    .where('id', '=', id)
    .where('customer_id', '=', customerId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

function columns({ name, changes, months, savedAt }: Omit<SavedScenario, 'id'>) {
  return { name, changes: JSON.stringify(changes), months, saved_at: savedAt }
}
