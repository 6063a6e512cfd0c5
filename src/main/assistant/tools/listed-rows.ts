// Which of the rows that a question describes it wants to see, and in which order: the last five, the dearest first, those by UPI.
import type { Transaction } from '../../../shared/domain'
import type { Parameters } from '../names/parameters'
import { anyOf, NUMBER_WORDS, numberIn } from '../words/number-words'
import { asksBothEnds } from '../words/ranks'
import { anyWording } from '../words/word-lists'
import { PAYEES } from './listed-payees'

export type RowOrder = 'newest' | 'oldest' | 'largest' | 'smallest'

export interface RowsAsked {
  /** At most so many; null where the question names no number. */
  readonly most: number | null
  /** Null where it names no order: the newest first. */
  readonly order: RowOrder | null
  /** How the money moved, as the books have it: 'UPI'. */
  readonly channel: string | null
}

const ROWS =
  '(?:transactions?|txns?|payments?|purchases?|orders?|entries|debits?|credits?|withdrawals?|rides?|trips?|visits?|bills?|transfers?|bookings?|expenses?|spends?|buys?|refunds?|recharges?|deposits?|receipts?|bookings?|things i (?:bought|paid)|times(?= (?:i|we)\\b|\\W*$))'
const COUNT = `(\\d{1,2}|${anyOf(NUMBER_WORDS)})`
/** What may stand between the number and the rows; times of so many months are none. */
const BETWEEN = '(?:(?!months?\\b|weeks?\\b|days?\\b|years?\\b|quarters?\\b|fortnights?\\b)\\S+ ){0,4}?'
const NEW = '(?:last|latest|newest|most recent|recent|previous)'
const OLD = '(?:first|oldest|earliest)'
const ofAge = (age: string) =>
  new RegExp(
    `\\b${age} ${COUNT} ${BETWEEN}${ROWS}\\b|\\b${COUNT} (?:of (?:my|the|our) )?${age} ${BETWEEN}${ROWS}\\b`,
    'i',
  )
const NEWEST = ofAge(NEW)
const OLDEST = ofAge(OLD)

const ORDERS: readonly (readonly [RowOrder, RegExp])[] = [
  [
    'smallest',
    /\b(?:smallest|lowest|cheapest|least|tiniest)(?: \w+)? (?:first|on top)\b|\b(?:small|low|cheap)\w* to (?:the )?(?:large|big|high|dear|costl|expensive)\w*|\bascending\b/i,
  ],
  [
    'largest',
    /\b(?:largest|biggest|highest|dearest|costliest|priciest|most expensive|top)(?: \w+)? (?:first|on top)\b|\b(?:large|big|high|dear|costl|expensive)\w* to (?:the )?(?:small|low|cheap)\w*|\bdescending\b|\b(?:by|in order of) (?:the )?(?:size|amount|value|price|cost)\b/i,
  ],
  [
    'oldest',
    /\b(?:oldest|earliest)(?: \w+)? (?:first|on top)\b|\bchronological\w*\b|\bold\w* to new\w*|\bfrom the oldest\b/i,
  ],
  ['newest', /\b(?:newest|latest|most recent)(?: \w+)? (?:first|on top)\b|\bnew\w* to old\w*/i],
]

/** How money moves, in the words of the books and of customers. */
const CHANNELS: readonly (readonly [string, RegExp])[] = [
  ['UPI', /\b(?:upi|gpay|google pay|phone ?pe|bhim)\b/i],
  ['NEFT', /\bneft\b/i],
  ['IMPS', /\bimps\b/i],
  ['RTGS', /\brtgs\b/i],
  ['ACH', /\b(?:ach|nach|ecs)\b/i],
  ['Cheque', /\b(?:by|with) (?:a )?(?:cheque|check)\b|\bcheques\b/i],
]

const BY_CARD =
  /\b(?:by|with|on|using|via|through|per) (?:my |the |a |our )?(?:debit )?card\b|\b(?:debit )?card (?:payments?|purchases?|transactions?|spends?|swipes?|debits)\b/i

/** 'Smallest first', 'sorted by size?': nothing but an order. */
export function ordersAlone(question: string): boolean {
  const order = ORDERS.find(([, words]) => words.test(question))
  return order !== undefined && ORDER_ONLY.test(question.replace(order[1], ''))
}

const ORDER_ONLY =
  /^\W*(?:(?:and|but|now|please|pls|ok|then|them|those|it|all|again|put|the|sort(?:ed)?|rank(?:ed)?|order(?:ed)?|arrange[d]?|list(?:ed)?|show|in|from|with|same|order)\W*)*$/i

/** The way of paying that a question names; null for none, and for cards: those are asked of as accounts. */
export function channelIn(question: string): string | null {
  return CHANNELS.find(([, words]) => words.test(question))?.[0] ?? null
}

export function rowsAsked(question: string): RowsAsked {
  const newest = NEWEST.exec(question)
  const oldest = newest ? null : OLDEST.exec(question)
  const count = numberIn((newest ?? oldest)?.slice(1).find((group) => group !== undefined) ?? 'none')
  const named = ORDERS.find(([, words]) => words.test(question))?.[0] ?? null
  return {
    most: count >= 1 ? count : null,
    order: newest ? 'newest' : oldest ? 'oldest' : named,
    channel: channelIn(question) ?? (BY_CARD.test(question) ? 'Card' : null),
  }
}

