// Questions that narrow their rows: 'the largest payment by card' is the largest payment, of those by card.

import { minorDigits } from '../../../shared/money'
import { type Ask, wantOf } from '../findings'
import { type Answerable, SUMS } from '../intents'
import { sidesIn as sidesHeld } from '../names/account-sides'
import type { Narrowed } from '../names/condition'
import { narrowedIn, narrowedToDays, sidesIn } from '../names/conditions'
import { leavesOut } from '../names/left-out'
import { readParameters } from '../names/parameters'
import { someOfAll } from '../names/some-accounts'
import { lastMonthsPeriod } from '../periods/periods'
import { asksOfInvested, asksOfPaid } from '../tools/tools-paid-in'
import { asksOfOnePayment } from '../tools/tools-when'
import { leftInBy, unmetBy } from '../tools/whole-alone'
import type { Listener, Understanding, Understood } from '../understood'
import { OPEN } from './heard'
import { askOf } from './question-ask'

type Answered = Understanding & { readonly kind: 'answerable' }

/**
 * A question read without what narrows its rows, which its tool is then given no others than. `whole`: how it is read as it stands. Null
 * where nothing narrows it, where it is no question of the books, and where what is left asks of no rows.
 */
export function narrowed(
  question: string,
  whole: Understanding,
  listener: Listener,
  understood: (question: string) => Understanding,
  previous: Understood | null,
): Understanding | null {
  const against = narrowedApart(question, listener)
  if (against) return against
  const ofTheirDays = previous && turnOfDays(question, previous, listener)
  if (ofTheirDays) return ofTheirDays
  const { accounts = [], currency } = listener
  // 'My debts without the card' leaves out an account, and no payments.
  if (sidesHeld(question, accounts) || someOfAll(question, accounts)) return null
  const reads = { accounts, unit: 10 ** minorDigits(currency) }
  const found = narrowedIn(question, reads)
  const turn = found && ofTurn(found.rest, previous)
  if (turn) return withOnly(turn, found.only, listener)
  if (TURNED_AWAY.includes(whole.kind)) return null
  // What is listed by its size alone has a tool of its own.
  if (found && !leavesOut(question) && isListedBySize(question, whole, found.only)) return null
  const rest = found?.rest ?? question
  if (found && asksForShare(question)) return withOnly(shareAsked(rest, listener), found.only, listener)
  const read = found ? (ofRowsAlone(rest, listener) ?? ofRows(understood(rest.replace(DANGLING, '')))) : ofRows(whole)
  // 'Any payments apart from the rent': names that are left out narrow by themselves.
  const alone = !read && leavesOut(question) ? ofRowsAlone(rest, listener) : null
  if (alone) return alone
  const days = narrowedToDays(rest)
  // 'Payments on a Sunday above 1,000'.
  const more = days && narrowedIn(days.rest, reads)
  const left = more?.rest ?? days?.rest ?? rest
  const ofDays = days && (ofRowsAlone(left, listener) ?? ofRows(understood(left)))
  if (days && ofDays && (more || days.denied || !isToldByDays(ofDays)))
    return withOnly(ofDays, { ...found?.only, ...days.only, ...more?.only }, listener)
  if (read && found) return withOnly(read, found.only, listener)
  const other = found ? understood(rest) : whole
  const rows = found && other.kind !== 'answerable' && ofRows(whole)
  if (rows) return withOnly(rows, found.only, listener)
  return readOfWhole(whole, other, { ...found?.only, ...(days && !read && days.only) })
}

/** A question of what nothing narrows, with the conditions that its answer does not meet; null where it has none. */
function readOfWhole(whole: Understanding, rest: Understanding, only: Narrowed): Answered | null {
  // What is left of it says what it is about: 'by UPI' has words of payments.
  const read = rest.kind === 'answerable' && (whole.kind !== 'answerable' || isOfRows(whole)) ? rest : whole
  if (read.kind !== 'answerable') return null
  const unmet = { ...unmetBy(read.intent, only), ...leftInBy(read.intent, read.ask) }
  return Object.keys(unmet).length === 0 ? null : { ...read, ask: { ...read.ask, unmet } }
}

