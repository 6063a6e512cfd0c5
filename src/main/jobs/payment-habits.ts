// Finds out what payments are like in this bank, so that a customer with a short history is measured by more than that.
import { addDays } from '../../shared/dates'
import type { IsoDate } from '../../shared/domain'
import type { Prior } from '../analytics/anomaly-prior'
import { type Payment, paymentOf } from '../analytics/payment'
import { paymentHabits, sampleOfCustomers } from '../analytics/payment-habits'
import { JUDGED_DAYS, judgedAmong } from '../analytics/unusual-purchases'
import { booksOf } from '../db/books'
import { customersInBase } from '../db/customer-base'
import type { Db } from '../db/open'
import { keepHabits, keptHabits } from '../db/payment-habits'
import { bookedRows } from '../db/transactions'
import { AppError } from '../errors'

/**
 * Replaces what is kept, from the payments of a sample of customers in the 13 months up to `asOf`. What comes back by itself is
 * among them: telling it apart for everybody would take longer than it is worth. `currency`: the bank's main one. Throws AppError
 * 'cancelled' when the signal is aborted; nothing is changed then.
 */
export async function refreshHabits(
  db: Db,
  {
    asOf,
    currency,
    smallestGroup,
  }: { readonly asOf: IsoDate; readonly currency: string; readonly smallestGroup: number },
  signal?: AbortSignal,
): Promise<void> {
  const window = { from: addDays(asOf, 1 - JUDGED_DAYS), to: asOf }
  const customers: (readonly Payment[])[] = []
  for (const { customerId } of sampleOfCustomers(await customersInBase(db, currency))) {
    if (signal?.aborted) throw new AppError('cancelled', 'Stopped. The bank’s figures are as they were.')
    const books = await booksOf(db, customerId, currency)
    const rows = await bookedRows(db, books, { ...window, kind: 'spending', direction: 'out' })
    customers.push(judgedAmong(rows).map(paymentOf))
  }
  await keepHabits(db, JSON.stringify(paymentHabits(customers, smallestGroup)))
}

/** `null` before they have been found out, and in a bank with too few customers. */
export async function habitsOf(db: Db): Promise<Prior | null> {
  return JSON.parse((await keptHabits(db)) ?? 'null')
}
