import type { Db } from './open'

/** Whether the bank has a customer of this number. */
export async function isCustomer(db: Db, customerNumber: string): Promise<boolean> {
  const row = await db.selectFrom('customers').select('id').where('id', '=', customerNumber).executeTakeFirst()
  return row !== undefined
}