/** 'Do I spend more by card or by UPI': two ways against each other, in sums or in payments. */
function narrowedApart(question: string, listener: Listener): Answered | null {
  const found = sidesIn(question)
  if (!found || OF_HELD.test(question)) return null
  const { payees, asOf, currency, country } = listener
  const named = readParameters(found.rest, payees, asOf, country)
  if (named.other || named.strangeName) return null
  const ask = askOf(found.rest, named, { asOf, currency }, null)
  return { kind: 'answerable', intent: 'compare-names', ask: { ...ask, question, sides: found.sides } }
}

/** What is owed, due or held is no way of paying. */
const OF_HELD =
  /\b(?:balances?|ow(?:e|ed|ing)|due|outstanding|loans?|emis?|left|worth|have|hold|held|in (?:my|the) (?:savings|account)|interest|fees?|block\w*|lost|stolen|limits?|difference|better|safer|faster|quicker|slower|cheaper|apply|cancel|should|can|will|moved?|transfer(?:red)?)\b/i

function asksForShare(question: string): boolean {
  return wantOf(question) === 'share' || MOSTLY.test(question)
}

const MOSTLY =
  /^\W*(?:is|are|was|were|do|does|did|has|have)\b.*\b(?:most|majority|bulk|half|a (?:third|quarter)) of (?:my|our|the|all|what)\b/i

function shareAsked(question: string, { payees, asOf, currency, country }: Listener): Answered {
  const named = readParameters(question, payees, asOf, country)
  return { kind: 'answerable', intent: 'spending-share', ask: askOf(question, named, { asOf, currency }, null) }
}

const TURNED_AWAY: readonly Understanding['kind'][] = ['refused', 'hand-off', 'small-talk']

function withOnly(read: Answered, only: Narrowed, { asOf }: Listener): Answered {
  // No refund is a payment over 500.
  // What is asked of every month is asked of more than this one.
  const time = only.monthDays && !read.ask.periodGiven ? { period: lastMonthsPeriod(12, asOf), periodGiven: true } : {}
  const paid = hasSize(only) && !INTO.includes(read.intent) ? ({ direction: 'out' } as const) : {}
  return { ...read, ask: { ...read.ask, ...time, only: { ...besides(read.ask.only, only), ...only, ...paid } } }
}

/** Another way of paying takes the place of the one before. */
function besides(before: Narrowed | undefined, only: Narrowed): Narrowed {
  const { account, channels, ...rest } = before ?? {}
  return only.account || only.channels ? rest : (before ?? {})
}

const INTO: readonly Answerable[] = ['income', 'refunds', 'search']

function hasSize({ minMinor, maxMinor }: Narrowed): boolean {
  return minMinor !== undefined || maxMinor !== undefined
}

/** 'In payments over 500' lists nothing. */
const WITHIN =
  /\bin (?:single |individual )?(?:payments?|purchases?|transactions?|amounts?) (?:of )?(?:\p{L}+ ){1,2}\S*\d/iu

function isListedBySize(question: string, whole: Understanding, only: Narrowed): boolean {
  const { minMinor: _min, maxMinor: _max, ...besides } = only
  return (
    hasSize(only) &&
    !WITHIN.test(question) &&
    Object.keys(besides).length === 0 &&
    whole.kind === 'answerable' &&
    whole.intent === 'search'
  )
}

/** Kinds of question that are answered from rows alone. */
const OF_ROWS: readonly Answerable[] = [
  ...(['spending-category', 'spending-merchant', 'spending-total', 'spending-average', 'spending-count'] as const),
  ...(['spending-share', 'spending-trend', 'top-categories', 'top-times', 'top-merchants', 'new-payees'] as const),
  ...([
    'largest-payments',
    'smallest-payments',
    'compare-names',
    'change',
    'search',
    'cash',
    'refunds',
    'income',
  ] as const),
  // What comes regularly, from whoever was paid in the rows that are left, what is due of it, and what is told of rows.
  ...(['subscriptions', 'price-rises', 'lapsed', 'bills', 'fees', 'unusual', 'duplicates'] as const),
]

/** 'And by UPI?', 'only after 8 pm': the question before, narrowed. */
function ofTurn(rest: string, previous: Understood | null): Answered | null {
  if (!previous || !OF_ROWS.includes(previous.intent) || !NOTHING_ELSE.test(rest)) return null
  return { kind: 'answerable', intent: previous.intent, ask: previous.ask }
}

