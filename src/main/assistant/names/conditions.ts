// What a question narrows all of its rows to, whatever it asks of them: the way of paying, the account, the hour, the size of each payment.
import type { AccountKind, OnlyRows } from '../../../shared/domain'
import { weekDaysIn } from '../periods/week-days'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import type { Span } from '../words/question-words'
import { accountsIn } from './account-words'
import { type FoundAmount, findAmounts } from './amounts'
import { timesOfDay } from './times-of-day'

/** Conditions of a question. Amounts are in minor units; an account is known by its kind or its name until the books are there. */
export interface Narrowed extends Omit<OnlyRows, 'accountId'> {
  /** Only what goes to people, as far as a name tells. */
  readonly people?: true
  readonly account?: { readonly kind: AccountKind | 'everyday' } | { readonly name: string }
}

export interface Condition extends Span {
  readonly only: Narrowed
}

interface Reads {
  readonly accounts: readonly string[]
  /** Minor units of one unit of money. */
  readonly unit: number
}

/** The days of the week that a question narrows its rows to, where it names one set of them. */
export function narrowedToDays(question: string): { readonly rest: string; readonly only: Narrowed } | null {
  const [days, other] = weekDaysIn(question)
  if (!days || other) return null
  return { rest: cut(question, days), only: { weekDays: days.days } }
}

function cut(question: string, { start, end }: Span): string {
  return `${question.slice(0, start)} ${question.slice(end)}`.replace(/\s+(?=[?.!,]|\s|$)/g, '').trim()
}

/** The question without the conditions that it names, and these; null where it names none. */
export function narrowedIn(question: string, reads: Reads): { readonly rest: string; readonly only: Narrowed } | null {
  let rest = question
  let only: Narrowed = {}
  for (const read of READERS) {
    const found = read(rest, reads)
    if (!found) continue
    only = { ...only, ...found.only }
    rest = cut(rest, found)
  }
  return rest === question ? null : { rest, only }
}

type ConditionReader = (question: string, reads: Reads) => Condition | null

/** Ways of paying in the words of customers, and what the books call them. */
const WAYS: readonly (readonly [readonly string[], string])[] = [
  [['UPI'], 'upi|gpay|g pay|google pay|phone ?pe|bhim|paytm upi'],
  [['NEFT'], 'neft'],
  [['IMPS'], 'imps'],
  [['RTGS'], 'rtgs'],
  [['ACH'], 'nach|ecs|ach'],
  [['NEFT', 'IMPS', 'RTGS', 'Transfer', 'Faster payment'], 'bank transfers?|net ?banking|online transfers?|wire'],
  [['Cheque'], 'cheques?'],
  [['Direct debit'], 'direct debits?'],
  [['Standing order'], 'standing orders?'],
  [['Zelle'], 'zelle'],
  [['Bill pay'], 'bill ?pay'],
]
/** Ways of paying as they are set against each other: 'UPI or card', 'cash vs card'. */
const SIDES: readonly (readonly [string, Narrowed])[] = [
  ...WAYS.map(([channels, words]) => [words, { channels }] as const),
  ['debit cards?', { channels: ['Card'], account: { kind: 'everyday' } }],
  ['(?:credit )?cards?', { account: { kind: 'card' } }],
  ['cash', { categoryId: 'cash' }],
  ['savings(?: account)?', { account: { kind: 'savings' } }],
  ['current account', { account: { kind: 'current' } }],
  ['(?:bank )?account', { account: { kind: 'everyday' } }],
]
const JOINED =
  /^(?: (?:payments?|spend(?:ing)?|purchases?))?(?:,| or| compared?| vs\.?| versus| than| and| against| compared? (?:to|with)| with| ya)(?: (?:do i|i|spend|pay|how much|goes|more|less|that|what i|by|via|through|using|with|on|in|from|my|the|it was))*$/i

