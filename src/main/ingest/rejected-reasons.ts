// Why rows of an extract were not read, in kinds that can be counted and translated.
import type { RejectedReason } from '../../shared/bulk-import'

const KINDS: readonly (readonly [RegExp, RejectedReason])[] = [
  [/names no customer/, 'no-customer'],
  [/has no date|day-first date|bookedOn/, 'date'],
  [/after today/, 'future'],
  [/has no amount|is not an amount|has a sign|amountMinor/, 'amount'],
  [/JSON|not a row/, 'not-a-row'],
]

/** The kind of a reason that a reader gave for a row; 'other' for what has no kind of its own. */
export function rejectedReason(reason: string): RejectedReason {
  return KINDS.find(([pattern]) => pattern.test(reason))?.[1] ?? 'other'
}