/** 'Only at weekends': of what has a tool for days of the week nothing here; of what no row tells it is open. */
function turnOfDays(question: string, { intent, ask }: Understood, listener: Listener): Understanding | null {
  const days = narrowedToDays(question)
  if (!days || !NOTHING_ELSE.test(days.rest)) return null
  const read = { kind: 'answerable', intent, ask } as const
  if (!OF_ROWS.includes(intent)) return OPEN
  return isToldByDays(read) ? null : withOnly(read, days.only, listener)
}

const NOTHING_ELSE =
  /^\W*(?:(?:and|but|so|ok|okay|only|just|what|how|about|of|that|those|these|it|them|which|much|was|were|is|are|then|now|the|ones?|alone|please|sirf|aur|instead|rather|paid|done|made|did|have|i|we|pay)\W*)*$/i
/** 'Which subscriptions go' through my card. */
const DANGLING = /(?<=\w \w+) (?:go|goes|going|run|runs|are|is|come|comes)(?=\W*$)/i

function ofRows(read: Understanding): Answered | null {
  if (read.kind !== 'answerable' || read.ask.twoAmounts) return null
  return isOfRows(read) ? read : null
}

/** What is paid in is told of rows, and what is due or worth of pages. */
function isOfRows({ intent, ask }: Pick<Answered, 'intent' | 'ask'>): boolean {
  if (intent === 'instalments') return asksOfPaid(ask)
  return intent === 'investments' ? asksOfInvested(ask) : OF_ROWS.includes(intent)
}

/** What asks of rows and says nothing else: 'any payments in July', 'when did I last pay'. */
function ofRowsAlone(question: string, { payees, asOf, currency, country }: Listener): Answered | null {
  const named = readParameters(question, payees, asOf, country)
  const ask = askOf(question, named, { asOf, currency }, null)
  if (ROWS_ALONE.test(named.masked)) return { kind: 'answerable', intent: 'search', ask }
  if (WHAT_PAID.test(named.masked)) return { kind: 'answerable', intent: 'spending-total', ask }
  if (!ONE_OF_ALL.test(named.masked)) return null
  const categoryId = named.categoryId ?? named.hintedCategoryId
  return {
    kind: 'answerable',
    intent: categoryId ? 'spending-category' : 'spending-total',
    ask: { ...ask, categoryId },
  }
}

const ROWS = '(?:payments?|purchases?|transactions?|txns?|debits?|credits?|withdrawals?|orders?|transfers?|expenses?)'
const ROWS_ALONE = new RegExp(
  `^\\W*(?:(?:any|all|my|our|the|every|show|list|me|which|what|were|are|was|is|there|did|do|have|has|i|we|had|made|make|and) )*${ROWS}(?: (?:did|do|have|i|we|make|made|had|there|were|was|are|come|go|went|fall|happened?|xcategoryx|xpayeex|xperiodx|at|on|in|of|for|to))*\\W*$`,
  'i',
)
const WHAT_PAID =
  /^\W*(?:and )?(?:what(?: all| else)?|how much) (?:did|have|do) (?:i|we) (?:pay|paid|spen[dt]|buy|bought)(?: for)?(?: in| on)?(?: xperiodx)*\W*$/i
const ONE_OF_ALL =
  /^\W*(?:when|what|which|how long ago|on (?:what|which) (?:day|date)) .*\b(?:last|latest|most recent(?:ly)?|first)\b.*\b(?:pay|paid|spen[dt]|payment|purchase|buy|bought|used?|transaction|something|anything|money)\W*$/i

/** Sums, counts and averages of days of the week have a tool of their own, which tells what one such day costs. */
function isToldByDays({ intent, ask }: Answered): boolean {
  if (intent === 'spending-average') return !BY_OTHERS.test(ask.question)
  return (SUMS.includes(intent) || BY_DAYS.includes(intent)) && !asksOfOne(ask)
}

const BY_DAYS: readonly Answerable[] = ['spending-count', 'cash']
const BY_OTHERS = /\bmonth\w*\b|\b(?:payment|purchase|order|visit|transaction|bill|ride|trip|time)\b/i

function asksOfOne(ask: Ask): boolean {
  return asksOfOnePayment(ask) || wantOf(ask.question) === 'date'
}
