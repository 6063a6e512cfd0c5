// What a question narrows all of its rows to, whatever it asks of them: the way of paying, the account, the hour, the size of each payment.
import type { AccountKind } from '../../../shared/domain'
import { weekDaysIn } from '../periods/week-days'
import type { Span } from '../words/question-words'
import { accountsIn } from './account-words'
import type { Condition, ConditionReader, Left, Narrowed, Reads } from './condition'
import { denied, deniedWith, namedAfterDenial } from './conditions-denied'
import { readSize } from './payment-sizes'
import { timesOfDay } from './times-of-day'

/** The days of the week that a question narrows its rows to, where it names one set of them. */
export function narrowedToDays(question: string): Left | null {
  const [days, other] = weekDaysIn(question)
  if (!days || other) return null
  const found = asDenied(question, { ...days, only: { weekDays: days.days } })
  return (
    found && {
      rest: cut(question, found),
      only: found.only,
      ...(found.only.weekDays !== days.days && { denied: true }),
    }
  )
}

function cut(question: string, { start, end }: Span): string {
  return `${question.slice(0, start)} ${question.slice(end)}`.replace(/\s+(?=[?.!,]|\s|$)/g, '').trim()
}

/** The question without the conditions that it names, and these; null where it names none. */
export function narrowedIn(question: string, reads: Reads): Left | null {
  let rest = question
  let only: Narrowed = {}
  for (const read of READERS) {
    const condition = read(rest, reads)
    const found = condition && asDenied(rest, condition)
    if (!found) continue
    only = { ...only, ...found.only }
    rest = cut(rest, found)
  }
  return rest === question ? null : { rest, only }
}

/** All but that where the question leaves it out. */
function asDenied(question: string, found: Condition): Condition | null {
  const span = deniedWith(question, found)
  if (!span) return found
  const only = denied(found.only)
  return only && { ...span, only }
}

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

function spanOf(match: RegExpExecArray, only: Narrowed): Condition {
  return { only, start: match.index, end: match.index + match[0].length }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** 'Excluding UPI', 'without the card', where nothing but the way is named. */
const readLeftOut: ConditionReader = (question) => {
  for (const [words, only] of [...WAYS.map(([channels, each]) => [each, { channels }] as const), CARDS] as const) {
    const span = namedAfterDenial(question, words)
    if (span) return { ...span, only }
  }
  return null
}

const CARDS = [`(?:credit )?${CARD}`, { account: { kind: 'card' } }] as const

const READERS: readonly ConditionReader[] = [
  readLeftOut,
  readHours,
  readMonthDays,
  readWay,
  readCard,
  readAccount,
  readPeople,
  readSize,
]
