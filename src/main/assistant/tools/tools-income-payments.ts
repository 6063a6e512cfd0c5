// Single payments that came in, and those who made them: the last, the largest, how many, who paid most, who has not paid.
import type { Figure } from '../../../shared/domain'
import { transactions } from '../../db/transactions'
import { aboutPayee, type Fact, said } from '../facts'
import { type Ask, type Findings, type Scope, wantOf } from '../findings'
import { allTimePeriod, lastMonthsPeriod, yearPeriod } from '../periods/periods'
import { found } from './found'
import { incoming, noIncome, type Payer, payersIn, suggestionsOf, tableOf } from './income-rows'
import { largestPayments, smallestPayments } from './largest-payments'
import { withinLimit } from './listed-parts'
import { nothing, paymentFacts, paymentLines, rows, spent } from './spending-facts'
import { namesTogether } from './topic'

const ONE_OF_THEM =
  /\b(?:last|latest|most recent|newest|first|earliest|aakhri|pehl[ai]) (?:\S+ ){0,2}?(?:payment|credit|deposit|transfer|invoice|receipt|settlement|one|time|paid|pay)\b|\b(?:last|first) (?:paid|pay)\b/i
const ONE_PAYMENT =
  /\b(?:payments?|credits?|deposits?|invoices?|receipts?|transfers?|settlements?|amount|single|one|sum|incoming|received|got)\b/i
