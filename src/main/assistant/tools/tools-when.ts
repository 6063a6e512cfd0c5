// One payment of several by its day: the latest, or the first that is on record.
import type { TransactionFilter } from '../../../shared/domain'
import { transactions } from '../../db/transactions'
import type { Fact } from '../facts'
import { type Ask, type Findings, type Scope, wantOf } from '../findings'
import { allTimePeriod } from '../periods/periods'
import { found } from './found'
import { nothing, paymentFacts, paymentLines, spent } from './spending-facts'

/** 'When did I last …', 'how much was the last order', 'since when': one payment is asked of, and not a sum. */
export function asksOfOnePayment({ question, periodGiven, payee }: Ask): boolean {
  const latest = LATEST.test(question) || (payee !== null && LATEST_OF_NAME.test(question))
  return (
    wantOf(question) === 'date' ||
    FIRST.test(question) ||
    PREVIOUS.test(question) ||
    (latest && !periodGiven) ||
    THE_LATEST.test(question)
  )
}

/** 'The first', and not the latest. */
export function asksOfFirst({ question }: Ask): boolean {
  return FIRST.test(question)
}

/** 'The one before', 'the second last order': the payment before the latest. */
export function asksOfPrevious(question: string): boolean {
  return PREVIOUS.test(question)
}

/** 'The last order', 'last paid'. */
export function asksOfLatest(question: string): boolean {
  return LATEST.test(question)
}

/** The latest payment out of a filter, or the first; of all times unless one is named. `names`: what the filter is about. */
export async function onePayment(
  scope: Scope,
  ask: Ask,
  { from: _from, to: _to, ...of }: TransactionFilter,
  names: readonly Fact[],
): Promise<Findings> {
  const period = ask.periodGiven ? ask.period : allTimePeriod(scope.asOf)
  const filter = { ...of, direction: 'out', from: period.from, to: period.to } as const
  const first = FIRST.test(ask.question)
  const all = await spent(scope, filter)
  const previous = !first && PREVIOUS.test(ask.question)
  const offset = first ? Math.max(0, all.transactions - 1) : previous ? 1 : 0
  const [payment] = await transactions(scope.db, scope.books, filter, { offset, limit: 1 })
  const suggestions = ['Which merchants get most of my money?', 'What were my largest payments?']
  // Of none in the time of the thread, the latest there is.
  const ever = !payment && !first && ask.periodGiven ? await spent(scope, { ...of, direction: 'out' }) : null
  if (ever && ever.transactions > offset) return onePayment(scope, { ...ask, periodGiven: false }, of, names)
  if (!payment) {
    const sentence = of.payee
      ? 'You paid nothing to {category} in {period}.'
      : names.length > 0
        ? 'There is nothing under {category} in {period}.'
        : 'There is no spending in {period}.'
    return nothing([...names, scope.write.period('period', period)], sentence, all, suggestions)
  }
  const which = first ? 'first' : previous ? 'previous' : 'latest'
  // 'Was it over 500 the last time' is about the amount.
  const dateAsked = ask.amountMinor === null && (wantOf(ask.question) === 'date' || WHEN.test(ask.question))
  // 'When did I pay them in June' is of each day.
  const everyDay =
    dateAsked && ask.periodGiven && which === 'latest' && !LATEST.test(ask.question) && all.transactions > 1
  return found({
    facts: paymentFacts(scope, which, { ...payment, amountMinor: Math.abs(payment.amountMinor) }, period, null),
    wording: [
      previous
        ? 'The payment to {previous_payee} just ahead of the latest was {previous_amount} on {previous_date}.'
        : `The ${which} payment to {${which}_payee} was {${which}_amount} on {${which}_date}.`,
    ],
    headline: dateAsked ? `${which}_date` : `${which}_amount`,
    suggestions,
    table: everyDay ? await datedRows(scope, filter) : [],
  })
}

const MOST_DAYS = 15

async function datedRows(scope: Scope, filter: TransactionFilter): Promise<Findings['table']> {
  const rows = await transactions(scope.db, scope.books, filter, { offset: 0, limit: MOST_DAYS })
  return paymentLines(
    scope,
    rows.map((row) => ({ ...row, amountMinor: Math.abs(row.amountMinor) })),
  )
}

const PAYMENT =
  '(?:order|payment|purchase|bill|trip|ride|visit|one|transaction|booking|recharge|ticket|debit|withdrawal|premium|instalment|emi)'
const PREVIOUS = new RegExp(
  `\\b(?:(?:the )?(?:time|${PAYMENT.slice(3, -1)}) before(?:\\s*(?:$|[/?.!,])| (?:that|it)\\b| (?:the |my )?(?:last|latest)\\b)|(?:second|2nd|next)[- ](?:to[- ])?(?:last|latest)|last but one|(?:one|payment|order) (?:prior|previous) to (?:that|it))`,
  'i',
)
/** Also of a time that is named. */
const THE_LATEST =
  /\b(?:the|my) (?:last|latest|most recent) (?:one|order|payment|visit|purchase|ride|trip)\b(?! (?:\d|week|month|year))/i
const LATEST = new RegExp(
  `\\b(?:(?:last|latest|newest|most recent|previous|aakhri) (?:\\S+ ){0,4}?${PAYMENT}|last time|last(?=\\W*$)|last (?:pay|paid|order(?:ed)?|b(?:uy|ought)|visit(?:ed)?|go|went|used?)|(?:the )?last \\S+ (?:i|we) (?:paid|bought|had))\\b`,
  'i',
)
/** 'The last Torrent Power bill': whatever follows that is no time. */
const LATEST_OF_NAME =
  /\b(?:last|latest|newest|most recent) (?!\d|(?:\w+ )?(?:days?|weeks?|months?|quarters?|years?|weekends?|nights?|time|few|half)\b)\S/i
const FIRST = new RegExp(
  `\\b(?:(?:first|earliest|oldest|very first|pehl[ai]) (?:\\S+ ){0,2}?(?:${PAYMENT}|time)|(?:did|have|do) (?:i|we) (?:first|(?:go|pay|buy|order|visit|use|come)(?: there| it| them)? first)|first (?:paid|pay|went|bought|ordered|used|at|from|with)|since when|how long have (?:i|we))\\b`,
  'i',
)
const WHEN = /\blast time\b(?!.*\bhow much\b)|\bfirst time\b(?!.*\bhow much\b)|\bsince when\b|\bhow long have\b/i