const COMPARED = /\b(?:how much|compar\w*|split\w*|more|less|fewer|versus|vs)\b/i

/** Two ways of paying that a question sets against each other, with the question without them; null where it does not. */
export function sidesIn(
  question: string,
): { readonly rest: string; readonly sides: readonly [Narrowed, Narrowed] } | null {
  const found = SIDES.flatMap(([words, only]) => {
    const match = new RegExp(
      `(?<![\\p{L}\\d])((?:${BY}|in|from)(?: (?:my|the))? )?(?:${words})(?![\\p{L}\\d])`,
      'iu',
    ).exec(question)
    return match ? [{ ...spanOf(match, only), named: match.index + (match[1]?.length ?? 0) }] : []
  }).sort((a, b) => a.start - b.start || b.end - a.end)
  const [one, other] = found.filter(
    ({ start }, at) => found.findIndex((each) => each.start <= start && start < each.end) === at,
  )
  if (!one || !other || !JOINED.test(question.slice(one.end, other.named).trimEnd())) return null
  // 'Direct debits and standing orders' are listed together.
  const between = question.slice(one.end, other.named)
  if (/\band\b/i.test(between) && !COMPARED.test(question)) return null
  return { rest: cut(question, { start: one.start, end: other.end }), sides: [one.only, other.only] }
}

const BY = '(?:paid |made |done |sent |spent )?(?:by|via|through|using|with|over|on|per|thru)(?: (?:my|our|the|an?))?'
/** What is paid: 'UPI payments', 'card purchases'. */
const PAID =
  '(?=(?: \\w+)? (?:payments?|purchases?|transactions?|txns?|spends?|spending|money|ones?|swipes?|debits?|transfers?|expenses?|outgoings?|shopping|buys?|orders?|bills?|credits?|receipts?)\\b)'

const readWay: ConditionReader = (question) => {
  for (const [channels, words] of WAYS) {
    const match =
      new RegExp(`(?<![\\p{L}\\d])${BY} (?:${words})(?: (?:only|alone|app))?(?![\\p{L}\\d])`, 'iu').exec(question) ??
      new RegExp(
        `(?<![\\p{L}\\d])(?:${words})(?: (?:se|pe|par|ke through|ke zariye|alone|only)\\b|${PAID})`,
        'iu',
      ).exec(question)
    if (match) return spanOf(match, { channels })
  }
  return null
}

/** The card's bill, its dues and its interest are paid for it, and not by it. */
const CARD =
  '(?:cards?|visa|mastercard|rupay)(?! (?:bills?|dues?|repayments?|instal?lments?|interest|fees?|charges?|limits?|statements?|balances?|outstanding)\\b)'
/** The interest on a card is no purchase by it. */
const NOT_OF_ITSELF = '(?<!\\b(?:interest|fees?|charges?|gst|tax|owed?|owing|dues?|limit|outstanding|balance) )'
const BY_CARD = new RegExp(
  `${NOT_OF_ITSELF}\\b(?:(?:paid |made |put |charged |spent |billed )?(?:by|with|on|using|via|through|from|per|over|in|(?<=\\b(?:put|charged|billed) )to) (?:(?:my|our|the|an?) )?(debit |credit )?${CARD}|(debit |credit )?${CARD}(?: (?:se|pe|par|only|alone)\\b|${PAID}))(?![\\p{L}\\d])`,
  'iu',
)

/** Who has a credit card means it; a debit card is the everyday account's. */
const readCard: ConditionReader = (question) => {
  const match = BY_CARD.exec(question)
  if (!match) return null
  const debit = /debit/i.test(match[1] ?? match[2] ?? '')
  return spanOf(match, debit ? { channels: ['Card'], account: { kind: 'everyday' } } : { account: { kind: 'card' } })
}