const SINCE = /\b(?:since when|how long have)\b/i
const FIRST = /\b(?:first|earliest|since when|pehl[ai])\b/i
const LARGEST = /\b(?:biggest|largest|highest|best|top|most|single|max\w*|sabse)\b/i
const SMALLEST = /\b(?:smallest|lowest|least|tiniest|min\w*|sabse (?:kam|chhota))\b/i
const WHO = /\b(?:who|whom|which|rank\w*|kisne)\b/i
const NOT_PAID =
  /\b(?:has|have|did|do|does)(?:n['’]?t| not)(?: yet)? (?:\S+ ){0,2}?(?:pa(?:id|y)|sen[dt]|settled|transferred)\b|\b(?:yet|still) to (?:pay|settle)\b|\b(?:not (?:yet )?paid|unpaid|missing|overdue)\b/i

/** 'When did they last pay', 'the first invoice that was paid', 'since when'. */
export function asksForOnePayment(ask: Ask): boolean {
  const { question } = ask
  const extreme = LARGEST.test(question.replace(/\bmost recent\b/gi, ''))
  if (asksForExtreme(ask) && !WHO.test(question)) return false
  return wantOf(question) === 'date' || SINCE.test(question) || (ONE_OF_THEM.test(question) && !extreme)
}

/** 'The largest payment that I ever got', 'the smallest settlement', and not who paid most. */
export function asksForExtreme({ question, payee }: Ask): boolean {
  if (!asksOfSize(question)) return false
  const said = payee || !WHO.test(question) ? question : question.replace(/\b(?:one|single)\b/gi, '')
  return ONE_PAYMENT.test(said)
}

function asksOfSize(question: string): boolean {
  return (
    (LARGEST.test(question.replace(/\bmost recent\b/gi, '')) || SMALLEST.test(question)) &&
    !/\b(?:client|customer|payer|source)s?\W*$|\bmost (?:payments|invoices|times)\b/i.test(question)
  )
}

/** 'Which client has not paid this month?' */
export function asksWhoDidNotPay(question: string): boolean {
  return NOT_PAID.test(question)
}

const LISTED = /\b(?:list|name|show|all|every|(?:who are|which) (?:my|our)|my (?:clients|customers|payers))\b/i
const BEST = /\b(?:best|top|rank\w*|biggest|largest|most|main|worst|least)\b/i
const OFTEN = /\b(?:often|frequently|most (?:payments|times|invoices))\b/i

/** 'Which client paid me most?' */
export async function payersOf(scope: Scope, asked: Ask): Promise<Findings> {
  // The best of them is that of the year, unless a time is named.
  const year = yearPeriod(scope.asOf.slice(0, 4), scope.asOf)
  // A list of them is of all times.
  const listed = !asked.periodGiven && LISTED.test(asked.question) && !LARGEST.test(asked.question)
  const best = !asked.periodGiven && asked.payers && BEST.test(asked.question) ? year : null
  const period = best ?? (listed ? allTimePeriod(scope.asOf) : asked.period)
  const ask = { ...asked, period }
  const filter = incoming(ask, period)
  const sums = (await payersIn(scope, filter)).filter(({ figure }) => withinLimit(ask, figure))
  const often = OFTEN.test(ask.question)
  const all = often ? [...sums].sort((a, b) => b.figure.transactions - a.figure.transactions) : sums
  const [most] = all
  if (often && most) return countedPayments(scope, { ...ask, payee: most.payee })
  const income = await spent(scope, { kind: 'income', direction: 'in', from: period.from, to: period.to }, true)
  const [first, second] = all
  if (!first) return noIncome(scope, ask, income)
  const side = (slot: string, { payee, figure }: Payer, rank: 1 | 2): readonly Fact[] => [
    scope.write.payee(`${slot}_payer`, payee, { measure: 'moved', period, rank }),
    scope.write.figure(`${slot}_paid`, figure, { about: aboutPayee(payee), measure: 'moved', period, rank }),
  ]
  return found({
    facts: [
      scope.write.period('period', period),
      ...side('top', first, 1),
      ...(second ? side('second', second, 2) : []),
      scope.write.figure('income', income, { about: 'all', measure: 'income', period }),
    ],
    wording: [
      'The most came from {top_payer}, who paid {top_paid} in {period}.',
      '{second_payer} comes next and paid {second_paid}.',
      'You earned {income} in {period}.',
    ],
    headline: 'top_paid',
    suggestions: suggestionsOf(scope, period),
    table: tableOf(all),
  })
}

/** 'List the settlements of October': each of the payments, the latest first. */
export async function listedPayments(scope: Scope, ask: Ask): Promise<Findings> {
  const period = ask.periodGiven || !(ask.payee || ask.payers) ? ask.period : allTimePeriod(scope.asOf)
  const filter = incoming(ask, period)
  const counted = await countedPayments(scope, { ...ask, period })
  const rows = await transactions(scope.db, scope.books, filter, { offset: 0, limit: MOST_LISTED })
  return { ...counted, table: paymentLines(scope, rows) }
}

const MOST_LISTED = 15

/** How many payments came in, or from how many payers. */
export async function countedPayments(scope: Scope, ask: Ask): Promise<Findings> {
  const { period, payee } = ask
  const received = await spent(scope, incoming(ask, period), true)
  if (received.transactions === 0) return noIncome(scope, ask, received)
  if (!payee && PAYERS_COUNTED.test(ask.question)) return countedPayers(scope, ask, received)
  const of = { period, about: payee ? aboutPayee(payee) : 'all' }
  return found({
    facts: [
      ...(payee ? [scope.write.payee('category', payee, { measure: 'moved', period })] : []),
      scope.write.period('period', period),
      scope.write.count(
        'count',
        received.transactions,
        ['payment', 'payments'],
        rows(received),
        said('made|received', of),
      ),
      scope.write.figure('total', received, said('came to', of)),
    ],
    wording: payee
      ? ['{category} made {count} to you in {period}, which came to {total}.']
      : ['You received {count} in {period}, which came to {total}.'],
    headline: 'count',
    suggestions: suggestionsOf(scope, period),
    table: payee ? [] : tableOf(await payersIn(scope, incoming(ask, period))),
  })
}

const PAYERS_COUNTED =
  /\bhow many (?:different |distinct |of my |of the )*(?:clients?|customers?|people|persons|payers?|parties|companies|firms|sources?)\b/i

/** 'How many clients paid me?' */
async function countedPayers(scope: Scope, ask: Ask, received: Figure): Promise<Findings> {
  const { period } = ask
  const payers = await payersIn(scope, incoming(ask, period))
  return found({
    facts: [
      scope.write.period('period', period),
      scope.write.count('payers', payers.length, ['payer', 'payers'], rows(received), said('had', { period })),
      scope.write.figure('total', received, said('together', { period })),
    ],
    wording: ['You had {payers} in {period}.', 'Together that came to {total} in {period}.'],
    headline: 'payers',
    suggestions: suggestionsOf(scope, period),
    table: tableOf(payers),
  })
}

const USUAL_MONTHS = 12
const TIMES_TO_EXPECT = 3

/** 'Which client has not paid this month?': of those who paid again and again in the year before, who sent nothing in the time. */
export async function whoDidNotPay(scope: Scope, ask: Ask): Promise<Findings> {
  const { period } = ask
  const paid = new Set((await payersIn(scope, incoming(ask, period))).map(({ payee }) => payee))
  const before = await payersIn(scope, incoming(ask, lastMonthsPeriod(USUAL_MONTHS, scope.asOf)))
  const missing = before.filter(({ payee, figure }) => !paid.has(payee) && figure.transactions >= TIMES_TO_EXPECT)
  const [first] = missing
  const periodFact = scope.write.period('period', period)
  const looked: Figure = { amountMinor: 0, transactions: 0, filter: incoming(ask, period) }
  if (!first)
    return nothing([periodFact], 'All who usually pay you have paid in {period}.', looked, suggestionsOf(scope, period))
  const names = missing.map(({ payee }) => payee)
  const latest = await onePaymentIn(scope, { ...ask, payee: first.payee, periodGiven: false, question: '' })
  const none = nothing(
    [
      ...(names.length === 1
        ? [scope.write.payee('category', first.payee, { measure: 'moved', period })]
        : [
            scope.write.word('category', names.join('|'), namesTogether(names), {
              about: `payees:${names.join('|')}`,
              measure: 'moved',
              period,
            }),
          ]),
      periodFact,
    ],
    '{category} paid nothing to you in {period}.',
    looked,
    suggestionsOf(scope, period),
  )
  return {
    ...none,
    facts: [...none.facts, ...latest.facts],
    wording: [...none.wording, ...(names.length === 1 ? latest.wording : [])],
    table: missing.length > 1 ? tableOf(missing) : [],
  }
}

/** The last payment, or the first; of all times unless one is named. */
export async function onePaymentIn(scope: Scope, ask: Ask): Promise<Findings> {
  const period = ask.periodGiven ? ask.period : allTimePeriod(scope.asOf)
  const filter = incoming(ask, period)
  const all = await spent(scope, filter, true)
  const first = FIRST.test(ask.question)
  const [payment] = await transactions(scope.db, scope.books, filter, {
    offset: first ? Math.max(0, all.transactions - 1) : 0,
    limit: 1,
  })
  if (!payment) return noIncome(scope, { ...ask, period }, all)
  const which = first ? 'first' : 'latest'
  return found({
    facts: paymentFacts(scope, which, payment, period, null),
    wording: [`The ${which} payment from {${which}_payee} was {${which}_amount} on {${which}_date}.`],
    headline: wantOf(ask.question) === 'date' ? `${which}_date` : `${which}_amount`,
    suggestions: suggestionsOf(scope, period),
  })
}

/** The largest payment to the customer, or the smallest. */
export async function extremePayment(scope: Scope, ask: Ask): Promise<Findings> {
  const { period } = ask
  const filter = incoming(ask, period)
  const which = SMALLEST.test(ask.question) ? 'smallest' : 'largest'
  const payments = await (which === 'largest' ? largestPayments : smallestPayments)(scope, filter, SHOWN)
  const [first] = payments
  if (!first) return noIncome(scope, ask, await spent(scope, filter, true))
  return found({
    facts: [
      scope.write.period('period', period),
      ...paymentFacts(scope, which, first, period, which === 'largest' ? 1 : 2),
    ],
    wording: [
      `The ${which} payment to you in {period} came from {${which}_payee}, {${which}_amount} on {${which}_date}.`,
    ],
    headline: wantOf(ask.question) === 'date' ? `${which}_date` : `${which}_amount`,
    suggestions: suggestionsOf(scope, period),
    table: paymentLines(scope, payments),
  })
}

const SHOWN = 4
