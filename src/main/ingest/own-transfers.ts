// Money that moves between two accounts of one customer shows up in both. Calling it a transfer takes it out of spending
// and income, so a pair needs more than an equal amount, or is left for the customer to look at.
import { dayNumber } from '../../shared/dates'
import type { Account, CategoryId, IsoDate } from '../../shared/domain'

export interface TransferLeg {
  readonly bookedOn: IsoDate
  readonly amountMinor: number
  /** The line as printed. */
  readonly printed: string
  /** A rule, the dictionary or the customer has said what it is: it is no transfer. */
  readonly settled?: boolean
}

export type OwnAccount = Pick<Account, 'id' | 'kind' | 'tail'>

export interface BookedLeg extends TransferLeg {
  readonly categoryId: CategoryId
  readonly account: OwnAccount
}

export interface OwnTransfer {
  readonly categoryId: CategoryId
  /** Below the settled confidence the customer is asked. */
  readonly confidence: number
  /** Index of the other side among the booked rows; null where words alone tell. */
  readonly booked: number | null
}

const TRANSFER_WORDS =
  /\b(?:SELF|OWN A\/?C|OWN ACCOUNT|BETWEEN ACCOUNTS|IB TRF|TRF|TRANSFER|FUND TRANSFER|SWEEP|AUTOSWEEP)\b/i
const OWN_WORDS = /\b(?:SELF TRANSFER|TRANSFER TO SELF|TO SELF|OWN ACCOUNT|OWN A\/?C|BETWEEN OWN ACCOUNTS)\b/i
/** What a bank prints on a row that has another reason to be there. */
const OTHER_REASON =
  /\b(?:REFUND|REVERSAL|REVERSED|CASHBACK|CHARGEBACK|SALARY|PAYROLL|INTEREST|DIVIDEND|CHARGES?|FEES?|ATM|POS|EMI)\b/i
const PAIRED: readonly CategoryId[] = ['own-transfer', 'card-repayment']

const CERTAIN = 0.95
/** Equal amounts that nothing speaks against; the customer is asked. */
const AMOUNT_ALONE = 0.7

/**
 * For each incoming row of account `into` the own transfer that it is, else null. A pair has the same amount with
 * opposite signs, within three days, in two own accounts. It is certain where the booked side counts as a transfer or card
 * repayment already and has no other side yet, where both lines speak of a transfer, or where a line that does names the
 * other account's digits; one line that does, or an amount that nothing else nearby has, is a guess. Rows that are
 * `settled`, and lines that say another reason, pair with nothing. Words that can mean nothing else need no other side.
 * `booked`: rows of all of the customer's accounts in the same currency, `into` among them, any order.
 */
export function ownTransfers(
  incoming: readonly TransferLeg[],
  booked: readonly BookedLeg[],
  into: OwnAccount,
): readonly (OwnTransfer | null)[] {
  const free = withoutPairs(booked)
  const others = free.filter((at) => booked[at]?.account.id !== into.id)
  const bookedAt = grouped(others, (at) => booked[at] as BookedLeg)
  const incomingAt = grouped([...incoming.keys()], (at) => incoming[at] as TransferLeg)
  const pairs = [...incoming.keys()].flatMap((at) => {
    const row = incoming[at] as TransferLeg
    if (row.settled || row.amountMinor === 0) return []
    const near = nearby(row, bookedAt)
    return near.flatMap(({ at: match, days }) => {
      const leg = booked[match] as BookedLeg
      const isOnly = near.length === 1 && nearby(leg, incomingAt).length === 1
      const confidence = confidenceOf(row, leg, into, isOnly)
      return confidence === null ? [] : [{ at, match, days, confidence }]
    })
  })
  pairs.sort((a, b) => b.confidence - a.confidence || a.days - b.days || a.at - b.at || a.match - b.match)
  const found = new Map<number, OwnTransfer>()
  const taken = new Set<number>()
  for (const { at, match, confidence } of pairs) {
    if (found.has(at) || taken.has(match)) continue
    taken.add(match)
    const leg = booked[match] as BookedLeg
    found.set(at, { categoryId: categoryOf(leg, into), confidence, booked: match })
  }
  return incoming.map(({ printed, settled }, at) => {
    const alone = !settled && OWN_WORDS.test(printed)
    return found.get(at) ?? (alone ? { categoryId: 'own-transfer', confidence: CERTAIN, booked: null } : null)
  })
}

