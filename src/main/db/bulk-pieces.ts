// The staged rows of an extract in pieces that each fit one short transaction, and a query's way to name one.
import { sql } from 'kysely'
import { PLACE, type Place, placeText, START, type StagingDb } from './bulk-staging'

/** Staged rows from one place on, up to before another; null for all the rest. */
export interface Piece {
  readonly from: Place
  readonly to: Place | null
}

/**
 * The piece of at most `most` rows that begins at a place. Customers stay in one piece; one who alone has more rows is divided.
 * Null when there are no more rows.
 */
export async function nextPiece(staging: StagingDb, from: Place, most: number): Promise<Piece | null> {
  const rowAt = (offset: number) =>
    staging
      .selectFrom('rows')
      .select(['customer_id', 'at', 'line'])
      .where(sql<boolean>`${PLACE} >= ${placeText(from)}`)
      .orderBy('customer_id')
      .orderBy('at')
      .orderBy('line')
      .limit(1)
      .offset(offset)
      .executeTakeFirst()
  const [first, next] = [await rowAt(0), await rowAt(most)]
  if (!first) return null
  if (!next) return { from, to: null }
  return { from, to: next.customer_id === first.customer_id ? next : { ...START, customer_id: next.customer_id } }
}

/** The staged rows of a piece, for a query over them. */
export function isInPiece({ from, to }: Piece) {
  const begins = sql<boolean>`${PLACE} >= ${placeText(from)}`
  return to ? sql<boolean>`${begins} and ${PLACE} < ${placeText(to)}` : begins
}

/** The staged accounts of the customers of a piece. */
export function isOwnerInPiece({ from, to }: Piece) {
  const begins = sql<boolean>`customer_id >= ${from.customer_id}`
  if (!to) return begins
  // A customer who is divided is in both pieces.
  const ends = to.at === '' ? sql`customer_id < ${to.customer_id}` : sql`customer_id <= ${to.customer_id}`
  return sql<boolean>`${begins} and ${ends}`
}
