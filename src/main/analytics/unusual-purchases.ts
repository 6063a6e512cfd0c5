// The purchases of one customer that are out of the ordinary, as the insights tell them.
import { addDays } from '../../shared/dates'
import type { CategoryId, IsoDate } from '../../shared/domain'
import { isOutOfTheOrdinary, type NormalPayment, type ScoredPayment, scorePayments, unusualPayments } from './anomalies'
import { type Prior, priorOf } from './anomaly-prior'
import { AGAIN_MS } from './anomaly-rules'
import type { BookedRow } from './booked-row'
import { clockOf, paymentOf } from './payment'

const NEWS_DAYS = 30
const HISTORY_DAYS = 365
/** How far back payments are looked at. */
export const JUDGED_DAYS = HISTORY_DAYS + NEWS_DAYS
/** What lies in these has nothing in common to compare with. */
const MIXED: readonly CategoryId[] = ['other', 'cash', 'fees']

/**
 * Those of the last 30 days, held against the year before, highest score first. `purchases`: debits of one currency that do
 * not come back by themselves, any order. `habits`: what payments in the bank are like; where that is not known, the
 * customer's own are the only measure. The second of a pair is left out: pairs are told as duplicates.
 */
export function unusualPurchases(
  purchases: readonly BookedRow[],
  asOf: IsoDate,
  normal: readonly NormalPayment[],
  habits: Prior | null,
): readonly ScoredPayment[] {
  const after = addDays(asOf, -NEWS_DAYS)
  const from = addDays(asOf, -JUDGED_DAYS)
  const judged = judgedAmong(purchases.filter((row) => row.bookedOn > from))
  const payments = judged.map(paymentOf)
  const seconds = new Set(paidTwice(judged).map(([, second]) => second.id))
  const prior = habits ?? priorOf([payments])
  // Nearly always there is nothing to tell of the last days, and the year before need not be scored to see that.
  if (!scorePayments(payments, prior, normal, after).some(isOutOfTheOrdinary)) return []
  const scored = scorePayments(payments, prior, normal)
  return unusualPayments(
    scored.filter(({ payment }) => !seconds.has(payment.id)),
    after,
  )
}

/** Rows that have something in common to compare with. */
export function judgedAmong(rows: readonly BookedRow[]): readonly BookedRow[] {
  return rows.filter((row) => !MIXED.includes(row.categoryId))
}

/** Same payee, amount and account within ten minutes by the clock, in pairs. Rows without a clock are in none. */
export function paidTwice(rows: readonly BookedRow[]): readonly (readonly [BookedRow, BookedRow])[] {
  const found: [BookedRow, BookedRow][] = []
  const before = new Map<string, { readonly row: BookedRow; readonly ms: number }>()
  const timed = rows.flatMap((row) => {
    const clock = clockOf(row.occurredAt)
    return clock ? [{ row, ms: clock.ms }] : []
  })
  for (const each of timed.sort((a, b) => a.ms - b.ms || a.row.id - b.row.id)) {
    const { accountId, payee, amountMinor } = each.row
    const key = `${amountMinor} ${accountId.length} ${accountId} ${payee}`
    const first = before.get(key)
    if (first && each.ms - first.ms <= AGAIN_MS) {
      found.push([first.row, each.row])
      before.delete(key)
    } else before.set(key, each)
  }
  return found
}