function confidenceOf(row: TransferLeg, leg: BookedLeg, into: OwnAccount, isOnly: boolean): number | null {
  if (PAIRED.includes(leg.categoryId)) return CERTAIN
  if (leg.settled || OTHER_REASON.test(row.printed) || OTHER_REASON.test(leg.printed)) return null
  const [rowSays, legSays] = [TRANSFER_WORDS.test(row.printed), TRANSFER_WORDS.test(leg.printed)]
  if (rowSays && legSays) return CERTAIN
  if ((rowSays && names(row, leg.account)) || (legSays && names(leg, into))) return CERTAIN
  return isOnly || rowSays || legSays ? AMOUNT_ALONE : null
}

/** The line ends a number in the account's last digits: 'XX4821', '0045 4821'. */
function names({ printed }: TransferLeg, { tail }: OwnAccount): boolean {
  return /^\d+$/.test(tail) && new RegExp(`(?:^|[^\\p{L}\\d]|[Xx*\\d])${tail}(?!\\d)`, 'u').test(printed)
}

// What goes into a card or a loan repays it; between all others it is a transfer.
function categoryOf(leg: BookedLeg, into: OwnAccount): CategoryId {
  if (PAIRED.includes(leg.categoryId)) return leg.categoryId
  const kinds = [leg.account.kind, into.kind]
  return kinds.includes('card') ? 'card-repayment' : kinds.includes('loan') ? 'loan-repayment' : 'own-transfer'
}

/** Indices of the rows that are not yet one side of a pair that is booked on both. */
function withoutPairs(booked: readonly BookedLeg[]): readonly number[] {
  const known = [...booked.keys()].filter((at) => PAIRED.includes((booked[at] as BookedLeg).categoryId))
  const byAmount = grouped(known, (at) => booked[at] as BookedLeg)
  const taken = new Set<number>()
  for (const at of known) {
    if (taken.has(at)) continue
    const leg = booked[at] as BookedLeg
    const other = nearby(leg, byAmount).find(
      ({ at: match }) => !taken.has(match) && booked[match]?.account.id !== leg.account.id,
    )
    if (!other) continue
    taken.add(at)
    taken.add(other.at)
  }
  return [...booked.keys()].filter((at) => !taken.has(at))
}

const NEAREST_FIRST = [0, -1, 1, -2, 2, -3, 3]
/** Of one day; a file may repeat one amount as often as it likes. */
const MOST_CANDIDATES = 50

/** Indices of the rows with the opposite amount within three days, nearest first. */
function nearby(
  row: TransferLeg,
  byAmount: ReadonlyMap<string, readonly number[]>,
): readonly { readonly at: number; readonly days: number }[] {
  const day = dayNumber(row.bookedOn)
  return NEAREST_FIRST.flatMap((days) =>
    (byAmount.get(dayKey(-row.amountMinor, day + days)) ?? [])
      .slice(0, MOST_CANDIDATES)
      .map((at) => ({ at, days: Math.abs(days) })),
  )
}

function grouped(
  indices: readonly number[],
  legOf: (at: number) => TransferLeg,
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>()
  for (const at of indices) {
    const { amountMinor, bookedOn } = legOf(at)
    const key = dayKey(amountMinor, dayNumber(bookedOn))
    const group = groups.get(key)
    if (group) group.push(at)
    else groups.set(key, [at])
  }
  return groups
}

function dayKey(amountMinor: number, day: number): string {
  return `${amountMinor} ${day}`
}
