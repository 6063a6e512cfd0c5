import type { IsoDate } from '../../shared/domain'
import type { Db } from './open'

/**
 * The day from which every analysis counts: the latest booked day of the whole bank, never the wall clock.
 * `null` for a bank without a transaction.
 */
export async function asOfDate(db: Db): Promise<IsoDate | null> {
  const row = await db
    .selectFrom('transactions')
    .select((eb) => eb.fn.max('booked_on').as('on'))
    .executeTakeFirst()
  return row?.on ?? null
}