const ACCOUNT_KINDS: readonly (readonly [AccountKind, string])[] = [
  ['savings', 'savings?(?: account| a/c| acct| acc)?'],
  ['current', '(?:current|checking|salary)(?: account| a/c| acct| acc)'],
]
const FROM = '(?:paid |taken |spent |debited |made )?(?:from|out of|off|through|via|using|with)(?: (?:my|our|the))?'

const readAccount: ConditionReader = (question, { accounts }) => {
  for (const name of accountsIn(question, accounts)) {
    const match = new RegExp(`\\b${FROM} ${escaped(name)}(?: account| a/c)?(?![\\p{L}\\d])`, 'iu').exec(question)
    if (match) return spanOf(match, { account: { name } })
  }
  for (const [kind, words] of ACCOUNT_KINDS) {
    const match = new RegExp(`\\b${FROM} (?:${words})(?![\\p{L}\\d])`, 'iu').exec(question)
    if (match) return spanOf(match, { account: { kind } })
  }
  return null
}

const TO_PEOPLE =
  /\b(?:(?:paid |sent |given |going )?to (?:other )?(?:people|persons|individuals|private persons)|(?<=\b(?:payments?|transfers?|money|spending|spent|sent|paid|much)\b.{0,20})person[- ]to[- ]person)\b(?! (?:who|that|i|we|whom)\b)/i

const readPeople: ConditionReader = (question) => {
  const match = TO_PEOPLE.exec(question)
  return match && spanOf(match, { people: true })
}

const readHours: ConditionReader = (question) => {
  const found = timesOfDay(question)
  return found && { only: { hours: found.hours }, start: found.start, end: found.end }
}

/** 'In the first ten days of every month', 'before the 10th of each month'. */
const OF_MONTHS = '(?: of (?:the|each|every|any|a) month| (?:each|every) month)'
const DAYS_OF_MONTH: readonly (readonly [RegExp, (day: number) => readonly [number, number]])[] = [
  [new RegExp(`\\b(?:before|by|until|till) the (\\d{1,2})(?:st|nd|rd|th)${OF_MONTHS}`, 'i'), (day) => [1, day - 1]],
  [new RegExp(`\\b(?:after|from|since) the (\\d{1,2})(?:st|nd|rd|th)${OF_MONTHS}`, 'i'), (day) => [day + 1, 31]],
  [new RegExp(`\\bon the (\\d{1,2})(?:st|nd|rd|th)${OF_MONTHS}`, 'i'), (day) => [day, day]],
  [new RegExp(`\\bon the (\\d{1,2})(?:st|nd|rd|th)${OF_MONTHS}`, 'i'), (day) => [day, day]],
  [
    new RegExp(`\\b(?:in|during|within) the first (\\d{1,2}) days${OF_MONTHS.replace('the|', '')}`, 'i'),
    (day) => [1, day],
  ],
]

const readMonthDays: ConditionReader = (question) => {
  for (const [words, days] of DAYS_OF_MONTH) {
    const match = words.exec(question)
    if (match) return spanOf(match, { monthDays: days(Number(match[1])) })
  }
  return null
}

const ROWS =
  '(?:payments?|purchases?|transactions?|txns?|orders?|bills?|debits?|credits?|withdrawals?|rides?|trips?|visits?|transfers?|bookings?|expenses?|items?|things|meals?|amounts?|deposits?|invoices?|receipts?)'
const ABOVE =
  '(?:over|above|beyond|exceeding|(?:that (?:were|are) )?(?:more|bigger|larger|higher|greater|dearer|costlier) than|upwards? of|north of|at least|of at least|worth (?:over|more than|at least))'
const BELOW =
  '(?:under|below|beneath|(?:less|smaller|lower|cheaper) than|at most|of at most|not more than|no more than|up to|worth (?:under|less than))'
const MADE_OF = '(?:(?:of|worth|for|that were|that are|which were|each) )?'

