import type { IsoDate } from '../../shared/domain'
import type { BookedRow } from './booked-row'
import { withWhatIsOwed } from './owed'
import { type RecurringSeries, recurringSeries } from './recurring'
import { type GivenAnswer, withAnswers } from './recurring-answers'

export interface KnownOfSeries {
  /** By account, end of the as-of date, minor units. */
  readonly balances: ReadonlyMap<string, number>
  /** What the customer has said about series. */
  readonly answers: readonly GivenAnswer[]
}

/**
 * What comes back by itself, as far as rows, accounts and the customer tell: the recurring series of the rows, with what cards and
 * loans say is due, without what the customer has called not recurring, and ended where the customer has said so.
 */
export function knownSeries(
  rows: readonly BookedRow[],
  { balances, answers }: KnownOfSeries,
  asOf: IsoDate,
): readonly RecurringSeries[] {
  return withAnswers(withWhatIsOwed(recurringSeries(rows, asOf), rows, balances, asOf), answers, asOf)
}
