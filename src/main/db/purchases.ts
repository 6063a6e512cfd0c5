// What every customer bought, in one grouped statement, for jobs. Only jobs may import this: it has rows about everybody.
import { type CategoryId, categoriesOfKind, type IsoDate } from '../../shared/domain'
import type { Window } from './customer-base'
import type { Db } from './open'

export interface PurchasesOfCustomer {
  readonly customerId: string
  readonly lastOn: IsoDate
  readonly purchases: number
  /** Positive. */
  readonly amountMinor: number
}

/** Fees are charged whether or not somebody uses an account. */
const BOUGHT = categoriesOfKind('spending').filter((id) => id !== 'fees')

/**
 * Debits that count as spending, or those of `categories` alone, of customers with at least one in the window, in `currency`,
 * by customer.
 */
export async function purchasesOfCustomers(
  db: Db,
  currency: string,
  window: Window,
  categories: readonly CategoryId[] = BOUGHT,
): Promise<readonly PurchasesOfCustomer[]> {
  const rows = await db
    .selectFrom('transactions as t')
    .innerJoin('accounts as a', 'a.id', 't.account_id')
    .select(['t.customer_id', (eb) => eb.fn.max('t.booked_on').as('last_on')])
    .select((eb) => [eb.fn.countAll().as('purchases'), eb.fn.sum('t.amount_minor').as('amount')])
    .where('a.currency', '=', currency)
    .where('t.category_id', 'in', [...categories])
    .where('t.amount_minor', '<', 0)
    .where('t.booked_on', '>=', window.from)
    .where('t.booked_on', '<=', window.to)
    .groupBy('t.customer_id')
    .orderBy('t.customer_id')
    .execute()
  return rows.map((row) => ({
    customerId: row.customer_id,
    lastOn: row.last_on,
    purchases: Number(row.purchases),
    amountMinor: 0 - Number(row.amount),
  }))
}
