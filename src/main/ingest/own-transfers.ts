// Money that moves between two accounts of one customer shows up in both. Calling it a transfer takes it out of spending
// and income, so it must be certain.
import { dayNumber } from '../../shared/dates'
import type { CategoryId, IsoDate } from '../../shared/domain'

export interface TransferLeg {
  readonly bookedOn: IsoDate
  readonly amountMinor: number
  /** The line as printed. */
  readonly printed: string
}

export interface BookedLeg extends TransferLeg {
  readonly categoryId: CategoryId
}

const TRANSFER_WORDS =
  /\b(?:SELF|OWN A\/?C|OWN ACCOUNT|BETWEEN ACCOUNTS|IB TRF|TRF|TRANSFER|FUND TRANSFER|SWEEP|AUTOSWEEP)\b/i
const OWN_WORDS = /\b(?:SELF TRANSFER|TRANSFER TO SELF|TO SELF|OWN ACCOUNT|OWN A\/?C|BETWEEN OWN ACCOUNTS)\b/i
const PAIRED: readonly CategoryId[] = ['own-transfer', 'card-repayment']

/**
 * For each incoming row the neutral category of a certain own transfer, else null. Certain is: the same amount with the
 * opposite sign within three days in another own account, where that row is booked as a transfer or card repayment
 * already or both lines speak of one; or words that can mean nothing else. Each booked row answers one incoming row.
 * `others`: rows of the customer's other accounts in the same currency, any order.
 */
export function ownTransfers(
  incoming: readonly TransferLeg[],
  others: readonly BookedLeg[],
): readonly (CategoryId | null)[] {
  const byDay = new Map<string, BookedLeg[]>()
  for (const leg of others) {
    const key = dayKey(leg.amountMinor, dayNumber(leg.bookedOn))
    const legs = byDay.get(key)
    if (legs) legs.push(leg)
    else byDay.set(key, [leg])
  }
  return incoming.map((row) => {
    const counterpart = row.amountMinor === 0 ? null : takeCounterpart(row, byDay)
    if (counterpart) return PAIRED.includes(counterpart.categoryId) ? counterpart.categoryId : 'own-transfer'
    return OWN_WORDS.test(row.printed) ? 'own-transfer' : null
  })
}

const NEAREST_FIRST = [0, -1, 1, -2, 2, -3, 3]

function takeCounterpart(row: TransferLeg, byDay: ReadonlyMap<string, BookedLeg[]>): BookedLeg | null {
  const day = dayNumber(row.bookedOn)
  for (const days of NEAREST_FIRST) {
    const legs = byDay.get(dayKey(-row.amountMinor, day + days)) ?? []
    const at = legs.findIndex((leg) => isTransfer(row, leg))
    if (at >= 0) return legs.splice(at, 1)[0] ?? null
  }
  return null
}

function dayKey(amountMinor: number, day: number): string {
  return `${amountMinor} ${day}`
}

function isTransfer(row: TransferLeg, leg: BookedLeg): boolean {
  if (PAIRED.includes(leg.categoryId)) return true
  return TRANSFER_WORDS.test(row.printed) && TRANSFER_WORDS.test(leg.printed)
}
