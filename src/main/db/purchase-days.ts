// On which days customers bought, for jobs. Only jobs may import this: it has rows about everybody.
import { sql } from 'kysely'
import { categoriesOfKind, type IsoDate } from '../../shared/domain'
import type { Db } from './open'

export interface PurchaseDay {
  readonly customerId: string
  readonly bookedOn: IsoDate
  readonly purchases: number
  /** Positive. */
  readonly amountMinor: number
}

/** Fees are charged whether or not somebody uses an account. */
const BOUGHT = categoriesOfKind('spending').filter((id) => id !== 'fees')

/** Debits in `currency` that count as spending, by customer and day, oldest first, of `customerIds` (a few hundred at most). */
export async function purchaseDays(
  db: Db,
  currency: string,
  customerIds: readonly string[],
): Promise<readonly PurchaseDay[]> {
  if (customerIds.length === 0) return []
  const rows = await db
    .selectFrom('transactions as t')
    .innerJoin('accounts as a', 'a.id', 't.account_id')
    .select(['t.customer_id', 't.booked_on'])
    .select([sql<number>`count(*)`.as('purchases'), sql<number>`sum(t.amount_minor)`.as('amount')])
    .where('a.currency', '=', currency)
    .where('t.customer_id', 'in', [...customerIds])
    .where('t.category_id', 'in', BOUGHT)
    .where('t.amount_minor', '<', 0)
    .groupBy(['t.customer_id', 't.booked_on'])
    .orderBy('t.customer_id')
    .orderBy('t.booked_on')
    .execute()
  return rows.map((row) => ({
    customerId: row.customer_id,
    bookedOn: row.booked_on,
    purchases: Number(row.purchases),
    amountMinor: 0 - Number(row.amount),
  }))
}