/** The size of each payment: 'payments over 2,000', 'above 1,000 each', '500+', 'between 200 and 500 at a time'. */
const readSize: ConditionReader = (question, { unit }) => {
  // 'Did any client pay more than 25,000': who is one is told by all that they pay.
  if (/\bclients?\b/i.test(question)) return null
  const amounts = findAmounts(question, []).filter(({ kind }) => kind === 'amount')
  for (const [at, amount] of amounts.entries()) {
    const found = sizeAt(question, amount, amounts[at + 1] ?? null, unit)
    if (found) return found
  }
  return null
}

function sizeAt(question: string, first: FoundAmount, second: FoundAmount | null, unit: number): Condition | null {
  const before = question.slice(0, first.start)
  const minor = (value: number) => Math.round(value * unit)
  const ends = (end: number) => end + (EACH.exec(question.slice(end))?.[0].length ?? 0)
  const span = new RegExp(`${MADE_OF}\\b(?:between|from|of) $`, 'i').exec(before)
  if (span && second && /^ ?(?:and|to|-|–) ?$/.test(question.slice(first.end, second.start))) {
    if (!isOfEach(before.slice(0, span.index), question.slice(second.end))) return null
    const only = { minMinor: minor(first.value), maxMinor: minor(second.value) }
    return { only, start: begins(question, span.index), end: ends(second.end) }
  }
  const plus = /^ ?\+|^ (?:and|or) (?:above|more|over|up)\b/i.exec(question.slice(first.end))?.[0] ?? ''
  const below = new RegExp(`${MADE_OF}\\b${BELOW} $`, 'i').exec(before)
  const led = new RegExp(`${MADE_OF}\\b${ABOVE} $`, 'i').exec(before) ?? below
  if (!led && plus === '') return null
  const [start, end] = [led?.index ?? first.start, first.end + plus.length]
  if (!(plus.trim() === '+' && !asksYesOrNo(question)) && !isOfEach(question.slice(0, start), question.slice(end)))
    return null
  const itself = plus !== '' || /\bat (?:least|most)\b|\bup to\b|\bno(?:t)? more than\b/i.test(led?.[0] ?? '')
  const value = minor(first.value)
  const only = below ? { maxMinor: itself ? value : value - 1 } : { minMinor: itself ? value : value + 1 }
  return { only, start: begins(question, start), end: ends(end) }
}

/** 'In payments over 500' goes with its payments; 'my payments over 500' leaves them. */
function begins(question: string, start: number): number {
  return (
    /\bin (?:single |individual )?(?:payments?|purchases?|transactions?|amounts?) $/i.exec(question.slice(0, start))
      ?.index ?? start
  )
}

const EACH =
  /^ (?:each|apiece|a time|at a time|per (?:payment|transaction|purchase|order|visit|go)|at once|in one go)\b/i
/** 'Only above 500' after payments. */
const ONLY = /^\W*(?:(?:and|but|ok|okay|now) )*(?:only|just|sirf)(?: (?:those|the ones|ones|them))? *$/i
/** 'The last bill' is one, and whether it was over 500 is asked of it. */
const OF_ONE = new RegExp(`\\b(?:was|is|did|does) (?:my|the|our|that|this) .*${ROWS.replaceAll('s?', '')}$`, 'i')
/** 'Payments over 500', 'any medical expenses above 2,000', 'over 500 each'. */
function isOfEach(before: string, after: string): boolean {
  if (OF_ONE.test(before.trimEnd())) return false
  if (ONLY.test(before)) return true
  return EACH.test(after) || new RegExp(`\\b${ROWS}\\s*(?:(?:i|we) (?:made|did|had) ?)?$`, 'i').test(before.trimEnd())
}

function spanOf(match: RegExpExecArray, only: Narrowed): Condition {
  return { only, start: match.index, end: match.index + match[0].length }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

const READERS: readonly ConditionReader[] = [
  readHours,
  readMonthDays,
  readWay,
  readCard,
  readAccount,
  readPeople,
  readSize,
]
