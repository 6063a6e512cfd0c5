import type { Answer } from '../../../shared/contract'
import type { CategoryId, Figure, Transaction } from '../../../shared/domain'
import { spentMinor, transactions } from '../../db/transactions'
import type { Scope } from '../findings'

export interface Part {
  readonly label: string
  readonly categoryId: CategoryId | null
  readonly figure: Figure
}

const SHOWN = 3
/** A filter names at most so many rows. */
const MOST_IDS = 200
/** Beyond so many rows the remainder is not read just to be listed. */
const MOST_ROWS = 1000

/**
 * The small table under an answer: the three largest parts of `whole`, or `most`, and the others as one line that opens exactly
 * their rows. `parts`: largest first. `isOther`: whether a row belongs to none of those. One part is no breakdown.
 */
export async function breakdown(
  scope: Scope,
  parts: readonly Part[],
  whole: Figure,
  isOther: (row: Transaction, shown: readonly Part[]) => boolean,
  most = SHOWN,
): Promise<Answer['table']> {
  if (parts.length < 2) return []
  if (parts.length <= most + 1) return parts
  const shown = parts.slice(0, most)
  if (whole.transactions > MOST_ROWS) return shown
  const rest = (await transactions(scope.db, scope.books, whole.filter)).filter((row) => isOther(row, shown))
  if (rest.length > MOST_IDS) return shown
  const figure: Figure = {
    amountMinor: spentMinor(rest.reduce((sum, row) => sum + row.amountMinor, 0)),
    transactions: rest.length,
    filter: { ids: rest.map((row) => row.id) },
  }
  return [...shown, { label: `${parts.length - most} others`, categoryId: null, figure }]
}
