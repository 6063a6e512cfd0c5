import type { CategoryId, IsoDate, TransactionFilter } from '../../../shared/domain'
import { matching } from '../../db/transaction-filter'
import type { Scope } from '../findings'

export interface LargePayment {
  readonly id: number
  readonly payee: string
  readonly categoryId: CategoryId
  readonly bookedOn: IsoDate
  /** Positive. */
  readonly amountMinor: number
}

/** The largest rows of a filter by their absolute amount, largest first, earlier days first among equals. */
export async function largestPayments(
  scope: Pick<Scope, 'db' | 'books'>,
  filter: TransactionFilter,
  limit: number,
): Promise<readonly LargePayment[]> {
  return bySize(scope, filter, limit, 'desc')
}

/** The smallest rows of a filter in the same way. */
export async function smallestPayments(
  scope: Pick<Scope, 'db' | 'books'>,
  filter: TransactionFilter,
  limit: number,
): Promise<readonly LargePayment[]> {
  return bySize(scope, filter, limit, 'asc')
}

async function bySize(
  scope: Pick<Scope, 'db' | 'books'>,
  filter: TransactionFilter,
  limit: number,
  order: 'asc' | 'desc',
): Promise<readonly LargePayment[]> {
  const rows = await scope.db
    .selectFrom('transactions')
    .select(['id', 'payee', 'category_id', 'booked_on', 'amount_minor'])
    .where(matching(scope.books, filter))
    .orderBy((eb) => eb.fn('abs', ['amount_minor']), order)
    .orderBy('booked_on')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: Number(row.id),
    payee: row.payee,
    categoryId: row.category_id as CategoryId,
    bookedOn: row.booked_on,
    amountMinor: Math.abs(Number(row.amount_minor)),
  }))
}