/** 'The last five Zomato orders', 'my UPI payments of October', 'groceries of May, smallest first'. */
export function asksForRowsInOrder(question: string, { masked }: Pick<Parameters, 'masked'>): boolean {
  if (ELSE.test(masked)) return false
  const { most, order, channel } = rowsAsked(question)
  if (most !== null) return true
  if (channel !== null && channel !== 'Card') return OWN.test(masked) && !IN_GENERAL.test(masked)
  // 'Smallest first' alone is said of what a thread has listed.
  return order !== null && !NO_ROWS.test(masked) && ABOUT_ROWS.test(masked)
}

const RANK =
  '(?:top|bottom|largest|biggest|highest|dearest|costliest|priciest|heaviest|(?:most|least) expensive|smallest|lowest|cheapest|tiniest)'
const EXTREME = new RegExp(
  `\\b(${RANK}) ${COUNT} ${BETWEEN}${ROWS}\\b|\\b${COUNT} (${RANK}) ${BETWEEN}${ROWS}\\b|\\b(${RANK})(?: single)? (?:upi|neft|imps|rtgs) ${ROWS}\\b`,
  'i',
)
const LOW = /^(?:bottom|smallest|lowest|cheapest|tiniest|least)/i

/** 'Bottom five payments', 'the three dearest Zomato orders'; null for other questions. */
export function extremeAsked(
  question: string,
  { masked }: Pick<Parameters, 'masked'>,
): 'largest-payments' | 'smallest-payments' | null {
  const match = EXTREME.exec(question)
  if (!match || ELSE.test(masked) || NO_ROWS.test(masked) || INCOMING.test(masked)) return null
  const [, first, , , second, third] = match
  return LOW.test(first ?? second ?? third ?? '') ? 'smallest-payments' : 'largest-payments'
}

const INCOMING = anyWording(['credits?|deposits?|receipts?|refunds?|received|incoming|paid (?:me|us)|from x?payee'])

/** 'What was that 14,980 payment in August': the payment of just that amount. */
export function asksWhatWas(question: string): boolean {
  return WHAT_WAS.test(question) && !BEYOND.test(question)
}

const WHAT_WAS =
  /^\W*(?:(?:and|so|but|hey|ok)\W+)?(?:what|which|who|where)(?:['’]?s| is| was| were| did)? (?:(?:about|kind of|sort of) )?(?:that|the|this|those|was|my|it|were)(?: \S+){0,4}? (?:of |for )?(?:rs\.? ?|₹ ?|inr ?)?\d[\d,]{2,}/i
const BEYOND = anyWording([
  'over|under|above|below|more|less|than|at least|at most|between|exceed\\w*|limit|budgets?|goals?|save|saving|afford|if|left|loans?|emi|balance|total|cost of|how (?:much|many)|top|largest|biggest|smallest|first|last \\d+|income|salary|interest|per cent|%',
])

/** 'My dearest and my cheapest order at Zomato'. */
export function asksForBothEnds(question: string, { masked }: Pick<Parameters, 'masked'>): boolean {
  return (
    asksBothEnds(question) &&
    !ELSE.test(masked) &&
    !NO_ROWS.test(masked) &&
    new RegExp(`\\b${ROWS}\\b`, 'i').test(masked)
  )
}

const ABOUT_ROWS = new RegExp(`x(?:category|payee)x|\\b${ROWS}\\b|\\beverything\\b`, 'i')

/** Plans, and what else has an order of its own. */
const ELSE = anyWording([
  'next|upcoming|due|coming up|will|should|forecast|subscri\\w*|regular\\w*|recurring|standing|monthly|quarterly|yearly|annual\\w*|commitments?|obligations?|loans?|goals?|budgets?|balances?|accounts?|products?|score',
  'average|median|mean|unusual|odd|strange|twice|duplicate\\w*|share|percent\\w*|(?:more|less|higher|lower) than (?:last|in|x?period)|compare\\w*',
])
/** What is put in order and is no row. */
const NO_ROWS = anyWording([
  'categor\\w+|months?|weeks?|days?|clients?|customers?|payers|who|emis|sips|(?:paid|pays?|sent|sends?) (?:me|us)',
  PAYEES,
])
const OWN =
  /\b(?:i|i['’]ve|we|my|our|me|mine|list|show|all)\b|xperiodx|\b(?:payments?|transactions?|debits?|credits?|transfers?|spends?)\b/i
/** What a way of paying is, costs and allows the guide says. */
const IN_GENERAL = anyWording([
  "(?:what|how|why) (?:is|are|does|do|can|to|should)|what[’']?s|limits?|charges?|fees?|free|safe|safer|difference|set up|block\\w*|pin|id|vs|versus|better|fail\\w*|pending|stuck|wrong\\w*",
])

const SORTED: Readonly<Record<RowOrder, (a: Transaction, b: Transaction) => number>> = {
  newest: (a, b) => (a.bookedOn < b.bookedOn ? 1 : a.bookedOn > b.bookedOn ? -1 : b.id - a.id),
  oldest: (a, b) => (a.bookedOn < b.bookedOn ? -1 : a.bookedOn > b.bookedOn ? 1 : a.id - b.id),
  largest: (a, b) => Math.abs(b.amountMinor) - Math.abs(a.amountMinor) || a.id - b.id,
  smallest: (a, b) => Math.abs(a.amountMinor) - Math.abs(b.amountMinor) || a.id - b.id,
}

export function inRowOrder(rows: readonly Transaction[], { most, order }: RowsAsked): readonly Transaction[] {
  const sorted = [...rows].sort(SORTED[order ?? 'newest'])
  return most === null ? sorted : sorted.slice(0, most)
}
